import { Injectable } from '@nestjs/common';
import type { Input, MyCase, Reply, myCaseRoutes as routes, SiteSettings } from '@vc/contract';
import type { Day } from '@vc/domain';
import { CaseEntity } from '../case/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { PAGE_SIZE, pageOf, readCursor } from '../platform/paging.ts';
import { siteIn } from '../site/index.ts';
import { standingOf } from './standing.ts';

/** Everything that a device has filed, of whatever kind, in one list. */
@Injectable()
export class MyCases {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async mine(who: Actor, { cursor, limit = PAGE_SIZE }: Input<typeof routes.mine>): Promise<Reply<typeof routes.mine>> {
    const after = readCursor(cursor);
    const query = this.db.read.createQueryBuilder(CaseEntity, 'c').where('c.veteranId = :veteranId', { veteranId: who.id });
    if (after) query.andWhere('c.id < :id', { id: after.id });
    const rows = await query
      .orderBy('c.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const [unread, site] = [await this.unread(who), await siteIn(this.db.read)];
    return pageOf(
      rows,
      limit,
      ({ id }) => ({ value: '', id }),
      row => view(row, unread.get(row.id) ?? 0, site, this.clock.today()),
    );
  }

  /** How many words about each case wait to be read. */
  private async unread({ id }: Actor): Promise<Map<string, number>> {
    const rows = await this.db.read.query<{ subjectId: string; n: number | string }[]>(
      'SELECT subjectId, COUNT(*) AS n FROM notice WHERE toId = ? AND readAt IS NULL GROUP BY subjectId',
      [id as string],
    );
    return new Map(rows.map(({ subjectId, n }) => [subjectId, Number(n)]));
  }
}

const view = (row: CaseEntity, unread: number, site: SiteSettings, today: Day): MyCase => ({
  ...standingOf(row, site, today),
  id: row.id,
  title: row.title,
  unread,
});
