import { Injectable } from '@nestjs/common';
import type { Input, LookLine, Reply, privacyRoutes as routes } from '@vc/contract';
import { momentInWords } from '@vc/domain';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { type NamedFile, tableTypes } from '../platform/file.ts';
import { BOM, csvLine } from '../platform/office/csv.ts';
import { PAGE_SIZE, pageOf, readCursor } from '../platform/paging.ts';
import { type LookRow, lookLine, looksOf } from './look-log.ts';

/** Lines of one file: years of them. */
const MOST = 20_000;

/** The record of looks at personal data, for those who answer for it. */
@Injectable()
export class LooksService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async list({ cursor, limit = PAGE_SIZE, ...filter }: Input<typeof routes.looks>): Promise<Reply<typeof routes.looks>> {
    const rows = await looksOf(this.db, filter, readCursor(cursor)?.id ?? null, limit + 1);
    const page = pageOf(
      rows,
      limit,
      row => ({ value: '', id: row.id }),
      row => row,
    );
    return { items: await this.lines(page.items), next: page.next };
  }

  /** The same as a table, saying who took it along; taking it is itself recorded. */
  async file(who: Actor, filter: Input<typeof routes.looksFile>): Promise<NamedFile> {
    const lines = await this.lines(await looksOf(this.db, filter, null, MOST));
    const text = [
      BOM,
      csvLine([`查看记录　${who.name}　${momentInWords(this.clock.instant())}导出`]),
      csvLine(['时间', '谁', '做了什么', '谁的', '理由', '网络地址']),
      ...lines.map(({ at, who: by, act, of, reason, ip }) => csvLine([momentInWords(at), by, act, of, reason, ip])),
    ].join('');
    await this.db.write(who, tx => tx.record('history', 'looks', 'looks-export', `${lines.length} 条`));
    return { name: `查看记录-${this.clock.today()}.csv`, type: tableTypes.csv, bytes: new TextEncoder().encode(text) };
  }

  private async lines(rows: readonly LookRow[]): Promise<LookLine[]> {
    const lines: LookLine[] = [];
    for (const row of rows) lines.push(await lookLine(this.db, row));
    return lines;
  }
}
