import type { MyConsultationRow } from '@vc/contract';
import { casePhases } from '@vc/domain';
import { Tag } from '../../ui/Tag';

const looks = { received: 'plain', assigned: 'plain', answered: 'good', rated: 'good' } as const;

/** Where a question stands, and what about it is new or late. */
export function StateTags({ row }: { row: Pick<MyConsultationRow, 'phase' | 'waiting' | 'late' | 'unread'> }) {
  return (
    <>
      {row.unread && <Tag look="seal">新答复</Tag>}
      <Tag look={looks[row.phase]}>{casePhases[row.phase]}</Tag>
      {row.late && row.waiting && <Tag look="seal">已超期</Tag>}
    </>
  );
}
