import { QUESTION_MAX } from '@vc/contract';
import { describe, expect, test } from 'vitest';
import { checkDraft, needlessNumbers } from '../src/consultation/ask/check.ts';
import { type Draft, emptyDraft } from '../src/consultation/ask/draft.ts';

const draft = (part: Partial<Draft> = {}): Draft => ({ ...emptyDraft, category: 'pension', question: '老义务兵补贴怎么领？', ...part });
const KEY = 'qabc-12345678';
const problems = (part: Partial<Draft>) => {
  const checked = checkDraft(draft(part), KEY);
  return 'problems' in checked ? checked.problems : {};
};

const keyOf = (part: Partial<Draft>) => {
  const checked = checkDraft(draft(part), KEY);
  return 'question' in checked ? checked.question.clientKey : null;
};

test('sent again unchanged it keeps its key; with other words it is another question', () => {
  expect(keyOf({})).toBe(keyOf({}));
  expect(keyOf({ question: '改过的问题' })).not.toBe(keyOf({}));
  expect(keyOf({ phone: '13800001234' })).not.toBe(keyOf({}));
  expect(keyOf({ question: '长'.repeat(QUESTION_MAX) })?.length).toBeLessThanOrEqual(40);
});

describe('a question before it is sent', () => {
  test('with a subject and words, it may go', () => {
    expect(checkDraft(draft(), KEY)).toHaveProperty('question');
  });

  test('everything wrong is said at once, each beside its field', () => {
    expect(Object.keys(problems({ category: null, question: ' ', phone: '123' })).sort()).toEqual(['category', 'phone', 'question']);
  });

  test('too long is said, never cut', () => {
    expect(problems({ question: '长'.repeat(QUESTION_MAX + 1) }).question).toContain(String(QUESTION_MAX));
  });

  test('spaces in a telephone number do no harm', () => {
    expect(checkDraft(draft({ phone: '139 0000 1234' }), KEY)).toMatchObject({ question: { phone: '13900001234' } });
  });
});

describe('a question asked for somebody else', () => {
  const helper = {
    onBehalf: true,
    relation: 'child',
    helperName: '王小军',
    helperPhone: '139 0000 2345',
    consent: true,
    name: '王建国',
  } as const;

  test('carries who asks, in which relation, and the consent', () => {
    expect(checkDraft(draft(helper), KEY)).toMatchObject({
      question: { name: '王建国', helper: { relation: 'child', name: '王小军', phone: '13900002345', consent: true } },
    });
  });

  test('everything that is missing is said at once, each beside its field', () => {
    expect(Object.keys(problems({ onBehalf: true })).sort()).toEqual([
      'helper.consent',
      'helper.name',
      'helper.phone',
      'helper.relation',
      'name',
    ]);
  });

  test('what was written of a helper is not sent when one asks for oneself after all', () => {
    expect(checkDraft(draft({ ...helper, onBehalf: false }), KEY)).toMatchObject({ question: { helper: null } });
  });
});

describe('files of a question', () => {
  const file = { id: 'f1', name: '照片1', size: 10, picture: true };

  test('one that has not arrived is waited for', () => {
    expect(problems({ files: [{ ...file, key: null }] }).files).toContain('还没有传好');
    expect(checkDraft(draft({ files: [{ ...file, key: 'k' }] }), KEY)).toHaveProperty('question');
  });

  test('with other files it is another question, with the same ones under other names on the server it is not', () => {
    const first = keyOf({ files: [{ ...file, key: 'a' }] });
    expect(first).not.toBe(keyOf({}));
    expect(keyOf({ files: [{ ...file, key: 'b' }] })).toBe(first);
  });
});

describe('numbers that nobody needs', () => {
  test('an identity number is warned of', () => {
    expect(needlessNumbers('我的身份证是11010519491231002X')).toContain('身份证号');
  });

  test('a telephone number is not', () => {
    expect(needlessNumbers('打我电话 13900001234')).toBeNull();
  });
});
