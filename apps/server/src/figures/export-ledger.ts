import type { Readable } from 'node:stream';
import { validities } from '@vc/contract';
import { catalogueName, channels, type LedgerSource, topics } from '@vc/domain';
import { type DisclosureEntity, ledgerColumns } from '../disclosure/index.ts';
import { type TableColumn, tableFile } from '../platform/office/table-file.ts';
import { ledgerPageSql } from './ledger.sql.ts';
import type { Asks } from './year-values.ts';

/** Rows in memory at a time, however long the ledger is. */
const PAGE = 1000;

type Row = Omit<DisclosureEntity, 'version'>;

const SOURCES = { content: '平台发布', consultation: '公开的留言答复', aid: '困难帮扶公示' } as const;

/** Every column of the ledger, in words. */
const columns: readonly TableColumn<Row>[] = [
  { label: ledgerColumns.title, width: 44, of: row => row.title },
  { label: ledgerColumns.catalogue, width: 26, of: row => catalogueName(row.catalogue) },
  { label: ledgerColumns.channel, width: 16, of: row => channels[row.channel] },
  { label: ledgerColumns.publishedOn, width: 13, of: row => row.publishedOn },
  { label: ledgerColumns.formedOn, width: 13, of: row => row.formedOn },
  { label: '应公开期限', width: 13, of: row => row.dueOn },
  { label: ledgerColumns.section, width: 18, of: row => row.section },
  { label: ledgerColumns.topic, width: 18, of: row => row.topic && topics[row.topic] },
  { label: ledgerColumns.quantity, width: 9, of: row => row.quantity },
  { label: ledgerColumns.url, width: 44, of: row => row.url },
  { label: ledgerColumns.indexNumber, width: 24, of: row => row.indexNumber },
  { label: '时效性', width: 10, of: row => row.validity && validities[row.validity] },
  { label: '来源', width: 16, of: row => (row.sourceType ? SOURCES[row.sourceType] : '登记') },
  { label: '事项编号', width: 30, of: row => row.itemId },
  { label: '记录编号', width: 30, of: row => row.id },
];

/** The rows behind a figure, newest first, a page at a time. */
async function* pagesOf(read: Asks, year: number, source: LedgerSource): AsyncGenerator<Row[]> {
  let after: { value: string; id: string } | null = null;
  for (;;) {
    const { text, values } = ledgerPageSql(year, source, after, PAGE);
    const rows: Row[] = await read.query<Row[]>(text, values);
    if (rows.length > 0) yield rows;
    const last = rows[rows.length - 1];
    if (rows.length < PAGE || !last) return;
    after = { value: last.publishedOn, id: last.id };
  }
}

/** The ledger rows behind a figure as a file that is made while it is sent. */
export const ledgerFile = (read: Asks, year: number, source: LedgerSource, format: 'csv' | 'xlsx'): Readable =>
  tableFile({ name: `${year}年公开台账`, columns, pages: pagesOf(read, year, source) }, format);
