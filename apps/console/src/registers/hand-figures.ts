import type { HandEntry } from '@vc/contract';
import {
  type ApplicantColumn,
  applicantColumnLabels,
  type Figure,
  formatFor,
  tableFigures,
  tableTitles,
  takesHandEntries,
} from '@vc/domain';

interface Group {
  label: string;
  options: { value: string; label: string }[];
}

const TABLES = { two: `表二 ${tableTitles.two}`, three: `表三 ${tableTitles.three}`, four: `表四 ${tableTitles.four}` } as const;

type Table = keyof typeof TABLES;

/** A cell's name with the headings of its row, so that it is found by them. */
function fullLabel({ id, label }: Pick<Figure, 'id' | 'label'>, year: number): string {
  const [table, key, column] = id.split('/') as [string, string, string];
  const row = table === 'three' ? formatFor(year).tableThree.find(one => one.key === key) : undefined;
  if (!row) return label;
  const heads = row.path.length > 1 ? row.path.slice(1) : row.path;
  return `${heads.join(' ')} · ${applicantColumnLabels[column as ApplicantColumn]}`;
}

/** The cells of a year's three tables into which a number may be entered by hand, table by table. Throws FormatMissing. */
export const handFigures = (year: number): Group[] =>
  (Object.keys(TABLES) as Table[]).map(table => ({
    label: TABLES[table],
    options: tableFigures(year)
      .filter(({ id, source }) => id.startsWith(`${table}/`) && takesHandEntries(source))
      .map(figure => ({ value: figure.id, label: fullLabel(figure, year) })),
  }));

/** The same name for a cell that has been entered into, after its table: `表三 （三）不予公开 1.属于国家秘密 · 自然人`. */
export function cellLabel({ figure, label, year }: Pick<HandEntry, 'figure' | 'label' | 'year'>): string {
  const [table] = (TABLES[figure.split('/')[0] as Table] ?? '').split(' ');
  return [table, fullLabel({ id: figure, label }, year)].filter(Boolean).join(' ');
}

/** True when every word of what was typed stands in the name of a cell. */
export const fits = (typed: string, label: string): boolean =>
  typed
    .trim()
    .split(/\s+/)
    .every(word => label.includes(word));
