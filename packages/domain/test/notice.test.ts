import { describe, expect, test } from 'vitest';
import {
  addDays,
  calendarOf,
  type Day,
  dayChanges,
  officialArrangements,
  officialCalendar,
  readAmendment,
  readNotice,
  restated,
  UnreadableNotice,
} from '../src/index.ts';

/** The facts of a year's arrangement in the sentences of such a notice, made up here. */
const notice = `关于2026年部分节假日安排的通知 国办发明电〔2025〕7号
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（周日）至23日（周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间请安排好值班。`;

describe('a pasted notice', () => {
  test('is read into the arrangement that it gives, day for day', () => {
    const read = readNotice(notice);
    expect([read.year, read.notice]).toEqual([2026, '国办发明电〔2025〕7号']);
    const [mine, official] = [calendarOf([read]), officialCalendar];
    for (let d: Day = '2026-01-01'; d <= '2026-12-31'; d = addDays(d, 1))
      expect([d, mine.mark(d).work]).toEqual([d, official.mark(d).work]);
  });

  test('may begin in the December before, join two holidays and work on several days', () => {
    const text = notice
      .replaceAll('2026', '2023')
      .replace('〔2025〕7号', '〔2022〕16号')
      .replace(/一、.*/, '一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。')
      .replace(/二、.*/, '二、春节：1月21日至27日放假调休，共7天。1月28日（周六）、1月29日（周日）上班。')
      .replace(/三、.*/, '三、清明节：4月5日放假，共1天。')
      .replace(/四、.*/, '四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（周日）、5月6日（周六）上班。')
      .replace(/五、.*/, '五、端午节：6月22日至24日放假调休，共3天。6月25日（周日）上班。')
      .replace(/六、.*\n七、.*/, '六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（周六）、10月8日（周日）上班。');
    const read = calendarOf([readNotice(text)]);
    const official = calendarOf(officialArrangements.filter(a => a.year === 2023));
    for (let d: Day = '2022-12-25'; d <= '2023-12-31'; d = addDays(d, 1))
      expect([d, read.mark(d).work]).toEqual([d, official.mark(d).work]);
  });

  test.each([
    ['without its number', notice.replace('国办发明电〔2025〕7号', ''), '没有读到文号'],
    ['without its year', notice.replace('2026年', ''), '没有读到是哪一年'],
    ['without a holiday', notice.replace(/三、清明节.*\n/, ''), '没有读到“清明节”'],
    ['whose count of days does not fit', notice.replace('共9天', '共8天'), '“春节”写明共 8 天，读出的是 9 天'],
    ['whose working day is no weekend day', notice.replace('5月9日', '5月8日'), '“劳动节”的上班日 2026-05-08 不是周末'],
    ['that is something else', '今天天气不错', '没有读到是哪一年'],
  ])('%s is refused, and says why', (_, text, why) => {
    expect(() => readNotice(text)).toThrow(UnreadableNotice);
    expect(() => readNotice(text)).toThrow(why);
  });
});

describe('a notice that changes a known year', () => {
  const before2020 = {
    year: 2020,
    notice: '国办发明电〔2019〕16号',
    off: [
      '元旦 01-01',
      '春节 01-24..01-30',
      '清明节 04-04..04-06',
      '劳动节 05-01..05-05',
      '端午节 06-25..06-27',
      '国庆节、中秋节 10-01..10-08',
    ],
    work: ['01-19', '02-01', '04-26', '05-09', '06-28', '09-27', '10-10'],
  };
  const before2019 = { ...officialArrangements.find(({ year }) => year === 2019), year: 2019, notice: '国办发明电〔2018〕15号' };
  const before2015 = { ...officialArrangements.find(({ year }) => year === 2015), year: 2015, notice: '国办发明电〔2014〕28号' };
  const without = (entries: readonly string[] = [], ...gone: string[]) => entries.filter(entry => !gone.some(part => entry.includes(part)));

  test.each([
    [
      '2020: a holiday made longer',
      before2020,
      `关于延长2020年春节假期的通知 国办发明电〔2020〕1号
一、延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。
国务院办公厅2020年1月26日`,
    ],
    [
      '2019: a holiday moved',
      {
        ...before2019,
        off: [...without(before2019.off, '劳动节'), '劳动节 05-01'],
        work: without(before2019.work, '04-28', '05-05'),
      },
      `关于调整2019年劳动节假期安排的通知 国办发明电〔2019〕3号
一、2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。
二、请提前安排好节假日期间的值班。`,
    ],
    [
      '2015: a holiday that no other year has',
      { ...before2015, off: without(before2015.off, '纪念日'), work: without(before2015.work, '09-06') },
      `关于抗战胜利70周年纪念日调休放假的通知 国发明电〔2015〕1号
2015年9月3日至5日调休放假，共3天。其中9月3日（星期四）放假，9月4日（星期五）调休，9月6日（星期日）上班。`,
    ],
  ])('%s', (_, known, text) => {
    const amended = calendarOf([known, readAmendment(text, known.year, [known])]);
    expect(dayChanges(calendarOf([known]), amended, known.year).length).toBeGreaterThan(2);
    for (let d: Day = `${known.year}-01-01`; d <= `${known.year}-12-31`; d = addDays(d, 1))
      expect([d, amended.mark(d).work]).toEqual([d, officialCalendar.mark(d).work]);
  });

  const amend = (words: string) => readAmendment(`国办发明电〔2026〕3号\n${words}`, 2026, officialArrangements);

  test('may take a day off and a day worked back; they are then what their weekday makes them', () => {
    const read = amend('5月5日（周二）上班。5月9日（周六）不再上班。\n中秋节：9月28日放假');
    expect(read).toMatchObject({ notice: '国办发明电〔2026〕3号', off: ['中秋节 09-28'], work: [], plain: ['05-05', '05-09'] });
    expect(dayChanges(officialCalendar, calendarOf([...officialArrangements, read]), 2026)).toEqual([
      { day: '2026-05-05', before: '劳动节放假', after: '工作日' },
      { day: '2026-05-09', before: '调休上班', after: '周末' },
      { day: '2026-09-28', before: '工作日', after: '中秋节放假' },
    ]);
  });

  test('may give the whole year again: what it no longer names is ordinary', () => {
    const mistyped = { ...readNotice(notice.replace('5日（周二）放假调休，共5天', '6日放假，共6天')), notice: '国办发明电〔2025〕8号' };
    const whole = restated([mistyped], readNotice(notice));
    expect(whole.plain).toEqual(['05-06']);
    expect(readAmendment(notice, 2026, [mistyped])).toEqual(whole);
    const [mine, official] = [calendarOf([mistyped, whole]), officialCalendar];
    for (let d: Day = '2026-01-01'; d <= '2026-12-31'; d = addDays(d, 1))
      expect([d, mine.mark(d).work]).toEqual([d, official.mark(d).work]);
    expect(restated([], readNotice(notice)).plain).toEqual([]);
  });

  test.each([
    ['of a year that is not known', () => readAmendment(notice, 2031, officialArrangements), '请先录入全年的通知'],
    ['of another year', () => readAmendment(notice, 2025, officialArrangements), '这是 2026 年的通知，不是 2025 年的'],
    ['without its number', () => readAmendment('5月6日放假', 2026, officialArrangements), '没有读到文号'],
    ['that names no day', () => amend('请做好值班安排。'), '没有读到改了哪几天'],
    ['that says two things of a day', () => amend('5月6日放假。5月6日上班。'), '既写了放假，又写了上班'],
    ['whose count of days does not fit', () => amend('5月1日至6日放假，共7天。'), '写明共 7 天，读出的是 6 天'],
    ['whose days are of another year', () => amend('2024年5月6日放假。'), '不在 2026 年'],
  ])('%s is refused, and says why', (_, read, why) => {
    expect(read).toThrow(UnreadableNotice);
    expect(read).toThrow(why);
  });
});
