import { type Calendar, type ContentDue, type Day, type DueShare, dayOf, PUBLISHING_LATE_MINUTES, sharesOf } from '@vc/domain';
import type { Actor } from '../platform/actor.ts';
import { explainedLateSql, explanationDueOn, unexplainedSql } from './explanations.ts';
import { toReviewSql } from './reviews.ts';
import { anyOf } from './sql-words.ts';
import { turnSql } from './views.ts';

/** The moment at which one looks, and the calendar by which days are counted. */
export interface Look {
  now: Date;
  today: Day;
  calendar: Calendar;
}

export const dueNow = (now: Date, calendar: Calendar): Look => ({ now, today: dayOf(now), calendar });

/** A pile of what waits, in SQL: both its number and its list are asked for by this and nothing else. */
export interface Pile {
  /** `content c`, and `publication p` or `guard_alarm g` where these say that it waits. */
  from: string;
  where: string;
  /** What it falls due by. */
  by: string;
  late: string;
  /** The last day for one of a kind that falls due by this value; null for what nothing sets a day for. */
  on(by: string, kind: string): Day | null;
}

const WORKING = 'content c';
const LIVE = 'publication p JOIN content c ON c.id = p.id';
const ALARMED = "guard_alarm g JOIN content c ON g.subject = 'content' AND c.id = g.subjectId";
const sameDay = (by: string): Day => by as Day;

const piles: Record<ContentDue, (look: Look) => Pile> = {
  stuck: ({ now }) => {
    const late = new Date(now.getTime() - PUBLISHING_LATE_MINUTES * 60_000);
    return {
      from: WORKING,
      where: `c.state = 'approved' AND c.publishAt <= '${now.toISOString()}' AND (c.publishProblem IS NOT NULL OR c.publishAt < '${late.toISOString()}')`,
      by: 'c.publishAt',
      late: '1 = 1',
      on: dayOf,
    };
  },
  alarms: () => ({ from: ALARMED, where: '1 = 1', by: 'g.at', late: '1 = 0', on: () => null }),
  owed: ({ today }) => ({
    from: WORKING,
    where: "c.owedDueOn > ''",
    by: 'c.owedDueOn',
    late: `c.owedDueOn < '${today}'`,
    on: sameDay,
  }),
  unexplained: ({ today, calendar }) => ({
    from: LIVE,
    where: unexplainedSql,
    by: 'p.publishedOn',
    late: explainedLateSql(today, calendar),
    on: (by, kind) => explanationDueOn(kind, by as Day, calendar),
  }),
  returned: ({ today }) => ({
    from: WORKING,
    where: "c.state = 'draft' AND c.holdDueOn > ''",
    by: 'c.holdDueOn',
    late: `c.holdDueOn < '${today}'`,
    on: sameDay,
  }),
  review: ({ today }) => ({ from: LIVE, where: toReviewSql(today), by: 'p.reviewOn', late: `p.reviewOn < '${today}'`, on: sameDay }),
};

export const pileOf = (due: ContentDue, look: Look): Pile => piles[due](look);

/** How much of a pile `who` sees, as a condition on `content c`; nothing for whoever can do nothing about it. */
export function shareOf(due: ContentDue, who: Actor): { text: string; values: string[] } {
  const shares = sharesOf(due, who.roles);
  const sql: Record<DueShare, string> = { all: '1 = 1', own: 'c.authorId = ?', turn: turnSql(who) };
  const values = shares.includes('own') ? [who.id as string] : [];
  return { text: anyOf(shares.map(share => sql[share])), values };
}
