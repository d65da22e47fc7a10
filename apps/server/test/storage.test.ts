import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { contentRoutes, fileUrl, fileRoutes as routes } from '@vc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BadSettings } from '../src/config.ts';
import { openStorage, type Storage } from '../src/files/storage.ts';
import { completeDraft, newDesk, pass } from './support/factories.ts';
import { type ObjectStore, startS3 } from './support/s3.ts';
import { startServer } from './support/server.ts';
import { pdf, png, upload } from './support/uploads.ts';

let s3: ObjectStore;
let dataDir: string;
beforeAll(async () => {
  s3 = await startS3();
  dataDir = await mkdtemp(join(tmpdir(), 'vc-storage-'));
});
afterAll(async () => {
  await s3.stop();
  await rm(dataDir, { recursive: true });
});

async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
const namesIn = async (storage: Storage): Promise<string[]> => {
  const names: string[] = [];
  for await (const { name, at } of storage.list()) {
    expect(Math.abs(Date.now() - at.getTime())).toBeLessThan(60_000);
    names.push(name);
  }
  return names.sort();
};
const KEY = randomBytes(24).toString('base64url');

describe.each(['disk', 's3'] as const)('files on %s', kind => {
  let storage: Storage;
  let path: string;
  const bytes = randomBytes(300_000);
  beforeAll(async () => {
    storage = await openStorage({ dataDir, s3: kind === 's3' ? s3.settings : null });
    path = join(dataDir, `source-${kind}`);
    await writeFile(path, bytes);
  });

  test('come back as they were put, whole and in part', async () => {
    await storage.put(KEY, path, 'application/pdf');
    const whole = await bytesOf(await storage.open(KEY));
    expect(createHash('sha256').update(whole).digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(await bytesOf(await storage.open(KEY, { from: 10, to: 19 }))).toEqual(bytes.subarray(10, 20));
  });

  test('are listed, taken away once, and then are not there', async () => {
    await storage.put(`${KEY}.thumb`, path, 'image/png');
    expect(await namesIn(storage)).toEqual([KEY, `${KEY}.thumb`]);
    for (const name of [KEY, `${KEY}.thumb`, KEY]) await storage.remove(name);
    expect(await namesIn(storage)).toEqual([]);
    await expect(storage.open(KEY)).rejects.toThrow();
  });

  test('leave nothing when they cannot be read', async () => {
    await expect(storage.put(KEY, join(dataDir, 'absent'), 'application/pdf')).rejects.toThrow();
    expect(await namesIn(storage)).toEqual([]);
  });

  test('serve the whole way from upload to the public page', async () => {
    const server = await startServer({}, kind === 's3' ? { s3: s3.settings } : {});
    const desk = await newDesk(server);
    const draft = await desk.editor.call(contentRoutes.create, completeDraft('policy'));
    await upload(desk.editor, server.base, draft.id, await png(600, 300), '图.png');
    const { work } = await upload(desk.editor, server.base, draft.id, pdf(kind), '附件.pdf');
    const live = await pass(desk, work);
    const [photo, document] = live.attachments.map(({ key }) => key) as [string, string];
    expect(Buffer.from(await (await server.stranger.fetch(fileUrl(document))).arrayBuffer())).toEqual(pdf(kind));
    expect((await server.stranger.fetch(fileUrl(photo, 'thumb'))).headers.get('content-type')).toBe('image/png');
    expect(await readdir(join(server.config.dataDir, 'files')).catch(() => [])).toHaveLength(kind === 's3' ? 0 : 2);
    await server.close();
  });
});

describe('an object store that cannot be used stops the start by the name of the setting', () => {
  test.each([
    ['S3_ENDPOINT', { endpoint: 'http://127.0.0.1:9' }],
    ['S3_BUCKET', { bucket: 'absent' }],
    ['S3_ACCESS_KEY', { accessKey: 'somebody-else' }],
  ])('%s', async (name, over) => {
    const opened = openStorage({ dataDir, s3: { ...s3.settings, ...over } });
    await expect(opened).rejects.toThrow(BadSettings);
    await expect(opened).rejects.toThrow(name);
  });
});

test('names that lead out of the folder are no names', async () => {
  const disk = await openStorage({ dataDir, s3: null });
  for (const name of ['../secret', 'ab/../../x', '.', 'a'.repeat(100)]) await expect(disk.open(name)).rejects.toThrow('no name');
  expect(routes.download.input.safeParse({ key: '../secret' }).success).toBe(false);
});
