import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { FONT, SIZE } from './word-style.ts';

/** — 1 — at the outer edge, one character in. */
const pageNumber = (outer: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: outer === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [outer]: 280 },
        children: [new TextRun({ font: FONT.pageNumber, size: SIZE.four, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

/** Page numbers of an official document (GB/T 9704): right on odd pages, left on even ones. */
export const PAGE_NUMBERS = { default: pageNumber('right'), even: pageNumber('left') };
