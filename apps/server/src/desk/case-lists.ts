import { Injectable } from '@nestjs/common';
import type { CaseCounts, CaseOne, CaseRow, Input, Reply, caseRoutes as routes } from '@vc/contract';
import { mayNote } from '@vc/domain';
import { IsNull } from 'typeorm';
import { anyCaseFor, type CaseEntity, caseScope, samePerson } from '../case/index.ts';
import { markRead, NoticeEntity } from '../notice/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { historyOf } from '../platform/history.ts';
import { PAGE_SIZE, type Position, pageOf, readCursor } from '../platform/paging.ts';
import { type Where, whereOf } from './inbox-where.ts';
import { lookNow } from './look.ts';

/** How many other cases of a person are shown. */
const RELATED = 50;

/** The inbox over all kinds of cases, and what else a person has asked for. */
@Injectable()
export class CaseLists {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** What falls due first on top, what waits for somebody else at the end; closed ones, the newest first. */
  async list(who: Actor, input: Input<typeof routes.list>): Promise<Reply<typeof routes.list>> {
    const look = await lookNow(this.db.read, who, this.clock.today());
    const limit = input.limit ?? PAGE_SIZE;
    const after = readCursor(input.cursor);
    const where = whereOf(who, input, look);
    const rows = input.closed ? await this.closed(where, after, limit + 1) : await this.open(where, after, limit + 1);
    const at = (row: CaseEntity): Position => ({ value: (input.closed ? row.closedOn : row.dueOn) ?? '', id: row.id });
    return { ...pageOf(rows, limit, at, look.row), counts: await this.counts(who, look) };
  }

  /** One case; looking at it counts as having read what one was told of it. Problem `not_found`. */
  async one(who: Actor, id: string): Promise<CaseOne> {
    const row = await anyCaseFor(this.db.read, who, id);
    if (await this.db.read.countBy(NoticeEntity, { toId: who.id as string, subjectId: id, readAt: IsNull() }))
      await this.db.write(who, tx => markRead(tx, who.id as string, id));
    const look = await lookNow(this.db.read, who, this.clock.today());
    const shown = look.row(row);
    const may: CaseOne['may'] = [...shown.may, ...(mayNote(who) ? (['note'] as const) : [])];
    return { ...shown, may, history: await historyOf(this.db.read, row.kind, id) };
  }

  /** Open cases in the scope of `who`, by what each of them asks for. */
  async counts(who: Actor, { today, acceptBefore }: { today: string; acceptBefore: string }): Promise<CaseCounts> {
    const scope = caseScope(who);
    const n = (condition: string, name: string) => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS ${name}`;
    const columns = [
      'COUNT(*) AS open',
      n('c.holderId = ?', 'mine'),
      n('c.holderId IS NULL', 'pool'),
      n('c.dueOn < ?', 'late'),
      n("c.phase = 'received' AND c.openedAt < ?", 'unaccepted'),
      n('c.alert IS NOT NULL', 'alerts'),
    ];
    const [row] = (await this.db.read.query(`SELECT ${columns.join(', ')} FROM case_record c WHERE c.closedOn IS NULL AND ${scope.text}`, [
      who.id,
      today,
      acceptBefore,
      ...scope.values,
    ])) as Record<keyof CaseCounts, string | number | null>[];
    const count = (name: keyof CaseCounts): number => Number(row?.[name] ?? 0);
    return {
      open: count('open'),
      mine: count('mine'),
      pool: count('pool'),
      late: count('late'),
      unaccepted: count('unaccepted'),
      alerts: count('alerts'),
    };
  }

  /** The same person's other cases, as far as `who` may see them, newest first. Problem `not_found`. */
  async related(who: Actor, id: string): Promise<{ items: CaseRow[] }> {
    const same = samePerson(await anyCaseFor(this.db.read, who, id));
    const scope = caseScope(who);
    const look = await lookNow(this.db.read, who, this.clock.today());
    const rows = (await this.db.read.query(
      `SELECT c.* FROM case_record c WHERE ${same.text} AND c.id <> ? AND ${scope.text} ORDER BY c.id DESC LIMIT ${RELATED}`,
      [...same.values, id, ...scope.values],
    )) as CaseEntity[];
    return { items: rows.map(look.row) };
  }

  /** Those with a clock by their deadline; then, when there is room, those that wait for somebody else. */
  private async open(where: Where, after: Position | null, limit: number): Promise<CaseEntity[]> {
    const waiting = after?.value === '';
    const running = waiting ? [] : await this.rows(where, RUNNING, after, limit);
    if (running.length === limit) return running;
    return [...running, ...(await this.rows(where, WAITING, waiting ? after : null, limit - running.length))];
  }

  private closed(where: Where, after: Position | null, limit: number): Promise<CaseEntity[]> {
    return this.rows(where, CLOSED, after, limit);
  }

  private rows(where: Where, part: Part, after: Position | null, limit: number): Promise<CaseEntity[]> {
    const from = after ? [part.after] : [];
    const values = after ? part.values(after) : [];
    return this.db.read.query(
      `SELECT c.* FROM case_record c WHERE ${[part.where, ...where.text, ...from].join(' AND ')} ORDER BY ${part.order} LIMIT ${limit}`,
      [...where.values, ...values],
    );
  }
}

/** A part of the list in the order of an index, and where its next page begins. */
interface Part {
  where: string;
  order: string;
  after: string;
  values(at: Position): string[];
}

const RUNNING: Part = {
  where: 'c.closedOn IS NULL AND c.dueOn IS NOT NULL',
  order: 'c.dueOn, c.id',
  after: '(c.dueOn > ? OR (c.dueOn = ? AND c.id > ?))',
  values: ({ value, id }) => [value, value, id],
};
const WAITING: Part = { where: 'c.closedOn IS NULL AND c.dueOn IS NULL', order: 'c.id', after: 'c.id > ?', values: ({ id }) => [id] };
/** Nothing closed has a deadline: the column is named so that an index gives this order. */
const CLOSED: Part = {
  where: 'c.closedOn IS NOT NULL',
  order: 'c.closedOn DESC, c.dueOn DESC, c.id DESC',
  after: '(c.closedOn < ? OR (c.closedOn = ? AND c.id < ?))',
  values: ({ value, id }) => [value, value, id],
};
