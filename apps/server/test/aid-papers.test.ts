import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aidRoutes, aidWorkRoutes, caseFileRoutes, privacyRoutes } from '@vc/contract';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CaseFileEntity, RemoveCaseFiles } from '../src/case-file/index.ts';
import { watermark } from '../src/files/watermark.ts';
import { historyOf } from '../src/platform/history.ts';
import { type AidDesk, aidActs, fileAid, newAidDesk, sendPaper, steady } from './support/aid.ts';
import { startServer, type TestServer } from './support/server.ts';
import { pdf, picture } from './support/uploads.ts';

let server: TestServer;
let desk: AidDesk;
beforeAll(async () => {
  server = await startServer();
  desk = await newAidDesk(server);
});
afterEach(() => server.clock.set('2026-11-25'));
afterAll(() => server.close());

/** Everything under the data folder, by path. */
async function stored(): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for (const entry of await readdir(server.config.dataDir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !/\.sqlite|\.db/.test(entry.name)) found.set(path, await readFile(path));
  }
  return found;
}
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const keyOf = async (caseId: string) => (await server.db.read.findOneBy(CaseFileEntity, { caseId, use: 'identity' }))?.key ?? '';
const status = async (who: { fetch(url: string): Promise<Response> }, key: string, size = '') =>
  (await who.fetch(`/api/staff/case-files/${key}${size && `?size=${size}`}`)).status;

/** How much of a picture differs from its ground, in each of so many stripes. */
async function markedStripes(bytes: Buffer, stripes = 6): Promise<number[]> {
  const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
  const ground = 255;
  return Array.from({ length: stripes }, (_, i) => {
    const [from, to] = [Math.floor((info.height * i) / stripes), Math.floor((info.height * (i + 1)) / stripes)];
    const part = data.subarray(from * info.width, to * info.width);
    return part.filter(value => value < ground - 40).length / part.length;
  });
}

describe('an identity paper', () => {
  test('is marked over on every part of it when it comes in; the unmarked bytes are stored nowhere, nor is an unmarked small copy', async () => {
    server.clock.set('2026-11-25');
    const phone = await server.device();
    const blank = await picture(1000, 640, '#ffffff').jpeg().toBuffer();
    const { key, width } = await sendPaper(phone, server.base, 'identity', blank, '身份证正面.jpg');
    expect(width).toBe(1000);
    const files = await stored();
    const mine = [...files].filter(([path]) => path.includes(key));
    expect(mine.map(([path]) => path.endsWith('.thumb')).sort()).toEqual([false, true]);
    for (const [, bytes] of mine) {
      expect(sha(bytes)).not.toBe(sha(blank));
      for (const part of await markedStripes(bytes)) expect(part).toBeGreaterThan(0.02);
    }
    const plain = await sharp(blank).jpeg({ quality: 84, mozjpeg: true }).toBuffer();
    for (const bytes of files.values()) expect([sha(blank), sha(plain)]).not.toContain(sha(bytes));
  });

  test('says what it is for and when, in outlines that need no font', async () => {
    const svg = watermark('仅用于困难帮扶申请 2026-11-25', 800, 500).toString();
    expect(svg).not.toMatch(/<text|font/);
    expect(svg.match(/<path /g)).toHaveLength('仅用于困难帮扶申请2026-11-25'.length);
    expect(() => watermark('没有的字', 800, 500)).toThrow(/outlines/);
  });

  test('is a picture, and evidence is not marked', async () => {
    const phone = await server.device();
    expect(await sendPaper(phone, server.base, 'identity', pdf(), '证.pdf').catch(error => error.code)).toBe('unsupported');
    const { key } = await sendPaper(phone, server.base, 'evidence', await picture(600, 400, '#ffffff').jpeg().toBuffer());
    const [bytes] = [...(await stored())].filter(([path]) => path.endsWith(key)).map(([, bytes]) => bytes);
    expect(Math.max(...(await markedStripes(bytes as Buffer)))).toBe(0);
  });

  test('is read by the case’s holder and the section head, each look on record, and by nobody else', async () => {
    const phone = await server.device();
    const { id } = await fileAid(phone, server.base);
    const key = await keyOf(id);
    await aidActs.accept(desk.clerk, id);
    for (const who of [desk.clerk, desk.reviewer]) expect(await status(who, key)).toBe(200);
    expect(await status(desk.clerk, key, 'thumb')).toBe(200);
    const looks = (await historyOf(server.db.read, 'aid', id)).filter(({ act }) => act === '查看身份证明');
    expect(looks).toHaveLength(3);
    for (const who of [await steady(server, 'clerk'), desk.deputy, await steady(server, 'admin')]) expect(await status(who, key)).toBe(404);
    expect((await (await server.device()).fetch(`/api/my/case-files/${key}`)).status).toBe(404);
    expect((await phone.fetch(`/api/my/case-files/${key}`)).status).toBe(200);
    expect((await server.stranger.fetch(`/api/files/${key}`)).status).toBe(404);
  });

  test('and no other paper of hardship aid is opened but by whoever works on the case, each look on record', async () => {
    const phone = await server.device();
    const evidence = await sendPaper(phone, server.base, 'evidence', pdf(), '低保证.pdf');
    const identity = await sendPaper(phone, server.base, 'identity');
    const papers = [
      { key: identity.key, material: 'identity' as const },
      { key: evidence.key, material: 'income' as const },
    ];
    const { id } = await fileAid(phone, server.base, { papers });
    await aidActs.accept(desk.clerk, id);
    const [colleague, admin] = [await steady(server, 'clerk'), await steady(server, 'admin')];
    for (const who of [colleague, admin])
      expect([await status(who, evidence.key), await status(who, evidence.key, 'thumb')]).toEqual([404, 404]);
    for (const who of [desk.clerk, desk.reviewer, desk.deputy]) expect(await status(who, evidence.key)).toBe(200);
    expect(await status(desk.clerk, evidence.key, 'thumb')).toBe(200);
    const looks = (await historyOf(server.db.read, 'aid', id)).filter(({ act }) => act === '查看申请材料');
    expect(looks.map(({ note }) => note)).toEqual(Array(4).fill('低保证.pdf'));
    const { items } = await admin.call(privacyRoutes.looks, { limit: 100 });
    expect(items.filter(({ act }) => act === '查看申请材料')).toHaveLength(4);
    const opens = async (who: typeof desk.clerk) =>
      (await who.call(aidWorkRoutes.work, { id })).materials.filter(({ files }) => files.length > 0).map(one => one.opens);
    expect(await opens(desk.clerk)).toEqual([true, true]);
    expect(await opens(desk.deputy)).toEqual([false, true]);
    expect(await opens(colleague)).toEqual([false, false]);
  });

  test('is removed after its period, bytes and small copy, with a line in the history; its name stays', async () => {
    server.clock.set('2026-11-25');
    const phone = await server.device();
    const { id } = await fileAid(phone, server.base);
    const key = await keyOf(id);
    const evidence = await sendPaper(phone, server.base, 'evidence');
    await aidActs.ask(desk.clerk, id);
    const { version } = await phone.call(aidRoutes.mineOne, { id });
    const back = await phone.call(aidRoutes.supply, { id, version, papers: [{ key: evidence.key, material: 'income' }] });
    await phone.call(aidRoutes.withdraw, { id, version: back.version });
    const sweep = server.app.get(RemoveCaseFiles);
    server.clock.set('2026-12-24');
    await sweep.sweep();
    expect((await phone.fetch(`/api/my/case-files/${key}`)).status).toBe(200);
    server.clock.set('2026-12-25');
    expect((await sweep.sweep()).papers).toBeGreaterThan(0);
    const left = [...(await stored()).keys()];
    expect(left.filter(path => path.includes(key))).toEqual([]);
    expect(left.some(path => path.includes(evidence.key))).toBe(true);
    expect(await status(desk.clerk, key)).toBe(404);
    const { materials, history } = await desk.clerk.call(aidWorkRoutes.work, { id });
    expect(materials.find(({ identity }) => identity)?.files).toMatchObject([{ name: '照片.jpg', removed: true }]);
    expect(history.at(-1)).toMatchObject({ act: '到期删除文件', note: '照片.jpg', who: '到期删除文件' });
    const again = await phone.refused(caseFileRoutes.drop, { key });
    expect(again.code).toBe('not_found');
  });
});
