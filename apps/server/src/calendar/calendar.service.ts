import { Injectable } from '@nestjs/common';
import { type Input, Problem, type Reply, type calendarRoutes as routes } from '@vc/contract';
import { type Arrangement, type Calendar, calendarOf, officialArrangements, readNotice, UnreadableNotice, yearOf } from '@vc/domain';
import { moveClocks, movedClocks } from '../case-clock/index.ts';
import type { Actor } from '../platform/actor.ts';
import { CalendarYearEntity, enteredArrangements } from '../platform/calendars.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';

/** Next year's holidays: read from the notice, tried on the open cases, then applied to them. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<Reply<typeof routes.list>> {
    const entered = await enteredArrangements(this.db.read);
    const years = new Set([...officialArrangements, ...entered].map(({ year }) => year));
    const now = yearOf(this.clock.today());
    const plain = ({ year, notice, off, work }: Arrangement, by: boolean) => ({
      year,
      notice,
      off: [...off],
      work: [...work],
      entered: by,
    });
    return {
      items: [...officialArrangements.map(one => plain(one, false)), ...entered.map(one => plain(one, true))].sort(
        (a, b) => b.year - a.year,
      ),
      missing: [now, now + 1].filter(year => !years.has(year)),
    };
  }

  /** What a notice says and which open cases it moves; nothing is kept. Problems: `invalid`, `duplicate`. */
  async preview({ notice }: Input<typeof routes.preview>): Promise<Reply<typeof routes.preview>> {
    const { arrangement, calendar } = await this.read(notice);
    return { arrangement, effects: await movedClocks(this.db.read, calendar) };
  }

  /** Keeps the arrangement and moves the deadline of every open case that it touches, each with its line of history. */
  async apply(who: Actor, { notice }: Input<typeof routes.apply>): Promise<Reply<typeof routes.apply>> {
    const { arrangement, calendar } = await this.read(notice);
    return this.db.write(who, async tx => {
      if (await tx.find(CalendarYearEntity, { year: arrangement.year })) throw already(arrangement.year);
      await tx.insert(
        CalendarYearEntity,
        { ...arrangement, off: [...arrangement.off], work: [...arrangement.work] },
        'calendar-apply',
        arrangement.notice,
      );
      return { arrangement, effects: await moveClocks(tx, calendar, arrangement.notice) };
    });
  }

  private async read(text: string): Promise<{ arrangement: Reply<typeof routes.preview>['arrangement']; calendar: Calendar }> {
    try {
      const { year, notice, off, work } = readNotice(text);
      const entered = await enteredArrangements(this.db.read);
      const known = [...officialArrangements, ...entered];
      if (known.some(one => one.year === year)) throw already(year, known.find(one => one.year === year)?.notice);
      const arrangement = { year, notice, off: [...off], work: [...work] };
      return { arrangement, calendar: calendarOf([...known, arrangement]) };
    } catch (error) {
      if (!(error instanceof UnreadableNotice)) throw error;
      throw new Problem(
        'invalid',
        '没有读懂这份通知，请对照原文检查',
        error.problems.map(message => ({ field: 'notice', message })),
      );
    }
  }
}

const already = (year: number, notice?: string): Problem =>
  new Problem('duplicate', undefined, [
    { field: 'notice', message: `${year} 年的放假安排已经有了${notice ? `：${notice}` : ''}，不用再录入` },
  ]);
