import type { FigureSource } from '@vc/domain';
import { foiWhere } from './foi.sql.ts';
import { ledgerRecords } from './ledger.sql.ts';
import { actWhere, consultationWhere, registerWhere, remedyWhere, spotCheckWhere } from './other.sql.ts';
import { all, inYear, type Sql, sql } from './sql.ts';

/** The records that a figure is made of: the one condition from which both its number and its list come. */
export function recordsWhere(year: number, source: FigureSource): Sql {
  switch (source.table) {
    case 'disclosure':
      return ledgerRecords(year, source);
    case 'foi':
      return foiWhere(year, source);
    case 'consultation':
      return consultationWhere(year, source);
    case 'remedy':
      return remedyWhere(year, source);
    case 'register_item':
      return registerWhere(year, source);
    case 'register_act':
      return actWhere(year, source);
    case 'spot_check_item':
      return spotCheckWhere(year, source);
  }
}

/** What each record adds to a figure; null where each counts as one. */
function weightOf(year: number, source: FigureSource): Sql | null {
  if (source.table === 'disclosure' && source.measure === 'quantity') return sql('quantity');
  if (source.table === 'register_act' && source.event === 'money') return sql('fen');
  if (source.table === 'register_item' && source.event === 'net') {
    const [made, ended] = [inYear('startedOn', year), inYear('endedOn', year)];
    return sql(`(CASE WHEN ${made.text} THEN 1 ELSE 0 END) - (CASE WHEN ${ended.text} THEN 1 ELSE 0 END)`, ...made.values, ...ended.values);
  }
  return null;
}

/** A figure's number over exactly its records; sums of money in fen. */
export function valueSql(year: number, source: FigureSource): Sql {
  const [weight, where] = [weightOf(year, source), recordsWhere(year, source)];
  const value = weight ? sql(`COALESCE(SUM(${weight.text}), 0)`, ...weight.values) : sql('COUNT(*)');
  return sql(`SELECT ${value.text} AS n FROM ${source.table} WHERE ${where.text}`, ...value.values, ...where.values);
}

interface Columns {
  /** The day by which the list is sorted and paged. */
  on: string;
  title: string;
  catalogue?: true;
}

function columnsOf(source: FigureSource): Columns {
  switch (source.table) {
    case 'disclosure':
      return { on: 'publishedOn', title: 'title', catalogue: true };
    case 'foi':
      return { on: ['received', 'carried-in', 'carried-out'].includes(source.event) ? 'receivedOn' : 'answeredOn', title: 'title' };
    case 'consultation':
      return { on: 'answeredOn', title: 'question' };
    case 'remedy':
      return { on: 'filedOn', title: 'title' };
    case 'register_item':
      return { on: 'startedOn', title: 'title' };
    case 'register_act':
      return { on: '`on`', title: 'title' };
    case 'spot_check_item':
      return { on: 'publishedOn', title: 'title', catalogue: true };
  }
}

/** A page of the records behind a figure, newest first, as far as `seen` says, each with what it adds: `id, on, title, catalogue, channel, weight`. */
export function recordsSql(
  year: number,
  source: FigureSource,
  seen: Sql | null,
  after: { value: string; id: string } | null,
  limit: number,
): Sql {
  const { on, title, catalogue } = columnsOf(source);
  const weight = weightOf(year, source) ?? sql('NULL');
  const where = all(recordsWhere(year, source), seen);
  const rest = after ? sql(` AND (${on} < ? OR (${on} = ? AND id < ?))`, after.value, after.value, after.id) : sql('');
  return sql(
    `SELECT id, ${on} AS \`on\`, ${title} AS title, ${catalogue ? 'catalogue' : 'NULL'} AS catalogue,
      ${source.table === 'disclosure' ? 'channel' : 'NULL'} AS channel, ${weight.text} AS weight
      FROM ${source.table} WHERE (${where.text})${rest.text} ORDER BY ${on} DESC, id DESC LIMIT ${limit}`,
    ...weight.values,
    ...where.values,
    ...rest.values,
  );
}
