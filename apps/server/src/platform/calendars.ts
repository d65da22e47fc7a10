import { type Arrangement, type Calendar, calendarOf, officialArrangements, officialCalendar } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { Int, Json, nullable, Row, Str } from './columns.ts';

/**
 * A notice that an administrator entered: a year's arrangement, because the program was released before it, or what a later
 * one changed in a year that was known.
 */
@Entity('calendar_year')
@Index(['year', 'notice'], { unique: true })
export class CalendarYearEntity extends Row {
  @Int() year: number;
  @Str(60) notice: string;
  @Json() off: string[];
  @Json() work: string[];
  /** Days that are ordinary again; null where nobody had set any apart. */
  @Json(nullable) plain: string[] | null;
}

interface Asks {
  query(sql: string): Promise<unknown>;
}

/** An arrangement, and whether it was entered here or came with the program. */
export interface KnownArrangement extends Arrangement {
  entered: boolean;
}

let known: { signature: string; calendar: Calendar } = { signature: '', calendar: officialCalendar };

/** The numbers of the notices that an arrangement rests on: one that was changed later names both. */
const numbersOf = ({ notice }: Pick<Arrangement, 'notice'>): string[] => notice.split('、');

/** True for a notice of a year that is among these already. */
export const isAmong = (arrangements: readonly Arrangement[], { year, notice }: Pick<Arrangement, 'year' | 'notice'>): boolean =>
  arrangements.some(one => one.year === year && numbersOf(one).includes(notice));

/** The order in which arrangements hold: by year, and within it as they came, so that a later notice wins. */
export const inOrder = <A extends Arrangement>(arrangements: readonly A[]): A[] => [...arrangements].sort((a, b) => a.year - b.year);

/** Every arrangement that is known, in their order: those of the program, and what was entered and is not among them by now. */
export async function knownArrangements(read: Asks): Promise<KnownArrangement[]> {
  const rows = (await read.query('SELECT year, notice, off, work, plain FROM calendar_year ORDER BY id')) as {
    year: number;
    notice: string;
    off: string;
    work: string;
    plain: string | null;
  }[];
  const entered = rows.map(({ year, notice, off, work, plain }) => ({
    year,
    notice,
    off: JSON.parse(off) as string[],
    work: JSON.parse(work) as string[],
    plain: JSON.parse(plain ?? '[]') as string[],
    entered: true,
  }));
  return inOrder([
    ...officialArrangements.map(one => ({ ...one, entered: false })),
    ...entered.filter(one => !isAmong(officialArrangements, one)),
  ]);
}

/** The calendar as it stands now: the official one and what has been entered since. Asked anew each time, built only when it changed. */
export async function currentCalendar(read: Asks): Promise<Calendar> {
  const arrangements = await knownArrangements(read);
  const signature = JSON.stringify(arrangements.filter(({ entered }) => entered));
  if (signature !== known.signature) known = { signature, calendar: calendarOf(arrangements) };
  return known.calendar;
}
