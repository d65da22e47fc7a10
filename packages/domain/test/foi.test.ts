import { describe, expect, test } from 'vitest';
import {
  carriedOver,
  type Day,
  explainFoi,
  type FoiEvent,
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
  outcomeRow,
  partNumbers,
  reachable,
  receivedDay,
  remedyKey,
  remedySentence,
  splitProblem,
  yearOf,
} from '../src/index.ts';
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

/** `extended 2026-03-20 20` as the event it says. */
function eventOf(line: string): FoiEvent {
  const [kind, on, a, b] = line.split(' ') as [FoiEvent['kind'], Day, string, string?];
  const rest: Record<string, object> = {
    received: { channel: a },
    'correction-asked': { until: a },
    'opinion-asked': { of: 'third-party', party: a, deliveredOn: b },
    'opinion-received': { party: a, agrees: false },
    extended: { days: Number(a), approvedBy: '科室负责人' },
    'fee-asked': { fen: 10_000, deliveredOn: a },
    'reasons-asked': { until: a },
    'delay-set': { until: a, approvedBy: '科室负责人' },
    replied: { outcome: a },
  };
  return { kind, on, ...rest[kind] } as FoiEvent;
}
const standingOf = (what: readonly string[]) => foiStanding(what.map(eventOf), officialCalendar);
const dueOf = (...what: string[]): Day => standingOf(what).due;

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

describe('deadlines counted by hand on the calendar of the notices', () => {
  const cases: [string, Day, string[]][] = [
    ['no holiday in between', '2026-03-30', ['received 2026-03-02 in-person']],
    ['over the Dragon Boat Friday', '2026-07-01', ['received 2026-06-02 registered']],
    ['over two holidays and two make-up days of autumn', '2026-10-22', ['received 2026-09-18 internet']],
    ['over the Spring Festival of 2026 with its two make-up Saturdays', '2026-03-06', ['received 2026-02-02 fax']],
    ['over Labour Day of 2026', '2026-05-27', ['received 2026-04-27 in-person']],
    ['over the end of 2025', '2026-01-13', ['received 2025-12-15 ordinary']],
    ['the first days of the new Regulations', '2019-06-18', ['received 2019-05-20 in-person']],
    ['a holiday and a make-up day that cancel out', '2019-09-30', ['received 2019-09-02 in-person']],
    ['over National Day of 2019', '2019-10-17', ['received 2019-09-16 in-person']],
    ['signed for in 2019, due on a make-up Sunday of 2020', '2020-01-19', ['received 2019-12-20 registered']],
    ['over the Spring Festival of 2020 as it was lengthened', '2020-02-14', ['received 2020-01-10 in-person']],
    ['over Labour Day of 2020', '2020-05-07', ['received 2020-04-07 in-person']],
    ['over the long National Day of 2020', '2020-10-23', ['received 2020-09-21 in-person']],
    ['over the end of 2020', '2021-01-12', ['received 2020-12-14 internet']],
    ['over the Spring Festival of 2023', '2023-02-09', ['received 2023-01-09 internet']],
    ['over the end of 2023', '2024-01-09', ['received 2023-12-11 internet']],
    ['over the Spring Festival of 2024', '2024-02-29', ['received 2024-01-29 internet']],
    ['over Labour Day of 2024', '2024-05-21', ['received 2024-04-22 internet']],
    ['over the two holidays of autumn 2024', '2024-10-14', ['received 2024-09-10 internet']],
    ['received on a Saturday', '2026-04-03', ['received 2026-03-07 internet']],
    [
      'corrected',
      '2026-04-20',
      ['received 2026-03-02 in-person', 'correction-asked 2026-03-11 2026-03-25', 'correction-received 2026-03-20'],
    ],
    [
      'not corrected yet: as if it came on the last day',
      '2026-04-23',
      ['received 2026-03-02 in-person', 'correction-asked 2026-03-11 2026-03-25'],
    ],
    [
      'corrected just before a make-up Saturday',
      '2026-11-04',
      ['received 2026-09-14 in-person', 'correction-asked 2026-09-22 2026-10-12', 'correction-received 2026-10-08'],
    ],
    [
      'a third party that answers',
      '2026-04-10',
      ['received 2026-03-02 in-person', 'opinion-asked 2026-03-10 甲 2026-03-12', 'opinion-received 2026-03-20 甲'],
    ],
    ['a third party that stays silent', '2026-04-23', ['received 2026-03-02 in-person', 'opinion-asked 2026-03-10 甲 2026-03-12']],
    [
      'an answer after its time moves nothing more',
      '2026-04-23',
      ['received 2026-03-02 in-person', 'opinion-asked 2026-03-10 甲 2026-03-12', 'opinion-received 2026-04-13 甲'],
    ],
    [
      'an organ that made it too',
      '2024-07-10',
      ['received 2024-06-03 in-person', 'opinion-asked 2024-06-05 乙', 'opinion-received 2024-06-14 乙'],
    ],
    [
      'two parties whose times overlap',
      '2026-08-07',
      [
        'received 2026-07-01 in-person',
        'opinion-asked 2026-07-06 甲',
        'opinion-asked 2026-07-08 乙',
        'opinion-received 2026-07-10 甲',
        'opinion-received 2026-07-15 乙',
      ],
    ],
    ['extended to the limit', '2026-04-28', ['received 2026-03-02 in-person', 'extended 2026-03-27 20']],
    ['extended by ten days', '2023-11-03', ['received 2023-09-18 in-person', 'extended 2023-10-18 10']],
    [
      'a third party, then extended',
      '2024-04-15',
      ['received 2024-03-04 in-person', 'opinion-asked 2024-03-11 甲', 'opinion-received 2024-03-15 甲', 'extended 2024-03-25 5'],
    ],
    ['the fee paid', '2026-04-28', ['received 2026-03-02 in-person', 'fee-asked 2026-03-16 2026-03-16', 'fee-paid 2026-03-30']],
    [
      'the fee not paid yet: as if it came on the last day',
      '2026-05-14',
      ['received 2026-03-02 in-person', 'fee-asked 2026-03-16 2026-03-16'],
    ],
    [
      'a longer period set',
      '2026-06-30',
      [
        'received 2026-03-02 in-person',
        'reasons-asked 2026-03-05 2026-03-16',
        'reasons-received 2026-03-10',
        'delay-set 2026-03-20 2026-06-30',
      ],
    ],
    ['into a year without a notice', '2027-01-07', ['received 2026-12-10 in-person']],
  ];
  test.each(cases)('%s: %s', (_, due, what) => {
    expect(dueOf(...what)).toBe(due);
  });

  test('an ordinary letter and a fax count from the day they were confirmed', () => {
    expect(receivedDay({ channel: 'ordinary', arrivedOn: '2026-03-02', confirmedOn: '2026-03-04' })).toBe('2026-03-04');
    expect(receivedDay({ channel: 'fax', arrivedOn: '2026-09-30', confirmedOn: '2026-10-08' })).toBe('2026-10-08');
    expect(receivedDay({ channel: 'internet', arrivedOn: '2026-03-02' })).toBeNull();
    expect(receivedDay({ channel: 'registered', arrivedOn: '2026-03-02', confirmedOn: '2026-03-04' })).toBe('2026-03-02');
    expect(receivedDay({ channel: 'in-person', arrivedOn: '2026-03-02' })).toBe('2026-03-02');
    expect(dueOf('received 2026-03-04 ordinary')).toBe('2026-04-01');
    expect(dueOf('received 2026-10-08 fax')).toBe('2026-11-04');
  });

  test('a deadline in a year without a notice says that it may still move', () => {
    expect(standingOf(['received 2026-12-10 in-person']).provisional).toBe(true);
    expect(standingOf(['received 2026-11-23 in-person']).provisional).toBe(false);
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
