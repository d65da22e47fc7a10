import {
  formatFor,
  type HeadKey,
  headKeys,
  partOneHeads,
  reportParts,
  type TableLayout,
  type TextPlace,
  tableFourLayout,
  tableThreeLayout,
  tableTitles,
  tableTwoLayout,
} from '@vc/domain';

/** A table of the report with its name. */
export interface OutlineTable {
  name: string;
  caption: string;
  layout: TableLayout;
}

/** One of the six parts: the places in it where sentences stand, and its table. */
export interface OutlinePart {
  title: string;
  places: { place: TextPlace; head: string | null }[];
  table: OutlineTable | null;
}

const ORDINALS = '一二三四五';
const own = ['two', 'three', 'four', 'five', 'six'] as const;

/** The six parts of a year's report in the order of print. Throws FormatMissing. */
export function outlineOf(year: number): OutlinePart[] {
  const format = formatFor(year);
  const tables: readonly OutlineTable[] = [
    { name: '表二', caption: tableTitles.two, layout: tableTwoLayout(format) },
    { name: '表三', caption: tableTitles.three, layout: tableThreeLayout(format) },
    { name: '表四', caption: tableTitles.four, layout: tableFourLayout() },
  ];
  const heads = (Object.keys(headKeys) as HeadKey[]).map((place, i) => ({
    place,
    head: `（${ORDINALS[i]}）${partOneHeads[i] ?? headKeys[place]}`,
  }));
  return [
    { title: reportParts[0], places: heads, table: null },
    ...own.map((place, i) => ({ title: reportParts[i + 1] ?? '', places: [{ place, head: null }], table: tables[i] ?? null })),
  ];
}

/** The sentences of a place as they are printed. */
export function printedAt(
  document: { intro: string[]; partOne: { paragraphs: string[] }[]; parts: { paragraphs: string[] }[] },
  place: TextPlace,
): string[] {
  if (place === 'intro') return document.intro;
  const head = Object.keys(headKeys).indexOf(place);
  if (head >= 0) return document.partOne[head]?.paragraphs ?? [];
  return document.parts[own.indexOf(place as (typeof own)[number])]?.paragraphs ?? [];
}
