import { Injectable } from '@nestjs/common';
import type { ComplaintView, Input, Reply, complaintRoutes as routes } from '@vc/contract';
import { CaseEntity, caseScope } from '../case/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { PAGE_SIZE, pageOf, readCursor } from '../platform/paging.ts';
import { ComplaintEntity } from './complaint.entity.ts';
import { listed } from './complaint.view.ts';

const OPEN = "k.state IN ('received', 'reopened')";
const views: Record<ComplaintView, string> = {
  waiting: OPEN,
  answered: "k.state IN ('answered', 'answered-again')",
  rated: "k.state = 'rated'",
  all: '1 = 1',
};

/** Complaints that a member of staff may see. */
@Injectable()
export class ComplaintList {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** What waits is sorted by its day, the rest newest first. */
  async list(who: Actor, { view, late, cursor, limit = PAGE_SIZE }: Input<typeof routes.list>): Promise<Reply<typeof routes.list>> {
    const today = this.clock.today();
    const after = readCursor(cursor);
    const waiting = view === 'waiting';
    const query = this.scoped(who).where(views[view]);
    if (late) query.andWhere('(k.answeredOn > k.dueOn OR (k.answeredOn IS NULL AND k.dueOn < :today))', { today });
    if (after) query.andWhere(waiting ? '(k.dueOn > :value OR (k.dueOn = :value AND k.id > :id))' : 'k.id < :id', after);
    if (waiting) query.orderBy('k.dueOn', 'ASC').addOrderBy('k.id', 'ASC');
    else query.orderBy('k.id', 'DESC');
    const rows = await query.limit(limit + 1).getMany();
    const records = await this.recordsOf(rows);
    const page = pageOf(
      rows,
      limit,
      ({ dueOn, id }) => ({ value: dueOn, id }),
      row => listed(row, records.get(row.id) as CaseEntity, today),
    );
    return { ...page, ...(await this.counts(who, today)) };
  }

  private scoped(who: Actor) {
    const { text, values } = caseScope(who);
    const named = values.reduce((sql, _, i) => sql.replace('?', `:scope${i}`), text);
    return this.db.read
      .createQueryBuilder(ComplaintEntity, 'k')
      .innerJoin(CaseEntity, 'c', `c.id = k.id AND ${named}`, Object.fromEntries(values.map((value, i) => [`scope${i}`, value])));
  }

  private async recordsOf(rows: readonly ComplaintEntity[]): Promise<Map<string, CaseEntity>> {
    if (rows.length === 0) return new Map();
    const found = await this.db.read
      .createQueryBuilder(CaseEntity, 'c')
      .where('c.id IN (:...ids)', { ids: rows.map(({ id }) => id) })
      .getMany();
    return new Map(found.map(record => [record.id, record]));
  }

  private async counts(who: Actor, today: string): Promise<{ waiting: number; late: number }> {
    const row = await this.scoped(who)
      .select('COUNT(*)', 'waiting')
      .addSelect('SUM(CASE WHEN k.dueOn < :today THEN 1 ELSE 0 END)', 'late')
      .where(OPEN)
      .setParameter('today', today)
      .getRawOne<{ waiting: string; late: string | null }>();
    return { waiting: Number(row?.waiting ?? 0), late: Number(row?.late ?? 0) };
  }
}
