import { inText, type LayoutCell, numberAt, type ReportDocument } from '@vc/domain';
import { escaped } from '../../platform/office/escaped.ts';

export const paragraphsHtml = (lines: readonly string[]): string => lines.map(line => `<p>${escaped(line)}</p>`).join('\n');

/** What stands in a cell: its words, or its number. */
export const cellText = (document: ReportDocument, { text, figure }: LayoutCell): string =>
  figure ? inText(numberAt(document, figure) ?? 0) : text;

/** A cell of a table, `more` being attributes beyond its spans. */
export function cellHtml(document: ReportDocument, cell: LayoutCell, more = ''): string {
  const { colSpan, rowSpan, head } = cell;
  const tag = head ? 'th' : 'td';
  const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
  return `<${tag}${spans}${more}>${escaped(cellText(document, cell))}</${tag}>`;
}
