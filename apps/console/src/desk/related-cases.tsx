import type { CaseKind } from '@vc/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { Sheet } from '../ui/page.tsx';
import { CaseLine } from './case-line.tsx';
import cases from './cases.module.css';
import { useRelated } from './desk-query.ts';

const SHOWN = 4;

/**
 * The same person's other cases, as far as one may see them, but for a kind that the page lists by itself: those not yet
 * closed first, a few at once. Nothing when there are none.
 */
export function RelatedCases({ id, but }: { id: string; but?: CaseKind }) {
  const related = (useRelated(id).data?.items ?? []).filter(({ kind }) => kind !== but);
  const [whole, setWhole] = useState(false);
  if (related.length === 0) return null;
  const items = [...related.filter(({ closedOn }) => !closedOn), ...related.filter(({ closedOn }) => closedOn)];
  return (
    <Sheet title={`同一人的其他办件（${items.length}）`}>
      <ul className={`${cases.lines} ${cases.narrow}`}>
        {(whole ? items : items.slice(0, SHOWN)).map(row => (
          <CaseLine key={row.id} row={row} />
        ))}
      </ul>
      {items.length > SHOWN && (
        <p className={cases.rest}>
          <Button onClick={() => setWhole(now => !now)} aria-expanded={whole}>
            {whole ? '收起' : `另外 ${items.length - SHOWN} 件`}
          </Button>
        </p>
      )}
    </Sheet>
  );
}
