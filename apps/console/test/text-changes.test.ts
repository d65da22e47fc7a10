import { type ContentSnapshot, type Kind, kindOf } from '@vc/contract';
import { createElement } from 'react';
import { describe, expect, test } from 'vitest';
import { Compared } from '../src/content/compared.tsx';
import { contentKeys } from '../src/content/content-query.ts';
import { comparedFields } from '../src/content/text-changes.ts';
import { drawn, workOf } from './drawn.ts';

const policy = kindOf('policy') as Kind;
const [FIRST, SECOND] = ['01J0000000000000000000000A', '01J0000000000000000000000B'];
const [ONE, OTHER] = ['a'.repeat(32), 'b'.repeat(32)];

/** What reads differently: the field's words, as they were and as they are. */
const differing = (before: Partial<ContentSnapshot>, after: Partial<ContentSnapshot>, titles: Record<string, string> = {}) =>
  comparedFields(policy, workOf(before), workOf(after), new Map(Object.entries(titles))).map(({ label, changes }) => {
    const side = (left: 'gone' | 'new') => changes.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('');
    return [label, side('new'), side('gone')];
  });

describe('two versions differ', () => {
  test('in nothing when nothing was changed', () => {
    const body = `<p><a href="https://a.gov.cn">办法</a></p><img src="/api/files/${ONE}" alt="流程图" />`;
    expect(differing({ body, successorId: FIRST }, { body, successorId: FIRST })).toEqual([]);
  });

  test('when a link leads elsewhere under the same words', () => {
    const body = (href: string) => `<p>见<a href="${href}">《办法》</a>。</p>`;
    expect(differing({ body: body('https://a.gov.cn/1?a=1&amp;b=2') }, { body: body('https://b.example.com/') })).toEqual([
      ['正文', '见《办法》〔链接：https://a.gov.cn/1?a=1&b=2〕。', '见《办法》〔链接：https://b.example.com/〕。'],
    ]);
  });

  test('when another picture stands under the same words, or under none', () => {
    const named = (key: string) => `<p>如图</p><img src="/api/files/${key}" alt="流程图" />`;
    expect(differing({ body: named(ONE) }, { body: named(OTHER) })).toEqual([
      ['正文', `如图\n〔图：流程图，/api/files/${ONE}〕`, `如图\n〔图：流程图，/api/files/${OTHER}〕`],
    ]);
    const bare = (key: string) => `<img src="/api/files/${key}" />`;
    expect(differing({ body: bare(ONE) }, { body: bare(OTHER) })).toEqual([
      ['正文', `〔图：/api/files/${ONE}〕`, `〔图：/api/files/${OTHER}〕`],
    ]);
  });

  test('when another file is attached under the same name, of the same size', () => {
    const file = (key: string) => ({ attachments: [{ key, name: '申请表', type: 'pdf' as const, size: 2048 }] });
    expect(differing(file(ONE), file(OTHER))).toEqual([
      ['附件', `申请表（2 KB，/api/files/${ONE}）`, `申请表（2 KB，/api/files/${OTHER}）`],
    ]);
  });

  test('when another item is named as the one explained or as the successor, by its title where that is known', () => {
    expect(differing({ aboutId: FIRST }, { aboutId: SECOND }, { [FIRST]: '旧办法' })).toEqual([['所解读的文件', '旧办法', SECOND]]);
    expect(differing({}, { successorId: SECOND }, { [SECOND]: '新办法' })).toEqual([['替代它的文件', '', '新办法']]);
    expect(differing({ successorId: FIRST }, { successorId: SECOND }, { [FIRST]: '办法', [SECOND]: '办法' })).toEqual([
      ['替代它的文件', `办法（${FIRST}）`, `办法（${SECOND}）`],
    ]);
  });
});

test('the comparison in the console names the successor by the title that has been read', () => {
  const compared = createElement(Compared, { kind: policy, before: workOf(), after: workOf({ successorId: SECOND }) });
  const known = [[contentKeys.one(SECOND), workOf({ id: SECOND, title: '新办法' })]] as const;
  expect(drawn(compared, known)).toContain('<ins>新办法</ins>');
  expect(drawn(compared)).toContain(`<ins>${SECOND}</ins>`);
});
