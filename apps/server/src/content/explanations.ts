import { type ContentWork, type Kind, kinds, optionsOf, type YearStatistics } from '@vc/contract';
import { addDays, addWorkingDays, type Calendar, type Day, firstDayOf, lastDayOf } from '@vc/domain';
import { currentCalendar } from '../platform/calendars.ts';
import type { ContentEntity } from './content.entity.ts';
import { fieldsOf } from './content.view.ts';
import { anyOf, quoted } from './sql-words.ts';
import type { Asks } from './steps.ts';

/** The kind by which items of a kind must be explained, when there is one. */
const explainerOf = (kind: string): (Kind & { explainWithin: number }) | null =>
  (kinds.find(({ about, explainWithin }) => about === kind && explainWithin !== null) as (Kind & { explainWithin: number }) | undefined) ??
  null;

const dueFor = (publishedOn: Day, within: number, calendar: Calendar): Day =>
  addWorkingDays(publishedOn, within, calendar, { provisional: true }).day;

/** The last day for the explanation of an item of a kind that became public on a day; null for a kind that needs none. */
export function explanationDueOn(kind: string, publishedOn: Day, calendar: Calendar): Day | null {
  const by = explainerOf(kind);
  return by && dueFor(publishedOn, by.explainWithin, calendar);
}

/** That an item of a kind still holds, asked of the column in which its facet is kept. */
function inForceSql(kind: Kind): string {
  const facets = Object.keys(optionsOf(kind, kind.facet)?.options ?? {});
  return kind.facet && facets.length > 0
    ? `p.facet IN (${quoted(facets.filter(facet => kind.inForce({ [kind.facet as string]: facet })))})`
    : '1 = 1';
}

const explained = kinds.flatMap(kind => {
  const by = explainerOf(kind.key);
  return by ? [{ kind, by }] : [];
});

/** What is public, still holds and has not been explained, of `publication p`. */
export const unexplainedSql = anyOf(
  explained.map(
    ({ kind, by }) =>
      `p.kind = '${kind.key}' AND p.state = 'live' AND ${inForceSql(kind)} AND NOT EXISTS
       (SELECT 1 FROM publication e WHERE e.aboutId = p.id AND e.kind = '${by.key}' AND e.state = 'live')`,
  ),
);

/** Of `publication p`: whether the last day for its explanation has passed. */
export const explainedLateSql = (today: Day, calendar: Calendar): string =>
  anyOf(explained.map(({ kind, by }) => `p.kind = '${kind.key}' AND p.publishedOn < '${firstInTime(today, by.explainWithin, calendar)}'`));

/** The first day of publication of which the explanation is not late on `today`. */
function firstInTime(today: Day, within: number, calendar: Calendar): Day {
  let on = today;
  while (dueFor(addDays(on, -1), within, calendar) >= today) on = addDays(on, -1);
  return on;
}

/** The explanation that a public item still owes (政策解读), or null. What does not hold any more owes none. */
export async function owedBy(read: Asks, row: Pick<ContentEntity, 'id' | 'kind'>, today: Day): Promise<ContentWork['owes']> {
  const by = explainerOf(row.kind);
  if (!by) return null;
  const [owing] = await read.query<{ publishedOn: Day }[]>(`SELECT p.publishedOn FROM publication p WHERE p.id = ? AND ${unexplainedSql}`, [
    row.id,
  ]);
  if (!owing) return null;
  const dueOn = dueFor(owing.publishedOn, by.explainWithin, await currentCalendar(read));
  return { kind: by.key, dueOn, late: dueOn < today };
}

/** Items shown of those that owe an explanation. */
const LONGEST = 5;

const itemsSql = `SELECT c.id AS id, c.title AS title, c.fields AS fields, c.publishedOn AS publishedOn,
  (SELECT MIN(e.publishedOn) FROM publication e WHERE e.aboutId = c.id AND e.kind = ? AND e.state = 'live') AS explainedOn
  FROM publication c WHERE c.kind = ? AND c.state = 'live' AND c.publishedOn BETWEEN ? AND ? ORDER BY c.publishedOn, c.id`;
const formsSql = `SELECT e.facet AS form, COUNT(*) AS n FROM publication e JOIN publication c ON c.id = e.aboutId
  WHERE e.kind = ? AND e.state = 'live' AND c.kind = ? AND c.state = 'live' AND c.publishedOn BETWEEN ? AND ? GROUP BY e.facet`;

interface ExplainedRow {
  id: string;
  title: string;
  fields: string;
  publishedOn: Day;
  explainedOn: Day | null;
}

/** How far the year's publications that must be explained are, and in which forms (解读覆盖). */
export async function explanationsOf(read: Asks, year: number, today: Day): Promise<YearStatistics['explanations']> {
  const calendar = await currentCalendar(read);
  const lines: YearStatistics['explanations'] = [];
  for (const kind of kinds) {
    const by = explainerOf(kind.key);
    if (!by) continue;
    const values = [by.key, kind.key, firstDayOf(year), lastDayOf(year)];
    const rows = (await read.query<ExplainedRow[]>(itemsSql, values)).filter(row => row.explainedOn || kind.inForce(fieldsOf(row)));
    const due = new Map(rows.map(row => [row.id, dueFor(row.publishedOn, by.explainWithin, calendar)]));
    const owed = rows.filter(row => !row.explainedOn).map(({ id, title }) => ({ id, title, dueOn: due.get(id) as Day }));
    lines.push({
      kind: kind.key,
      label: kind.label,
      items: rows.length,
      explained: rows.length - owed.length,
      inTime: rows.filter(row => row.explainedOn && row.explainedOn <= (due.get(row.id) as Day)).length,
      forms: formsIn(by, await read.query(formsSql, values)),
      owed: owed.length,
      longest: owed.slice(0, LONGEST).map(item => ({ ...item, late: item.dueOn < today })),
    });
  }
  return lines;
}

/** Every form that the explaining kind knows, with how many there are of it. */
function formsIn(by: Kind, rows: { form: string | null; n: number | string }[]): { label: string; items: number }[] {
  const options = optionsOf(by, by.facet)?.options ?? {};
  return Object.entries(options).map(([key, label]) => ({ label, items: Number(rows.find(row => row.form === key)?.n ?? 0) }));
}
