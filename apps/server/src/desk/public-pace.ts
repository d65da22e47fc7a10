import { kinds } from '@vc/contract';
import type { Day } from '@vc/domain';

interface Asks {
  query(sql: string, values?: unknown[]): Promise<unknown>;
}

/** When something was last made public on the site, or null when nothing ever was. */
export async function lastPublication(read: Asks, today: Day): Promise<Day | null> {
  const [row] = (await read.query("SELECT MAX(publishedOn) AS lastOn FROM publication WHERE state = 'live' AND publishedOn <= ?", [
    today,
  ])) as { lastOn: Day | null }[];
  return row?.lastOn ?? null;
}

/** Kinds of content whose column shows nothing: the inspection of government sites counts blank columns. */
export async function emptyColumns(read: Asks, today: Day): Promise<{ kind: string; label: string }[]> {
  const rows = (await read.query(
    `SELECT kind, SUM(CASE WHEN expiresOn IS NULL OR expiresOn >= ? THEN 1 ELSE 0 END) AS fresh, COUNT(*) AS n
     FROM publication WHERE state = 'live' GROUP BY kind`,
    [today],
  )) as { kind: string; fresh: number | string; n: number | string }[];
  const shown = ({ key, whenExpired }: (typeof kinds)[number]): number => {
    const row = rows.find(one => one.kind === key);
    return Number((whenExpired === 'gone' ? row?.fresh : row?.n) ?? 0);
  };
  return kinds.filter(kind => shown(kind) === 0).map(({ key, label }) => ({ kind: key, label }));
}
