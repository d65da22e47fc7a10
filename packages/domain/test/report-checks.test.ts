import { describe, expect, test } from 'vitest';
import {
  checkReport,
  type FilledReport,
  FormatMissing,
  formatFor,
  readFilledReport,
  reportChecks,
  UnreadableReport,
} from '../src/index.ts';
import { good2020, good2020After2019, good2024, set, spoils, three } from './report-spoils.ts';

const found = (report: FilledReport) => new Set(checkReport(report).map(result => result.check));

describe('a report with nothing wrong', () => {
  test.each([
    ['2020', good2020],
    ['2020 beside 2019', good2020After2019],
    ['2024 beside 2023, with numbers in its text', good2024],
  ])('%s passes every check', (_, make) => {
    expect(checkReport(make())).toEqual([]);
  });
});

describe('every check', () => {
  test('has a way to fail here, an id of its own, and says what it rests on and what to do', () => {
    expect(new Set(spoils.map(([id]) => id))).toEqual(new Set(reportChecks.map(check => check.id)));
    expect(new Set(reportChecks.map(check => check.id)).size).toBe(reportChecks.length);
    expect(reportChecks.length).toBeGreaterThanOrEqual(57);
    for (const check of reportChecks) for (const words of [check.title, check.basis]) expect(words).toMatch(/[\u4e00-\u9fff]/);
  });

  test.each(spoils)('%s passes on a right report and fails on a spoilt one', (id, from, spoil) => {
    const report = from();
    expect(found(report).has(id)).toBe(false);
    spoil(report);
    const finding = checkReport(report).find(result => result.check === id);
    expect(finding).toMatchObject({
      where: expect.stringMatching(/\S/),
      compared: expect.stringMatching(/\S/),
      fix: expect.stringMatching(/[\u4e00-\u9fff]/),
    });
  });
});

test('a blank, a slash, a text and a nought are four different things', () => {
  const report = good2024();
  Object.assign(three(report, 'deny_1'), { natural: 0, commercial: null, research: '/', social: '无' });
  expect([...found(report)].filter(id => id.startsWith('CELL')).sort()).toEqual(['CELL-BLANK', 'CELL-SLASH', 'CELL-TEXT']);
});

test('the local row of a province is looked at, and stays out of the national ones', () => {
  const report = good2020();
  set(report, 'art20_1', '其他主动公开文件(增设行)', [3, 3, 3]);
  expect(checkReport(report)).toEqual([]);
});

describe('the formats', () => {
  test('are chosen by the year of the report', () => {
    expect([2019, 2020, 2021, 2026].map(year => formatFor(year).id)).toEqual(['2019', '2019', '2021', '2021']);
    expect(() => formatFor(2018)).toThrow(FormatMissing);
  });

  test('have the rows and cells that the national office printed', () => {
    const shape = (year: number) => {
      const format = formatFor(year);
      return {
        three: format.tableThree.length,
        dealt: format.tableThree.filter(row => row.path[0]?.startsWith('三')).length,
        two: format.tableTwo.reduce((sum, block) => sum + block.rows.length * block.columns.length, 0),
      };
    };
    expect(shape(2020)).toEqual({ three: 23, dealt: 20, two: 22 });
    expect(shape(2021)).toEqual({ three: 25, dealt: 22, two: 10 });
  });
});

describe('a file', () => {
  test.each([
    [[], '应为一个 JSON 对象'],
    [{}, '缺少 year（报告年度），应为整数；缺少 body（报告单位）；缺少 table2、table3（表二、表三）'],
    [{ year: '2020', body: '局', table2: {} }, '缺少 year（报告年度），应为整数'],
  ])('that is no report says what is missing: %j', (json, words) => {
    expect(() => readFilledReport(json)).toThrow(new UnreadableReport(words.split('；')));
  });

  test('of a year without a format is refused', () => {
    expect(() => readFilledReport({ year: 2012, body: '局', table2: {} })).toThrow(FormatMissing);
  });

  test('keeps an unread cell apart from a blank one', () => {
    const json = { year: 2023, body: '某县某局', table2: { art20_1: { columns: [], 规章: [0, null, 0] } } };
    expect(readFilledReport(json).tableTwo.art20_1?.rules).toEqual([0, null, 0]);
    expect(readFilledReport({ ...json, blank_cells: 'cell not readable in the text' }).tableTwo.art20_1?.rules).toEqual([0, undefined, 0]);
  });
});
