import { draftText, render } from '@vc/domain';
import { describe, expect, test } from 'vitest';
import { piecesOf, readable, textOf } from '../src/report/pieces.ts';
import { isKnown, listToken, meaningOf, shareToken, spelled, stretchesOf } from '../src/report/token.ts';
import { typedSpans } from '../src/report/typed.ts';
import { contentOf, paragraphsOf } from '../src/report/writing/editor-text.ts';
import { lookup, YEAR } from './support.ts';

describe('the text of a report', () => {
  test.each(['', 'a{b}c', '{a}{b}', '没有', '{x', 'a}b{c}'])('%j is taken apart and put together again', text => {
    expect(
      stretchesOf(text)
        .map(stretch => stretch.text)
        .join(''),
    ).toBe(text);
  });

  test.each([
    '公开{disclosure}条，其中{list disclosure}。',
    '占{share three/granted/total of three/total/total}，{year}年{bureau}，{no/such}',
    ...Object.values(draftText(YEAR, lookup)).flat(),
  ])('%j reads on the screen as it is printed', text => {
    expect(textOf(piecesOf(text, lookup))).toBe(render(text, lookup));
  });

  test('marks what is bound, what is unknown and what was typed by hand', () => {
    const kinds = piecesOf('占{share three/granted/total of three/total/total}，{no/such}，12', lookup).map(({ kind }) => kind);
    expect(kinds).toEqual(['words', 'figure', 'words', 'unknown', 'words', 'typed']);
    expect([isKnown('no', lookup), isKnown('year', lookup)]).toEqual([false, true]);
  });

  test('knows a count that was typed from a year, a day, an article, a document and a telephone', () => {
    const typed = (text: string): string[] => typedSpans(text).map(({ from, to }) => text.slice(from, to));
    expect(typed('公开{disclosure}条，另有12条，占30%')).toEqual(['12', '30%']);
    expect(typed('2020年1月31日，依据条例第20条，国办公开办函〔2019〕60号，电话0573-88010000，20人次')).toEqual(['20']);
    expect(typed('{two/art20_1/rules/made}件')).toEqual([]);
  });

  test('shows the printed line where its own numbers are not known', () => {
    expect(readable(['{disclosure}条', ' '], lookup, ['1条'])).toEqual([[{ kind: 'words', text: '1条' }]]);
    expect(readable(['x'], null, ['印好的'])).toEqual([[{ kind: 'words', text: '印好的' }]]);
  });

  test('says what a bound number means', () => {
    expect(meaningOf(listToken('disclosure'), YEAR)).toBe('主动公开信息的各分项');
    expect(meaningOf(shareToken('three/granted/total', 'three/total/total'), YEAR)).toMatch(/占.*的比例/);
    expect(spelled('公开{disclosure}条', lookup)).toBe('公开〔1123〕条');
  });

  test('goes through the editor and comes out as it went in', () => {
    for (const paragraphs of Object.values(draftText(YEAR, lookup))) expect(paragraphsOf(contentOf(paragraphs))).toEqual(paragraphs);
    expect(paragraphsOf(contentOf(['a\nb{x}', ' ', '']))).toEqual(['a', 'b{x}']);
    expect(contentOf([]).content).toHaveLength(1);
  });
});
