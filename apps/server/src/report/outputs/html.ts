import type { ReportDocument } from '@vc/domain';
import { escaped } from '../../platform/office/escaped.ts';
import { columnShares } from './column-shares.ts';
import { pageStyle } from './html-style.ts';
import { cellHtml, paragraphsHtml } from './markup.ts';
import { bareTitle, headerLines, introOf, type OutlinePart, outlineOf, tableName, titleLines } from './outline.ts';
import { type PlacedCell, placedCells } from './placed-cells.ts';

/** Nothing is fetched and nothing runs, whatever a text may hold. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** What a head is the head of: its block when it spans the table, its row when numbers follow, else its columns. */
function scopeOf(cell: PlacedCell, row: readonly PlacedCell[], columns: number): string {
  if (!cell.head) return '';
  if (cell.colSpan === columns) return ' scope="rowgroup"';
  return row.some(({ figure }) => figure !== null) ? ' scope="row"' : ' scope="col"';
}

/** Rows of the body in groups that print together: a head across the whole table begins another. */
function groupsOf(rows: PlacedCell[][], columns: number): PlacedCell[][][] {
  const groups: PlacedCell[][][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && row[0]?.colSpan !== columns) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

function tableHtml(document: ReportDocument, part: OutlinePart): string {
  if (!part.table) return '';
  const { columns, headRows } = part.table;
  const rows = placedCells(part.table);
  const line = (row: PlacedCell[]): string => `<tr>${row.map(cell => cellHtml(document, cell, scopeOf(cell, row, columns))).join('')}</tr>`;
  const lines = (some: PlacedCell[][]): string => some.map(line).join('\n');
  const widths = columnShares(columns).map(share => `<col style="width:${(share * 100).toFixed(2)}%">`);
  return [
    `<div class="sheet" role="region" aria-label="${tableName(part)}" tabindex="0">`,
    `<table class="columns-${columns}">`,
    `<caption>${tableName(part)}　${escaped(bareTitle(part))}</caption>`,
    `<colgroup>${widths.join('')}</colgroup>`,
    ...(headRows > 0 ? [`<thead>\n${lines(rows.slice(0, headRows))}\n</thead>`] : []),
    ...groupsOf(rows.slice(headRows), columns).map(group => `<tbody>\n${lines(group)}\n</tbody>`),
    '</table>',
    '</div>',
  ].join('\n');
}

function partHtml(document: ReportDocument, part: OutlinePart): string {
  const heads = part.heads.map(({ title, paragraphs }) => `<h3>${escaped(title)}</h3>\n${paragraphsHtml(paragraphs)}`);
  const pieces = [`<h2>${escaped(part.title)}</h2>`, ...heads, paragraphsHtml(part.paragraphs), tableHtml(document, part)];
  return ['<section>', ...pieces.filter(piece => piece !== ''), '</section>'].join('\n');
}

/** A report as a page that stands alone: read on a screen, printed on A4, and printed by us as PDF. */
export function reportHtml(document: ReportDocument): string {
  const header = headerLines(document).map(([label, value]) => `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd></div>`);
  const title = titleLines(document).map(line => `<span>${escaped(line)}</span>`);
  const parts = outlineOf(document).map(part => partHtml(document, part));
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escaped(document.title)}</title>
<style>
${pageStyle}
</style>
</head>
<body>
<main>
<dl>
${header.join('\n')}
</dl>
<h1>${title.join('')}</h1>
${paragraphsHtml(introOf(document))}
${parts.join('\n')}
</main>
</body>
</html>
`;
}
