import { Injectable } from '@nestjs/common';
import { type Input, Problem, type Reply, type calendarRoutes as routes } from '@vc/contract';
import {
  type Arrangement,
  type Calendar,
  calendarOf,
  dayChanges,
  readAmendment,
  readNotice,
  restated,
  UnreadableNotice,
  yearOf,
} from '@vc/domain';
import { moveClocks, movedClocks } from '../case-clock/index.ts';
import type { Actor } from '../platform/actor.ts';
import { CalendarYearEntity, inOrder, isAmong, knownArrangements } from '../platform/calendars.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';

type Given = Input<typeof routes.preview>;
type Told = Reply<typeof routes.preview>;
/** A notice as it was read, with the calendar that it makes. */
interface ReadNotice extends Omit<Told, 'effects'> {
  calendar: Calendar;
}

/** Next year's holidays, and what a later notice changes in a year: read from it, tried on the open cases, then applied to them. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<Reply<typeof routes.list>> {
    const known = await knownArrangements(this.db.read);
    const years = new Set(known.map(({ year }) => year));
    const now = yearOf(this.clock.today());
    return {
      items: known.map(({ entered, ...one }) => ({ ...plain(one), entered })).reverse(),
      missing: [now, now + 1].filter(year => !years.has(year)),
    };
  }

  /** What a notice says, which days and which open cases it moves; nothing is kept. Problems: `invalid`, `duplicate`. */
  async preview(given: Given): Promise<Told> {
    const { calendar, ...read } = await readIn(this.db.read, given);
    return { ...read, effects: await movedClocks(this.db.read, calendar) };
  }

  /** Keeps the arrangement and moves the deadline of every open case that it touches, each with its line of history. */
  async apply(who: Actor, given: Given): Promise<Told> {
    return this.db.write(who, async tx => {
      const { calendar, ...read } = await readIn(tx, given);
      const { year, notice, off, work, plain } = read.arrangement;
      await tx.insert(CalendarYearEntity, { year, notice, off, work, plain }, 'calendar-apply', notice);
      return { ...read, effects: await moveClocks(tx, calendar, notice) };
    });
  }
}

const plain = ({ year, notice, off, work, plain = [] }: Arrangement) => ({
  year,
  notice,
  off: [...off],
  work: [...work],
  plain: [...plain],
});

/** Reads a notice in front of what is known. One of another number for a known year amends it: a later notice wins. */
async function readIn(asks: Parameters<typeof knownArrangements>[0], given: Given): Promise<ReadNotice> {
  const known = await knownArrangements(asks);
  const arrangement = plain(understood(given, known));
  const { year } = arrangement;
  if (isAmong(known, arrangement)) throw already(arrangement);
  const [before, calendar] = [calendarOf(known), calendarOf(inOrder([...known, arrangement]))];
  const amends = before.covers(year);
  const changes = amends ? dayChanges(before, calendar, year) : [];
  if (amends && changes.every(({ day }) => before.mark(day).work === calendar.mark(day).work))
    throw unread([`这份通知没有改变 ${year} 年哪天放假、哪天上班，请对照原文检查`]);
  return { arrangement, amends, changes, calendar };
}

function understood({ notice, year }: Given, known: readonly Arrangement[]): Arrangement {
  try {
    return year === undefined ? restated(known, readNotice(notice)) : readAmendment(notice, year, known);
  } catch (error) {
    if (error instanceof UnreadableNotice) throw unread(error.problems);
    throw error;
  }
}

const unread = (problems: readonly string[]): Problem =>
  new Problem(
    'invalid',
    '没有读懂这份通知，请对照原文检查',
    problems.map(message => ({ field: 'notice', message })),
  );

const already = ({ year, notice }: Arrangement): Problem =>
  new Problem('duplicate', undefined, [{ field: 'notice', message: `${year} 年已经有这份通知：${notice}，不用再录入` }]);
