import { type Arrangement, type Calendar, calendarOf, officialArrangements, officialCalendar } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { Int, Json, Row, Str } from './columns.ts';

/** A year's arrangement that an administrator entered, because the program was released before its notice. */
@Entity('calendar_year')
@Index(['year'], { unique: true })
export class CalendarYearEntity extends Row {
  @Int() year: number;
  @Str(60) notice: string;
  @Json() off: string[];
  @Json() work: string[];
}

interface Asks {
  query(sql: string): Promise<unknown>;
}

let known: { signature: string; calendar: Calendar } = { signature: '', calendar: officialCalendar };

/** Arrangements entered by hand, oldest year first. */
export async function enteredArrangements(read: Asks): Promise<Arrangement[]> {
  const rows = (await read.query('SELECT year, notice, off, work FROM calendar_year ORDER BY year')) as {
    year: number;
    notice: string;
    off: string;
    work: string;
  }[];
  return rows.map(row => ({ year: row.year, notice: row.notice, off: JSON.parse(row.off), work: JSON.parse(row.work) }));
}

/** The calendar as it stands now: the official one and what has been entered since. Asked anew each time, built only when it changed. */
export async function currentCalendar(read: Asks): Promise<Calendar> {
  const entered = await enteredArrangements(read);
  const signature = JSON.stringify(entered);
  if (signature !== known.signature) known = { signature, calendar: calendarOf([...officialArrangements, ...entered]) };
  return known.calendar;
}
