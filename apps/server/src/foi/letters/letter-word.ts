import { AlignmentType, BorderStyle, Document, Packer, Paragraph, TextRun } from 'docx';
import { printable } from '../../platform/office/printable.ts';
import { PAGE_NUMBERS } from '../../platform/office/word-page.ts';
import { FONT, INDENT, lines, PAGE, SIZE, STYLES } from '../../platform/office/word-style.ts';
import type { Paper } from './paper.ts';

const LINE = 579;

interface Style {
  alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  indent?: { firstLine?: number; firstLineChars?: number; right?: number; left?: number };
  before?: number;
  after?: number;
  keepNext?: boolean;
  font?: (typeof FONT)[keyof typeof FONT];
  size?: number;
}

const paragraph = (
  text: string,
  { alignment, indent, before = 0, after = 0, keepNext = false, font = FONT.body, size = SIZE.three }: Style = {},
) =>
  new Paragraph({
    ...(alignment ? { alignment } : {}),
    ...(indent ? { indent } : {}),
    keepNext,
    spacing: { ...lines(LINE), before, after },
    children: [new TextRun({ text: printable(text), font, size })],
  });

/** The letter as a Word document in the form of official documents (GB/T 9704). */
export async function letterWord({ title, number, to, paragraphs, signedBy, on, contact }: Paper): Promise<Uint8Array> {
  const signed = { alignment: AlignmentType.RIGHT, keepNext: true };
  const file = new Document({
    title: printable(title),
    creator: printable(signedBy),
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: PAGE },
        footers: PAGE_NUMBERS,
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { ...lines(720), after: number ? 120 : LINE },
            children: [new TextRun({ text: printable(title), font: FONT.title, size: SIZE.two })],
          }),
          ...(number ? [paragraph(number, { alignment: AlignmentType.CENTER, after: LINE })] : []),
          paragraph(`${to}：`),
          ...paragraphs.map(text => paragraph(text, { alignment: AlignmentType.BOTH, indent: INDENT })),
          paragraph(signedBy, { ...signed, before: LINE, indent: { right: 640 } }),
          paragraph(on, { ...signed, indent: { right: 640 } }),
          new Paragraph({
            spacing: { before: LINE },
            border: { top: { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 6 } },
            children: [new TextRun({ text: printable(contact), font: FONT.body, size: SIZE.smallFour })],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
