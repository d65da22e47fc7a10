import { type ContentWork, contentRoutes, type Given, staffNoticeRoutes } from '@vc/contract';
import { addDays, type ContentDue, contentDues, type Day } from '@vc/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ReviewReminders } from '../src/content/review-reminders.ts';
import { Scheduled } from '../src/content/scheduled.ts';
import { DuesData1764375600001 } from '../src/migrations/1764375600001-dues-data.ts';
import { system } from '../src/platform/actor.ts';
import { Clock } from '../src/platform/clock.ts';
import { Db } from '../src/platform/db.ts';
import { completeDraft, type Desk, newDesk, pass, publish } from './support/factories.ts';
import { type Person, signIn, startServer, type TestServer } from './support/server.ts';

const DAY = '2026-11-23';
const SECTION = '优抚科';

let server: TestServer;
let desk: Desk;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  server.clock.set(DAY);
  await server.db.write(system('测试'), async tx => {
    for (const table of ['content', 'publication', 'notice']) await tx.query(`DELETE FROM ${table}`);
    await tx.query('UPDATE staff SET disabled = 1');
  });
  desk = await newDesk(server);
});
afterAll(() => server.close());

const which = ({ id, version }: ContentWork) => ({ id, version });
const create = (kind: string, over = {}, editor = desk.editor) => editor.call(contentRoutes.create, completeDraft(kind, over));
const submit = (draft: ContentWork, editor = desk.editor) => editor.call(contentRoutes.submit, which(draft));

/** Whoever stays signed in overnight no longer is. */
async function on(day: Day, time?: string): Promise<void> {
  server.clock.set(day, time);
  for (const who of Object.values(desk)) await again(who);
}
const again = async (who: Person) =>
  Object.assign(who.headers, (await signIn(server.base, (who as Person & { username: string }).username)).headers);

/** Every line of a pile, page after page of two. */
async function listed(who: Person, due: ContentDue) {
  const rows: Awaited<ReturnType<typeof page>>['items'] = [];
  const page = (cursor?: string) => who.call(contentRoutes.workList, { due, limit: 2, ...(cursor ? { cursor } : {}) });
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await page(cursor);
    rows.push(...items);
    if (next === null) return rows;
    cursor = next;
  }
}
const pilesOf = async (who: Person) => (await who.call(contentRoutes.dues, {})).piles;

/** What a pile says to somebody, proven to be what its list holds: how many there are and how many are late. */
async function pile(who: Person, due: ContentDue): Promise<[count: number, late: number] | null> {
  const found = (await pilesOf(who)).find(one => one.due === due) ?? null;
  const rows = await listed(who, due);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(rows.length).toBe(found?.count ?? 0);
  expect(rows.filter(row => row.due?.late).length).toBe(found?.late ?? 0);
  return found && [found.count, found.late];
}
const idsOf = async (who: Person, due: ContentDue) => (await listed(who, due)).map(({ id }) => id);
const sql = (text: string, values: unknown[]) => server.db.write(system('测试'), tx => tx.query(text, values));
const reviewOn = (item: { id: string }, day: string) => sql('UPDATE publication SET reviewOn = ? WHERE id = ?', [day, item.id]);

describe('what waits of the content', () => {
  test('is seen by those who can do something about it, and by nobody else', async () => {
    const seen = async (who: Person) => (await pilesOf(who)).map(({ due }) => due);
    expect(await seen(desk.editor)).toEqual(['stuck', 'alarms', 'unexplained', 'returned', 'review']);
    expect(await seen(desk.reviewer)).toEqual(Object.keys(contentDues));
    expect(await seen(desk.deputy)).toEqual(['owed']);
    expect(await seen(desk.director)).toEqual(['owed']);
    const item = await publish(desk, 'policy');
    await reviewOn(item, DAY);
    for (const who of [desk.secrecy, await server.staff('admin')]) {
      expect(await seen(who)).toEqual([]);
      for (const due of Object.keys(contentDues) as ContentDue[]) expect(await idsOf(who, due)).toEqual([]);
    }
    expect(await idsOf(desk.deputy, 'review')).toEqual([]);
    const clerk = await server.staff('clerk');
    expect((await clerk.refused(contentRoutes.dues, {})).code).toBe('forbidden');
    expect((await clerk.refused(contentRoutes.workList, { due: 'review' })).code).toBe('forbidden');
  });

  test('is narrowed further by kind and title, from page to page', async () => {
    for (let i = 0; i < 5; i++) await reviewOn(await publish(desk, i < 3 ? 'guide' : 'news', { title: `第${i}条` }), `2026-12-0${9 - i}`);
    expect(await pile(desk.reviewer, 'review')).toEqual([5, 0]);
    expect((await listed(desk.reviewer, 'review')).map(({ title }) => title)).toEqual(['第4条', '第3条', '第2条', '第1条', '第0条']);
    const of = async (over: Given<typeof contentRoutes.workList>) =>
      (await desk.editor.call(contentRoutes.workList, { due: 'review', ...over })).items.map(({ title }) => title);
    expect(await of({ kind: 'news' })).toEqual(['第4条', '第3条']);
    expect(await of({ title: '第1' })).toEqual(['第1条']);
    expect(await of({ view: 'drafts' })).toEqual([]);
  });
});

describe('a publication at a set time', () => {
  const at = '2026-11-23T02:10:00.000Z';

  test('waits for somebody once it is more than five minutes late, or was stopped', async () => {
    const late = await pass(desk, await create('guide', { publishAt: at }));
    server.clock.set(DAY, '10:15');
    expect(await pile(desk.editor, 'stuck')).toEqual([0, 0]);
    server.clock.set(DAY, '10:16');
    expect(await pile(desk.editor, 'stuck')).toEqual([1, 1]);
    const [row] = await listed(desk.reviewer, 'stuck');
    expect([row?.id, row?.due]).toEqual([late.id, { names: [late.author], on: DAY, late: true, why: null }]);
    expect(await pile(await server.staff('editor'), 'stuck')).toEqual([0, 0]);
    await server.app.get(Scheduled).sweep();
    expect(await pile(desk.reviewer, 'stuck')).toEqual([0, 0]);

    const stopped = await pass(desk, await create('guide', { publishAt: '2026-11-23T02:20:00.000Z' }));
    await sql("UPDATE content SET summary = '' WHERE id = ?", [stopped.id]);
    server.clock.set(DAY, '10:21');
    await server.app.get(Scheduled).sweep();
    expect(await pile(desk.reviewer, 'stuck')).toEqual([1, 1]);
    expect((await listed(desk.editor, 'stuck')).map(({ due }) => due?.why)).toEqual([expect.stringContaining('一句话说明')]);
  });
});

describe('what was returned', () => {
  test('lies with its author for two working days, until it is handed in again', async () => {
    const back = async (editor: Person) => {
      const item = await submit(await create('guide', {}, editor), editor);
      return desk.reviewer.call(contentRoutes.return, { ...which(item), reason: '缺少办理地点' });
    };
    const other = await server.staff('editor');
    const item = await back(desk.editor);
    const others = await back(other);
    expect(item.holder).toEqual({ step: null, names: [item.author], dueOn: '2026-11-25', late: false });
    expect(await idsOf(desk.editor, 'returned')).toEqual([item.id]);
    expect(await idsOf(other, 'returned')).toEqual([others.id]);
    expect(await pile(desk.reviewer, 'returned')).toEqual([2, 0]);
    expect((await listed(desk.editor, 'returned')).map(({ due }) => due)).toEqual([
      { names: [item.author], on: '2026-11-25', late: false, why: '缺少办理地点' },
    ]);
    await on('2026-11-26');
    expect(await pile(desk.editor, 'returned')).toEqual([1, 1]);
    const edited = await desk.editor.call(contentRoutes.edit, { ...completeDraft('guide', { title: '改过' }), ...which(item) });
    expect(await pile(desk.editor, 'returned')).toEqual([1, 1]);
    await submit(edited);
    expect(await pile(desk.editor, 'returned')).toEqual([0, 0]);
    expect(await pile(desk.reviewer, 'returned')).toEqual([1, 1]);
  });
});

describe('what was published urgently', () => {
  const urgent = async (kind: string) => {
    let item = await submit(await create(kind));
    item = await desk.reviewer.call(contentRoutes.approve, which(item));
    item = await desk.secrecy.call(contentRoutes.approve, which(item));
    return desk.reviewer.call(contentRoutes.urgent, { ...which(item), reason: '台风预警' });
  };

  test('owes its signatures one after the other, each with a day, to whoever is next', async () => {
    const kind = 'personnel';
    const out = await urgent(kind);
    expect(out.owed).toEqual(['deputy', 'director']);
    expect([await pile(desk.deputy, 'owed'), await pile(desk.director, 'owed'), await pile(desk.reviewer, 'owed')]).toEqual([
      [1, 0],
      [0, 0],
      [1, 0],
    ]);
    const names = out.holder?.names;
    expect([out.holder?.step, out.holder?.dueOn, names?.length]).toEqual(['deputy', '2026-11-25', 1]);
    expect((await listed(desk.deputy, 'owed')).map(({ due }) => due)).toEqual([{ names, on: '2026-11-25', late: false, why: null }]);
    await on('2026-11-26');
    expect(await pile(desk.deputy, 'owed')).toEqual([1, 1]);
    const signed = await desk.deputy.call(contentRoutes.endorse, which(out));
    expect([signed.holder?.step, signed.holder?.dueOn]).toEqual(['director', '2026-11-30']);
    expect([await pile(desk.deputy, 'owed'), await pile(desk.director, 'owed')]).toEqual([
      [0, 0],
      [1, 0],
    ]);
    await desk.director.call(contentRoutes.endorse, which(signed));
    expect(await pile(desk.reviewer, 'owed')).toEqual([0, 0]);
  });

  test('and was objected to owes nothing more', async () => {
    const out = await urgent('policy');
    await desk.deputy.call(contentRoutes.object, { ...which(out), reason: '口径未定' });
    expect(await pile(desk.reviewer, 'owed')).toEqual([0, 0]);
  });
});

describe('a policy without an explanation', () => {
  test('waits for one until its day and after, while it holds', async () => {
    const policy = await publish(desk, 'policy');
    await publish(desk, 'policy', { fields: { issuer: '民政部', issuedOn: '2011', validity: 'repealed' } });
    const dues = async () => (await listed(desk.editor, 'unexplained')).map(({ id, due }) => [id, due?.on, due?.late]);
    expect([await pile(desk.editor, 'unexplained'), await dues()]).toEqual([[1, 0], [[policy.id, '2026-11-26', false]]]);
    await on('2026-11-26');
    expect(await pile(desk.editor, 'unexplained')).toEqual([1, 0]);
    await on('2026-11-27');
    expect([await pile(desk.editor, 'unexplained'), await dues()]).toEqual([[1, 1], [[policy.id, '2026-11-26', true]]]);
    const reading = await publish(desk, 'interpretation', { aboutId: policy.id });
    expect(await pile(desk.editor, 'unexplained')).toEqual([0, 0]);
    await desk.reviewer.call(contentRoutes.withdraw, { ...which(reading), reason: '更正' });
    expect(await pile(desk.reviewer, 'unexplained')).toEqual([1, 1]);
  });
});

describe('a review', () => {
  test('waits from thirty days before its day, whoever wrote it, and not of what is closed', async () => {
    const [item, far, closed] = [await publish(desk, 'guide'), await publish(desk, 'guide'), await publish(desk, 'job')];
    await reviewOn(item, addDays(DAY, 30));
    await reviewOn(far, addDays(DAY, 31));
    await reviewOn(closed, addDays(DAY, 30));
    await sql('UPDATE publication SET expiresOn = ? WHERE id = ?', [addDays(DAY, -1), closed.id]);
    const other = await server.staff('editor');
    expect([await pile(other, 'review'), await idsOf(other, 'review')]).toEqual([[1, 0], [item.id]]);
    expect((await listed(other, 'review'))[0]?.due).toEqual({ names: [item.author], on: '2026-12-23', late: false, why: null });
    await on('2026-12-24');
    expect(await pile(desk.reviewer, 'review')).toEqual([2, 1]);
    await desk.editor.call(contentRoutes.confirm, which(item));
    expect(await idsOf(desk.reviewer, 'review')).toEqual([far.id]);
  });
});

describe('a reminder of reviews', () => {
  const sweep = () => server.app.get(ReviewReminders).sweep();
  /** What somebody was told, the newest first. */
  const told = async (who: Person) =>
    (await who.call(staffNoticeRoutes.list, {})).items.map(({ subject, subjectId, title, body }) => [subject, subjectId, title, body]);
  const titles = async (who: Person) => (await told(who)).map(([, , title]) => title);

  test('is given once when the day comes near and once when it has passed, to whoever keeps it and then to the head', async () => {
    for (let i = 0; i < 3; i++) await reviewOn(await publish(desk, 'guide'), addDays(DAY, 30));
    expect(await Promise.all([sweep(), sweep(), sweep()])).toEqual(expect.arrayContaining([3, 0, 0]));
    expect(await told(desk.editor)).toEqual([
      ['content-due', 'review', '3 条已公开的内容要复核', expect.stringContaining('3 条的复核日期在 30 天之内')],
    ]);
    expect(await titles(desk.reviewer)).toEqual([]);
    // A server that has just been started knows what was told.
    expect(await new ReviewReminders(server.app.get(Db), server.app.get(Clock)).sweep()).toBe(0);
    await on('2026-12-23');
    expect(await sweep()).toBe(0);
    await on('2026-12-24');
    expect([await sweep(), await sweep()]).toEqual([3, 0]);
    await on('2026-12-25');
    expect(await sweep()).toBe(0);
    expect([(await titles(desk.editor)).length, await told(desk.reviewer)]).toEqual([
      2,
      [['content-due', 'review', '3 条已公开的内容要复核', expect.stringContaining('3 条已过复核日期')]],
    ]);
  });

  test('begins anew when it has been reviewed, and is given in office hours', async () => {
    const item = await publish(desk, 'guide');
    await reviewOn(item, addDays(DAY, -1));
    server.clock.set(DAY, '07:00');
    expect(await sweep()).toBe(0);
    server.clock.set(DAY);
    expect(await sweep()).toBe(1);
    await desk.editor.call(contentRoutes.confirm, which(item));
    expect(await sweep()).toBe(0);
    await reviewOn(item, addDays(DAY, 10));
    expect(await sweep()).toBe(1);
  });

  test('goes to the head of the section when its author has left, and to no one who has no part in content', async () => {
    const [author, head] = [await server.staffOf(SECTION, 'editor'), await server.staffOf(SECTION, 'reviewer')];
    const item = await publish({ ...desk, editor: author, reviewer: head }, 'guide');
    await reviewOn(item, DAY);
    await sql('UPDATE staff SET disabled = 1 WHERE username = ?', [author.username]);
    expect(await sweep()).toBe(1);
    expect([(await titles(head)).length, (await titles(desk.reviewer)).length, (await titles(desk.editor)).length]).toEqual([1, 0, 0]);
    expect((await listed(head, 'review'))[0]?.due?.names).toHaveLength(1);
    await sql('UPDATE staff SET roles = \'["clerk"]\' WHERE username = ?', [head.username]);
    expect(await titles(head)).toEqual([]);
  });
});

test('what was returned or is owed from before has its day after the change of tables', async () => {
  const item = await desk.reviewer.call(contentRoutes.return, { ...which(await submit(await create('guide'))), reason: '改' });
  const plain = await create('guide');
  await sql('UPDATE content SET holdDueOn = NULL', []);
  const owing = await create('policy');
  await sql(`UPDATE content SET owed = '["deputy"]' WHERE id = ?`, [owing.id]);
  await server.db.write(system('测试'), tx => new DuesData1764375600001().up({ query: tx.query.bind(tx) } as never));
  const days = await server.db.read.query<{ id: string }[]>('SELECT id, holdDueOn, owedDueOn FROM content ORDER BY id');
  expect(days.map(row => ({ ...row }))).toEqual([
    { id: item.id, holdDueOn: '2026-11-25', owedDueOn: null },
    { id: plain.id, holdDueOn: null, owedDueOn: null },
    { id: owing.id, holdDueOn: null, owedDueOn: '2026-11-25' },
  ]);
});
