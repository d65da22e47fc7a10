import { describe, expect, test } from 'vitest';
import { formatFor, type TableLayout, tableFigures, tableFourLayout, tableThreeLayout, tableTwoLayout } from '../src/index.ts';

/** Lays the cells out on paper; fails when two would lie on one another, or a place stays empty. */
function grid({ columns, rows }: TableLayout): string[][] {
  const paper = rows.map(() => Array.from({ length: columns }, () => ''));
  rows.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (paper[y]?.[x]) x += 1;
      for (let dy = 0; dy < cell.rowSpan; dy++)
        for (let dx = 0; dx < cell.colSpan; dx++) {
          const row = paper[y + dy] as string[];
          expect(row[x + dx]).toBe('');
          row[x + dx] = cell.figure ?? cell.text;
        }
    }
  });
  for (const row of paper) for (const place of row) expect(place).not.toBe('');
  return paper;
}

describe.each([2020, 2024])('the tables of %i as printed', year => {
  const format = formatFor(year);
  const layouts = [tableTwoLayout(format), tableThreeLayout(format), tableFourLayout()];

  test('cover the paper without a gap or an overlap', () => {
    for (const layout of layouts) grid(layout);
  });

  test('show every figure once', () => {
    const shown = layouts.flatMap(layout => layout.rows.flat().flatMap(cell => (cell.figure ? [cell.figure] : [])));
    expect(shown.sort()).toEqual(
      tableFigures(year)
        .map(figure => figure.id)
        .sort(),
    );
  });

  test('have table three in the size that the national office printed', () => {
    const three = tableThreeLayout(format);
    expect([three.rows.length, three.columns]).toEqual(year === 2020 ? [26, 10] : [28, 10]);
    const dealt = three.rows.flat().find(cell => cell.text === '三、本年度办理结果');
    expect(dealt?.rowSpan).toBe(year === 2020 ? 20 : 22);
    expect(three.rows.flat().find(cell => cell.text === '（三）不予公开')?.rowSpan).toBe(8);
  });
});

test('the heads of table three merge as on the form', () => {
  const paper = grid(tableThreeLayout(formatFor(2024)));
  expect(paper[0]?.slice(3)).toEqual(Array(7).fill('申请人情况'));
  expect(paper[1]?.slice(3)).toEqual(['自然人', ...Array(5).fill('法人或其他组织'), '总计']);
  expect(paper[2]?.slice(3)).toEqual(['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']);
  expect(paper[5]?.slice(0, 3)).toEqual(['三、本年度办理结果', '（一）予以公开', '（一）予以公开']);
  expect(paper[7]?.slice(0, 3)).toEqual(['三、本年度办理结果', '（三）不予公开', '1.属于国家秘密']);
});

test('table four has fifteen numbers under review and two sorts of lawsuits', () => {
  const paper = grid(tableFourLayout());
  expect(paper[0]).toEqual([...Array(5).fill('行政复议'), ...Array(10).fill('行政诉讼')]);
  expect(paper[3]).toHaveLength(15);
});
