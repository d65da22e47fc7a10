import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  type FigureRecord,
  type FigureValue,
  type Input,
  Problem,
  type Reply,
  type figureRoutes as routes,
  type YearFigures,
} from '@vc/contract';
import { covers, type Day, type Figure, type FigureSource, FormatMissing, figureOf, figures } from '@vc/domain';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import { PAGE_SIZE, pageOf, readCursor } from '../platform/paging.ts';
import { HandEntryEntity } from '../register/index.ts';
import { SiteService } from '../site/index.ts';
import { ledgerFile } from './export-ledger.ts';
import { ledgerSpanSql } from './ledger.sql.ts';
import { recordsSql, recordsWhere } from './records.sql.ts';
import { seenBy } from './seen-by.ts';
import { all, type Sql, sql } from './sql.ts';
import { type Asks, scaleOf, YearValues } from './year-values.ts';

/** The year's numbers, asked of the ledger, the cases and the registers each time; none is ever stored. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly db: Db,
    private readonly sites: SiteService,
  ) {}

  /** Years that have a ledger row, newest first. */
  async years(): Promise<number[]> {
    const [span] = await this.db.read.query(ledgerSpanSql);
    if (!span?.a) return [];
    const [first, last] = [Number(span.a.slice(0, 4)), Number(span.z.slice(0, 4))];
    return Array.from({ length: last - first + 1 }, (_, i) => last - i);
  }

  async year(year: number): Promise<YearFigures> {
    const { name } = await this.sites.site();
    return { year, bureau: name, figures: await this.db.snapshot(read => this.tree(new YearValues(read, year), figures)) };
  }

  /** Figures with their values, children included. */
  async tree(values: YearValues, among: readonly Figure[]): Promise<FigureValue[]> {
    const list: FigureValue[] = [];
    for (const { id, label, unit, definition, source, children } of among) {
      list.push({ id, label, unit, definition, value: await values.value(source), children: await this.tree(values, children ?? []) });
    }
    return list;
  }

  /**
   * The records behind a figure, a page at a time, with how many there are and what they add up to. Cases are counted
   * whosever they are, and listed as far as `who` may see them. Problem `not_found`.
   */
  async records(
    who: Actor,
    { year, figure: id, cursor, limit = PAGE_SIZE }: Input<typeof routes.records>,
  ): Promise<Reply<typeof routes.records>> {
    const { label, unit, definition, source } = this.known(id, year);
    const where = recordsWhere(year, source);
    const seen = seenBy(who, source);
    const { n, hidden, rows, value } = await this.db.snapshot(async read => {
      const count = async (more: Sql): Promise<number> => {
        const { text, values } = all(where, more);
        const [{ n }] = await read.query<[{ n: number | string }]>(`SELECT COUNT(*) AS n FROM ${source.table} WHERE ${text}`, values);
        return Number(n);
      };
      const n = await count(sql('1 = 1'));
      const rows = await page(read, recordsSql(year, source, seen, readCursor(cursor), limit + 1), source);
      return { n, hidden: seen ? n - (await count(seen)) : 0, rows, value: await new YearValues(read, year).value(source) };
    });
    const listed = pageOf(
      rows,
      limit,
      row => ({ value: row.on, id: row.id }),
      row => row,
    );
    return { ...listed, label, unit, definition, records: n, hidden, value, hand: await this.hand(year, source) };
  }

  /** The whole ledger rows behind a figure as a file. Problems: `not_found`; `invalid` for a figure that other records make. */
  file({ year, figure: id, format }: Input<typeof routes.file>): { name: string; stream: Readable } {
    const { label, source } = this.known(id, year);
    if (source.table !== 'disclosure') throw new Problem('invalid', '这个数字不是由公开台账得出的，请到相应的台账查看');
    return { name: `${year}年公开台账（${label}）.${format}`, stream: ledgerFile(this.db.read, year, source, format) };
  }

  private known(id: string, year: number): Figure {
    try {
      const figure = figureOf(id, year);
      if (figure) return figure;
    } catch (error) {
      if (!(error instanceof FormatMissing)) throw error;
    }
    throw new Problem('not_found', '没有这个数字');
  }

  /** Numbers entered by hand that are part of a figure. */
  private async hand(year: number, source: FigureSource): Promise<Reply<typeof routes.records>['hand']> {
    const scale = scaleOf(source);
    const rows = await this.db.read.findBy(HandEntryEntity, { year, withdrawn: false });
    return rows
      .filter(row => {
        const known = figureOf(row.figure, year);
        return known !== null && covers(source, known.source);
      })
      .map(({ id, amount, reason, enteredBy, enteredOn }) => ({ id, amount: amount / scale, reason, by: enteredBy, on: enteredOn as Day }));
  }
}

/** A page of the records of a figure. */
async function page(read: Asks, { text, values }: Sql, source: FigureSource): Promise<FigureRecord[]> {
  const rows = await read.query<Found[]>(text, values);
  const fen = source.table === 'register_act';
  return rows.map(({ title, weight, ...row }) => ({
    ...row,
    table: source.table,
    title: title.slice(0, 120),
    quantity: weight === null ? null : Number(weight) / (fen ? 100 : 1),
  }));
}

interface Found {
  id: string;
  on: Day;
  title: string;
  catalogue: string | null;
  channel: string | null;
  weight: number | string | null;
}
