import { expect, test } from 'vitest';
import { marked } from '../src/lib/marked.ts';

const hits = (text: string, query: string) =>
  marked(text, query)
    .filter(({ hit }) => hit)
    .map(stretch => stretch.text);

test('what a title shares with the question is marked', () => {
  expect(hits('农村籍老义务兵老年生活补助', '老义务兵 补助多少')).toEqual(['老义务兵', '补助']);
});

test('a single character in common is not', () => {
  expect(hits('烈士褒扬条例', '士官')).toEqual([]);
});

test('nothing of the title is lost', () => {
  const title = '关于 2024 年（八一）调整标准的通知';
  expect(
    marked(title, '2024 标准')
      .map(({ text }) => text)
      .join(''),
  ).toBe(title);
});
