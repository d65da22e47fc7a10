import { aidDraftRoutes, aidRoutes, aidWorkRoutes } from '@vc/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { AidDraftEntity } from '../src/aid/aid-draft.entity.ts';
import { SweepAid } from '../src/aid/sweep-aid.ts';
import { RemoveCaseFiles } from '../src/case-file/index.ts';
import { NoticeEntity } from '../src/notice/index.ts';
import { consents, filledForm, neededPapers, sendPaper, startDraft, steady } from './support/aid.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterEach(() => server.clock.set('2026-11-23'));
afterAll(() => server.close());

const begin = async (over = {}) => {
  const phone = await server.device();
  return { phone, draft: await startDraft(phone, filledForm(over)) };
};
const said = async (draftId: string) =>
  (await server.db.read.find(NoticeEntity, { where: { subjectId: draftId }, order: { id: 'ASC' } })).map(({ title, toId }) => [
    title,
    toId,
  ]);
const sweep = () => server.app.get(SweepAid).sweep();

describe('a draft', () => {
  test('is no application: it has no number, no case, and staff see that there is one and nothing else', async () => {
    const clerk = await server.staff('clerk');
    const before = await clerk.call(aidWorkRoutes.list, {});
    const { draft } = await begin({ name: '未提交的人', story: '未提交的话' });
    const after = await clerk.call(aidWorkRoutes.list, {});
    expect([after.drafts, after.items.length]).toEqual([before.drafts + 1, before.items.length]);
    expect((await clerk.refused(aidWorkRoutes.work, { id: draft.id })).code).toBe('not_found');
    const raw = JSON.stringify(await server.db.read.query('SELECT * FROM aid_draft WHERE id = ?', [draft.id]));
    for (const secret of ['未提交', draft.code.replace(' ', ''), draft.form.idNumber]) expect(raw).not.toContain(secret);
  });

  test('takes whatever has been written so far; begun twice it is begun once', async () => {
    const phone = await server.device();
    const empty = { clientKey: 'one-and-the-same', form: {} };
    const first = await phone.call(aidDraftRoutes.start, empty);
    expect((await phone.call(aidDraftRoutes.start, empty)).id).toBe(first.id);
    const { saved, draft } = await phone.call(aidDraftRoutes.save, { id: first.id, version: first.version, form: { idNumber: '33' } });
    expect([saved, draft.form.idNumber, draft.form.name]).toEqual([true, '33', '']);
    expect((await phone.call(aidRoutes.mine, {})).drafts.map(({ id }) => id)).toEqual([first.id]);
  });

  test('is gone on with on another phone by its figures, files and all', async () => {
    const { phone, draft } = await begin();
    const papers = await neededPapers(phone, server.base, 'life');
    await phone.call(aidDraftRoutes.save, { id: draft.id, version: draft.version, form: { ...draft.form, papers } });
    const second = await server.device();
    expect((await second.refused(aidDraftRoutes.one, { id: draft.id })).code).toBe('not_found');
    const there = await second.call(aidDraftRoutes.resume, { code: draft.code });
    expect(there.form).toMatchObject({ name: '欧阳建国', papers });
    expect(there.files.map(({ use }) => use)).toEqual(['identity']);
    const url = `/api/my/aid-drafts/${draft.id}/files/${papers[0]?.key}`;
    for (const who of [phone, second]) expect((await who.fetch(url)).status).toBe(200);
    expect((await (await server.device()).fetch(url)).status).toBe(404);
    const filed = await second.call(aidDraftRoutes.file, { id: draft.id, version: there.version, ...consents(there.form) });
    const again = await phone.call(aidDraftRoutes.file, { id: draft.id, version: 1, ...consents(there.form) });
    expect(again.receipt).toBe(filed.receipt);
    expect((await second.call(aidRoutes.mineOne, { id: filed.id })).files).toHaveLength(1);
    const [left] = (await phone.call(aidRoutes.mine, {})).drafts;
    expect(left).toMatchObject({ id: draft.id, filed: { id: null, receipt: filed.receipt }, form: { name: '' } });
    expect((await phone.refused(aidRoutes.mineOne, { id: filed.id })).code).toBe('not_found');
    expect((await (await server.device()).refused(aidDraftRoutes.resume, { code: draft.code })).message).toContain('已经提交');
  });

  test('written on by two phones keeps the first, and gives the other what it holds', async () => {
    const { phone, draft } = await begin();
    const second = await server.device();
    const there = await second.call(aidDraftRoutes.resume, { code: draft.code });
    await phone.call(aidDraftRoutes.save, { id: draft.id, version: draft.version, form: { ...draft.form, story: '第一台写的' } });
    const late = { id: draft.id, version: there.version, form: { ...draft.form, story: '第二台写的' } };
    const { saved, draft: theirs } = await second.call(aidDraftRoutes.save, late);
    expect([saved, theirs.form.story]).toEqual([false, '第一台写的']);
    const chosen = await second.call(aidDraftRoutes.save, { ...late, version: theirs.version });
    expect([chosen.saved, chosen.draft.form.story]).toEqual([true, '第二台写的']);
    expect((await second.call(aidDraftRoutes.save, { ...late, version: 1 })).saved).toBe(true);
    expect((await phone.refused(aidDraftRoutes.file, { id: draft.id, version: draft.version, ...consents(draft.form) })).code).toBe(
      'stale',
    );
  });

  test('is not come upon by trying figures', async () => {
    const { draft } = await begin();
    const thief = await server.device();
    for (let i = 0; i < 5; i++) expect((await thief.refused(aidDraftRoutes.resume, { code: `0000000${i}` })).code).toBe('not_found');
    expect((await thief.refused(aidDraftRoutes.resume, { code: draft.code })).code).toBe('too_many');
    server.clock.forward(61);
    expect((await thief.call(aidDraftRoutes.resume, { code: draft.code })).id).toBe(draft.id);
  });

  test('is spoken of after two days, a week and a day before its end, to every phone that holds it, each once', async () => {
    server.clock.set('2026-11-23');
    const { phone, draft } = await begin();
    const second = await server.device();
    await second.call(aidDraftRoutes.resume, { code: draft.code });
    server.clock.set('2026-11-25', '09:00');
    await sweep();
    expect(await said(draft.id)).toEqual([]);
    for (const [on, title] of [
      ['2026-11-25', '困难帮扶申请还没有提交'],
      ['2026-12-16', '没有提交的申请 7 天后删除'],
      ['2026-12-22', '没有提交的申请明天删除'],
    ] as const) {
      server.clock.set(on, '11:00');
      await sweep();
      await sweep();
      const words = await said(draft.id);
      expect(words.filter(([said]) => said === title)).toHaveLength(2);
    }
    const kept = await phone.call(aidDraftRoutes.extend, { id: draft.id });
    expect([kept.expiresOn, kept.version]).toEqual(['2027-01-21', draft.version]);
    server.clock.set('2027-01-15');
    await sweep();
    expect((await said(draft.id)).filter(([title]) => title === '没有提交的申请 7 天后删除')).toHaveLength(4);
  });

  test('goes after its last day, and so do its files', async () => {
    server.clock.set('2026-11-23');
    const { phone, draft } = await begin();
    const { key } = await sendPaper(phone, server.base, 'identity');
    const form = { ...draft.form, papers: [{ key, material: 'identity' }] };
    await phone.call(aidDraftRoutes.save, { id: draft.id, version: draft.version, form });
    server.clock.set('2026-12-23');
    await sweep();
    expect((await phone.call(aidDraftRoutes.one, { id: draft.id })).daysLeft).toBe(0);
    server.clock.set('2026-12-24');
    expect((await phone.refused(aidDraftRoutes.one, { id: draft.id })).code).toBe('not_found');
    await sweep();
    await server.app.get(RemoveCaseFiles).sweep();
    expect(await server.db.read.findOneBy(AidDraftEntity, { id: draft.id })).toBeNull();
    expect((await phone.fetch(`/api/my/case-files/${key}`)).status).toBe(404);
  });

  test('is thrown away by whoever holds it, and by nobody else', async () => {
    const { phone, draft } = await begin();
    const other = await server.device();
    for (const route of [aidDraftRoutes.one, aidDraftRoutes.extend, aidDraftRoutes.drop])
      expect((await other.refused(route, { id: draft.id })).code).toBe('not_found');
    expect((await other.refused(aidDraftRoutes.save, { id: draft.id, version: 1, form: {} })).code).toBe('not_found');
    expect((await other.refused(aidDraftRoutes.file, { id: draft.id, version: 1, ...consents(draft.form) })).code).toBe('not_found');
    await phone.call(aidDraftRoutes.drop, { id: draft.id });
    expect((await phone.refused(aidDraftRoutes.one, { id: draft.id })).code).toBe('not_found');
  });
});

describe('filing', () => {
  test('names everything that is missing or wrong at once', async () => {
    const phone = await server.device();
    const draft = await phone.call(aidDraftRoutes.start, {
      clientKey: 'all-that-is-wrong',
      form: { kind: 'schooling', relation: 'child', idNumber: '330483197001011234', household: '0', income: '-1' },
    });
    const { code, fields } = await phone.refused(aidDraftRoutes.file, {
      id: draft.id,
      version: draft.version,
      notice: '2026-01-01',
      sensitive: '2026-11-25',
    });
    expect(code).toBe('invalid');
    expect(fields.map(({ field }) => field)).toEqual([
      'name',
      'idNumber',
      'phone',
      'town',
      'household',
      'income',
      'story',
      'helperName',
      'helperPhone',
      'papers',
      'papers',
      'notice',
      'behalf',
    ]);
    expect(fields.find(({ field }) => field === 'notice')?.message).toContain('已经更新');
  });

  test('a paper of an identity that was not marked over is not taken, nor another device’s', async () => {
    const { phone, draft } = await begin();
    const save = async (key: string) => {
      const now = await phone.call(aidDraftRoutes.one, { id: draft.id });
      const { draft: kept } = await phone.call(aidDraftRoutes.save, {
        id: draft.id,
        version: now.version,
        form: { ...now.form, papers: [{ key, material: 'identity' }] },
      });
      return phone.refused(aidDraftRoutes.file, { id: draft.id, version: kept.version, ...consents(kept.form) });
    };
    expect((await save((await sendPaper(phone, server.base, 'evidence')).key)).fields[0]?.message).toContain('重新上传');
    const foreign = await sendPaper(await server.device(), server.base, 'identity');
    expect((await save(foreign.key)).fields[0]?.message).toContain('没有传上来');
    expect((await phone.fetch(`/api/my/aid-drafts/${draft.id}/files/${foreign.key}`)).status).toBe(404);
  });

  test('a town is one of the bureau’s where it has said which there are', async () => {
    const admin = await steady(server, 'admin');
    const { siteRoutes } = await import('@vc/contract');
    const { demo: _, ...site } = await admin.call(siteRoutes.site, {});
    const changed = await admin.call(siteRoutes.change, { ...site, places: [{ key: 'chongfu', label: '崇福镇' }] });
    const phone = await server.device();
    const draft = await startDraft(phone, filledForm({ town: '别处镇' }));
    const { fields } = await phone.refused(aidDraftRoutes.file, { id: draft.id, version: draft.version, ...consents(draft.form) });
    expect(fields.map(({ field }) => field)).toContain('town');
    await admin.call(siteRoutes.change, { ...site, version: changed.version });
  });
});
