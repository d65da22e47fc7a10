import { AlignmentType, Document, HeightRule, Packer, Paragraph, TableRow, TextRun } from 'docx';
import { printable } from '../../platform/office/printable.ts';
import { PAGE_NUMBERS } from '../../platform/office/word-page.ts';
import { FONT, PAGE, SIZE, STYLES, TEXT_WIDTH } from '../../platform/office/word-style.ts';
import { wordCell, wordTable } from '../../platform/office/word-table.ts';
import type { ApprovalForm, FormRow } from './approval-form.ts';

const LABEL = 1600;
const HALF = TEXT_WIDTH / 2 - LABEL;

const tableRow = ({ cells, tall }: FormRow): TableRow =>
  new TableRow({
    cantSplit: true,
    height: { value: tall ? 1500 : 560, rule: HeightRule.ATLEAST },
    children: cells.flatMap(([label, value]) => {
      const wide = cells.length === 1;
      return [
        wordCell({ text: label, width: LABEL, size: SIZE.smallFour }),
        wordCell({ text: value, width: wide ? TEXT_WIDTH - LABEL : HALF, colSpan: wide ? 3 : 1, left: true, size: SIZE.smallFour }),
      ];
    }),
  });

/** The form as a Word document. */
export async function formWord({ title, bureau, rows }: ApprovalForm): Promise<Uint8Array> {
  const heading = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [new TextRun({ text: title, font: FONT.title, size: SIZE.two })],
  });
  const unit = new Paragraph({
    spacing: { after: 80 },
    children: [new TextRun({ text: `填报单位：${printable(bureau)}`, font: FONT.table, size: SIZE.smallFour })],
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
        children: [heading, unit, wordTable([LABEL, HALF, LABEL, HALF], rows.map(tableRow))],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
