import { describe, expect, test } from 'vitest';
import { type Day, receivedDay } from '../src/index.ts';
import { dueOf, standingOf } from './foi-events.ts';

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
