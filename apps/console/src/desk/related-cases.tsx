import { Sheet } from '../ui/page.tsx';
import { CaseLine } from './case-line.tsx';
import cases from './cases.module.css';
import { useRelated } from './desk-query.ts';

/** The same person's other cases, as far as one may see them. Nothing when there are none. */
export function RelatedCases({ id }: { id: string }) {
  const items = useRelated(id).data?.items ?? [];
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
