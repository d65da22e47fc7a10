import type { LayoutCell, ReportDocument, TableLayout } from '@vc/domain';
import { escaped } from '../../platform/office/escaped.ts';
import { cellHtml, paragraphsHtml } from './markup.ts';
import { bareTitle, introOf, outlineOf } from './outline.ts';

function table(document: ReportDocument, caption: string, { rows, headRows }: TableLayout): string {
  const line = (cells: LayoutCell[]): string => `<tr>${cells.map(cell => cellHtml(document, cell)).join('')}</tr>`;
  const top = headRows > 0 ? `<thead>${rows.slice(0, headRows).map(line).join('\n')}</thead>` : '';
  return `<table><caption>${escaped(caption)}</caption>${top}<tbody>${rows.slice(headRows).map(line).join('\n')}</tbody></table>`;
}

/** A report as an article of the safe subset of HTML: what the public reads on the platform. */
export function reportArticle(document: ReportDocument): string {
  const parts = outlineOf(document).flatMap(part => [
    `<h2>${escaped(part.title)}</h2>`,
    ...part.heads.map(({ title, paragraphs }) => `<h3>${escaped(title)}</h3>\n${paragraphsHtml(paragraphs)}`),
    paragraphsHtml(part.paragraphs),
    part.table ? table(document, bareTitle(part), part.table) : '',
  ]);
  return [paragraphsHtml(introOf(document)), ...parts].filter(piece => piece !== '').join('\n');
}
