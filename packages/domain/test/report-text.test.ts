import { describe, expect, test } from 'vitest';
import {
  checkReport,
  documentOf,
  draftText,
  figureOf,
  figuresIn,
  filledJson,
  filledOf,
  type Lookup,
  percent,
  readFilledReport,
  render,
  typedNumbersIn,
} from '../src/index.ts';

/** The year 2020 of design §1, as far as the text speaks of it. */
const numbers: Record<string, number> = {
  disclosure: 1123,
  'disclosure/platform': 680,
  'disclosure/platform/policy': 24,
  channel: 1123,
  'topic/employment-policy': 9,
  'topic/job': 63,
  'topic/job/vacancies': 1500,
  'topic/employment-base': 12,
  'topic/startup-park': 7,
  'consultation/answered': 23,
  'consultation/in-time': 23,
  'foi/answered': 8,
  'foi/in-time': 8,
  'three/new/natural': 7,
  'three/new/commercial': 1,
  'three/new/total': 8,
  'three/granted/natural': 5,
  'three/granted/commercial': 1,
  'three/granted/total': 6,
  'three/partial/natural': 1,
  'three/partial/total': 1,
  'three/unable_1/natural': 1,
  'three/unable_1/total': 1,
  'three/total/natural': 7,
  'three/total/commercial': 1,
  'three/total/total': 8,
};
const lookup = (year = 2020): Lookup => ({
  year,
  bureau: '桐乡市退役军人事务局',
  value: id => numbers[id] ?? (figureOf(id, year) ? 0 : undefined),
  parts: id =>
    id === 'disclosure'
      ? [
          { label: '机构信息', value: 7, unit: '条' },
          { label: '云服务平台', value: 680, unit: '条' },
        ]
      : [{ label: '云服务平台', value: 680, unit: '条' }],
});
const header = {
  indexNumber: '330483/2021-000001',
  publisher: '桐乡市退役军人事务局',
  manner: '主动公开',
  issuedOn: '2021-01-20' as const,
  category: '政府信息公开年报',
  documentNumber: null,
};

describe('tokens', () => {
  test.each([
    ['公开{disclosure}条', '公开1123条'],
    ['其中{list disclosure}', '其中机构信息7条、云服务平台680条'],
    ['占{share three/granted/total of three/total/total}', '占75%'],
    ['{year}年，{bureau}', '2020年，桐乡市退役军人事务局'],
    ['{no/such}', '〔未知数字：no/such〕'],
  ])('%s reads %s', (text, words) => {
    expect(render(text, lookup())).toBe(words);
  });

  test('name the figures that they stand for', () => {
    expect(figuresIn('{year}年{disclosure}条，占{share a/b of c/d}，{list channel}，{disclosure}')).toEqual([
      'disclosure',
      'a/b',
      'c/d',
      'channel',
    ]);
  });

  test('percentages have at most two decimals, and nought of nought is nought', () => {
    expect([percent(208, 1191), percent(1, 2), percent(0, 0), percent(1, 3)]).toEqual(['17.46%', '50%', '0%', '33.33%']);
  });
});

describe('numbers typed by hand', () => {
  test.each([
    ['公开{disclosure}条，另有12条，占30%', ['12', '30%']],
    ['2020年1月31日，依据条例第二十条、第20条，国办公开办函〔2019〕60号', []],
    ['一是…… 1.加强培训 2.按期公开；电话0573-88010000', []],
    ['培训3期200人次', ['3', '200']],
  ])('%s', (text, typed) => {
    expect(typedNumbersIn(text)).toEqual(typed);
  });
});

describe('a drafted report', () => {
  test.each([2020, 2024])('for %i has six parts in order, no number typed, every token known, and passes every check', year => {
    const text = draftText(year, lookup(year));
    for (const paragraph of Object.values(text).flat()) {
      expect([paragraph, typedNumbersIn(paragraph)]).toEqual([paragraph, []]);
      for (const id of figuresIn(paragraph)) expect([id, figureOf(id, year) !== null]).toEqual([id, true]);
    }
    const document = documentOf({ ...header, issuedOn: `${year + 1}-01-20` as never }, text, lookup(year));
    expect(document.parts.map(part => part.title[0])).toEqual(['二', '三', '四', '五', '六']);
    expect(JSON.stringify(document)).not.toContain('未知数字');
    expect(checkReport(filledOf(document, true))).toEqual([]);
  });

  test('comes back from JSON with the same figures, and still passes', () => {
    const document = documentOf(header, draftText(2020, lookup()), lookup());
    const read = readFilledReport(JSON.parse(JSON.stringify(filledJson(document))));
    expect([read.tableTwo, read.tableThree, read.tableFour]).toEqual([document.tableTwo, document.tableThree, document.tableFour]);
    expect(checkReport(read)).toEqual([]);
  });
});
