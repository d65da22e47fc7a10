import { calendarRoutes, consultationRoutes, foiRoutes } from '@vc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer, ask, paper } from './support/factories.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

/** An arrangement made up for the test, in the sentences of such a notice. */
const NOTICE = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕9号
一、元旦：1月1日（周五）至3日（周日）放假，共3天。1月9日（周六）上班。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月13日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。
五、端午节：6月9日（周三）放假，共1天。
六、中秋节：9月15日（周三）放假，共1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`;

let server: TestServer;
let admin: Person;
beforeAll(async () => {
  server = await startServer();
  server.clock.set('2026-12-16');
  admin = await server.staff('admin', 'clerk');
});
afterAll(() => server.close());

const receive = (title: string, receivedOn: `${number}-${number}-${number}`) => admin.call(foiRoutes.receive, paper(receivedOn, { title }));

describe('next year’s holidays', () => {
  test('are missing until their notice is entered, and a deadline that needs them is given all the same', async () => {
    const { items, missing } = await admin.call(calendarRoutes.list, {});
    expect(items[0]).toMatchObject({ year: 2026, entered: false, notice: '国办发明电〔2025〕7号' });
    expect(items.at(-1)?.year).toBe(2013);
    expect(missing).toEqual([2027]);
  });

  test('a notice that does not hold together is refused with everything that is wrong with it, and nothing is kept', async () => {
    const bad = NOTICE.replace('共7天', '共8天').replace(/五、.*\n/, '');
    for (const route of [calendarRoutes.preview, calendarRoutes.apply]) {
      const { code, fields } = await admin.refused(route, { notice: bad });
      expect([code, fields.map(({ field }) => field)]).toEqual(['invalid', ['notice', 'notice']]);
      expect(fields.map(({ message }) => message).join()).toMatch(/共 8 天.*端午节/);
    }
    expect((await admin.refused(calendarRoutes.apply, { notice: '今天放假' })).code).toBe('invalid');
    expect((await admin.call(calendarRoutes.list, {})).missing).toEqual([2027]);
  });

  test('are tried on the open cases first; only applying moves the deadlines, and the history says by which notice', async () => {
    const device = await server.device();
    const open = await receive('跨年的申请', '2026-12-15');
    const near = await receive('年内到期的申请', '2026-11-25');
    const done = await receive('已经办结的申请', '2026-12-15');
    await admin.call(foiRoutes.reply, { id: done.id, version: done.version, outcome: 'granted', answeredOn: '2026-12-16' });
    server.clock.set('2026-12-29');
    const question = await ask(device);
    const answered = await ask(device);
    admin = await server.staff('admin', 'clerk');
    await answer(admin, answered.id);

    const preview = await admin.call(calendarRoutes.preview, { notice: NOTICE });
    expect(preview.arrangement).toMatchObject({ year: 2027, notice: '国办发明电〔2026〕9号' });
    const moved = Object.fromEntries(preview.effects.map(({ id, before, after, provisional }) => [id, [before, after, provisional]]));
    expect(Object.keys(moved).sort()).toEqual([open.id, question.id].sort());
    // Twenty working days from 16 December: twelve in December, then 4 to 8 January, Saturday 9 January worked, 11 and 12.
    expect(moved[open.id]?.slice(1)).toEqual(['2027-01-12', false]);
    expect((await admin.call(foiRoutes.one, { id: open.id })).dueOn).toBe(open.dueOn);

    expect(await admin.call(calendarRoutes.apply, { notice: NOTICE })).toEqual(preview);
    const after = await admin.call(foiRoutes.one, { id: open.id });
    expect(after.dueOn).toBe('2027-01-12');
    expect(after.history.at(-1)).toMatchObject({ note: '2027-01-12 不变，由暂定改为确定（国办发明电〔2026〕9号）' });
    const promised = await admin.call(consultationRoutes.work, { id: question.id });
    const [was, now] = moved[question.id] ?? [];
    expect([promised.dueOn, promised.history.at(-1)?.note]).toEqual([now, `${was} → ${now}（国办发明电〔2026〕9号）`]);
    for (const { id, dueOn } of [near, done]) expect((await admin.call(foiRoutes.one, { id })).dueOn).toBe(dueOn);
  });

  test('hold from then on, and are entered once', async () => {
    const { items, missing } = await admin.call(calendarRoutes.list, {});
    expect([items[0]?.year, items[0]?.entered, missing]).toEqual([2027, true, []]);
    for (const route of [calendarRoutes.preview, calendarRoutes.apply])
      expect((await admin.refused(route, { notice: NOTICE })).code).toBe('duplicate');
    expect((await receive('新收到的申请', '2026-12-15')).dueOn).toBe('2027-01-12');
  });
});

describe('a notice that changes a known year', () => {
  const AMENDMENT = `国务院办公厅关于调整2027年元旦假期安排的通知
国办发明电〔2026〕12号
一、元旦：1月1日（周五）至4日（周一）放假调休，共4天。1月9日（周六）不再上班。`;
  const change = { notice: AMENDMENT, year: 2027 };
  /** The clerk’s list of one year, newest first. */
  const ofYear = async (year: number) => (await admin.call(calendarRoutes.list, {})).items.filter(one => one.year === year);

  test('is tried first: day by day, and on the open cases; nothing is kept', async () => {
    const open = await receive('跨年的第二件申请', '2026-12-15');
    const preview = await admin.call(calendarRoutes.preview, change);
    expect(preview).toMatchObject({
      amends: true,
      arrangement: { year: 2027, notice: '国办发明电〔2026〕12号', off: ['元旦 01-01..01-04'], work: [], plain: ['01-09'] },
      changes: [
        { day: '2027-01-04', before: '工作日', after: '元旦放假' },
        { day: '2027-01-09', before: '调休上班', after: '周末' },
      ],
    });
    expect(preview.effects.find(({ id }) => id === open.id)).toMatchObject({ before: '2027-01-12', after: '2027-01-14' });
    expect(await ofYear(2027)).toHaveLength(1);
    expect((await admin.call(foiRoutes.one, { id: open.id })).dueOn).toBe('2027-01-12');

    expect(await admin.call(calendarRoutes.apply, change)).toEqual(preview);
    const after = await admin.call(foiRoutes.one, { id: open.id });
    expect([after.dueOn, after.history.at(-1)?.note]).toEqual(['2027-01-14', '2027-01-12 → 2027-01-14（国办发明电〔2026〕12号）']);
    expect((await receive('以后收到的申请', '2026-12-15')).dueOn).toBe('2027-01-14');
  });

  test('stands with the notice that it changes, the later one first, and is entered once', async () => {
    expect((await ofYear(2027)).map(({ notice, entered }) => [notice, entered])).toEqual([
      ['国办发明电〔2026〕12号', true],
      ['国办发明电〔2026〕9号', true],
    ]);
    for (const route of [calendarRoutes.preview, calendarRoutes.apply])
      for (const given of [change, { notice: NOTICE }, { notice: NOTICE, year: 2027 }])
        expect((await admin.refused(route, given)).code).toBe('duplicate');
  });

  test('that gives the whole year again corrects what was mistyped, also in a year that came with the program', async () => {
    const whole = await admin.call(calendarRoutes.apply, { notice: NOTICE.replace('〔2026〕9号', '〔2026〕13号') });
    expect(whole.changes.map(({ day }) => day)).toEqual(['2027-01-04', '2027-01-09']);
    const { changes } = await admin.call(calendarRoutes.apply, {
      notice: '国办发明电〔2026〕14号\n纪念日：12月30日放假，12月26日上班。',
      year: 2026,
    });
    expect(changes).toEqual([
      { day: '2026-12-26', before: '周末', after: '调休上班' },
      { day: '2026-12-30', before: '工作日', after: '纪念日放假' },
    ]);
    expect((await ofYear(2026)).map(({ entered }) => entered)).toEqual([true, false]);
  });

  test('that changes nothing, or cannot be read, is refused', async () => {
    const of = async (notice: string, year: number) => {
      const { code, fields } = await admin.refused(calendarRoutes.apply, { notice, year });
      return [code, fields.map(({ field, message }) => `${field} ${message}`).join()];
    };
    expect(await of('国办发明电〔2026〕15号 10月1日放假', 2027)).toEqual(['invalid', expect.stringMatching(/^notice .*没有改变 2027 年/)]);
    expect(await of('国办发明电〔2026〕15号 10月1日放假', 2029)).toEqual(['invalid', expect.stringContaining('请先录入全年的通知')]);
    expect(await of('请做好值班安排', 2027)).toEqual(['invalid', expect.stringContaining('没有读到文号')]);
  });
});
