import { Injectable } from '@nestjs/common';
import type { Input, Reply, SearchHit, Suggestion, searchRoutes } from '@vc/contract';
import { parseQuery } from '@vc/domain';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { PAGE_SIZE } from '../platform/paging.ts';
import { findLike } from './like.ts';
import { countSql, hitsSql, matchAll, matchAny } from './match.ts';

@Injectable()
export class SearchService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** What a person means by `q`: records that hold everything asked for, or, when there are none, the nearest ones. */
  async search({ q, page = 1, limit = PAGE_SIZE }: Input<typeof searchRoutes.search>): Promise<Reply<typeof searchRoutes.search>> {
    const query = parseQuery(q);
    if (query.concepts.length === 0) return { items: [], more: false, total: 0 };
    const { dialect, read } = this.db;
    const today = this.clock.today();
    let expression = matchAll(query, dialect);
    const count = async () => Number((await read.query(countSql[dialect], [expression, today]))[0].n);
    let total = await count();
    if (total === 0) {
      expression = matchAny(query, dialect);
      total = await count();
    }
    const again = dialect === 'mysql' ? [expression] : [];
    const rows: (Omit<SearchHit, 'expired'> & { expired: number | string })[] = await read.query(hitsSql[dialect], [
      today,
      expression,
      today,
      ...again,
      limit,
      (page - 1) * limit,
    ]);
    return { items: rows.map(row => ({ ...row, expired: Number(row.expired) === 1 })), more: total > page * limit, total };
  }
  /** What is public and most like a long question in everyday words, best first. */
  like(text: string): Promise<Suggestion[]> {
    return findLike(this.db, text, this.clock.today());
  }
}
