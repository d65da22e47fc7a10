import { readdir, utimes } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ContentWork, contentRoutes, fileLimits, fileUrl, requestFor, fileRoutes as routes, searchRoutes } from '@vc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STORAGE, type Storage } from '../src/files/storage.ts';
import { SweepFiles } from '../src/files/sweep-files.ts';
import { completeDraft, pass } from './support/factories.ts';
import { articleWith, articleWords, type FileDesk, newFileDesk, which } from './support/file-desk.ts';
import { docx, ID, paragraph, run } from './support/guard-files.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';
import { formOf, pdf, photograph, png, sendForm, upload } from './support/uploads.ts';

let server: TestServer;
let desk: FileDesk;
beforeAll(async () => {
  server = await startServer();
  desk = await newFileDesk(server);
});
afterAll(() => server.close());

describe('an upload', () => {
  test('is taken from the editor of a draft only', async () => {
    const draft = await desk.create();
    const refusedTo = async (who: Person) => (await sendForm(who, server.base, draft.id, formOf(pdf(), 'a.pdf'))).status;
    expect(await Promise.all([server.stranger, desk.clerk, desk.reviewer].map(refusedTo))).toEqual([401, 403, 403]);
    await desk.submit(draft);
    expect((await sendForm(desk.editor, server.base, draft.id, formOf(pdf(), 'a.pdf'))).status).toBe(409);
    expect((await sendForm(desk.editor, server.base, '0'.repeat(26), formOf(pdf(), 'a.pdf'))).status).toBe(404);
    const plain = await fetch(`${server.base}/api/staff/contents/${(await desk.create()).id}/files`, {
      method: 'POST',
      headers: { ...desk.editor.headers, 'content-type': 'application/json' },
      body: '{}',
    });
    expect([plain.status, ((await plain.json()) as { code: string }).code]).toEqual([415, 'unsupported']);
    expect(await desk.rows(draft.id)).toBe(0);
  });

  test('is no way into a route that takes none', async () => {
    const { url, method } = requestFor(contentRoutes.create, {});
    const answer = await fetch(`${server.base}${url}`, { method, headers: desk.editor.headers, body: formOf(pdf(), 'a.pdf') });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([415, 'unsupported']);
  });

  test('makes whoever did it the author, who may not sign, and voids what was signed before', async () => {
    const both = await server.staff('editor', 'reviewer');
    const draft = await desk.create();
    await upload(both, server.base, draft.id, pdf('签'), '签.pdf');
    const now = await desk.editor.call(contentRoutes.work, { id: draft.id });
    expect(now.history.at(-1)?.act).toBe('上传附件');
    const sent = await desk.submit(now);
    expect((await both.refused(contentRoutes.approve, which(sent))).code).toBe('own_work');
    const signed = await desk.reviewer.call(contentRoutes.approve, which(sent));
    const recalled = await desk.editor.call(contentRoutes.recall, which(signed));
    const { work } = await desk.attach(recalled, pdf('签二'), '签二.pdf');
    expect(work.approvals.map(({ holds }) => holds)).toEqual([false]);
  });

  test('over a limit is refused in words that say which and what to do, and leaves nothing', async () => {
    const draft = await desk.create();
    const before = await desk.stored();
    const large = Buffer.concat([pdf(), Buffer.alloc(fileLimits.documentBytes)]);
    await expect(desk.attach(draft, large, '大.pdf')).rejects.toMatchObject({
      code: 'too_large',
      message: '文件超过 20 MB，请拆成几个或压缩其中的图片后再上传',
      fields: [{ field: 'file' }],
    });
    const photo = Buffer.concat([await png(), Buffer.alloc(fileLimits.pictureBytes)]);
    await expect(desk.attach(draft, photo, '大.png')).rejects.toMatchObject({
      code: 'too_large',
      message: '图片超过 10 MB，请压缩后再上传',
    });
    await desk.attach(draft, pdf('同'), '同.pdf');
    await expect(desk.attach(draft, pdf('同'), '又.pdf')).rejects.toMatchObject({
      code: 'duplicate',
      message: expect.stringContaining('同.pdf'),
    });
    for (let i = 1; i < fileLimits.attachments; i++) await desk.attach(draft, pdf(String(i)), `${i}.pdf`);
    await expect(desk.attach(draft, pdf('多'), '多.pdf')).rejects.toMatchObject({
      code: 'invalid',
      message: '附件最多 20 个，请先去掉不用的',
    });
    expect(await desk.rows(draft.id)).toBe(fileLimits.attachments);
    expect((await desk.stored()).length - before.length).toBe(fileLimits.attachments);
    expect(await readdir(join(server.config.dataDir, 'incoming'))).toEqual([]);
  });

  test('that breaks off half-way leaves neither row nor file', async () => {
    const draft = await desk.create();
    const before = await desk.stored();
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
    expect([await incoming(), await desk.rows(draft.id), await desk.stored()]).toEqual([[], 0, before]);
  });

  test('of several at once keeps every one, in some order', async () => {
    const draft = await desk.create();
    await Promise.all([1, 2, 3, 4].map(n => desk.attach(draft, pdf(`同时${n}`), `同时${n}.pdf`)));
    const { attachments } = await desk.editor.call(contentRoutes.work, { id: draft.id });
    expect(attachments.map(({ name }) => name).sort()).toEqual([1, 2, 3, 4].map(n => `同时${n}.pdf`));
  });
});

describe('the list of attachments', () => {
  test('is put in order, renamed and shortened at once, and only of files that stand in it', async () => {
    const draft = await desk.create();
    await desk.attach(draft, pdf('甲'), '甲.pdf');
    const { work } = await desk.attach(draft, pdf('乙'), '乙.pdf');
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
    const { file: foreign } = await desk.attach(await desk.create(), pdf('别'), '别.pdf');
    const refused = await desk.editor.refused(routes.arrange, { ...which(turned), attachments: [{ key: foreign.key, name: '别.pdf' }] });
    expect([refused.code, refused.fields[0]?.field]).toEqual(['invalid', 'attachments']);
    const emptied = await desk.editor.call(routes.arrange, { ...which(turned), attachments: [] });
    expect(emptied.attachments).toEqual([]);
    const back = await desk.editor.call(routes.arrange, { ...which(emptied), attachments: [{ key: a, name: '甲.pdf' }] });
    expect(back.attachments).toEqual([{ key: a, name: '甲.pdf', type: 'pdf', size: pdf('甲').length }]);
    const twice = [a, a].map(key => ({ key, name: '甲.pdf' }));
    expect((await desk.editor.refused(routes.arrange, { ...which(back), attachments: twice })).code).toBe('invalid');
    expect((await desk.editor.call(routes.list, { id: draft.id })).items.map(({ name }) => name)).toEqual(['甲.pdf', '乙.pdf']);
  });

  test('belongs to versions: given up, a revision has the old list again; its names are found by search', async () => {
    const { work } = await desk.attach(await desk.create({ title: '带附件的通知' }), pdf('版'), '优待证申领登记表.pdf');
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
    const { work } = await desk.attach(await desk.create(), pdf('号'), '名单11010519491231002X.pdf');
    expect(work.missing).toEqual([{ field: 'attachments', message: expect.stringContaining('含有') }]);
  });

  test('with personal numbers inside a document does not go out until another person lets it through', async () => {
    const list = await docx(paragraph(run('名单')) + paragraph(run(`张三 ${ID}`)));
    const { work } = await desk.attach(await desk.create(), list, '名单.docx');
    const { rule, mark } = work.findings[0] as ContentWork['findings'][number];
    expect(work.missing).toEqual([{ field: 'attachments', message: expect.stringContaining('“名单.docx”正文第 2 段') }]);
    expect((await desk.editor.refused(contentRoutes.submit, which(work))).fields[0]?.field).toBe('attachments');
    expect(JSON.stringify(work)).not.toContain(ID);
    const passed = await desk.reviewer.call(contentRoutes.pass, { ...which(work), rule, mark, reason: '示例号码，不是真人' });
    expect(passed.missing).toEqual([]);
    expect((await pass(desk, passed)).state).toBe('done');
  });
});

describe('pictures in an article', () => {
  test('are shown when they are the item’s own, with a description', async () => {
    const draft = await desk.create();
    const { file, work } = await desk.insert(draft, await photograph());
    expect(work.version).toBe(draft.version);
    const saved = await desk.edit(work, `${articleWith(file.key)}<p onclick="x()">后文<img src="https://evil.example/a.png" alt="x"></p>`);
    expect(saved.body).toBe(`${articleWords}<img src="${fileUrl(file.key)}" alt="流程图" /><p>后文</p>`);
    const bare = await desk.edit(saved, articleWith(file.key, ''));
    expect(bare.missing.map(({ message }) => message)).toEqual([expect.stringContaining('没有写说明')]);
    const numbered = await desk.edit(bare, articleWith(file.key, '张三 11010519491231002X'));
    expect(numbered.missing.map(({ message }) => message)).toEqual([expect.stringContaining('含有')]);
  });

  test('stand between paragraphs: one inside a list or a sentence is put behind it', async () => {
    const { file, work } = await desk.insert(await desk.create(), await png(13, 13));
    const img = `<img src="${fileUrl(file.key)}" alt="图" />`;
    const saved = await desk.edit(work, `${articleWords}<ul><li>甲${img}</li><li>乙<br />丙</li></ul><p>后</p>`);
    expect(saved.body).toBe(`${articleWords}<ul><li>甲</li><li>乙<br />丙</li></ul>${img}<p>后</p>`);
  });

  test.each([
    ['javascript:alert(1)', ''],
    ['/api/files/../staff/site', ''],
    ['//evil.example/api/files/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', ''],
    ['data:image/svg+xml;base64,AAAA', ''],
  ])('from elsewhere do not survive: %s', async src => {
    const saved = await desk.edit(await desk.create(), `${articleWords}<img src="${src}" alt="x" onerror="alert(1)">`);
    expect(saved.body).toBe(articleWords);
  });

  test('whose description would break out of its attribute stay descriptions', async () => {
    const { file, work } = await desk.insert(await desk.create(), await png(11, 11));
    const saved = await desk.edit(work, articleWith(file.key, '&quot; onerror=&quot;alert(1)&quot;&gt;&lt;script&gt;'));
    expect(saved.body).toBe(
      `${articleWords}<img src="${fileUrl(file.key)}" alt="&quot; onerror=&quot;alert(1)&quot;&gt;&lt;script&gt;" />`,
    );
  });

  test('of another item, or none, are refused', async () => {
    const { file } = await desk.insert(await desk.create(), await png(12, 12));
    const { file: document } = await desk.attach(await desk.create(), pdf('非图'), '非图.pdf');
    for (const key of [file.key, document.key, 'A'.repeat(32)]) {
      const other = await desk.create();
      const given = { ...completeDraft('policy'), ...which(other), title: other.title, body: articleWith(key) };
      expect((await desk.editor.refused(contentRoutes.edit, given)).fields).toMatchObject([{ field: 'body' }]);
      expect((await desk.editor.refused(contentRoutes.create, completeDraft('policy', { body: articleWith(key) }))).code).toBe('invalid');
    }
    await expect(upload(desk.editor, server.base, (await desk.create()).id, pdf('x'), 'x.pdf', 'picture')).rejects.toMatchObject({
      code: 'unsupported',
    });
  });
});

describe('the sweep', () => {
  test('takes what is not used and what no row knows of, and nothing that a version ever had', async () => {
    const draft = await desk.create();
    const { file: dropped } = await desk.attach(draft, pdf('弃'), '弃.pdf');
    const { work } = await desk.attach(draft, pdf('存'), '存.pdf');
    const kept = work.attachments[1]?.key as string;
    const live = await pass(desk, await desk.editor.call(routes.arrange, { ...which(work), attachments: [{ key: kept, name: '存' }] }));
    const revision = await desk.editor.call(contentRoutes.revise, which(live));
    await desk.editor.call(routes.arrange, { ...which(revision), attachments: [] });
    const storage = server.app.get<Storage>(STORAGE);
    const [place, rowlessKey] = [join(server.config.dataDir, 'files'), 'B'.repeat(32)];
    await storage.put(rowlessKey, join(place, kept.slice(0, 2), kept), 'application/pdf');
    // Written by this test's clock, not by the machine's.
    await utimes(join(place, 'BB', rowlessKey), server.clock.now(), server.clock.now());
    const sweep = server.app.get(SweepFiles);
    expect(await sweep.sweep()).toEqual({ incoming: 0, unused: 0, rowless: 0 });
    server.clock.forward(8 * 24 * 60);
    const { rowless } = await sweep.sweep();
    expect(rowless).toBe(1);
    expect([await desk.seenBy(dropped.key).then(statuses => statuses[0]), await desk.stored()]).toEqual([
      404,
      expect.not.arrayContaining([dropped.key]),
    ]);
    expect(await desk.stored()).toContain(kept);
    expect((await server.stranger.fetch(fileUrl(kept))).status).toBe(200);
  });
});
