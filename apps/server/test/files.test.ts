import { contentRoutes, fileUrl, guardRoutes, fileRoutes as routes } from '@vc/contract';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RescanFiles } from '../src/files/rescan-files.ts';
import { approveAll, completeDraft, pass, validFields } from './support/factories.ts';
import { articleWith, type FileDesk, newFileDesk, which } from './support/file-desk.ts';
import { startServer, type TestServer } from './support/server.ts';
import { office, pdf, png } from './support/uploads.ts';

let server: TestServer;
let desk: FileDesk;
beforeAll(async () => {
  server = await startServer();
  desk = await newFileDesk(server);
});
afterAll(() => server.close());

const OPEN = [200, 200, 200];
const DESK_ONLY = [404, 200, 404];

describe('who may read a file', () => {
  test('only the desk while its item is a draft, being signed or waiting for its time; everybody once it is live', async () => {
    const { file, work } = await desk.attach(await desk.create({ publishAt: '2026-11-24T01:00:00.000Z' }), pdf('一'), '附件一.pdf');
    expect(await desk.seenBy(file.key)).toEqual(DESK_ONLY);
    const sent = await desk.submit(work);
    expect(await desk.seenBy(file.key)).toEqual(DESK_ONLY);
    const approved = await approveAll(desk, sent);
    expect([approved.state, await desk.seenBy(file.key)]).toEqual(['approved', DESK_ONLY]);
    await desk.reviewer.call(contentRoutes.publish, which(approved));
    expect(await desk.seenBy(file.key)).toEqual(OPEN);
    const { attachments } = await server.stranger.call(contentRoutes.detail, { id: work.id });
    expect(attachments).toEqual([{ key: file.key, name: '附件一.pdf', type: 'pdf', size: pdf('一').length }]);
  });

  test('a file that a later version leaves out is gone for the public when that version is live, not before', async () => {
    const draft = await desk.create();
    await desk.attach(draft, pdf('旧'), '旧.pdf');
    const { work } = await desk.attach(draft, pdf('留'), '留.pdf');
    const live = await pass(desk, work);
    const [old, kept] = live.attachments.map(({ key }) => key) as [string, string];
    let revision = await desk.editor.call(contentRoutes.revise, which(live));
    revision = await desk.editor.call(routes.arrange, { ...which(revision), attachments: [{ key: kept, name: '留.pdf' }] });
    const { file: added, work: both } = await desk.attach(revision, pdf('新'), '新.pdf');
    expect([await desk.seenBy(old), await desk.seenBy(kept), await desk.seenBy(added.key)]).toEqual([OPEN, OPEN, DESK_ONLY]);
    await pass(desk, both);
    expect([await desk.seenBy(old), await desk.seenBy(kept), await desk.seenBy(added.key)]).toEqual([DESK_ONLY, OPEN, OPEN]);
  });

  test('a withdrawn item stays readable with its files; one taken offline does not', async () => {
    const draft = await desk.create();
    const { file: shown } = await desk.insert(draft, await png(30, 30));
    const { work } = await desk.attach(draft, pdf('撤'), '撤.pdf');
    const live = await pass(desk, await desk.edit(work, articleWith(shown.key)));
    const key = live.attachments[0]?.key as string;
    expect([await desk.seenBy(key), await desk.seenBy(shown.key)]).toEqual([OPEN, OPEN]);
    const withdrawn = await desk.reviewer.call(contentRoutes.withdraw, { ...which(live), reason: '有误' });
    expect([await desk.seenBy(key), await desk.seenBy(shown.key)]).toEqual([OPEN, OPEN]);
    await desk.reviewer.call(contentRoutes.unpublish, { ...which(withdrawn), reason: '有误' });
    expect([await desk.seenBy(key), await desk.seenBy(shown.key)]).toEqual([DESK_ONLY, DESK_ONLY]);
  });

  test('an item that goes by itself takes its files along for the public, attachments and pictures, not for the desk', async () => {
    server.clock.set('2026-11-16');
    const fields = { ...validFields.announcement?.('2026-11-20'), until: '2026-11-20', objection: '打电话' };
    const publicity = { category: 'publicity', fields };
    const draft = await desk.create({ kind: 'announcement', ...publicity });
    const { file: shown } = await desk.insert(draft, await png(30, 30));
    const { file, work } = await desk.attach(draft, pdf('公示'), '名单.pdf');
    const body = articleWith(shown.key);
    await pass(
      desk,
      await desk.editor.call(contentRoutes.edit, { ...completeDraft('announcement', { ...publicity, body }), ...which(work) }),
    );
    server.clock.set('2026-11-20', '23:59');
    expect([await desk.seenBy(file.key), await desk.seenBy(shown.key)]).toEqual([OPEN, OPEN]);
    server.clock.set('2026-11-21', '00:00');
    expect([await desk.seenBy(file.key), await desk.seenBy(shown.key)]).toEqual([DESK_ONLY, DESK_ONLY]);
    for (const key of [file.key, shown.key])
      expect((await desk.editor.fetch(fileUrl(key))).headers.get('cache-control')).toBe('private, no-store');
    server.clock.set('2026-11-23');
  });

  test('a key that was never given, or is none, is not found by anybody', async () => {
    for (const key of ['A'.repeat(32), '..%2f..%2fetc', 'short']) expect(await desk.seenBy(key)).toEqual([404, 404, 404]);
  });

  test('what only the desk may read is stored nowhere; what everybody may read is asked for anew each time', async () => {
    const { file, work } = await desk.attach(await desk.create(), pdf('缓'), '缓.pdf');
    const draft = await desk.editor.fetch(fileUrl(file.key));
    expect([draft.headers.get('cache-control'), draft.headers.get('etag')]).toEqual(['private, no-store', null]);
    await pass(desk, work);
    const live = await server.stranger.fetch(fileUrl(file.key));
    expect(live.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const again = await fetch(`${server.base}${fileUrl(file.key)}`, { headers: { 'if-none-match': live.headers.get('etag') as string } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await server.stranger.fetch(fileUrl('A'.repeat(32)))).headers.get('cache-control')).toBe('no-store');
  });
});

describe('how a file is given', () => {
  test('with its true type, never to be guessed at, under its name', async () => {
    const draft = await desk.create();
    const { file } = await desk.attach(draft, pdf('名'), '通知（2026）.pdf');
    const { file: word } = await desk.attach(draft, await office('word/document.xml'), 'a\'b"<script>.docx');
    const one = await desk.editor.fetch(fileUrl(file.key));
    expect(Buffer.from(await one.arrayBuffer())).toEqual(pdf('名'));
    expect(Object.fromEntries(['content-type', 'x-content-type-options', 'content-disposition'].map(h => [h, one.headers.get(h)]))).toEqual(
      {
        'content-type': 'application/pdf',
        'x-content-type-options': 'nosniff',
        'content-disposition': `inline; filename="file.pdf"; filename*=UTF-8''${encodeURIComponent('通知（2026）.pdf')}`,
      },
    );
    const two = await desk.editor.fetch(fileUrl(word.key));
    expect(word.name).toBe("a'b script.docx");
    expect(two.headers.get('content-disposition')).toBe(`attachment; filename="file.docx"; filename*=UTF-8''a%27b%20script.docx`);
    expect(two.headers.get('content-security-policy')).toContain('sandbox');
    expect((await two.arrayBuffer()).byteLength).toBe(word.size);
  });

  test.each([
    ['bytes=0-3', 206, '%PDF', 'bytes 0-3/'],
    ['bytes=-6', 206, '%%EOF\n', 'bytes '],
    ['bytes=99999-', 416, '', 'bytes */'],
    ['bytes=5-2', 200, null, null],
    ['bytes=0-1,4-5', 200, null, null],
  ])('piece by piece when asked: %s', async (range, status, text, header) => {
    const { file, work } = await desk.attach(await desk.create(), pdf(`段${range}`), '段.pdf');
    await pass(desk, work);
    const answer = await fetch(`${server.base}${fileUrl(file.key)}`, { headers: { range } });
    expect(answer.status).toBe(status);
    if (text !== null) expect(await answer.text()).toBe(text);
    expect(answer.headers.get('content-range')?.startsWith(header ?? '') ?? null).toBe(header === null ? null : true);
  });

  test('a picture also as a small copy', async () => {
    const { file } = await desk.insert(await desk.create(), await png(1200, 600));
    const small = await desk.editor.fetch(fileUrl(file.key, 'thumb'));
    const { width, height, format } = await sharp(Buffer.from(await small.arrayBuffer())).metadata();
    expect([width, height, format]).toEqual([480, 240, 'png']);
  });
});

test('a file is looked through again when the bureau’s list has changed since it was uploaded', async () => {
  const rescan = server.app.get(RescanFiles);
  await rescan.rescan();
  const paragraph = '<w:p><w:r><w:t>请到红星服务站办理。</w:t></w:r></w:p>';
  const word = await office('word/document.xml', {
    'word/document.xml': `<w:document xmlns:w="w"><w:body>${paragraph}</w:body></w:document>`,
  });
  const { work } = await desk.attach(await desk.create(), word, '通知.docx');
  const live = await pass(desk, work);
  expect([live.findings, await rescan.rescan()]).toEqual([[], 0]);
  const admin = await server.staff('admin');
  await admin.call(guardRoutes.keep, { words: '红星服务站,block,已经撤销', publicNumbers: [] });
  expect(await rescan.rescan()).toBe(1);
  const now = await desk.editor.call(contentRoutes.work, { id: live.id });
  expect(now.findings).toMatchObject([{ rule: 'word', field: 'attachments' }]);
  expect(now.alarm).toContain('通知.docx');
  expect(await rescan.rescan()).toBe(0);
});
