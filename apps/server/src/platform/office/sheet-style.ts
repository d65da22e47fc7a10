import type { Alignment, Borders, Cell, Font, PageSetup } from 'exceljs';
import { printable } from './printable.ts';

const line = { style: 'thin' as const, color: { argb: 'FF000000' } };
const BOX: Partial<Borders> = { top: line, bottom: line, left: line, right: line };

export const FONT: Partial<Font> = { name: '宋体', size: 10.5 };
export const TITLE_FONT: Partial<Font> = { name: '方正小标宋简体', size: 16 };

/** A4, as wide as the paper, with the number of the page under it. */
export const paper = (orientation: 'portrait' | 'landscape'): Partial<PageSetup> => ({
  paperSize: 9,
  orientation,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { left: 0.7, right: 0.7, top: 0.9, bottom: 0.9, header: 0.4, footer: 0.4 },
});

export const PAGE_NUMBER = '&C— &P —';

/** Frames the cells of a table and sets their letters. */
export function frame(cell: Cell, horizontal: Alignment['horizontal'] = 'center'): void {
  cell.font = FONT;
  cell.border = BOX;
  cell.alignment = { horizontal, vertical: 'middle', wrapText: true };
}

/** Words that stay words: even when somebody edits the cell, a line that begins with = is not computed. */
export function setText(cell: Cell, text: string): void {
  cell.value = printable(text);
  cell.numFmt = '@';
}
