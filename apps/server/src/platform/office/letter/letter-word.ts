import { AlignmentType, BorderStyle, Document, Packer, Paragraph, TextRun } from 'docx';
import { printable } from '../printable.ts';
import { PAGE_NUMBERS } from '../word-page.ts';
import { FONT, INDENT, lines, PAGE, SIZE, STYLES } from '../word-style.ts';
import type { Letter } from './letter.ts';

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

const contactLine = (contact: string) =>
  new Paragraph({
    spacing: { ...lines(400), before: LINE },
    border: { top: { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 6 } },
    children: [new TextRun({ text: printable(contact), font: FONT.body, size: SIZE.smallFour })],
  });

/** The letter as a Word document in the form of official documents (GB/T 9704). */
export async function letterWord({ title, number, to, paragraphs, signedBy, on, contact }: Letter): Promise<Uint8Array> {
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
          // The signature never stands on a page without words of the letter.
          ...paragraphs.map((text, at) =>
            paragraph(text, { alignment: AlignmentType.BOTH, indent: INDENT, keepNext: at === paragraphs.length - 1 }),
          ),
          paragraph(signedBy, { ...signed, before: LINE, indent: { right: 640 } }),
          paragraph(on, { ...signed, indent: { right: 640 } }),
          ...(contact ? [contactLine(contact)] : []),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
