import { Injectable } from '@nestjs/common';
import { type Input, Problem, type PublicAnswer, type PublicAnswerRow, type Reply, type consultationRoutes as routes } from '@vc/contract';
import { IsNull } from 'typeorm';
import { NoticeEntity } from '../notice/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { PAGE_SIZE, pageOf, readCursor } from '../platform/paging.ts';
import { ConsultationEntity } from './consultation.entity.ts';
import { inboxRow, type ListRow, listColumns, myRow, type PublicRow, publicColumns, publicOne, publicRow } from './consultation.view.ts';

const named = (columns: readonly string[]): string[] => columns.map(column => `c.${column} AS ${column}`);

/** The lists of questions: the asker's own, the staff's inbox, the public's. */
@Injectable()
export class ConsultationLists {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async mine(who: Actor, input: Input<typeof routes.mine>): Promise<Reply<typeof routes.mine>> {
    const limit = input.limit ?? PAGE_SIZE;
    const after = readCursor(input.cursor);
    const query = this.query(listColumns).where('c.veteranId = :veteranId', { veteranId: who.id });
    if (after) query.andWhere('c.id < :id', { id: after.id });
    const rows = await query
      .orderBy('c.id', 'DESC')
      .limit(limit + 1)
      .getRawMany<ListRow>();
    const unread = new Set(
      (await this.db.read.findBy(NoticeEntity, { toId: who.id as string, readAt: IsNull() })).map(notice => notice.subjectId),
    );
    return pageOf(
      rows,
      limit,
      row => ({ value: '', id: row.id }),
      row => myRow(row, unread.has(row.id), this.clock.today()),
    );
  }

  /** The inbox, what falls due first on top; answered ones, newest first, when asked for. */
  async inbox(input: Input<typeof routes.inbox>): Promise<Reply<typeof routes.inbox>> {
    const today = this.clock.today();
    const limit = input.limit ?? PAGE_SIZE;
    const after = readCursor(input.cursor);
    const open = input.state === 'received';
    const query = this.query(listColumns).where('1 = 1');
    if (input.state) query.andWhere('c.state = :state', { state: input.state });
    if (input.publicity) query.andWhere('c.publicity = :publicity', { publicity: input.publicity });
    if (input.category) query.andWhere('c.category = :category', { category: input.category });
    if (input.late) query.andWhere('(c.answeredOn > c.dueOn OR (c.answeredOn IS NULL AND c.dueOn < :today))', { today });
    if (after) query.andWhere(`(c.dueOn ${open ? '>' : '<'} :value OR (c.dueOn = :value AND c.id ${open ? '>' : '<'} :id))`, after);
    const direction = open ? 'ASC' : 'DESC';
    const rows = await query
      .orderBy('c.dueOn', direction)
      .addOrderBy('c.id', direction)
      .limit(limit + 1)
      .getRawMany<ListRow>();
    const page = pageOf(
      rows,
      limit,
      row => ({ value: row.dueOn, id: row.id }),
      row => inboxRow(row, today),
    );
    return { ...page, ...(await this.counts(today)) };
  }

  async publicList(input: Input<typeof routes.publicList>): Promise<Reply<typeof routes.publicList>> {
    const limit = input.limit ?? PAGE_SIZE;
    const after = readCursor(input.cursor);
    const query = this.query(publicColumns).where("c.publicity = 'published'");
    if (input.category) query.andWhere('c.category = :category', { category: input.category });
    if (after) query.andWhere('(c.publishedOn < :value OR (c.publishedOn = :value AND c.id < :id))', after);
    const rows = await query
      .orderBy('c.publishedOn', 'DESC')
      .addOrderBy('c.id', 'DESC')
      .limit(limit + 1)
      .getRawMany<PublicRow>();
    return pageOf(rows, limit, row => ({ value: row.publishedOn as string, id: row.id }), publicRow);
  }

  async publicOne(id: string): Promise<PublicAnswer> {
    const row = await this.db.read.findOneBy(ConsultationEntity, { id, publicity: 'published' });
    if (!row) throw new Problem('not_found');
    return publicOne(row);
  }

  async latestPublic(limit: number): Promise<PublicAnswerRow[]> {
    return (await this.publicList({ limit })).items;
  }

  private query(columns: readonly string[]) {
    return this.db.read.createQueryBuilder(ConsultationEntity, 'c').select(named(columns));
  }

  private async counts(today: string): Promise<{ waiting: number; late: number; proposed: number }> {
    const open = await this.db.read
      .createQueryBuilder(ConsultationEntity, 'c')
      .select('COUNT(*)', 'waiting')
      .addSelect('SUM(CASE WHEN c.dueOn < :today THEN 1 ELSE 0 END)', 'late')
      .where("c.state = 'received'")
      .setParameter('today', today)
      .getRawOne<{ waiting: string; late: string | null }>();
    const proposed = await this.db.read.countBy(ConsultationEntity, { publicity: 'proposed' });
    return { waiting: Number(open?.waiting ?? 0), late: Number(open?.late ?? 0), proposed };
  }
}
