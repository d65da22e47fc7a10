import { kinds, type YearStatistics } from '@vc/contract';
import { firstDayOf, lastDayOf } from '@vc/domain';
import type { Asks } from '../figures/index.ts';

/** Items shown as the least complete of a kind. */
const THIN = 5;
const PUBLISHED = "state = 'live' AND completeness IS NOT NULL AND publishedOn BETWEEN ? AND ?";
const scoresSql = `SELECT kind, COUNT(*) AS n, AVG(completeness) AS score FROM publication WHERE ${PUBLISHED} GROUP BY kind`;
const thinSql = `SELECT id, title, completeness AS score FROM publication WHERE ${PUBLISHED} AND kind = ? AND completeness < 100 ORDER BY completeness, id DESC LIMIT ${THIN}`;

/** How complete the year's publications are, kind by kind, with the least complete of each. */
export async function completenessOf(read: Asks, year: number): Promise<YearStatistics['completeness']> {
  const span = [firstDayOf(year), lastDayOf(year)];
  const rows = await read.query<{ kind: string; n: string; score: string }[]>(scoresSql, span);
  const lines: YearStatistics['completeness'] = [];
  for (const { key, label } of kinds) {
    const row = rows.find(candidate => candidate.kind === key);
    const thin = row ? await read.query<{ id: string; title: string; score: number }[]>(thinSql, [...span, key]) : [];
    lines.push({
      kind: key,
      label,
      items: Number(row?.n ?? 0),
      score: row ? Math.round(Number(row.score)) : null,
      thin: thin.map(item => ({ ...item })),
    });
  }
  return lines;
}
