import type { HeldItem, HeldPart, MyData } from '@vc/contract';
import { momentInWords } from '@vc/domain';
import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, Table, TableRow, TextRun } from 'docx';
import { printable } from '../platform/office/printable.ts';
import { PAGE_NUMBERS } from '../platform/office/word-page.ts';
import { FONT, PAGE, SIZE, STYLES, TEXT_WIDTH } from '../platform/office/word-style.ts';
import { wordCell, wordTable } from '../platform/office/word-table.ts';

const LABEL = 2000;

const note = (text: string): Paragraph =>
  new Paragraph({
    spacing: { before: 80, after: 80 },
    children: [new TextRun({ text: printable(text), font: FONT.table, size: SIZE.smallFour })],
  });

const itemTable = ({ facts }: HeldItem): Table =>
  wordTable(
    [LABEL, TEXT_WIDTH - LABEL],
    facts.map(
      ({ label, value }) =>
        new TableRow({
          children: [
            wordCell({ text: label, width: LABEL, size: SIZE.smallFour }),
            wordCell({ text: value, width: TEXT_WIDTH - LABEL, left: true, size: SIZE.smallFour }),
          ],
        }),
    ),
  );

const part = ({ title, purpose, howLong, items }: HeldPart): (Paragraph | Table)[] => [
  new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
  note(`用途：${purpose}。${howLong}。`),
  ...items.filter(({ facts }) => facts.length > 0).flatMap(item => [itemTable(item), new Paragraph({ style: 'ReportGap' })]),
];

/** The same as a Word document, which WeChat opens by itself. */
export async function dataWord(title: string, { at, parts }: MyData, bureau: string): Promise<Uint8Array> {
  const heading = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [new TextRun({ text: title, font: FONT.title, size: SIZE.two })],
  });
  const file = new Document({
    title,
    creator: printable(bureau),
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: PAGE },
        footers: PAGE_NUMBERS,
        children: [heading, note(`${bureau}　${momentInWords(at)}导出`), ...parts.flatMap(part)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
