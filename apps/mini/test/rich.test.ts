import { expect, test } from 'vitest';
import { linksOf, segmentsOf } from '../src/lib/rich.ts';

test('tables stand apart from text, in order', () => {
  const parts = segmentsOf('<p>一</p><table><tr><td>二</td></tr></table><p>三</p>');
  expect(parts.map(({ table }) => table)).toEqual([false, true, false]);
  expect(parts[1]?.html).toBe('<table class="rich__table"><tr class="rich__tr"><td class="rich__td">二</td></tr></table>');
});

test('a table of four columns or more is wide', () => {
  const row = (cells: number) => `<table><tr>${'<td>格</td>'.repeat(cells)}</tr></table>`;
  expect(segmentsOf(row(3))[0]?.wide).toBe(false);
  expect(segmentsOf(row(4))[0]?.wide).toBe(true);
});

test('merged cells stay merged', () => {
  expect(segmentsOf('<table><tr><td colspan="2" rowspan="3">格</td></tr></table>')[0]?.html).toContain('colspan="2" rowspan="3"');
});

test('marks that are not drawn, and what they carry, do not get through', () => {
  const [only] = segmentsOf('<p onclick="x()">一<script src="x"></script><img src="y">二</p>');
  expect(only?.html).toBe('<p class="rich__p">一二</p>');
});

test('pictures stand apart, with their words; none from elsewhere', () => {
  const key = 'k'.repeat(32);
  const parts = segmentsOf(
    `<p>一</p><img src="/api/files/${key}" alt="&quot;流程&quot;图" /><p>二</p><img src="https://a.example/x.png" alt="x">`,
  );
  expect(parts.map(({ picture, html }) => picture ?? html)).toEqual([
    '<p class="rich__p">一</p>',
    { src: `/api/files/${key}`, alt: '"流程"图' },
    '<p class="rich__p">二</p>',
  ]);
});

test('links become plain words and are listed, each address once', () => {
  const html =
    '<p>见<a href="https://a.gov.cn/x?a=1&amp;b=2">通知</a>，电话<a href="tel:0573-88010000">电话</a>，<a href="https://a.gov.cn/x?a=1&amp;b=2">再看</a></p>';
  expect(segmentsOf(html)[0]?.html).toContain('见<span class="rich__a">通知</span>');
  expect(linksOf(html)).toEqual([
    { href: 'https://a.gov.cn/x?a=1&b=2', words: '通知' },
    { href: 'tel:0573-88010000', words: '电话' },
  ]);
});
