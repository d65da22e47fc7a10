import { cellsOf, type LedgerSource, type LedgerWhere } from '@vc/domain';
import { all, inYear, oneOf, type Sql, sql } from './sql.ts';

function section(allowed: readonly (string | null)[] | null): Sql | null {
  if (!allowed) return null;
  return allowed[0] === null ? sql('section IS NULL') : sql('section = ?', allowed[0]);
}

/** The condition that picks the ledger rows of a year and filter: the same for the number and for the list behind it. */
export function ledgerWhere(year: number, where: LedgerWhere): Sql {
  const { catalogues, channels, topics, sections, month, late } = cellsOf(where);
  return all(
    sql('withdrawnOn IS NULL'),
    month ? sql('publishedOn BETWEEN ? AND ?', `${year}-${month}-01`, `${year}-${month}-31`) : inYear('publishedOn', year),
    catalogues && oneOf('catalogue', catalogues),
    channels && oneOf('channel', channels),
    topics && oneOf('topic', topics),
    section(sections),
    late ? sql('publishedOn > dueOn') : null,
  );
}

/** The rows that a figure is made of: every row, or one row for each item. */
export function ledgerRecords(year: number, { where, measure }: LedgerSource): Sql {
  const condition = ledgerWhere(year, where);
  if (measure === 'rows') return condition;
  const firsts = sql(`id IN (SELECT MIN(id) FROM disclosure WHERE ${condition.text} GROUP BY itemId)`, ...condition.values);
  return all(condition, firsts);
}

/** The first and the last day that the ledger has a row of. Each is asked by itself, which an index answers at once. */
export const ledgerSpanSql = `SELECT (SELECT MIN(publishedOn) FROM disclosure) AS a, (SELECT MAX(publishedOn) FROM disclosure) AS z`;
/** A page of whole ledger rows behind a figure, newest first. */
export function ledgerPageSql(year: number, source: LedgerSource, after: { value: string; id: string } | null, limit: number): Sql {
  const rest = after ? sql('(publishedOn < ? OR (publishedOn = ? AND id < ?))', after.value, after.value, after.id) : null;
  const { text, values } = all(ledgerRecords(year, source), rest);
  return sql(`SELECT * FROM disclosure WHERE ${text} ORDER BY publishedOn DESC, id DESC LIMIT ${limit}`, ...values);
}

/** Rows of a year by catalogue, channel, topic and month: one reading of the table for the tree and for the statistics. */
export const ledgerCellsSql = `SELECT catalogue, channel, topic, SUBSTR(publishedOn, 6, 2) AS month, COUNT(*) AS n FROM disclosure
  WHERE withdrawnOn IS NULL AND publishedOn BETWEEN ? AND ? GROUP BY catalogue, channel, topic, SUBSTR(publishedOn, 6, 2)`;

/** Each item of a year once, whatever its channels, by topic: how many, and what they hold. Takes the year's days twice. */
export const ledgerItemsSql = `SELECT topic, COUNT(*) AS items, COALESCE(SUM(quantity), 0) AS quantity FROM disclosure
  WHERE withdrawnOn IS NULL AND publishedOn BETWEEN ? AND ? AND topic IS NOT NULL
  AND id IN (SELECT MIN(id) FROM disclosure
    WHERE withdrawnOn IS NULL AND publishedOn BETWEEN ? AND ? AND topic IS NOT NULL GROUP BY topic, itemId)
  GROUP BY topic`;

/** Rows of a year by section: how many, how many whose lateness can be judged, how many late. */
export const ledgerSectionsSql = `SELECT section, COUNT(*) AS n, COUNT(dueOn) AS judged,
  COALESCE(SUM(CASE WHEN publishedOn > dueOn THEN 1 ELSE 0 END), 0) AS late FROM disclosure
  WHERE withdrawnOn IS NULL AND publishedOn BETWEEN ? AND ? GROUP BY section ORDER BY n DESC, section`;
