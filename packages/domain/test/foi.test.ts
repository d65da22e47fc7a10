import { describe, expect, test } from 'vitest';
import {
  carriedOver,
  type Day,
  explainFoi,
  type FoiOutcome,
  feeOfCases,
  feeOfPages,
  foiDues,
  foiOutcomes,
  foiProblems,
  foiSigningSteps,
  foiStanding,
  foiStates,
  foiSteps,
  formatFor,
  officialCalendar,
  outcomeCautions,
  outcomeRow,
  overruledBy,
  overruledProblems,
  partNumbers,
  reachable,
  remedyKey,
  remedySentence,
  splitProblem,
  yearOf,
} from '../src/index.ts';
import { eventOf, standingOf } from './foi-events.ts';
import { slowDue, slowEnd } from './foi-reference.ts';
import histories from './golden/foi.json' with { type: 'json' };

interface Golden {
  name: string;
  what: string[];
  today: Day;
  due: Day;
  leaf: string | null;
  remedy: string | null;
  carried: number[];
}
const golden = histories as unknown as Golden[];

/** What the rules say of a history, in the shape of the golden table. */
function read({ name, what, today }: Golden): Golden {
  const { due, outcome, finishedOn, receivedOn } = standingOf(what);
  const leaf = outcome && finishedOn ? outcomeRow(outcome, yearOf(finishedOn)) : null;
  const remedy = outcome && finishedOn ? remedyKey(outcome, finishedOn) : null;
  return { name, what, today, due, leaf, remedy, carried: carriedOver(receivedOn, finishedOn, today) };
}

describe('golden histories of applications', () => {
  test('there are more than a hundred and fifty, of every channel, year and way to end', () => {
    expect(golden.length).toBeGreaterThan(150);
    expect(new Set(golden.map(one => (one.what[0] as string).split(' ')[2])).size).toBe(5);
    expect([...new Set(golden.map(one => one.due.slice(0, 4)))].sort()).toEqual(
      expect.arrayContaining(['2019', '2020', '2023', '2024', '2026']),
    );
    const ended = new Set(golden.flatMap(one => one.what.filter(line => line.startsWith('replied')).map(line => line.split(' ')[2])));
    expect([...Object.keys(foiOutcomes)].filter(outcome => !ended.has(outcome))).toEqual(['withdrawn']);
  });

  test('each gives its deadline, row of table three, remedy and years carried over', () => {
    expect(golden.map(read)).toEqual(golden);
  });

  test('a slow walk over the days of the notices, which shares no code, gives the same', () => {
    expect(golden.map(one => ({ ...one, due: slowDue(one), ...slowEnd(one, one.today) }))).toEqual(golden);
  });

  test('every step of each of them is lawful', () => {
    const unlawful = golden.flatMap(({ name, what }) =>
      what
        .slice(1)
        .flatMap((line, i) =>
          foiProblems(what.slice(0, i + 1).map(eventOf), eventOf(line), officialCalendar, '2027-12-31').map(p => [name, line, p.message]),
        ),
    );
    expect(unlawful).toEqual([]);
  });

  test('every way to end is a row of the format of its year', () => {
    for (const year of [2019, 2020, 2021, 2026]) {
      const rows = formatFor(year)
        .tableThree.filter(row => row.role === 'outcome')
        .map(row => row.key);
      const used = new Set(Object.keys(foiOutcomes).map(outcome => outcomeRow(outcome as FoiOutcome, year)));
      expect([...used].sort()).toEqual([...rows].sort());
    }
  });
});

describe('what the law does not allow is said all at once', () => {
  const said = (what: string[], line: string, today: Day = '2026-12-31') =>
    foiProblems(what.map(eventOf), eventOf(line), officialCalendar, today).map(({ field, message }) => `${field}: ${message}`);
  const received = 'received 2026-03-02 in-person';

  test('a correction after seven working days and with no time to answer', () => {
    expect(said([received], 'correction-asked 2026-03-12 2026-03-13')).toEqual([
      'on: 补正要在收到后7个工作日内告知，最迟是2026年3月11日（周三），请直接依法答复',
      'until: 补正期限要合理：至少到2026年3月19日（周四）（5个工作日）',
    ]);
  });

  test('a second correction', () => {
    const once = [received, 'correction-asked 2026-03-04 2026-03-20', 'correction-received 2026-03-10'];
    expect(said(once, 'correction-asked 2026-03-11 2026-03-27')).toHaveLength(1);
  });

  test('a second extension, one beyond twenty days, one after the deadline', () => {
    expect(said([received, 'extended 2026-03-20 5'], 'extended 2026-03-27 5')).toHaveLength(1);
    expect(said([received], 'extended 2026-03-31 21')).toEqual([
      'days: 延长1到20个工作日（条例第三十三条）',
      'on: 答复期限2026年3月30日（周一）已过，不能再延长，请立即答复',
    ]);
    expect(said([received], 'extended 2026-03-30 20')).toEqual([]);
  });

  test('a release while a third party may still speak; not a refusal', () => {
    const asked = [received, 'opinion-asked 2026-03-10 甲 2026-03-12'];
    expect(said(asked, 'replied 2026-04-02 given')).toHaveLength(1);
    expect(said(asked, 'replied 2026-04-03 given')).toEqual([]);
    expect(said(asked, 'replied 2026-03-16 third-party')).toEqual([]);
  });

  test('an end whose condition is not there', () => {
    expect(said([received], 'replied 2026-03-10 unclear')).toHaveLength(1);
    expect(said([received], 'replied 2026-03-10 uncorrected')).toHaveLength(1);
    expect(said([received], 'replied 2026-03-10 unpaid')).toHaveLength(1);
    expect(said([received], 'replied 2026-03-10 excessive')).toHaveLength(1);
    const waiting = [received, 'correction-asked 2026-03-04 2026-03-20'];
    expect(said(waiting, 'replied 2026-03-20 uncorrected')).toHaveLength(1);
    expect(said(waiting, 'replied 2026-03-21 uncorrected')).toEqual([]);
    expect(said(waiting, 'replied 2026-03-21 given')).toHaveLength(1);
  });

  test('a payment after its time', () => {
    const waiting = [received, 'fee-asked 2026-03-16 2026-03-16'];
    expect(said(waiting, 'fee-paid 2026-04-14')).toEqual([]);
    expect(said(waiting, 'fee-paid 2026-04-15')).toHaveLength(1);
  });

  test('days that go backwards or lie ahead, and anything after the end', () => {
    expect(said([received], 'correction-asked 2026-03-01 2026-03-20')).toHaveLength(1);
    expect(said([received], 'extended 2026-03-10 5', '2026-03-09')).toHaveLength(1);
    expect(said([received, 'withdrawn 2026-03-03'], 'replied 2026-03-04 given')).toEqual(['kind: 这件申请已经办结']);
  });
});

test('the remedy of a refusal changes on the first day of 2024', () => {
  const places = { reviewOrgan: '某县人民政府', court: '某县人民法院' };
  expect([remedyKey('process', '2023-12-31'), remedyKey('process', '2024-01-01')]).toEqual(['either', 'review-first']);
  expect([remedyKey('given', '2024-01-01'), remedyKey('withdrawn', '2024-01-01')]).toEqual(['either', 'none']);
  expect(remedySentence('review-first', places)).toMatch(/第二十三条.*60日内先向某县人民政府申请行政复议；.*15日内向某县人民法院/);
  expect(remedySentence('either', places)).toMatch(/60日内向某县人民政府申请行政复议，或者.*6个月内向某县人民法院提起行政诉讼/);
  expect(remedySentence('none', places)).toBe('');
});

test.each([
  [10, 0],
  [11, 100],
  [30, 2000],
  [31, 2200],
  [40, 4000],
  [41, 4300],
])('%i applications in a month cost %i yuan', (n, yuan) => {
  expect(feeOfCases(n)).toBe(yuan * 100);
});

test.each([
  [30, 0],
  [31, 10],
  [100, 700],
  [101, 720],
  [200, 2700],
  [201, 2740],
])('%i pages cost %i yuan', (n, yuan) => {
  expect(feeOfPages(n)).toBe(yuan * 100);
});

test('what falls due is listed by day, with whose move it is', () => {
  const events = ['received 2026-03-02 in-person', 'opinion-asked 2026-03-10 甲 2026-03-12'].map(eventOf);
  expect(foiDues(events, foiStanding(events, officialCalendar), officialCalendar).map(({ what, whose, by }) => [what, whose, by])).toEqual([
    ['ask-correction', 'office', '2026-03-11'],
    ['opinion', 'other', '2026-04-02'],
    ['reply', 'office', '2026-04-23'],
  ]);
});

test('a deadline explains itself: reasons with their articles, then the days', () => {
  const events = ['received 2026-03-02 registered', 'extended 2026-03-27 1'].map(eventOf);
  const lines = explainFoi(events, foiStanding(events, officialCalendar));
  expect(lines.slice(0, 3)).toEqual([
    '2026年3月2日（周一）收到：邮寄且需要签收的，以签收之日为收到之日（条例第三十一条第二项）',
    '自收到之日起20个工作日内答复（条例第三十三条）',
    '经科室负责人同意，延长1个工作日（条例第三十三条第二款）',
  ]);
  expect(lines.at(-1)).toBe('截止 2026年3月31日（周二）');
});

test('an application is split before other steps, and its parts are numbered after it', () => {
  const received = eventOf('received 2026-03-02 in-person');
  const asked = eventOf('correction-asked 2026-03-04 2026-03-20');
  expect([splitProblem([received]), splitProblem([received, asked, eventOf('correction-received 2026-03-10')])]).toEqual([null, null]);
  expect(splitProblem([received, asked])).toContain('补正');
  expect(splitProblem([received, eventOf('extended 2026-03-20 5')])).not.toBeNull();
  expect(partNumbers('2026-003', 3)).toEqual(['2026-003-2', '2026-003-3']);
});

test('every state can be reached, and the applicant may only correct, give reasons and withdraw', () => {
  expect([...reachable(foiSteps, 'handling')].sort()).toEqual(Object.keys(foiStates).sort());
  expect([...new Set(foiSteps.filter(step => step.by.includes('veteran')).map(step => step.action))]).toEqual([
    'correct',
    'record-reasons',
    'withdraw',
  ]);
  for (const signer of ['reviewer', 'deputy'] as const)
    expect(foiSigningSteps[signer].find(step => step.action === 'approve-reply')?.by).toEqual([signer, 'system']);
});

describe('third parties that did not agree (article 32)', () => {
  const { opinions, due } = standingOf([
    'received 2026-03-02 in-person',
    'opinion-asked 2026-03-04 甲公司',
    'opinion-received 2026-03-06 甲公司',
    'opinion-asked 2026-03-04 乙公司',
  ]);
  const told = [{ party: '甲公司', reason: '关系到饮水安全。' }];

  test('are overruled by what is given whole, by what is given in part if the writer says so, and by nothing else', () => {
    const overruled = (Object.keys(foiOutcomes) as FoiOutcome[]).filter(one => overruledBy(one, [], opinions).length > 0);
    expect(overruled).toEqual(['given']);
    expect((Object.keys(foiOutcomes) as FoiOutcome[]).filter(one => overruledBy(one, told, opinions).length > 0)).toEqual([
      'given',
      'partial',
    ]);
  });

  test('are told a reason of their own, with nothing left to fill in; who did not object is not told', () => {
    expect(overruledProblems('given', [], opinions)).toEqual([expect.stringContaining('“甲公司”不同意公开，请写明')]);
    expect(overruledProblems('partial', [], opinions)).toEqual([]);
    expect(overruledProblems('partial', [{ party: '甲公司', reason: '因【理由】' }], opinions)).toEqual([
      expect.stringContaining('【理由】'),
    ]);
    expect(overruledProblems('partial', [...told, { party: '乙公司', reason: '理由' }], opinions)).toEqual([
      expect.stringContaining('“乙公司”没有登记过不同意公开'),
    ]);
  });

  test('are spoken of to the writer before it is decided, and only where they can be overruled', () => {
    expect(outcomeCautions('given', { opinions, due }, '2026-03-09')).toEqual([expect.stringContaining('“甲公司”不同意公开')]);
    expect(outcomeCautions('partial', { opinions, due }, '2026-03-09')).toEqual([expect.stringContaining('有谁的信息，就要书面告知谁')]);
    expect(outcomeCautions('public', { opinions, due }, '2026-03-09')).toEqual([]);
  });
});
