import type { Day } from '../day.ts';
import { fourId, threeId, twoId } from '../figures/tables.ts';
import type { FilledReport } from './filled-report.ts';
import {
  type ApplicantColumn,
  applicantColumns,
  partOneHeads,
  type RemedyBlock,
  type RemedyColumn,
  remedyBlocks,
  remedyColumns,
  reportParts,
} from './format.ts';
import { formatFor } from './formats/index.ts';
import { type HeadKey, headKeys, type ReportText } from './text/report-text.ts';
import { type Lookup, render } from './text/tokens.ts';

/** The header block of a disclosed document (信息公开目录要素). */
export interface ReportHeader {
  indexNumber: string | null;
  publisher: string;
  /** 公开方式 */
  manner: string;
  issuedOn: Day | null;
  /** 组配分类 */
  category: string;
  documentNumber: string | null;
}

/** A report with every number in its place: what is frozen, printed and exported. */
export interface ReportDocument {
  year: number;
  bureau: string;
  title: string;
  /** The first year of its format. */
  format: string;
  citation: string;
  header: ReportHeader;
  intro: string[];
  partOne: { head: string; paragraphs: string[] }[];
  /** Sentences of parts two to six, in order. */
  parts: { title: string; paragraphs: string[] }[];
  /** block → row → numbers in the order of the format's columns. */
  tableTwo: Record<string, Record<string, number[]>>;
  tableThree: Record<string, Record<ApplicantColumn, number>>;
  tableFour: Record<RemedyBlock, Record<RemedyColumn, number>>;
}

/** A report as printed, out of its text and its figures. Throws FormatMissing. */
export function documentOf(header: ReportHeader, text: ReportText, lookup: Lookup): ReportDocument {
  const { year, bureau } = lookup;
  const format = formatFor(year);
  const number = (id: string): number => lookup.value(id) ?? 0;
  const words = (paragraphs: readonly string[]): string[] =>
    paragraphs.map(paragraph => render(paragraph, lookup)).filter(line => line.trim() !== '');
  const places = ['two', 'three', 'four', 'five', 'six'] as const;
  return {
    year,
    bureau,
    title: `${bureau}${year}年度政府信息公开工作年度报告`,
    format: format.id,
    citation: format.citation,
    header,
    intro: words(text.intro),
    partOne: (Object.keys(headKeys) as HeadKey[]).map((key, i) => ({
      head: partOneHeads[i] ?? headKeys[key],
      paragraphs: words(text[key]),
    })),
    parts: places.map((place, i) => ({ title: reportParts[i + 1] as string, paragraphs: words(text[place]) })),
    tableTwo: Object.fromEntries(
      format.tableTwo.map(block => [
        block.key,
        Object.fromEntries(block.rows.map(row => [row.key, block.columns.map(column => number(twoId(block.key, row.key, column.key)))])),
      ]),
    ),
    tableThree: Object.fromEntries(
      format.tableThree.map(row => [
        row.key,
        Object.fromEntries(applicantColumns.map(column => [column, number(threeId(row.key, column))])),
      ]),
    ) as ReportDocument['tableThree'],
    tableFour: Object.fromEntries(
      (Object.keys(remedyBlocks) as RemedyBlock[]).map(block => [
        block,
        Object.fromEntries((Object.keys(remedyColumns) as RemedyColumn[]).map(column => [column, number(fourId(block, column))])),
      ]),
    ) as ReportDocument['tableFour'],
  };
}

const group = (document: ReportDocument, starts: readonly string[]): number =>
  Object.entries(document.tableThree).reduce(
    (sum, [key, row]) => (starts.some(start => key.startsWith(start)) && key !== 'total' ? sum + row.total : sum),
    0,
  );

/** A report of ours as the checks look at it. `local`: the bureau is a county department or a township. */
export function filledOf(document: ReportDocument, local: boolean, before: FilledReport | null = null): FilledReport {
  const { tableThree } = document;
  return {
    body: document.bureau,
    local,
    year: document.year,
    format: document.format,
    citation: document.citation,
    publishedOn: document.header.issuedOn,
    tableTwo: document.tableTwo,
    tableThree,
    tableFour: document.tableFour,
    claims: {
      received: tableThree.new?.total,
      finished: tableThree.total?.total,
      carriedIn: tableThree.carried_in?.total,
      carriedOut: tableThree.carried_out?.total,
      grantedAndPartial: { count: group(document, ['granted', 'partial']) },
      denied: { count: group(document, ['deny_']) },
      unable: { count: group(document, ['unable_']) },
      notProcessed: { count: group(document, ['notproc_']) },
      other: { count: group(document, ['other']) },
      sums: [],
    },
    parts: [
      document.partOne.map(({ head, paragraphs }) => [head, ...paragraphs].join('\n')).join('\n'),
      ...document.parts.map(({ paragraphs }) => paragraphs.join('\n')),
    ],
    statements: document.intro,
    before,
  };
}

/** The number that a document has in the place of a figure of its tables; null when it has no such place. */
export function numberAt(document: ReportDocument, figure: string): number | null {
  const [table, first, second, third] = figure.split('/') as [string, string, string, string?];
  if (table === 'two') {
    const columns = formatFor(document.year).tableTwo.find(block => block.key === first)?.columns ?? [];
    return document.tableTwo[first]?.[second]?.[columns.findIndex(column => column.key === third)] ?? null;
  }
  if (table === 'three') return document.tableThree[first]?.[second as ApplicantColumn] ?? null;
  return document.tableFour[first as RemedyBlock]?.[second as RemedyColumn] ?? null;
}
