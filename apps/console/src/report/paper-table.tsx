import type { ReportWork } from '@vc/contract';
import { inText, type LayoutCell, numberAt } from '@vc/domain';
import { memo } from 'react';
import { knownFigure } from '../figures/known-figure.ts';
import type { OutlineTable } from './outline.ts';
import styles from './paper.module.css';
import { ReportNumber } from './report-number.tsx';
import { groupsOf, scopeOf } from './table-scope.ts';

interface PaperTableProps {
  table: OutlineTable;
  work: ReportWork;
}

/**
 * A table of the national format as printed: merged cells, heads with their scope, every number a link. Wide ones scroll
 * by themselves. It has hundreds of cells, which are not drawn again with every letter that is typed beside it.
 */
export const PaperTable = memo(function PaperTable({ table: { name, caption, layout }, work }: PaperTableProps) {
  const { columns, headRows, rows } = layout;
  const line = (cells: LayoutCell[], at: number) => (
    <tr key={at}>
      {cells.map((cell, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells of a fixed layout
        <Cell key={i} cell={cell} scope={scopeOf(cell, cells, columns)} work={work} />
      ))}
    </tr>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reached by the keyboard
    <section className={styles.region} aria-label={`${name} ${caption}`} tabIndex={0}>
      <table className={styles.table} data-columns={columns}>
        <caption className="visually-hidden">
          {name} {caption}
        </caption>
        <colgroup>
          {Array.from({ length: columns }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns of a fixed layout
            <col key={i} />
          ))}
        </colgroup>
        {headRows > 0 && <thead>{rows.slice(0, headRows).map(line)}</thead>}
        {groupsOf(rows.slice(headRows), columns).map((group, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups of a fixed layout
          <tbody key={i}>{group.map(line)}</tbody>
        ))}
      </table>
    </section>
  );
});

function Cell({ cell, scope, work }: { cell: LayoutCell; scope: string | undefined; work: ReportWork }) {
  const { text, colSpan, rowSpan, head, figure } = cell;
  if (head)
    return (
      <th colSpan={colSpan} rowSpan={rowSpan} scope={scope}>
        {text}
      </th>
    );
  return (
    <td colSpan={colSpan} rowSpan={rowSpan}>
      {figure && <NumberIn figure={figure} work={work} />}
    </td>
  );
}

/** A number of a table. A row that a province added is no figure of ours, so its number leads nowhere. */
function NumberIn({ figure, work }: { figure: string; work: ReportWork }) {
  const value = numberAt(work.document, figure) ?? 0;
  const known = knownFigure(figure, work.year);
  if (!known) return inText(value);
  return <ReportNumber work={work} figure={figure} label={`${known.label} ${inText(value)} ${known.unit}`} text={inText(value)} />;
}
