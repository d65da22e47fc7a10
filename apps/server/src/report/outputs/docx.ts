import type { ReportDocument } from '@vc/domain';
import { Document, HeadingLevel, HeightRule, Packer, Paragraph, type Table, TableRow, TextRun } from 'docx';
import { printable } from '../../platform/office/printable.ts';
import { PAGE_NUMBERS } from '../../platform/office/word-page.ts';
import { PAGE, STYLES, TEXT_WIDTH } from '../../platform/office/word-style.ts';
import { wordCell, wordTable } from '../../platform/office/word-table.ts';
import { fillsPage, reportTable } from './docx-table.ts';
import { headerLines, introOf, type OutlinePart, outlineOf, titleLines } from './outline.ts';

const words = (text: string): TextRun => new TextRun({ text: printable(text) });
/** What stands before a table stays with it, a little apart. */
const beforeTable = (is: boolean) => (is ? { keepNext: true, spacing: { after: 120 } } : {});
const body = (text: string, before = false): Paragraph =>
  new Paragraph({ style: 'ReportBody', ...beforeTable(before), children: [words(text)] });

/** Two labels with their values in a row. */
function headerBlock(document: ReportDocument): Table {
  const entries = headerLines(document);
  const [label, value] = [1200, TEXT_WIDTH / 2 - 1200];
  const rows = entries.flatMap((entry, i) => (i % 2 === 0 ? [[entry, entries[i + 1] ?? ['', '']] as const] : []));
  return wordTable(
    [label, value, label, value],
    rows.map(
      pair =>
        new TableRow({
          cantSplit: true,
          height: { value: 420, rule: HeightRule.ATLEAST },
          children: pair.flatMap(([name, text]) => [wordCell({ text: name, width: label }), wordCell({ text, width: value })]),
        }),
    ),
  );
}

function title(document: ReportDocument): Paragraph {
  const lines = titleLines(document);
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    children: lines.map((line, i) => new TextRun({ text: printable(line), break: i > 0 ? 1 : 0 })),
  });
}

function part(document: ReportDocument, { title: text, heads, paragraphs, table }: OutlinePart): (Paragraph | Table)[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: table !== null && fillsPage(table),
      ...beforeTable(table !== null && paragraphs.length === 0),
      children: [words(text)],
    }),
    ...heads.flatMap(head => [
      new Paragraph({ heading: HeadingLevel.HEADING_2, children: [words(head.title)] }),
      ...head.paragraphs.map(line => body(line)),
    ]),
    ...paragraphs.map((line, i) => body(line, table !== null && i === paragraphs.length - 1)),
    ...(table ? [reportTable(document, table), new Paragraph({ style: 'ReportGap' })] : []),
  ];
}

/** A report as a Word document in the style of official documents (GB/T 9704-2012). */
export async function reportDocx(document: ReportDocument): Promise<Uint8Array> {
  const file = new Document({
    title: printable(document.title),
    creator: printable(document.bureau),
    lastModifiedBy: printable(document.bureau),
    description: document.citation,
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: PAGE },
        footers: PAGE_NUMBERS,
        children: [
          headerBlock(document),
          title(document),
          ...introOf(document).map(line => body(line)),
          ...outlineOf(document).flatMap(one => part(document, one)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
