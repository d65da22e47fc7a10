import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ContentWork, contentRoutes, fileLimits, fileUrl, fileRoutes as routes, searchRoutes } from '@vc/contract';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STORAGE, type Storage } from '../src/files/storage.ts';
import { SweepFiles } from '../src/files/sweep-files.ts';
import { approveAll, completeDraft, type Desk, newDesk, pass } from './support/factories.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';
import { formOf, office, pdf, photograph, png, sendForm, type Uploaded, upload } from './support/uploads.ts';

let server: TestServer;
let desk: Desk;
let clerk: Person;
beforeAll(async () => {
  server = await startServer();
  desk = await newDesk(server);
  clerk = await server.staff('clerk');
});
afterAll(() => server.close());

const which = ({ id, version }: ContentWork) => ({ id, version });
const create = (over = {}) => desk.editor.call(contentRoutes.create, completeDraft('policy', over));
const attach = (work: { id: string }, bytes: Uint8Array | string, name: string): Promise<Uploaded> =>
  upload(desk.editor, server.base, work.id, bytes, name);
const insert = async (work: { id: string }, bytes: Uint8Array): Promise<Uploaded> =>
  upload(desk.editor, server.base, work.id, bytes, '图.png', 'picture');
const edit = (work: ContentWork, body: string) =>
  desk.editor.call(contentRoutes.edit, { ...completeDraft('policy'), ...which(work), title: work.title, body });
const submit = (work: ContentWork) => desk.editor.call(contentRoutes.submit, which(work));
const WORDS = '<p>这是一段足够长的正文，说明谁可以享受、怎么办理。</p>';
const img = (key: string, alt = '流程图') => `${WORDS}<img src="${fileUrl(key)}" alt="${alt}">`;
const stored = async (): Promise<string[]> => {
  const names: string[] = [];
  for await (const { name } of server.app.get<Storage>(STORAGE).list()) names.push(name);
  return names.sort();
};
const rows = async (id: string): Promise<number> =>
  Number((await server.db.read.query('SELECT COUNT(*) AS n FROM file WHERE contentId = ?', [id]))[0].n);
/** The status that each sort of reader gets. */
const seenBy = async (key: string) => {
  const status = async (who: Person) => (await who.fetch(fileUrl(key))).status;
  return [await status(server.stranger), await status(desk.secrecy), await status(clerk)];
};
const OPEN = [200, 200, 200];
const DESK_ONLY = [404, 200, 404];

describe('who may read a file', () => {
  test('only the desk while its item is a draft, being signed or waiting for its time; everybody once it is live', async () => {
    const { file, work } = await attach(await create({ publishAt: '2026-11-24T01:00:00.000Z' }), pdf('一'), '附件一.pdf');
    expect(await seenBy(file.key)).toEqual(DESK_ONLY);
    const sent = await submit(work);
    expect(await seenBy(file.key)).toEqual(DESK_ONLY);
    const approved = await approveAll(desk, sent);
    expect([approved.state, await seenBy(file.key)]).toEqual(['approved', DESK_ONLY]);
    await desk.reviewer.call(contentRoutes.publish, which(approved));
    expect(await seenBy(file.key)).toEqual(OPEN);
    const { attachments } = await server.stranger.call(contentRoutes.detail, { id: work.id });
    expect(attachments).toEqual([{ key: file.key, name: '附件一.pdf', type: 'pdf', size: pdf('一').length }]);
  });

  test('a file that a later version leaves out is gone for the public when that version is live, not before', async () => {
    const draft = await create();
    await attach(draft, pdf('旧'), '旧.pdf');
    const { work } = await attach(draft, pdf('留'), '留.pdf');
    const live = await pass(desk, work);
    const [old, kept] = live.attachments.map(({ key }) => key) as [string, string];
    let revision = await desk.editor.call(contentRoutes.revise, which(live));
    revision = await desk.editor.call(routes.arrange, { ...which(revision), attachments: [{ key: kept, name: '留.pdf' }] });
    const { file: added, work: both } = await attach(revision, pdf('新'), '新.pdf');
    expect([await seenBy(old), await seenBy(kept), await seenBy(added.key)]).toEqual([OPEN, OPEN, DESK_ONLY]);
    await pass(desk, both);
    expect([await seenBy(old), await seenBy(kept), await seenBy(added.key)]).toEqual([DESK_ONLY, OPEN, OPEN]);
  });

  test('a withdrawn item stays readable with its files; one taken offline does not', async () => {
    const draft = await create();
    const { file: shown } = await insert(draft, await png(30, 30));
    const { work } = await attach(draft, pdf('撤'), '撤.pdf');
    const live = await pass(desk, await edit(work, img(shown.key)));
    const key = live.attachments[0]?.key as string;
    expect([await seenBy(key), await seenBy(shown.key)]).toEqual([OPEN, OPEN]);
    const withdrawn = await desk.reviewer.call(contentRoutes.withdraw, { ...which(live), reason: '有误' });
    expect([await seenBy(key), await seenBy(shown.key)]).toEqual([OPEN, OPEN]);
    await desk.reviewer.call(contentRoutes.unpublish, { ...which(withdrawn), reason: '有误' });
    expect([await seenBy(key), await seenBy(shown.key)]).toEqual([DESK_ONLY, DESK_ONLY]);
  });

  test('a key that was never given, or is none, is not found by anybody', async () => {
    for (const key of ['A'.repeat(32), '..%2f..%2fetc', 'short']) expect(await seenBy(key)).toEqual([404, 404, 404]);
  });

  test('what only the desk may read is stored nowhere; what everybody may read is asked for anew each time', async () => {
    const { file, work } = await attach(await create(), pdf('缓'), '缓.pdf');
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
    const draft = await create();
    const { file } = await attach(draft, pdf('名'), '通知（2026）.pdf');
    const { file: word } = await attach(draft, await office('word/document.xml'), 'a\'b"<script>.docx');
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
    const { file, work } = await attach(await create(), pdf(`段${range}`), '段.pdf');
    await pass(desk, work);
    const answer = await fetch(`${server.base}${fileUrl(file.key)}`, { headers: { range } });
    expect(answer.status).toBe(status);
    if (text !== null) expect(await answer.text()).toBe(text);
    expect(answer.headers.get('content-range')?.startsWith(header ?? '') ?? null).toBe(header === null ? null : true);
  });

  test('a picture also as a small copy', async () => {
    const { file } = await insert(await create(), await png(1200, 600));
    const small = await desk.editor.fetch(fileUrl(file.key, 'thumb'));
    const { width, height, format } = await sharp(Buffer.from(await small.arrayBuffer())).metadata();
    expect([width, height, format]).toEqual([480, 240, 'png']);
  });
});

describe('an upload', () => {
  test('is taken from the editor of a draft only', async () => {
    const draft = await create();
    const refusedTo = async (who: Person) => (await sendForm(who, server.base, draft.id, formOf(pdf(), 'a.pdf'))).status;
    expect(await Promise.all([server.stranger, clerk, desk.reviewer].map(refusedTo))).toEqual([401, 403, 403]);
    await submit(draft);
    expect((await sendForm(desk.editor, server.base, draft.id, formOf(pdf(), 'a.pdf'))).status).toBe(409);
    expect((await sendForm(desk.editor, server.base, '0'.repeat(26), formOf(pdf(), 'a.pdf'))).status).toBe(404);
    const plain = await fetch(`${server.base}/api/staff/contents/${(await create()).id}/files`, {
      method: 'POST',
      headers: { ...desk.editor.headers, 'content-type': 'application/json' },
      body: '{}',
    });
    expect([plain.status, ((await plain.json()) as { code: string }).code]).toEqual([415, 'unsupported']);
    expect(await rows(draft.id)).toBe(0);
  });

  test('makes whoever did it the author, who may not sign, and voids what was signed before', async () => {
    const both = await server.staff('editor', 'reviewer');
    const draft = await create();
    await upload(both, server.base, draft.id, pdf('签'), '签.pdf');
    const now = await desk.editor.call(contentRoutes.work, { id: draft.id });
    expect(now.history.at(-1)?.act).toBe('上传附件');
    const sent = await submit(now);
    expect((await both.refused(contentRoutes.approve, which(sent))).code).toBe('own_work');
    const signed = await desk.reviewer.call(contentRoutes.approve, which(sent));
    const recalled = await desk.editor.call(contentRoutes.recall, which(signed));
    const { work } = await attach(recalled, pdf('签二'), '签二.pdf');
    expect(work.approvals.map(({ holds }) => holds)).toEqual([false]);
  });

  test('over a limit is refused in words that say which and what to do, and leaves nothing', async () => {
    const draft = await create();
    const before = await stored();
    const large = Buffer.concat([pdf(), Buffer.alloc(fileLimits.documentBytes)]);
    await expect(attach(draft, large, '大.pdf')).rejects.toMatchObject({
      code: 'too_large',
      message: '文件超过 20 MB，请拆成几个或压缩其中的图片后再上传',
      fields: [{ field: 'file' }],
    });
    const photo = Buffer.concat([await png(), Buffer.alloc(fileLimits.pictureBytes)]);
    await expect(attach(draft, photo, '大.png')).rejects.toMatchObject({ code: 'too_large', message: '图片超过 10 MB，请压缩后再上传' });
    await attach(draft, pdf('同'), '同.pdf');
    await expect(attach(draft, pdf('同'), '又.pdf')).rejects.toMatchObject({
      code: 'duplicate',
      message: expect.stringContaining('同.pdf'),
    });
    for (let i = 1; i < fileLimits.attachments; i++) await attach(draft, pdf(String(i)), `${i}.pdf`);
    await expect(attach(draft, pdf('多'), '多.pdf')).rejects.toMatchObject({ code: 'invalid', message: '附件最多 20 个，请先去掉不用的' });
    expect(await rows(draft.id)).toBe(fileLimits.attachments);
    expect((await stored()).length - before.length).toBe(fileLimits.attachments);
    expect(await readdir(join(server.config.dataDir, 'incoming'))).toEqual([]);
  });

  test('that breaks off half-way leaves neither row nor file', async () => {
    const draft = await create();
    const before = await stored();
    const { port } = new URL(server.base);
    const socket = connect(Number(port), '127.0.0.1');
    const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n';
    socket.write(
      `POST /api/staff/contents/${draft.id}/files HTTP/1.1\r\nHost: x\r\nCookie: ${desk.editor.headers.cookie}\r\nx-vc-console: 1\r\n` +
        `Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 500000\r\n\r\n${head}${'%PDF-1.4'.repeat(5000)}`,
    );
    const incoming = () => readdir(join(server.config.dataDir, 'incoming')).catch(() => []);
    for (let i = 0; i < 100 && (await incoming()).length === 0; i++) await sleep(20);
    expect((await incoming()).length).toBe(1);
    socket.destroy();
    for (let i = 0; i < 100 && (await incoming()).length > 0; i++) await sleep(20);
    expect([await incoming(), await rows(draft.id), await stored()]).toEqual([[], 0, before]);
  });

  test('of several at once keeps every one, in some order', async () => {
    const draft = await create();
    await Promise.all([1, 2, 3, 4].map(n => attach(draft, pdf(`同时${n}`), `同时${n}.pdf`)));
    const { attachments } = await desk.editor.call(contentRoutes.work, { id: draft.id });
    expect(attachments.map(({ name }) => name).sort()).toEqual([1, 2, 3, 4].map(n => `同时${n}.pdf`));
  });
});

describe('the list of attachments', () => {
  test('is put in order, renamed and shortened at once, and only of files that stand in it', async () => {
    const draft = await create();
    await attach(draft, pdf('甲'), '甲.pdf');
    const { work } = await attach(draft, pdf('乙'), '乙.pdf');
    const [a, b] = work.attachments.map(({ key }) => key) as [string, string];
    const turned = await desk.editor.call(routes.arrange, {
      ...which(work),
      attachments: [
        { key: b, name: '申请表/../<b>.html' },
        { key: a, name: '甲.pdf' },
      ],
    });
    expect(turned.attachments.map(({ name }) => name)).toEqual(['b .html.pdf', '甲.pdf']);
    expect((await desk.editor.refused(routes.arrange, { ...which(work), attachments: [] })).code).toBe('stale');
    const { file: foreign } = await attach(await create(), pdf('别'), '别.pdf');
    const refused = await desk.editor.refused(routes.arrange, { ...which(turned), attachments: [{ key: foreign.key, name: '别.pdf' }] });
    expect([refused.code, refused.fields[0]?.field]).toEqual(['invalid', 'attachments']);
    const emptied = await desk.editor.call(routes.arrange, { ...which(turned), attachments: [] });
    expect(emptied.attachments).toEqual([]);
    expect((await desk.editor.call(routes.list, { id: draft.id })).items.map(({ name }) => name)).toEqual(['甲.pdf', '乙.pdf']);
  });

  test('belongs to versions: given up, a revision has the old list again; its names are found by search', async () => {
    const { work } = await attach(await create({ title: '带附件的通知' }), pdf('版'), '优待证申领登记表.pdf');
    const live = await pass(desk, work);
    const revision = await desk.editor.call(contentRoutes.revise, which(live));
    const emptied = await desk.editor.call(routes.arrange, { ...which(revision), attachments: [] });
    const { snapshot } = await desk.editor.call(contentRoutes.snapshot, { id: live.id, number: 1 });
    expect(snapshot.attachments).toEqual(live.attachments);
    const dropped = await desk.editor.call(contentRoutes.drop, which(emptied));
    expect(dropped.attachments).toEqual(live.attachments);
    const { items } = await server.stranger.call(searchRoutes.search, { q: '申领登记表' });
    expect(items.map(({ id }) => id)).toContain(live.id);
  });

  test('with personal numbers in a name does not go out', async () => {
    const { work } = await attach(await create(), pdf('号'), '名单13800138000.pdf');
    expect(work.missing).toEqual([{ field: 'attachments', message: expect.stringContaining('含有') }]);
  });
});

describe('pictures in an article', () => {
  test('are shown when they are the item’s own, with a description', async () => {
    const draft = await create();
    const { file, work } = await insert(draft, await photograph());
    expect(work.version).toBe(draft.version);
    const saved = await edit(work, `${img(file.key)}<p onclick="x()">后文<img src="https://evil.example/a.png" alt="x"></p>`);
    expect(saved.body).toBe(`${WORDS}<img src="${fileUrl(file.key)}" alt="流程图" /><p>后文</p>`);
    const bare = await edit(saved, img(file.key, ''));
    expect(bare.missing.map(({ message }) => message)).toEqual([expect.stringContaining('没有写说明')]);
    const numbered = await edit(bare, img(file.key, '张三 13800138000'));
    expect(numbered.missing.map(({ message }) => message)).toEqual([expect.stringContaining('含有')]);
  });

  test.each([
    ['javascript:alert(1)', ''],
    ['/api/files/../staff/site', ''],
    ['//evil.example/api/files/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', ''],
    ['data:image/svg+xml;base64,AAAA', ''],
  ])('from elsewhere do not survive: %s', async src => {
    const saved = await edit(await create(), `${WORDS}<img src="${src}" alt="x" onerror="alert(1)">`);
    expect(saved.body).toBe(WORDS);
  });

  test('whose description would break out of its attribute stay descriptions', async () => {
    const { file, work } = await insert(await create(), await png(11, 11));
    const saved = await edit(work, img(file.key, '&quot; onerror=&quot;alert(1)&quot;&gt;&lt;script&gt;'));
    expect(saved.body).toBe(`${WORDS}<img src="${fileUrl(file.key)}" alt="&quot; onerror=&quot;alert(1)&quot;&gt;&lt;script&gt;" />`);
  });

  test('of another item, or none, are refused', async () => {
    const { file } = await insert(await create(), await png(12, 12));
    const { file: document } = await attach(await create(), pdf('非图'), '非图.pdf');
    for (const key of [file.key, document.key, 'A'.repeat(32)]) {
      const other = await create();
      const given = { ...completeDraft('policy'), ...which(other), title: other.title, body: img(key) };
      expect((await desk.editor.refused(contentRoutes.edit, given)).fields).toMatchObject([{ field: 'body' }]);
      expect((await desk.editor.refused(contentRoutes.create, completeDraft('policy', { body: img(key) }))).code).toBe('invalid');
    }
    await expect(upload(desk.editor, server.base, (await create()).id, pdf('x'), 'x.pdf', 'picture')).rejects.toMatchObject({
      code: 'unsupported',
    });
  });
});

describe('the sweep', () => {
  test('takes what is not used and what no row knows of, and nothing that a version ever had', async () => {
    const draft = await create();
    const { file: dropped } = await attach(draft, pdf('弃'), '弃.pdf');
    const { work } = await attach(draft, pdf('存'), '存.pdf');
    const kept = work.attachments[1]?.key as string;
    const live = await pass(desk, await desk.editor.call(routes.arrange, { ...which(work), attachments: [{ key: kept, name: '存' }] }));
    const revision = await desk.editor.call(contentRoutes.revise, which(live));
    await desk.editor.call(routes.arrange, { ...which(revision), attachments: [] });
    const storage = server.app.get<Storage>(STORAGE);
    await storage.put('B'.repeat(32), join(server.config.dataDir, 'files', kept.slice(0, 2), kept), 'application/pdf');
    const sweep = server.app.get(SweepFiles);
    expect(await sweep.sweep()).toEqual({ incoming: 0, unused: 0, rowless: 0 });
    server.clock.forward(8 * 24 * 60);
    const { rowless } = await sweep.sweep();
    expect(rowless).toBe(1);
    expect([await seenBy(dropped.key).then(statuses => statuses[0]), await stored()]).toEqual([
      404,
      expect.not.arrayContaining([dropped.key]),
    ]);
    expect(await stored()).toContain(kept);
    expect((await server.stranger.fetch(fileUrl(kept))).status).toBe(200);
  });
});
