import { Injectable } from '@nestjs/common';
import type { ContentListRow, Input, Reply, contentRoutes as routes } from '@vc/contract';
import { type ContentDue, duesFor } from '@vc/domain';
import { In } from 'typeorm';
import { GuardAlarmEntity } from '../guard/index.ts';
import type { Actor } from '../platform/actor.ts';
import { currentCalendar } from '../platform/calendars.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { PAGE_SIZE, type Position, pageOf, readCursor } from '../platform/paging.ts';
import { staffAtWork } from '../session/index.ts';
import { ContentEntity } from './content.entity.ts';
import { workColumns, workRow } from './content.view.ts';
import { dueNow, type Look, type Pile, pileOf, shareOf } from './dues.ts';
import { type Hands, handsOf } from './hands.ts';
import { viewSql } from './views.ts';

const lineColumns = [...workColumns, 'publishProblem', 'returnReason'] as const;
type LineRow = Pick<ContentEntity, (typeof lineColumns)[number]> & { alarm: string | null };

/** A place in a list: the item, and what the list is sorted by. */
interface Found extends Position {
  late: number | string;
}

/** Why something waits, in words, where there are any. */
const whyOf: Partial<Record<ContentDue, (row: LineRow) => string | null>> = {
  stuck: row => row.publishProblem,
  alarms: row => row.alarm,
  returned: row => row.returnReason,
};

/** The staff's list of content, and how much of it waits for somebody. */
@Injectable()
export class WorkList {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** What staff work on, last touched first; of one pile of what waits, what falls due first. */
  async list(who: Actor, input: Input<typeof routes.workList>): Promise<Reply<typeof routes.workList>> {
    const limit = input.limit ?? PAGE_SIZE;
    const look = await this.look();
    const pile = input.due ? pileOf(input.due, look) : null;
    const found = await this.find(who, input, pile, limit + 1);
    const rows = new Map((await this.rows(found)).map(row => [row.id, row]));
    const hands = handsOf(await staffAtWork(this.db.read));
    const { items, next } = pageOf(
      found,
      limit,
      ({ value, id }) => ({ value, id }),
      (at): ContentListRow[] => {
        const row = rows.get(at.id);
        return row ? [{ ...workRow(row, who, hands, look.today), due: pile && dueOf(input.due as ContentDue, pile, row, at, hands) }] : [];
      },
    );
    return { items: items.flat(), next };
  }

  /** How much waits in each pile that `who` sees. The list of a pile finds exactly as many. */
  async dues(who: Actor): Promise<Reply<typeof routes.dues>> {
    const look = await this.look();
    const piles: Reply<typeof routes.dues>['piles'] = [];
    for (const due of duesFor(who.roles)) {
      const { from, where, late } = pileOf(due, look);
      const share = shareOf(due, who);
      const [row]: { n: number | string; late: number | string | null }[] = await this.db.read.query(
        `SELECT COUNT(*) AS n, SUM(CASE WHEN ${late} THEN 1 ELSE 0 END) AS late FROM ${from} WHERE ${where} AND ${share.text}`,
        share.values,
      );
      piles.push({ due, count: Number(row?.n ?? 0), late: Number(row?.late ?? 0) });
    }
    return { piles };
  }

  private async look(): Promise<Look> {
    return dueNow(this.clock.now(), await currentCalendar(this.db.read));
  }

  private find(who: Actor, input: Input<typeof routes.workList>, pile: Pile | null, limit: number): Promise<Found[]> {
    const { from, by, late, order, beyond } = pile ? { ...pile, ...DUE_FIRST } : NEWEST_FIRST;
    const where: string[] = [];
    const values: unknown[] = [];
    const and = (text: string, ...more: unknown[]) => {
      where.push(`(${text})`);
      values.push(...more);
    };
    if (pile && input.due) {
      const share = shareOf(input.due, who);
      and(pile.where);
      and(share.text, ...share.values);
    }
    if (input.view || !pile) and(viewSql(input.view ?? 'all', who));
    if (input.kind) and('c.kind = ?', input.kind);
    if (input.title) and('c.title LIKE ?', `%${input.title.replace(/[%_\\]/g, '')}%`);
    const after = readCursor(input.cursor);
    if (after) and(`${by} ${beyond} ? OR (${by} = ? AND c.id ${beyond} ?)`, after.value, after.value, after.id);
    return this.db.read.query(
      `SELECT c.id AS id, ${by} AS value, CASE WHEN ${late} THEN 1 ELSE 0 END AS late FROM ${from} WHERE ${where.join(' AND ')}
       ORDER BY ${by} ${order}, c.id ${order} LIMIT ${limit}`,
      values,
    );
  }

  private async rows(found: readonly Found[]): Promise<LineRow[]> {
    if (found.length === 0) return [];
    const query = this.db.read.createQueryBuilder(ContentEntity, 'c').select(lineColumns.map(column => `c.${column}`));
    const ids = found.map(({ id }) => id);
    const rows = await query.where('c.id IN (:...ids)', { ids }).getMany();
    const alarms = await this.db.read.findBy(GuardAlarmEntity, { subject: 'content', subjectId: In(ids) });
    const words = new Map(alarms.map(({ subjectId, found: all }) => [subjectId, all]));
    return rows.map(row => Object.assign(row, { alarm: words.get(row.id) ?? null }));
  }
}

const NEWEST_FIRST = { from: 'content c', by: 'c.updatedAt', late: '1 = 0', order: 'DESC', beyond: '<' };
const DUE_FIRST = { order: 'ASC', beyond: '>' };

/** Whose it is to do something about, until when and why. */
function dueOf(due: ContentDue, pile: Pile, row: LineRow, { value, late }: Found, hands: Hands): ContentListRow['due'] {
  const [owed] = row.owed;
  return {
    names: due === 'owed' && owed ? hands.signers(owed) : hands.keepers(row),
    on: pile.on(value, row.kind),
    late: Number(late) === 1,
    why: whyOf[due]?.(row) ?? null,
  };
}
