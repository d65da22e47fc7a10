import { Injectable } from '@nestjs/common';
import { type ClockEffect, type Input, Problem, type Reply, type calendarRoutes as routes } from '@vc/contract';
import {
  type Arrangement,
  type Calendar,
  calendarOf,
  type Day,
  officialArrangements,
  readNotice,
  replyDue,
  UnreadableNotice,
  yearOf,
} from '@vc/domain';
import { ConsultationEntity } from '../consultation/index.ts';
import { dueBy, type OpenApplication, openApplications, reclockApplication } from '../foi/index.ts';
import type { Actor } from '../platform/actor.ts';
import { CalendarYearEntity, enteredArrangements } from '../platform/calendars.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import type { Tx } from '../platform/tx.ts';

interface OpenQuestion {
  id: string;
  number: string;
  title: string;
  /** The day the count starts from. */
  from: Day;
  dueOn: Day;
  /** True while the deadline waits for a notice. */
  waiting: boolean | number;
}
type OpenCase = ({ table: 'consultation' } & OpenQuestion) | ({ table: 'foi' } & OpenApplication);

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
    return { arrangement, effects: this.effects(await openCases(this.db.read), calendar) };
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
      const effects = this.effects(await openCases(tx), calendar);
      for (const effect of effects) await reclock(tx, effect, arrangement.notice);
      return { arrangement, effects };
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

  private effects(cases: readonly OpenCase[], calendar: Calendar): ClockEffect[] {
    return cases.flatMap(one => {
      const { table, id, number, title, dueOn, waiting } = one;
      const due = one.table === 'foi' ? dueBy(one, calendar) : replyDue(one.from, calendar);
      return due.day === dueOn && Boolean(waiting) === due.provisional
        ? []
        : [{ table, id, number, title, before: dueOn, after: due.day, provisional: due.provisional }];
    });
  }
}

const already = (year: number, notice?: string): Problem =>
  new Problem('duplicate', undefined, [
    { field: 'notice', message: `${year} 年的放假安排已经有了${notice ? `：${notice}` : ''}，不用再录入` },
  ]);

/** Every case whose clock is running. */
async function openCases(read: { query<T>(sql: string): Promise<T> }): Promise<OpenCase[]> {
  const questions = await read.query<OpenQuestion[]>(
    "SELECT id, receipt AS number, question AS title, askedOn AS `from`, dueOn, dueProvisional AS waiting FROM consultation WHERE state = 'received'",
  );
  return [
    ...questions.map(row => ({ ...row, title: row.title.slice(0, 60), table: 'consultation' as const })),
    ...(await openApplications(read)).map(row => ({ ...row, table: 'foi' as const })),
  ];
}

async function reclock(tx: Tx, { table, id, before, after, provisional }: ClockEffect, notice: string): Promise<void> {
  const note = before === after ? `${after} 不变，由暂定改为确定（${notice}）` : `${before} → ${after}（${notice}）`;
  if (table === 'foi') {
    await reclockApplication(tx, id, note);
  } else {
    const row = await tx.lock(ConsultationEntity, { id });
    Object.assign(row, { dueOn: after, dueProvisional: provisional });
    await tx.save(row, 'reclock', note);
  }
}
