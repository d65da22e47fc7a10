import { Injectable } from '@nestjs/common';
import type { LedgerImport, LedgerImportRow } from '@vc/contract';
import { Problem } from '@vc/contract';
import { LessThan } from 'typeorm';
import type { Actor } from '../../platform/actor.ts';
import { Clock } from '../../platform/clock.ts';
import { Db } from '../../platform/db.ts';
import type { Tx } from '../../platform/tx.ts';
import { SiteService } from '../../site/index.ts';
import { disclose } from '../disclose.ts';
import { alreadyIn, withoutRepeats } from './duplicates.ts';
import { LedgerImportEntity } from './import.entity.ts';
import { readRow } from './read-row.ts';
import { readTable } from './read-table.ts';
import type { ReadyRow, RowProblem } from './row.ts';

/** A table read and judged; nothing of it is kept yet. */
export interface CheckedTable {
  total: number;
  rows: ReadyRow[];
  problems: RowProblem[];
}

/** Rows that go into the ledger in one transaction. */
const BATCH = 200;
const SHOWN_PROBLEMS = 300;
const LISTED = 10;
const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;

const byRow = (a: RowProblem, b: RowProblem): number => a.row - b.row;
const rowsWith = (problems: readonly RowProblem[], kind: RowProblem['kind']): number =>
  new Set(problems.filter(problem => problem.kind === kind).map(({ row }) => row)).size;

function rowView(row: LedgerImportEntity): LedgerImportRow {
  const { id, fileName, byName, createdAt, total, ready, done, added, problems } = row;
  return {
    id,
    fileName,
    by: byName,
    at: createdAt,
    total,
    ready,
    done,
    added,
    wrong: rowsWith(problems, 'wrong'),
    duplicates: rowsWith(problems, 'duplicate'),
  };
}

const view = (row: LedgerImportEntity): LedgerImport => ({
  ...rowView(row),
  problems: row.problems.slice(0, SHOWN_PROBLEMS),
  problemCount: row.problems.length,
});

/** Tables of disclosures into the ledger: looked at first, then taken in batch by batch, each batch whole or not at all. */
@Injectable()
export class LedgerImports {
  constructor(
    private readonly db: Db,
    private readonly sites: SiteService,
    private readonly clock: Clock,
  ) {}

  /** Reads a CSV or XLSX table and judges every row. Problems: `invalid` and `too_large` for a file that is no such table. */
  async check(bytes: Uint8Array): Promise<CheckedTable> {
    const lines = await readTable(bytes);
    const { sections } = await this.sites.site();
    const measures = { today: this.clock.today(), sections };
    const read = lines.map(line => readRow(line, measures));
    const { kept, repeats } = withoutRepeats(read.flatMap(row => ('ready' in row ? [row.ready] : [])));
    const known = await alreadyIn(this.db.read, kept);
    const problems = [...read.flatMap(row => ('problems' in row ? row.problems : [])), ...repeats, ...known.values()].sort(byRow);
    return { total: lines.length, rows: kept.filter(row => !known.has(row)), problems };
  }

  /** Keeps a judged table so that it can be taken in with `next`. Tables of long ago are forgotten. */
  async keep(who: Actor, fileName: string, { total, rows, problems }: CheckedTable): Promise<LedgerImport> {
    const row = await this.db.write(who, async tx => {
      await tx.drop(LedgerImportEntity, { createdAt: LessThan(new Date(Date.parse(tx.at) - KEPT_DAYS * DAY_MS).toISOString()) });
      return tx.insert(
        LedgerImportEntity,
        { fileName, byName: who.name, total, rows, ready: rows.length, done: 0, added: 0, problems },
        'import',
        `检查 ${fileName}：${total} 行，可导入 ${rows.length} 行`,
      );
    });
    return view(row);
  }

  /**
   * Takes the next batch into the ledger. One that was cut off has left nothing; rows that the ledger has got since the
   * check are passed over. Does nothing when all is done. Problem `not_found`.
   */
  async next(who: Actor, id: string): Promise<LedgerImport> {
    return view(
      await this.db.write(who, async tx => {
        const row = await tx.lock(LedgerImportEntity, { id });
        if (row.done < row.ready) await takeBatch(tx, row);
        return row;
      }),
    );
  }

  async one(id: string): Promise<LedgerImport> {
    return view(await this.found(id));
  }

  /** Everything that kept rows out. Problem `not_found`. */
  async problems(id: string): Promise<{ fileName: string; problems: RowProblem[] }> {
    return this.found(id);
  }

  async list(): Promise<LedgerImportRow[]> {
    const rows = await this.db.read.find(LedgerImportEntity, { order: { createdAt: 'DESC', id: 'DESC' }, take: LISTED });
    return rows.map(rowView);
  }

  private async found(id: string): Promise<LedgerImportEntity> {
    const row = await this.db.read.findOneBy(LedgerImportEntity, { id });
    if (!row) throw new Problem('not_found');
    return row;
  }
}

async function takeBatch(tx: Tx, row: LedgerImportEntity): Promise<void> {
  const batch = row.rows.slice(row.done, row.done + BATCH);
  const known = await alreadyIn(tx, batch);
  // The section of whoever imports is not that of what is imported.
  const sectionless = tx.asOf(new Date(tx.at), { ...tx.who, section: null });
  for (const item of batch) {
    if (known.has(item)) continue;
    const { row: _, key, ...publication } = item;
    await disclose(sectionless, { ...publication, source: null, importKey: key });
  }
  row.done += batch.length;
  row.added += batch.length - known.size;
  if (known.size > 0) row.problems = [...row.problems, ...known.values()].sort(byRow);
  if (row.done < row.ready) {
    const { done, added, problems } = row;
    await tx.keep(LedgerImportEntity, { done, added, ...(known.size > 0 ? { problems } : {}) }, { id: row.id });
    return;
  }
  row.rows = [];
  await tx.save(row, 'import', `导入 ${row.fileName} 完成：写入 ${row.added} 条`);
}
