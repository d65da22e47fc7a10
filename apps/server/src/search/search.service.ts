import { Injectable } from '@nestjs/common';
import type { Input, Reply, SearchHit, searchRoutes } from '@vc/contract';
import { parseQuery } from '@vc/domain';
import { Db } from '../platform/db.ts';
import { PAGE_SIZE } from '../platform/paging.ts';
import { countSql, hitsSql, matchAll, matchAny } from './match.ts';

@Injectable()
export class SearchService {
  constructor(private readonly db: Db) {}

  /** What a person means by `q`: records that hold everything asked for, or, when there are none, the nearest ones. */
  async search({ q, page = 1, limit = PAGE_SIZE }: Input<typeof searchRoutes.search>): Promise<Reply<typeof searchRoutes.search>> {
    const query = parseQuery(q);
    if (query.concepts.length === 0) return { items: [], more: false, total: 0 };
    const { dialect, read } = this.db;
    let expression = matchAll(query, dialect);
    const count = async () => Number((await read.query(countSql[dialect], [expression]))[0].n);
    let total = await count();
    if (total === 0) {
      expression = matchAny(query, dialect);
      total = await count();
    }
    const twice = dialect === 'mysql' ? [expression, expression] : [expression];
    const items: SearchHit[] = await read.query(hitsSql[dialect], [...twice, limit, (page - 1) * limit]);
    return { items: items.map(item => ({ ...item })), more: total > page * limit, total };
  }
}
