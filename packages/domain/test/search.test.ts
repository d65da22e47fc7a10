import { describe, expect, test } from 'vitest';
import { normalise, parseQuery, tokensOf } from '../src/index.ts';

/** What the search engines do with the tokens, in small: every concept under any of its names, each name whole. */
const finds = (query: string, text: string): boolean => {
  const tokens = new Set(tokensOf(text));
  const has = (token: string) => (token.endsWith('*') ? [...tokens].some(t => t.startsWith(token.slice(0, -1))) : tokens.has(token));
  const { concepts } = parseQuery(query);
  return concepts.length > 0 && concepts.every(names => names.some(all => all.every(has)));
};

describe('a query finds a text', () => {
  test.each([
    ['a two-character word', '低保', '低保户的优待'],
    ['another word for the same', '退伍', '退役士兵安置'],
    ['老兵 for 退役军人', '老兵补贴', '退役军人生活补助'],
    ['带病返乡 for 带病回乡', '带病返乡', '带病回乡退役军人认定'],
    ['traditional characters', '優待證', '优待证申领'],
    ['full-width digits and capitals', '６０周岁', '年满60周岁'],
    ['a misspelling', '抚血金', '定期抚恤金标准'],
    ['words that only ask are dropped', '优待证怎么办理', '优待证在镇街申领'],
    ['a single character', '税', '个体经营税收优惠'],
    ['a document number', '民发〔2011〕110号', '（民发〔2011〕110号）'],
  ])('%s', (_, query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  test.each([
    ['characters that are not neighbours', '役军', '兵役和军人'],
    ['only one of two things asked for', '烈属 医疗', '烈属定期抚恤金'],
  ])('but not by %s', (_, query, text) => {
    expect(finds(query, text)).toBe(false);
  });
});

test('tokens are plain ASCII of at least three characters, whatever the language', () => {
  for (const token of tokensOf('老义务兵 a 7 ０，军')) expect(token).toMatch(/^[a-z0-9]{3,}$/);
});

test('nothing searchable gives no concepts', () => {
  for (const text of ['', '  ', '？！', '%%', '"*']) expect(parseQuery(text).concepts).toEqual([]);
});

test('only filler is searched as typed', () => {
  expect(parseQuery('怎么办理').concepts.length).toBeGreaterThan(0);
});

test('normalising twice changes nothing more', () => {
  const once = normalise('優撫Ａ，户藉');
  expect([once, normalise(once)]).toEqual(['优抚a,户籍', '优抚a,户籍']);
});
