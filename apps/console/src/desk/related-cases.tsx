import type { CaseKind } from '@vc/domain';
import { Sheet } from '../ui/page.tsx';
import { CaseLine } from './case-line.tsx';
import cases from './cases.module.css';
import { useRelated } from './desk-query.ts';

/** The same person's other cases, as far as one may see them, but for a kind that the page lists by itself. Nothing when there are none. */
export function RelatedCases({ id, but }: { id: string; but?: CaseKind }) {
  const items = (useRelated(id).data?.items ?? []).filter(({ kind }) => kind !== but);
  if (items.length === 0) return null;
  return (
    <Sheet title={`同一人的其他办件（${items.length}）`}>
      <ul className={`${cases.lines} ${cases.narrow}`}>
        {items.map(row => (
          <CaseLine key={row.id} row={row} />
        ))}
      </ul>
    </Sheet>
  );
}
