import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type GuardFinding,
  guardRules,
  isBankCard,
  isIdNumber,
  passesLuhn,
  readWordList,
  releaseOf,
  releaseRefusal,
  scannerFor,
  scanText,
  settle,
  UnreadableWordList,
  verdictOf,
  withoutPassed,
} from '../src/index.ts';
import { caught } from './guard/caught.ts';
import { disguise, idNumber, mobileNumber } from './guard/disguise.ts';
import { passing } from './guard/passing.ts';

const scan = (text: string) => scanText(text, { year: 2026 });
const piece = (text: string, { offset, length }: GuardFinding) => text.slice(offset, offset + length);
const rulesIn = (text: string) => scan(text).map(({ rule }) => rule);

describe('what must not be published', () => {
  test.each(caught)('%s is found, at its place', (_, text, rule, expected) => {
    const found = scan(text).filter(finding => finding.rule === rule);
    expect(found.map(finding => piece(text, finding))).toContain(expected);
  });

  test.each(caught)('%s is found in the middle of a page as well', (_, text, rule, expected) => {
    const page = `为做好２０２０年度工作，现将有关事项通知如下：\n${text}\n特此通知。\n联系电话：0573-88010000`;
    expect(
      scan(page)
        .filter(finding => finding.rule === rule)
        .map(finding => piece(page, finding)),
    ).toContain(expected);
  });
});

test('nothing is found where there is nothing', () => {
  expect(passing.flatMap(text => scan(text).map(({ rule, excerpt }) => `${text} → ${rule} ${excerpt}`))).toEqual([]);
});

describe('in any disguise', () => {
  const around = fc.tuple(
    fc.constantFrom('', '联系', '张三，', '名单如下：\n', '（', '证件：'),
    fc.constantFrom('', '。', '，请核对', '\n以上', '）'),
  );

  test.each([
    ['an identity number', 'id-number', idNumber],
    ['a mobile number', 'mobile', mobileNumber],
  ] as const)('%s is found at its place', (_, rule, number) => {
    fc.assert(
      fc.property(disguise(number), around, ({ written }, [before, after]) => {
        const text = before + written + after;
        const places = scan(text)
          .filter(finding => finding.rule === rule)
          .map(({ offset, length }) => [offset, length]);
        expect(places).toContainEqual([before.length, written.length]);
      }),
      { numRuns: 500 },
    );
  });

  test('an identity number with another check digit is at most doubtful, a card with another one is nothing', () => {
    const spoil = (number: string) => `${number.slice(0, -1)}${number.endsWith('X') ? 0 : (Number(number.at(-1)) + 1) % 10}`;
    fc.assert(
      fc.property(idNumber, number => {
        const wrong = spoil(number);
        fc.pre(!isBankCard(wrong));
        expect(scan(wrong).map(({ rule, level }) => [rule, level])).toEqual([['id-doubtful', 'warn']]);
      }),
    );
    const card = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 14, maxLength: 17 }).map(list => `62${list.join('')}`);
    fc.assert(
      fc.property(card, number => {
        fc.pre(!passesLuhn(number));
        expect(rulesIn(number)).not.toContain('bank-card');
      }),
    );
  });

  test('groups of digits that hold no valid number anywhere are none of the three', () => {
    const groups = fc.array(fc.integer({ min: 0, max: 999_999_999 }).map(String), { minLength: 1, maxLength: 4 });
    const windows = (digits: string, length: number) =>
      Array.from({ length: Math.max(0, digits.length - length + 1) }, (_, i) => digits.slice(i, i + length));
    fc.assert(
      fc.property(groups, fc.constantFrom(' ', '-', '\n', ''), (list, separator) => {
        const digits = list.join('');
        fc.pre(!windows(digits, 11).some(part => /^1[3-9]/.test(part)) && !windows(digits, 18).some(isIdNumber));
        fc.pre(![16, 17, 18, 19].some(length => windows(digits, length).some(isBankCard)));
        const found = rulesIn(list.join(separator));
        expect(found.filter(rule => rule === 'id-number' || rule === 'bank-card' || rule === 'mobile')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a finding', () => {
  test('says what, where, why and what to do, and never repeats a whole number', () => {
    const [found] = scan('身份证号：330483196505120013');
    expect(found).toMatchObject({ rule: 'id-number', level: 'block', title: '身份证号', offset: 5, length: 18, excerpt: '330****0013' });
    expect(found?.basis).toContain('GB 11643');
    for (const [, text] of caught)
      for (const { excerpt, fix, basis } of scan(text)) {
        expect(excerpt).not.toMatch(/\d{5}/);
        expect([fix === '', basis === '']).toEqual([false, false]);
      }
  });

  test('has the same mark for the same value wherever and however it is written', () => {
    const marks = ['13800001234', '电话 138 0000 1234', '一三八零零零零一二三四'].map(text => scan(text)[0]?.mark);
    expect(new Set(marks).size).toBe(1);
    expect(scan('13800001235')[0]?.mark).not.toBe(marks[0]);
  });
});

describe('what a publication holds altogether', () => {
  test('one or two mobile numbers are pointed out, a list of them is stopped', () => {
    const lines = ['13800001234', '13900001234', '13700001234'];
    expect(scan(`${lines[0]}\n${lines[1]}\n${lines[0]}`).map(({ level }) => level)).toEqual(['warn', 'warn', 'warn']);
    expect(scan(lines.join('\n')).map(({ level }) => level)).toEqual(['block', 'block', 'block']);
  });

  test('identity numbers beside bank cards can be let through by nobody, though they stand in different places', () => {
    const scanner = scannerFor();
    const found = settle([...scanner('身份证 330483196505120013'), ...scanner('卡号 6222020200112233446')]);
    expect(found.map(finding => [finding.rule, releaseOf(finding)])).toEqual([
      ['id-number', 'second-person'],
      ['id-with-bank', 'never'],
    ]);
  });

  test('the gravest finding decides', () => {
    expect(['', '张××市', '330483196505120013', '330483196505120013 秘密★'].map(text => verdictOf(scan(text)))).toEqual([
      'pass',
      'warn',
      'block',
      'secrecy',
    ]);
  });
});

describe('what is known beforehand', () => {
  test('a number that is meant to be public is no finding', () => {
    expect(scanText('招聘电话 138-0000-1234', { publicNumbers: ['13800001234'] })).toEqual([]);
  });

  test('an illness that the law wants published is only pointed out', () => {
    const text = '姓名：沈根荣\t残疾等级：七级';
    expect([scanText(text), scanText(text, { healthLawful: true })].map(verdictOf)).toEqual(['block', 'warn']);
  });

  test('a year of birth needs the present year', () => {
    expect(scanText('姓名：陆思思，出生日期：2018-05').map(({ rule }) => rule)).toEqual([]);
  });
});

describe('the bureau’s own list', () => {
  const words = readWordList('\uFEFF# 词\t级别\t说明\n\n利剑工程\tsecrecy\n刁民,请核对,改为“群众”\n红头文件，不能发布\n');

  test('is read with levels and notes', () => {
    expect(words).toEqual([
      { word: '利剑工程', level: 'secrecy', note: '' },
      { word: '刁民', level: 'warn', note: '改为“群众”' },
      { word: '红头文件', level: 'block', note: '' },
    ]);
  });

  test.each(['利剑工程', '利 剑 工 程', '利\u200b剑*工程', '利剑\n工程', '利-剑-工-程'])('finds %j', text => {
    const found = scanText(`关于${text}的通知`, { words });
    expect(found.map(finding => [finding.rule, finding.level, piece(`关于${text}的通知`, finding)])).toEqual([['word', 'secrecy', text]]);
  });

  test('says what the list says to do, and goes by its level', () => {
    const [found] = scanText('有刁民', { words });
    expect([found?.level, found?.fix, found && releaseOf(found)]).toEqual(['warn', '改为“群众”', 'read']);
  });

  test.each([
    ['词', '第 1 行：词至少两个字'],
    ['好词\n坏词\t要命', '第 2 行：级别应为 送保密员、不能发布、请核对，写的是“要命”'],
  ])('refuses %j', (list, message) => {
    expect(() => readWordList(list)).toThrow(new UnreadableWordList(message));
  });
});

describe('letting a finding pass', () => {
  const one = (text: string) => scan(text)[0] as GuardFinding;
  const author = { id: 'a', secrecyOfficer: true };
  const other = { id: 'b', secrecyOfficer: false };
  const officer = { id: 'c', secrecyOfficer: true };
  const reason = '本人书面同意公开';

  test.each([
    ['a mobile number asks only to be read', '13800001234', author, '', null],
    ['the author may not pass an identity number', '330483196505120013', author, reason, /拟稿人不能给自己放行/],
    ['a second person may, with a reason', '330483196505120013', other, reason, null],
    ['but not without one', '330483196505120013', other, ' 好 ', /请写明放行的理由/],
    ['a unit is for the secrecy officer', '第71集团军', other, reason, /保密员/],
    ['who may pass it', '第71集团军', officer, reason, null],
    ['not their own work though', '第71集团军', author, reason, /拟稿人不能给自己放行/],
    ['a mark of secrecy passes nobody', '机密★10年', officer, reason, /不能放行/],
  ] as const)('%s', (_, text, by, why, refusal) => {
    const answer = releaseRefusal(one(text), by, new Set(['a']), why);
    if (refusal === null) expect(answer).toBeNull();
    else expect(answer).toMatch(refusal);
  });

  test('holds for the value wherever it moves, and never for a mark of secrecy', () => {
    const passed = scan('330483196505120013\n秘密★').map(({ rule, mark }) => ({ rule, mark, byId: 'b', reason }));
    const left = withoutPassed(scan('移到后面：330483196505120013，另有330425195307081238。\n秘密★'), passed);
    expect(left.map(({ rule, excerpt }) => [rule, excerpt])).toEqual([
      ['id-number', '330****1238'],
      ['secrecy-mark', '秘密★'],
    ]);
  });

  test('every rule says who may', () => {
    for (const [id, rule] of Object.entries(guardRules)) {
      expect([id, rule.level === 'warn']).toEqual([id, rule.release === 'read']);
      expect([id, rule.release === 'secrecy-officer' ? rule.level : 'secrecy']).toEqual([id, 'secrecy']);
    }
  });
});
