import type { CaseRow, Desk } from '@vc/contract';
import { addDays } from '@vc/domain';
import { type CaseEntity, type CaseLook, caseScope } from '../case/index.ts';
import type { Actor } from '../platform/actor.ts';

interface Asks {
  query(sql: string, values?: unknown[]): Promise<unknown>;
}

type Sections = NonNullable<Desk['cases']>['sections'];
type Counted = { section: string | null; n: number | string };

/** How far back answers and publications are counted. */
const SPAN_DAYS = 30;

/** The work of each section within the scope of `who`: the bureau's sections in their order, then the pool. */
export async function sectionsOf(
  read: Asks,
  who: Actor,
  look: CaseLook,
  names: readonly string[],
  waited: (row: CaseRow) => number,
): Promise<Sections> {
  const scope = caseScope(who);
  const since = addDays(look.today, -SPAN_DAYS);
  const open = (await read.query(
    `SELECT c.section, COUNT(*) AS n, SUM(CASE WHEN c.dueOn < ? THEN 1 ELSE 0 END) AS late,
       SUM(CASE WHEN c.phase = 'received' AND c.openedAt < ? THEN 1 ELSE 0 END) AS unaccepted
     FROM case_record c WHERE c.closedOn IS NULL AND ${scope.text} GROUP BY c.section`,
    [look.today, look.acceptBefore, ...scope.values],
  )) as (Counted & { late: number | string; unaccepted: number | string })[];
  const answered = (await read.query(
    `SELECT c.section, COUNT(*) AS n FROM case_record c WHERE c.answeredOn > ? AND ${scope.text} GROUP BY c.section`,
    [since, ...scope.values],
  )) as Counted[];
  const published = (await read.query(
    'SELECT section, COUNT(DISTINCT itemId) AS n FROM disclosure WHERE publishedOn > ? AND publishedOn <= ? AND withdrawnOn IS NULL GROUP BY section',
    [since, look.today],
  )) as Counted[];
  const oldest = await oldestOf(read, scope, look);
  const of = <T extends Counted>(rows: T[], section: string | null) => rows.find(row => row.section === section);
  return inScope(who, names, [...open, ...answered]).map(section => {
    const now = of(open, section);
    const first = oldest.find(row => row.section === section) ?? null;
    return {
      section,
      open: Number(now?.n ?? 0),
      late: Number(now?.late ?? 0),
      unaccepted: Number(now?.unaccepted ?? 0),
      answered: Number(of(answered, section)?.n ?? 0),
      published: section === null ? 0 : Number(of(published, section)?.n ?? 0),
      oldest: first,
      waited: first ? waited(first) : 0,
    };
  });
}

/** The case of each section that has waited longest for its answer. */
async function oldestOf(read: Asks, scope: ReturnType<typeof caseScope>, look: CaseLook): Promise<CaseRow[]> {
  const rows = (await read.query(
    `SELECT o.* FROM (
       SELECT c.*, ROW_NUMBER() OVER (PARTITION BY c.section ORDER BY c.openedAt, c.id) AS place
       FROM case_record c WHERE c.closedOn IS NULL AND c.dueOn IS NOT NULL AND ${scope.text}
     ) o WHERE o.place = 1`,
    scope.values,
  )) as CaseEntity[];
  return rows.map(look.row);
}

function inScope(who: Actor, names: readonly string[], found: readonly Counted[]): (string | null)[] {
  const [own] = caseScope(who).values;
  const all = own === undefined ? names : [own];
  const others = found.flatMap(({ section }) => (section !== null && !all.includes(section) ? [section] : []));
  return [...all, ...new Set(others), null];
}
