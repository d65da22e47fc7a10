import { type ContentWork, contentRoutes, type Given, kinds, searchRoutes, statisticsRoutes } from '@vc/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { completeDraft, type Desk, newDesk, publish, validFields } from './support/factories.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let desk: Desk;
beforeAll(async () => {
  server = await startServer();
  desk = await newDesk(server);
});
afterEach(() => server.clock.set('2026-11-23'));
afterAll(() => server.close());

const listed = async (kind: string, over: Partial<Given<typeof contentRoutes.list>> = {}) =>
  (await server.stranger.call(contentRoutes.list, { kind, ...over })).items.map(item => item.id);
const found = async (q: string) => (await server.stranger.call(searchRoutes.search, { q })).items;
const detail = (id: string) => server.stranger.call(contentRoutes.detail, { id });
const missing = async (kind: string, over: Parameters<typeof completeDraft>[1]) =>
  (await desk.editor.call(contentRoutes.create, completeDraft(kind, over))).missing.map(problem => problem.field);
const fieldsOf = (kind: string, over: Record<string, unknown>) => ({ ...validFields[kind]?.('2026-12-31'), ...over });

describe('after its last day', () => {
  test('a job is closed: out of the list, last in search and marked, its page says so', async () => {
    const title = '潜水打捞员甲';
    const closing = await publish(desk, 'job', { title, fields: fieldsOf('job', { deadline: '2026-11-25' }) });
    const open = await publish(desk, 'job', { title: '潜水打捞员乙', body: '<p>潜水的工作，别的都一样，写得长一些才排在后面。</p>' });
    server.clock.set('2026-11-25');
    expect(await listed('job')).toContain(closing.id);
    expect((await found(title)).map(hit => [hit.id, hit.expired])[0]).toEqual([closing.id, false]);
    server.clock.set('2026-11-26');
    expect(await listed('job')).not.toContain(closing.id);
    expect(await listed('job', { expired: true })).toContain(closing.id);
    expect((await found('潜水打捞员')).map(hit => [hit.id, hit.expired])).toEqual([
      [open.id, false],
      [closing.id, true],
    ]);
    expect((await detail(closing.id)).expired).toBe(true);
  });

  test('a publicity is gone: from the list, even on request, from its page and from search, though the ledger keeps it', async () => {
    const title = '见义勇为拟表彰名单';
    const fields = fieldsOf('announcement', { until: '2026-11-27', objection: '打电话' });
    const { id } = await publish(desk, 'announcement', { title, category: 'publicity', fields });
    server.clock.set('2026-11-27');
    expect(await listed('announcement')).toContain(id);
    expect((await found(title)).map(hit => hit.id)).toEqual([id]);
    server.clock.set('2026-11-28');
    expect(await listed('announcement')).not.toContain(id);
    expect(await listed('announcement', { expired: true })).not.toContain(id);
    expect(await found(title)).toEqual([]);
    expect((await server.stranger.refused(contentRoutes.detail, { id })).code).toBe('not_found');
    expect((await server.db.read.query('SELECT state FROM publication WHERE id = ?', [id]))[0].state).toBe('live');
    expect(await server.db.read.query('SELECT id FROM disclosure WHERE sourceId = ? AND withdrawnOn IS NULL', [id])).toHaveLength(1);
  });

  test('a merchant asked about more than twelve months ago is marked as not verified', async () => {
    const { id } = await publish(desk, 'merchant', { fields: fieldsOf('merchant', { verifiedOn: '2025-11-23' }) });
    expect((await detail(id)).stale).toBe(false);
    server.clock.set('2026-11-24');
    expect((await detail(id)).stale).toBe(true);
    const card = (await server.stranger.call(contentRoutes.list, { kind: 'merchant' })).items.find(item => item.id === id);
    expect(card?.stale).toBe(true);
  });
});

describe('what publication asks for', () => {
  const without = (kind: string, ...names: string[]) => fieldsOf(kind, Object.fromEntries(names.map(name => [name, null])));

  test('a job: who checked the employer, and when', async () => {
    expect(await missing('job', { fields: without('job', 'verifiedBy', 'verifiedOn') })).toEqual([
      'fields.verifiedBy',
      'fields.verifiedOn',
    ]);
  });

  test('nothing is checked or agreed on a day that has not come', async () => {
    for (const [kind, field] of [
      ['job', 'verifiedOn'],
      ['merchant', 'verifiedOn'],
      ['role-model', 'consentOn'],
    ] as const)
      expect(await missing(kind, { fields: fieldsOf(kind, { [field]: '2026-11-24' }) })).toEqual([`fields.${field}`]);
  });

  test('a role model: who agreed, and when; neither is shown to the public nor searched', async () => {
    expect(await missing('role-model', { fields: without('role-model', 'consentBy', 'consentOn') })).toEqual([
      'fields.consentBy',
      'fields.consentOn',
    ]);
    const { id } = await publish(desk, 'role-model', { fields: fieldsOf('role-model', { consentBy: '长子代签' }) });
    expect((await detail(id)).fields).toEqual({ person: '王某', honour: '优秀共产党员' });
    expect(await found('长子代签')).toEqual([]);
    expect((await desk.editor.call(contentRoutes.work, { id })).fields.consentBy).toBe('长子代签');
  });

  test('a publicity: its last day and where to object; a notice neither', async () => {
    expect(await missing('announcement', { category: 'publicity' })).toEqual(['fields.until', 'fields.objection']);
    expect(await missing('announcement', { category: 'notice' })).toEqual([]);
  });

  test('news: a text, or the link to where it first stood', async () => {
    expect(await missing('news', { body: '' })).toEqual(['body']);
    expect(await missing('news', { body: '', sourceUrl: 'https://mp.weixin.qq.com/s/abc' })).toEqual([]);
    const { id } = await publish(desk, 'news', { body: '', sourceUrl: 'https://mp.weixin.qq.com/s/abc' });
    expect((await detail(id)).link).toEqual({ words: '阅读公众号原文', href: 'https://mp.weixin.qq.com/s/abc' });
  });

  test('a recorded explanation: where it plays; days and positions that fit together', async () => {
    expect(await missing('interpretation', { fields: { form: 'video', interpreter: '优抚科' } })).toEqual(['fields.medium']);
    expect(await missing('activity', { fields: fieldsOf('activity', { heldOn: '2026-12-01', deadline: '2026-12-02' }) })).toEqual([
      'fields.deadline',
    ]);
    expect(await missing('merchant', { fields: without('merchant', 'longitude') })).toEqual(['fields.longitude']);
    expect(await missing('merchant', { fields: fieldsOf('merchant', { latitude: 90 }) })).toEqual(['fields.latitude']);
  });
});

test('a position is compared with what else the bureau has made public: its nearest, itself and what is withdrawn apart', async () => {
  const nearest = async (latitude: number, longitude: number, except?: string) =>
    (await desk.editor.call(contentRoutes.nearest, { latitude, longitude, ...(except ? { except } : {}) })).nearest;
  const base = await publish(desk, 'base', { title: '远处的基地', fields: fieldsOf('base', { latitude: 20.03, longitude: 110.32 }) });
  const found = await nearest(20.03, 110.33);
  expect([found?.id, found?.title, Math.round(found?.kilometres ?? 0)]).toEqual([base.id, '远处的基地', 1]);
  const other = await nearest(20.03, 110.33, base.id);
  expect(other?.id).not.toBe(base.id);
  expect(other?.kilometres).toBeGreaterThan(1000);
  await desk.reviewer.call(contentRoutes.withdraw, { id: base.id, version: base.version, reason: '搬走了' });
  expect((await nearest(20.03, 110.33))?.id).not.toBe(base.id);
  expect((await desk.editor.refused(contentRoutes.nearest, { latitude: 120, longitude: 30 })).fields.map(({ field }) => field)).toEqual([
    'latitude',
    'longitude',
  ]);
});

describe('the filter of a kind’s own', () => {
  test('narrows the list by an indexed column, set at publication', async () => {
    const valid = await publish(desk, 'policy', { category: 'training' });
    const lapsed = await publish(desk, 'policy', { category: 'training', fields: fieldsOf('policy', { validity: 'lapsed' }) });
    expect(await listed('policy', { category: 'training', facet: 'lapsed' })).toEqual([lapsed.id]);
    expect(await listed('policy', { category: 'training', facet: 'valid' })).toEqual([valid.id]);
    expect(await listed('policy', { category: 'training', facet: 'nonsense' })).toEqual([]);
  });

  test('is a field with words for every kind that has one', async () => {
    for (const kind of kinds.filter(({ facet }) => facet)) {
      const { id } = await publish(desk, kind.key);
      const [row] = await server.db.read.query('SELECT facet FROM publication WHERE id = ?', [id]);
      expect([kind.key, row.facet in (kind.form.find(({ field }) => field === kind.facet)?.options ?? {})]).toEqual([kind.key, true]);
    }
  });
});

describe('a policy that another has replaced', () => {
  test('names it, and is named by it, while both are public', async () => {
    const next = await publish(desk, 'policy', { title: '新办法' });
    const old = await publish(desk, 'policy', {
      title: '旧办法',
      successorId: next.id,
      fields: fieldsOf('policy', { validity: 'repealed' }),
    });
    expect((await detail(old.id)).successor).toEqual({ id: next.id, kind: 'policy', title: '新办法' });
    expect((await detail(next.id)).replaces).toEqual([{ id: old.id, kind: 'policy', title: '旧办法' }]);
    await desk.reviewer.call(contentRoutes.withdraw, { id: next.id, version: next.version, reason: '更正' });
    expect((await detail(old.id)).successor).toBeNull();
  });

  test('is not itself, not of another kind, and does not still hold', async () => {
    const guide = await publish(desk, 'guide');
    const draft = await desk.editor.call(contentRoutes.create, completeDraft('policy'));
    const linked = (successorId: string) =>
      desk.editor.refused(contentRoutes.edit, { ...completeDraft('policy', { successorId }), id: draft.id, version: draft.version });
    for (const id of [draft.id, guide.id]) expect((await linked(id)).fields.map(({ field }) => field)).toEqual(['successorId']);
    const other = await publish(desk, 'policy');
    expect(await missing('policy', { successorId: other.id })).toEqual(['successorId']);
  });
});

describe('a policy without an explanation', () => {
  const owes = async (item: ContentWork) => (await desk.editor.call(contentRoutes.work, { id: item.id })).owes;

  test('owes one within three working days, until it has one; what no longer holds owes none', async () => {
    server.clock.set('2026-09-30');
    const policy = await publish(desk, 'policy', { category: 'medical' });
    // The National Day holiday lies between: 8, 9 and 10 October are the first working days.
    expect(await owes(policy)).toEqual({ kind: 'interpretation', dueOn: '2026-10-10', late: false });
    server.clock.set('2026-10-11');
    expect((await owes(policy))?.late).toBe(true);
    await publish(desk, 'interpretation', { aboutId: policy.id });
    expect(await owes(policy)).toBeNull();
    const repealed = await publish(desk, 'policy', { fields: fieldsOf('policy', { validity: 'repealed' }) });
    expect(await owes(repealed)).toBeNull();
  });

  test('is counted in the year’s coverage, with the forms that others have', async () => {
    server.clock.set('2019-03-04');
    const policy = await publish(desk, 'policy', { title: '已解读' });
    const owing = await publish(desk, 'policy', { title: '未解读' });
    await publish(desk, 'policy', { title: '已失效', fields: fieldsOf('policy', { validity: 'lapsed' }) });
    await publish(desk, 'interpretation', { aboutId: policy.id, fields: { form: 'diagram', interpreter: '优抚科' } });
    server.clock.set('2019-04-01');
    await publish(desk, 'interpretation', { aboutId: policy.id });
    const { explanations } = await (await server.staff('admin')).call(statisticsRoutes.year, { year: 2019 });
    const [line] = explanations;
    expect(line).toMatchObject({ kind: 'policy', items: 2, explained: 1, inTime: 1, owed: 1 });
    expect(line?.forms.filter(({ items }) => items > 0)).toEqual([
      { label: '图解', items: 1 },
      { label: '问答', items: 1 },
    ]);
    expect(line?.longest).toEqual([{ id: owing.id, title: '未解读', dueOn: '2019-03-07', late: true }]);
  });
});
