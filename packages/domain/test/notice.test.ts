import { describe, expect, test } from 'vitest';
import { addDays, calendarOf, type Day, officialArrangements, officialCalendar, readNotice, UnreadableNotice } from '../src/index.ts';

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
