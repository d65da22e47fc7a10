import { createHash } from 'node:crypto';
import { disclosureRoutes, fieldProblems } from '@vc/contract';
import type { Channel, Day } from '@vc/domain';
import { type LedgerColumn, ledgerColumns } from '../ledger-columns.ts';
import { titleProblem } from '../title.ts';
import { quoted, type Read, readCatalogue, readChannel, readDay, readQuantity, readTopic } from './read-cells.ts';
import type { ReadyRow, RowProblem } from './row.ts';
import type { TableRow } from './table.ts';

/** What a row is measured against. */
export interface Measures {
  today: Day;
  /** The bureau's sections; empty when it has named none, and then any name will do. */
  sections: readonly string[];
}

const INDEX_NUMBER_MAX = 60;

/** What makes two rows the same publication: its name, channel and day. */
export const sameness = ({ title, channel, publishedOn }: { title: string; channel: Channel; publishedOn: string }): string =>
  `${channel} ${publishedOn} ${title.replace(/\s+/g, '')}`;

const keyOf = (row: Pick<ReadyRow, 'title' | 'channel' | 'publishedOn'>): string =>
  createHash('sha256').update(sameness(row)).digest('base64url');

/** The cells of a row, each read by its own rule; the complaints are collected under their columns. */
class RowReader {
  readonly problems = new Map<LedgerColumn, string>();
  readonly #cells: TableRow['cells'];

  constructor({ cells }: TableRow) {
    this.#cells = cells;
  }

  text(column: LedgerColumn): string | null {
    return this.#cells[column] || null;
  }

  read<T>(column: LedgerColumn, reader: (text: string) => Read<T>): T | null {
    const text = this.text(column);
    if (text === null) return null;
    const result = reader(text);
    if ('value' in result) return result.value;
    this.complain(column, result.problem);
    return null;
  }

  complain(column: LedgerColumn, problem: string | null): void {
    if (problem && !this.problems.has(column)) this.problems.set(column, problem);
  }
}

const sectionProblem = (section: string | null, { sections }: Measures): string | null =>
  section && sections.length > 0 && !sections.includes(section)
    ? `没有科室${quoted(section)}，请改成：${sections.join('、')}；或先在“单位信息”里登记这个科室`
    : null;

/** A row as the ledger takes it, or everything that is wrong with it, column by column. */
export function readRow(line: TableRow, measures: Measures): { ready: ReadyRow } | { problems: RowProblem[] } {
  const reader = new RowReader(line);
  const given = {
    title: reader.text('title') ?? '',
    catalogue: reader.read('catalogue', readCatalogue) ?? undefined,
    channel: reader.read('channel', readChannel) ?? undefined,
    topic: reader.read('topic', readTopic),
    section: reader.text('section'),
    formedOn: reader.read('formedOn', readDay),
    publishedOn: reader.read('publishedOn', readDay) ?? undefined,
    quantity: reader.read('quantity', readQuantity),
    url: reader.text('url'),
  };
  const indexNumber = reader.text('indexNumber');
  if (given.publishedOn && given.publishedOn > measures.today) reader.complain('publishedOn', '公开日期不能晚于今天，请核对');
  reader.complain('section', sectionProblem(given.section, measures));
  reader.complain('title', titleProblem(given.title));
  if ((indexNumber?.length ?? 0) > INDEX_NUMBER_MAX) reader.complain('indexNumber', `索引号最多 ${INDEX_NUMBER_MAX} 个字，请核对`);
  const parsed = disclosureRoutes.record.input.safeParse(given);
  if (!parsed.success)
    for (const { field, message } of fieldProblems(parsed.error as never)) reader.complain(field as LedgerColumn, message);
  if (!parsed.success || reader.problems.size > 0) {
    return {
      problems: [...reader.problems].map(([column, message]) => ({
        row: line.row,
        column: ledgerColumns[column] ?? column,
        message,
        kind: 'wrong' as const,
      })),
    };
  }
  const { title, catalogue, channel, publishedOn } = parsed.data;
  const { topic, section, formedOn, quantity, url } = given;
  const base = { title, catalogue, channel, publishedOn, topic, section, formedOn, quantity, url, indexNumber };
  return { ready: { row: line.row, key: keyOf(base), ...base } };
}
