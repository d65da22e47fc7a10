/**
 * A second, slow way to find what becomes of an application, which shares no code with the first: it walks through the
 * days one by one with the notices' dates written out, and looks outcomes up in the tables of the law as lists.
 */

/** Weekdays off and weekend days worked, by the notices of the State Council for 2019 to 2021 and 2023 to 2026. */
const OFF =
  '2019-05-01 2019-05-02 2019-05-03 2019-06-07 2019-09-13 2019-10-01 2019-10-02 2019-10-03 2019-10-04 2019-10-07 ' +
  '2020-01-01 2020-01-24 2020-01-27 2020-01-28 2020-01-29 2020-01-30 2020-01-31 2020-04-06 2020-05-01 2020-05-04 2020-05-05 ' +
  '2020-06-25 2020-06-26 2020-10-01 2020-10-02 2020-10-05 2020-10-06 2020-10-07 2020-10-08 ' +
  '2021-01-01 2021-02-11 2021-02-12 2021-02-15 2021-02-16 2021-02-17 2021-04-05 2021-05-03 2021-05-04 2021-05-05 ' +
  '2023-01-02 2023-01-23 2023-01-24 2023-01-25 2023-01-26 2023-01-27 2023-04-05 2023-05-01 2023-05-02 2023-05-03 ' +
  '2023-06-22 2023-06-23 2023-09-29 2023-10-02 2023-10-03 2023-10-04 2023-10-05 2023-10-06 ' +
  '2024-01-01 2024-02-12 2024-02-13 2024-02-14 2024-02-15 2024-02-16 2024-04-04 2024-04-05 2024-05-01 2024-05-02 2024-05-03 ' +
  '2024-06-10 2024-09-16 2024-09-17 2024-10-01 2024-10-02 2024-10-03 2024-10-04 2024-10-07 ' +
  '2025-01-01 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-02-03 2025-02-04 2025-04-04 2025-05-01 2025-05-02 2025-05-05 ' +
  '2025-06-02 2025-10-01 2025-10-02 2025-10-03 2025-10-06 2025-10-07 2025-10-08 ' +
  '2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-23 2026-04-06 2026-05-01 2026-05-04 2026-05-05 ' +
  '2026-06-19 2026-09-25 2026-10-01 2026-10-02 2026-10-05 2026-10-06 2026-10-07';
const MADE_UP =
  '2019-05-05 2019-09-29 2019-10-12 2020-01-19 2020-04-26 2020-05-09 2020-06-28 2020-09-27 2020-10-10 2021-02-07 2021-02-20 2021-04-25 ' +
  '2021-05-08 2023-01-28 2023-01-29 2023-04-23 2023-05-06 2023-06-25 2023-10-07 2023-10-08 2024-02-04 2024-02-18 2024-04-07 2024-04-28 ' +
  '2024-05-11 2024-09-14 2024-09-29 2024-10-12 2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11 2026-01-04 2026-02-14 2026-02-28 ' +
  '2026-05-09 2026-09-20 2026-10-10';

const next = (day: string): string => {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(y, m - 1, d + 1)).toISOString().slice(0, 10);
};
function works(day: string): boolean {
  if (MADE_UP.includes(day)) return true;
  if (OFF.includes(day)) return false;
  return ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
}
function later(day: string, working: number): string {
  let on = day;
  for (let left = working; left > 0; ) {
    on = next(on);
    if (works(on)) left -= 1;
  }
  return on;
}

/** What happened, as the golden table writes it: `received 2026-03-02 in-person`, `opinion-asked 2026-03-10 甲 2026-03-12`. */
export interface History {
  name: string;
  what: string[];
}

/** The last day for the reply. */
export function slowDue(history: History): string {
  const events = history.what.map(line => line.split(' ') as [string, string, ...string[]]);
  let on = (events[0] as string[])[1] as string;
  let left = 20;
  let waitsUntil = '';
  let delayed = '';
  const asked = new Map<string, string>();
  const happen = (day: string): void => {
    for (const [kind, when, a, b] of events) {
      if (when !== day) continue;
      if (kind === 'correction-asked') waitsUntil = a as string;
      if (kind === 'fee-asked') waitsUntil = later(a ?? when, 20);
      if (kind === 'extended') left += Number(a);
      if (kind === 'opinion-asked') asked.set(a as string, later(b ?? when, 15));
      if (kind === 'opinion-received') asked.delete(a as string);
      if (kind === 'delay-set') delayed = a as string;
      if (kind === 'correction-received' || kind === 'fee-paid') {
        waitsUntil = '';
        left = 20;
      }
    }
    for (const [party, limit] of asked) if (limit <= day) asked.delete(party);
  };
  happen(on);
  while (left > 0 || waitsUntil !== '') {
    on = next(on);
    if (waitsUntil === '' && asked.size === 0 && works(on)) left -= 1;
    happen(on);
    if (waitsUntil !== '' && on >= waitsUntil) {
      waitsUntil = '';
      left = 20;
    }
  }
  return delayed > on ? delayed : on;
}

/** Rows of table three, as the table in the national format lists them. */
const ROWS: Record<string, string> = {
  granted: 'public given',
  partial: 'partial',
  deny_1: 'secret',
  deny_2: 'forbidden',
  deny_3: 'safety',
  deny_4: 'third-party',
  deny_5: 'internal',
  deny_6: 'process',
  deny_7: 'enforcement',
  deny_8: 'inquiry',
  unable_1: 'absent not-ours',
  unable_2: 'to-make',
  unable_3: 'unclear',
  notproc_1: 'petition',
  notproc_2: 'repeat',
  notproc_3: 'publication',
  notproc_4: 'excessive',
  notproc_5: 'reissue',
  other_1: 'uncorrected',
  other_2: 'unpaid',
  other_3: 'withdrawn other',
};

/** How it ended, and what that means: the row of table three, the remedy, the years it was carried over. */
export function slowEnd({ what }: History, today: string): { leaf: string | null; remedy: string | null; carried: number[] } {
  const [kind, on, outcome] = (what.at(-1) as string).split(' ') as [string, string, string?];
  const ended = kind === 'replied' || kind === 'withdrawn';
  const way = kind === 'withdrawn' ? 'withdrawn' : (outcome ?? '');
  const row = Object.keys(ROWS).find(key => ROWS[key]?.split(' ').includes(way)) ?? null;
  const first = Number((what[0] as string).split(' ')[1]?.slice(0, 4));
  const last = Number((ended ? on : today).slice(0, 4));
  const carried: number[] = [];
  for (let year = first; year < last; year += 1) carried.push(year);
  if (!ended) return { leaf: null, remedy: null, carried };
  const leaf = last < 2021 && row?.startsWith('other_') ? 'other' : row;
  return { leaf, remedy: slowRemedy(way, on), carried };
}

function slowRemedy(way: string, on: string): string {
  if (way === 'withdrawn') return 'none';
  if ('inquiry to-make publication'.split(' ').includes(way)) return 'review-only';
  if (way === 'public' || way === 'given') return 'either';
  return Number(on.slice(0, 4)) >= 2024 ? 'review-first' : 'either';
}

/** The walk over days, for tables that are made with it. */
export { later as workingDaysLater };
