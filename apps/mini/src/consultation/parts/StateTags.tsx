import type { MyConsultationRow } from '@vc/contract';
import { consultationStates } from '@vc/domain';
import { Tag } from '../../ui/Tag';

const looks = { received: 'plain', answered: 'good', rated: 'good' } as const;

/** Where a question stands, and what about it is new or late. */
export function StateTags({ row }: { row: Pick<MyConsultationRow, 'state' | 'late' | 'unread'> }) {
  return (
    <>
      {row.unread && <Tag look="seal">新答复</Tag>}
      <Tag look={looks[row.state]}>{consultationStates[row.state]}</Tag>
      {row.late && row.state === 'received' && <Tag look="seal">已超期</Tag>}
    </>
  );
}
