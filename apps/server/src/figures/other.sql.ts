import {
  type ActSource,
  addDays,
  type ConsultationSource,
  firstDayOf,
  lastDayOf,
  type RegisterSource,
  type RemedySource,
  type SpotCheckSource,
} from '@vc/domain';
import { all, inYear, type Sql, sql } from './sql.ts';

export const consultationWhere = (year: number, { event }: ConsultationSource): Sql =>
  all(inYear('answeredOn', year), event === 'in-time' ? sql('answeredOn <= dueOn') : null);

/** Struck out entries count nowhere. */
const STANDING = sql('withdrawn = ?', 0);

/** Reviews and lawsuits open at some time in the year: decided in it with this result, or pending at its end. */
export function remedyWhere(year: number, { block, result }: RemedySource): Sql {
  const first = firstDayOf(year);
  const last = lastDayOf(year);
  const standing = all(sql('block = ?', block), STANDING);
  const open = sql('filedOn <= ? AND (decidedOn IS NULL OR decidedOn >= ?)', last, first);
  if (result === 'pending') return all(standing, open, sql('(decidedOn IS NULL OR decidedOn > ?)', last));
  return all(standing, open, result ? all(inYear('decidedOn', year), sql('result = ?', result)) : null);
}

const inForceAt = (on: string): Sql => sql('startedOn <= ? AND (endedOn IS NULL OR endedOn > ?)', on, on);

/** Documents and matters of a register. `net` is made and ended together; its number is the difference. */
export function registerWhere(year: number, { register, event }: RegisterSource): Sql {
  const last = lastDayOf(year);
  const [made, ended] = [inYear('startedOn', year), inYear('endedOn', year)];
  const by: Record<RegisterSource['event'], Sql> = {
    made,
    ended,
    opened: inYear('openedOn', year),
    net: sql(`(${made.text} OR ${ended.text})`, ...made.values, ...ended.values),
    'in-force': inForceAt(last),
    public: all(sql('openedOn <= ?', last), inForceAt(last)),
    'last-year': inForceAt(addDays(firstDayOf(year), -1)),
  };
  return all(sql('register = ?', register), STANDING, by[event]);
}

export const actWhere = (year: number, { register }: ActSource): Sql => all(sql('register = ?', register), STANDING, inYear('`on`', year));

export function spotCheckWhere(year: number, { event }: SpotCheckSource): Sql {
  const found = { drawn: null, failed: sql('everFailed = ?', true), closed: sql("everFailed = ? AND state = 'closed'", true) }[event];
  return all(sql('year = ?', year), found);
}
