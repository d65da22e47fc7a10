import { contentRoutes, foiRoutes, type Given, registerRoutes as routes } from '@vc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completeDraft, newDesk, paper, pass, publish } from './support/factories.ts';
import { openedValue } from './support/figures.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

const YEAR = 2026;

let server: TestServer;
let admin: Person;
let clerk: Person;
beforeAll(async () => {
  server = await startServer();
  admin = await server.staff('admin');
  clerk = await server.staff('clerk');
});
afterAll(() => server.close());

const opens = (figure: string, year = YEAR): Promise<number> => openedValue(admin, year, figure);
const fieldsOf = async (refused: Promise<{ fields: readonly { field: string }[] }>): Promise<string[]> =>
  (await refused).fields.map(({ field }) => field);

describe('documents and matters that last', () => {
  const item = { register: 'normative' as const, title: '优待办法', number: '桐退役军人〔2026〕3号', startedOn: '2026-03-01' as const };

  test('count in the years they were made, opened, in force and repealed', async () => {
    const added = await admin.call(routes.addItem, { ...item, openedOn: '2026-03-05' });
    const cell = (column: string, year = YEAR) => opens(`two/art20_1/normative/${column}`, year);
    expect([await cell('made'), await cell('repealed'), await cell('in_force')]).toEqual([1, 0, 1]);
    const ended = await admin.call(routes.editItem, {
      ...item,
      id: added.id,
      version: added.version,
      openedOn: null,
      endedOn: '2026-09-01',
    });
    expect([await cell('made'), await cell('repealed'), await cell('in_force')]).toEqual([1, 1, 0]);
    await admin.call(routes.withdrawItem, { id: ended.id, version: ended.version, reason: '登错了年份' });
    expect([await cell('made'), await cell('repealed'), await cell('in_force')]).toEqual([0, 0, 0]);
  });

  test('are refused with every day that is wrong, at its field', async () => {
    const wrong = { ...item, startedOn: '2027-01-02' as const, openedOn: '2026-12-30' as const, endedOn: '2026-01-01' as const };
    expect(await fieldsOf(admin.refused(routes.addItem, wrong))).toEqual(['startedOn', 'openedOn', 'openedOn', 'endedOn']);
    const empty = { register: 'licence', title: ' ', startedOn: '2026-02-30' } as unknown as Given<typeof routes.addItem>;
    expect((await fieldsOf(admin.refused(routes.addItem, empty))).sort()).toEqual(['register', 'startedOn', 'title']);
  });

  test('repealed at their publication count as repealed in that year, and not as in force at its end', async () => {
    const row = async (year: number) => {
      const cell = (column: string) => opens(`two/art20_1/normative/${column}`, year);
      return [await cell('made'), await cell('repealed'), await cell('in_force')];
    };
    const fields = { issuer: '本局', issuedOn: '2025-04-01', validity: 'valid', maker: 'own' };
    const desk = await newDesk(server);
    let policy = await publish(desk, 'policy', { title: '旧走访办法', fields });
    expect([await row(2025), await row(2026)]).toEqual([
      [1, 0, 1],
      [0, 0, 1],
    ]);
    policy = await desk.editor.call(contentRoutes.revise, { id: policy.id, version: policy.version });
    const repealed = (over: object) =>
      desk.editor.call(contentRoutes.edit, {
        ...completeDraft('policy', { title: '旧走访办法', fields: { ...fields, validity: 'repealed', ...over } }),
        id: policy.id,
        version: policy.version,
      });
    // Without its day it is kept as a draft, and goes no further.
    policy = await repealed({});
    expect([policy.fields.validity, policy.missing.map(({ field }) => field)]).toEqual(['repealed', ['fields.repealedOn']]);
    expect(await fieldsOf(desk.editor.refused(contentRoutes.submit, { id: policy.id, version: policy.version }))).toEqual([
      'fields.repealedOn',
    ]);
    policy = await pass(desk, await repealed({ repealedOn: '2026-10-08' }));
    expect([policy.live, await row(2025), await row(2026)]).toEqual(['live', [1, 0, 1], [0, 1, 0]]);
    await desk.reviewer.call(contentRoutes.withdraw, { id: policy.id, version: policy.version, reason: '发错了' });
  });

  test('written by a publication are changed at the publication, and struck out with it', async () => {
    const fields = { issuer: '本局', documentNumber: '桐退役军人〔2026〕4号', issuedOn: '2026-04-01', validity: 'valid', maker: 'own' };
    const desk = await newDesk(server);
    const policy = await publish(desk, 'policy', { title: '走访慰问办法', fields });
    const { items } = await admin.call(routes.items, { register: 'normative' });
    const entry = items.find(({ contentId }) => contentId === policy.id);
    expect([entry?.title, entry?.number, entry?.startedOn, entry?.may]).toEqual([
      '走访慰问办法',
      '桐退役军人〔2026〕4号',
      '2026-04-01',
      [],
    ]);
    const touch = { id: entry?.id as string, version: entry?.version as number };
    expect((await admin.refused(routes.editItem, { ...item, ...touch })).code).toBe('wrong_state');
    expect((await admin.refused(routes.withdrawItem, { ...touch, reason: '因' })).code).toBe('wrong_state');
    expect(await opens('two/art20_1/normative/made')).toBe(1);
    await desk.reviewer.call(contentRoutes.withdraw, { id: policy.id, version: policy.version, reason: '发错了' });
  });
});

describe('single decisions, fees and purchases', () => {
  test('count by their day and their sum, to the fen', async () => {
    for (const yuan of [0.1, 0.2, 1234567.89])
      await admin.call(routes.addAct, { register: 'fees', title: '工本费', on: '2026-05-06', yuan });
    expect(await opens('two/art20_8/fees/collected')).toBe(123.456819);
    await admin.call(routes.addAct, { register: 'penalties', title: '处罚决定', on: '2026-05-06' });
    await admin.call(routes.addAct, { register: 'penalties', title: '上一年的处罚决定', on: '2025-12-31' });
    expect(await opens('two/art20_6/penalties/decisions')).toBe(1);
  });

  test('are refused a sum where there is none, no sum where there is one, a negative one, and words for one', async () => {
    const act = { title: '登记', on: '2026-05-06' as const };
    expect(await fieldsOf(admin.refused(routes.addAct, { ...act, register: 'fees' }))).toEqual(['yuan']);
    expect(await fieldsOf(admin.refused(routes.addAct, { ...act, register: 'permits', yuan: 5 }))).toEqual(['yuan']);
    for (const yuan of [-1, 1.234, '许多' as unknown as number])
      expect(await fieldsOf(admin.refused(routes.addAct, { ...act, register: 'fees', yuan }))).toEqual(['yuan']);
    const both = { register: 'fees' as const, title: '登记', on: '2027-05-06' as const };
    expect(await fieldsOf(admin.refused(routes.addAct, both))).toEqual(['on', 'yuan']);
  });

  test('are mended by whoever saw the newest version only; one struck out stays so', async () => {
    const given = { register: 'permits' as const, title: '许可决定', on: '2026-06-01' as const };
    const added = await admin.call(routes.addAct, given);
    const edited = await admin.call(routes.editAct, { ...given, title: '许可决定（更正）', id: added.id, version: added.version });
    expect((await admin.refused(routes.editAct, { ...given, id: added.id, version: added.version })).code).toBe('stale');
    expect(await opens('two/art20_5/permits/decisions')).toBe(1);
    const void_ = await admin.call(routes.withdrawAct, { id: added.id, version: edited.version, reason: '重复登记' });
    expect([void_.withdrawn, void_.may, await opens('two/art20_5/permits/decisions')]).toEqual([true, [], 0]);
    expect((await admin.refused(routes.editAct, { ...given, id: added.id, version: void_.version })).code).toBe('wrong_state');
    expect((await admin.refused(routes.withdrawAct, { id: added.id, version: void_.version, reason: '因' })).code).toBe('wrong_state');
  });

  test('are listed newest entry first, page after page, each once', async () => {
    for (let i = 0; i < 23; i++) await admin.call(routes.addAct, { register: 'coercion', title: `决定${i}`, on: '2026-07-01' });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await admin.call(routes.acts, { register: 'coercion', limit: 10, cursor });
      seen.push(...page.items.map(({ title }) => title));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(Array.from({ length: 23 }, (_, i) => `决定${22 - i}`));
  });
});

describe('reviews and lawsuits', () => {
  test('count as pending until decided, then by their result, in the year of the decision', async () => {
    const application = await clerk.call(foiRoutes.receive, paper('2025-10-10', { title: '名册' }));
    const given = { block: 'review' as const, title: '不服答复', foiId: application.id, filedOn: '2025-11-01' as const };
    const filed = await clerk.call(routes.addRemedy, given);
    const cell = (result: string, year: number) => opens(`four/review/${result}`, year);
    expect([await cell('pending', 2025), await cell('pending', 2026)]).toEqual([1, 1]);
    const decided = { ...given, id: filed.id, version: filed.version, decidedOn: '2026-01-20' as const, result: 'corrected' as const };
    await clerk.call(routes.editRemedy, decided);
    expect([await cell('pending', 2025), await cell('total', 2025)]).toEqual([1, 1]);
    expect([await cell('pending', 2026), await cell('corrected', 2026), await cell('total', 2026)]).toEqual([0, 1, 1]);
  });

  test('are refused with everything that does not fit', async () => {
    const application = await clerk.call(foiRoutes.receive, paper('2026-10-10', { title: '名册' }));
    const given = { block: 'review' as const, title: '不服答复' };
    const early = { ...given, foiId: application.id, filedOn: '2026-10-01' as const, result: 'maintained' as const };
    expect(await fieldsOf(clerk.refused(routes.addRemedy, early))).toEqual(['filedOn', 'decidedOn']);
    const undecided = { ...given, foiId: '0'.repeat(26), filedOn: '2026-10-01' as const, decidedOn: '2026-09-01' as const };
    expect(await fieldsOf(clerk.refused(routes.addRemedy, undecided))).toEqual(['foiId', 'decidedOn', 'result']);
  });
});

describe('numbers entered by hand', () => {
  const figure = 'three/new/research';
  const entry = { year: 2024, figure, amount: 3, reason: '旧系统登记，纸质台账第 5 页' };

  test('add to one cell, always shown apart with who, when and why', async () => {
    const entered = await admin.call(routes.enter, entry);
    expect([entered.label, entered.amount, entered.unit]).toEqual([expect.stringContaining('科研机构'), 3, '件']);
    expect(await opens(figure, 2024)).toBe(3);
    expect(await opens('three/new/total', 2024)).toBe(3);
    expect((await admin.call(routes.handEntries, { year: 2024 })).items.map(({ reason }) => reason)).toEqual([entry.reason]);
    const gone = await admin.call(routes.withdrawEntry, { id: entered.id, reason: '已补登申请' });
    expect([gone.withdrawn, gone.history.at(-1)?.note, await opens(figure, 2024)]).toEqual([true, '已补登申请', 0]);
    expect((await admin.refused(routes.withdrawEntry, { id: entered.id, reason: '再来' })).code).toBe('wrong_state');
  });

  test('are refused where other numbers or records say how much it is, and where they make no sense', async () => {
    const refused = (over: Partial<Given<typeof routes.enter>>) => fieldsOf(admin.refused(routes.enter, { ...entry, ...over }));
    for (const derived of ['three/new/total', 'three/total/natural', 'disclosure', 'no/such', 'quality/late'])
      expect([derived, await refused({ figure: derived })]).toEqual([derived, ['figure']]);
    expect(await refused({ year: 2020, figure: 'two/art20_5/permits/change' })).toEqual(['figure']);
    for (const amount of [-1, 0, 1.5, '三' as unknown as number]) expect([amount, await refused({ amount })]).toEqual([amount, ['amount']]);
    expect(await refused({ amount: -1, reason: ' ' })).toEqual(['amount', 'reason']);
    expect((await admin.refused(routes.enter, { ...entry, year: 2018 })).message).toContain('没有 2018 年度报告的格式');
    expect((await admin.call(routes.handEntries, { year: 2024 })).items).toHaveLength(1);
  });
});
