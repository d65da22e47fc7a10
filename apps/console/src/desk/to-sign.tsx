import { useQueries } from '@tanstack/react-query';
import { aidWorkRoutes, consultationRoutes, contentRoutes, foiActRoutes, foiRoutes, type Route } from '@vc/contract';
import { mayCall } from '../lib/access.ts';
import { call } from '../lib/call.ts';
import { useStaff } from '../session/staff-context.ts';
import { Sheet } from '../ui/page.tsx';
import styles from './desk.module.css';
import { Piles, type Waiting } from './piles.tsx';

interface Pile {
  key: string;
  /** Whoever may do this signs. */
  act: Route;
  look: () => Promise<Waiting[]>;
}

/** What waits for a signature, each pile counted by the list that it leads to. */
const piles: readonly Pile[] = [
  {
    key: 'contents',
    act: contentRoutes.approve,
    look: async () => {
      const { items, next } = await call(contentRoutes.workList, { view: 'mine' });
      return [{ label: '内容待审核', count: items.length, more: next !== null, to: '/contents?view=mine' }];
    },
  },
  {
    key: 'consultations',
    act: consultationRoutes.send,
    look: async () => {
      const { checking, proposed } = await call(consultationRoutes.inbox, { limit: 1 });
      return [
        { label: '留言答复待审核发出', count: checking, to: '/consultations?tab=checking' },
        { label: '问答待审核公开', count: proposed, to: '/consultations?tab=proposed' },
      ];
    },
  },
  {
    key: 'foi',
    act: foiActRoutes.approve,
    look: async () => {
      const { counts } = await call(foiRoutes.list, { view: 'signing', limit: 1 });
      return [{ label: '依申请公开待审批', count: counts.signing, to: '/foi?view=signing' }];
    },
  },
  {
    key: 'aid',
    act: aidWorkRoutes.grant,
    look: async () => {
      const { toDecide } = await call(aidWorkRoutes.list, { limit: 1 });
      return [{ label: '困难帮扶待决定', count: toDecide, to: '/aid?tab=checked' }];
    },
  },
];

/** What waits for the signature of whoever opens the desk; nothing at all for those who sign nothing. */
export function ToSign() {
  const { roles } = useStaff();
  const own = piles.filter(({ act }) => mayCall(act, roles));
  const looks = useQueries({ queries: own.map(({ key, look }) => ({ queryKey: ['case', 'to-sign', key], queryFn: look })) });
  if (own.length === 0) return null;
  const waiting = looks.flatMap(({ data }) => data ?? []).filter(({ count }) => count > 0);
  const failed = looks.some(({ isError }) => isError);
  const pending = looks.some(({ isPending }) => isPending);
  return (
    <Sheet title="等您签字">
      {waiting.length > 0 && <Piles piles={waiting} />}
      {failed && <p className={styles.quiet}>有的没有读到，请刷新再看。</p>}
      {!failed && waiting.length === 0 && <p className={styles.quiet}>{pending ? '正在查看…' : '没有等您签字的。'}</p>}
    </Sheet>
  );
}
