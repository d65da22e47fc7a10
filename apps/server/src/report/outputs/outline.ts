import {
  filledJson,
  formatFor,
  type ReportDocument,
  reportParts,
  type TableLayout,
  tableFourLayout,
  tableThreeLayout,
  tableTwoLayout,
} from '@vc/domain';

/** Sentences under a head of part one, such as （一）主动公开. */
export interface OutlineHead {
  title: string;
  paragraphs: string[];
}

/** A part of the report in the order of print: its heads or its sentences, then its table. */
export interface OutlinePart {
  title: string;
  heads: OutlineHead[];
  paragraphs: string[];
  table: TableLayout | null;
}

/** Lines as printed: a line break inside a paragraph begins another, and indents typed by hand give way to the style's own. */
const asPrinted = (paragraphs: readonly string[]): string[] =>
  paragraphs
    .flatMap(paragraph => paragraph.split(/\r?\n/))
    .map(line => line.trim())
    .filter(line => line !== '');

const ORDINALS = '一二三四五六七八九十';

/** The six parts of a report as every output sets them, so that no two outputs can differ in order or headings. */
export function outlineOf(document: ReportDocument): OutlinePart[] {
  const format = formatFor(document.year);
  const tables = [tableTwoLayout(format), tableThreeLayout(format), tableFourLayout()];
  const heads = document.partOne.map(({ head, paragraphs }, i) => ({
    title: `（${ORDINALS[i]}）${head}`,
    paragraphs: asPrinted(paragraphs),
  }));
  return [
    { title: reportParts[0], heads, paragraphs: [], table: null },
    ...document.parts.map(({ title, paragraphs }, i) => ({
      title,
      heads: [],
      paragraphs: asPrinted(paragraphs),
      table: tables[i] ?? null,
    })),
  ];
}

export const introOf = ({ intro }: ReportDocument): string[] => asPrinted(intro);

/** The title in the lines in which it is set: the name of the bureau is not broken. */
export const titleLines = ({ title, bureau }: ReportDocument): string[] =>
  title.startsWith(bureau) && title !== bureau ? [bureau, title.slice(bureau.length)] : [title];

/** The header block (信息公开目录要素) by its printed labels; what is not known yet is blank. */
export const headerLines = (document: ReportDocument): [label: string, value: string][] =>
  Object.entries(filledJson(document).catalogue as Record<string, string>);

/** 表二 for the table of part two: how a table is called where it stands alone. */
export const tableName = ({ title }: OutlinePart): string => `表${title.slice(0, 1)}`;

/** The heading of a part without its number. */
export const bareTitle = ({ title }: OutlinePart): string => title.slice(2);
