import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  type TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { printable } from './printable.ts';
import { lines, SIZE, TEXT_WIDTH } from './word-style.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };

/** A cell of any table of a document; its text may have several lines. `keepNext` binds its row to the next one on a page. */
export interface WordCell {
  text: string;
  width: number;
  colSpan?: number;
  rowSpan?: number;
  left?: boolean;
  keepNext?: boolean;
  size?: number;
}

export const wordCell = ({
  text,
  width,
  colSpan = 1,
  rowSpan = 1,
  left = false,
  keepNext = false,
  size = SIZE.five,
}: WordCell): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: colSpan,
    rowSpan,
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        style: 'ReportCell',
        keepNext,
        spacing: lines(size * 14),
        ...(left ? { alignment: AlignmentType.LEFT, indent: { left: 40 } } : {}),
        children: text.split('\n').map((line, i) => new TextRun({ text: printable(line), size, break: i > 0 ? 1 : 0 })),
      }),
    ],
  });

/** A table as wide as the text whose rows stay whole. */
export const wordTable = (widths: readonly number[], rows: readonly TableRow[]): Table =>
  new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: BORDERS,
    margins: { top: 30, bottom: 30, left: 24, right: 24, marginUnitType: WidthType.DXA },
    rows,
  });
