import type { AidDecisionWords } from '@vc/domain';
import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';
import { printable } from '../../platform/office/printable.ts';
import { PAGE_NUMBERS } from '../../platform/office/word-page.ts';
import { FONT, PAGE, SIZE, STYLES } from '../../platform/office/word-style.ts';

/** Four characters from the right edge, as documents are signed. */
const SIGNED = { alignment: AlignmentType.RIGHT, indent: { right: 640 } };

const plain = (text: string, extra: ConstructorParameters<typeof Paragraph>[0] = {}): Paragraph =>
  new Paragraph({ ...(extra as object), children: [new TextRun({ text: printable(text), font: FONT.body, size: SIZE.three })] });

/** A notice as a Word document. */
export async function noticeWord({ title, number, to, paragraphs, from, on }: AidDecisionWords): Promise<Uint8Array> {
  const heading = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [new TextRun({ text: title, font: FONT.title, size: SIZE.two })],
  });
  const file = new Document({
    title,
    creator: printable(from),
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: PAGE },
        footers: PAGE_NUMBERS,
        children: [
          heading,
          plain(number, { alignment: AlignmentType.CENTER, spacing: { after: 360 } }),
          plain(`${to}：`),
          ...paragraphs.map(
            text =>
              new Paragraph({ style: 'ReportBody', children: [new TextRun({ text: printable(text), font: FONT.body, size: SIZE.three })] }),
          ),
          plain(from, { ...SIGNED, spacing: { before: 800 }, keepNext: true }),
          plain(on, SIGNED),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
