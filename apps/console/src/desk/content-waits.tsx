import { contentDueLabels, duesFor } from '@vc/domain';
import { useDues } from '../content/content-query.ts';
import { useStaff } from '../session/staff-context.ts';
import { Sheet } from '../ui/page.tsx';
import styles from './desk.module.css';
import { Piles } from './piles.tsx';

/** What of the content waits for whoever opens the desk; nothing at all for those who have no part in it. */
export function ContentWaits() {
  const { roles } = useStaff();
  const sees = duesFor(roles).length > 0;
  const { data, isError } = useDues(sees);
  if (!sees) return null;
  const waiting = (data ?? []).filter(({ count }) => count > 0);
  return (
    <Sheet title="内容待办">
      {waiting.length > 0 && (
        <Piles
          piles={waiting.map(({ due, count, late }) => ({
            label: contentDueLabels[due],
            count,
            late,
            unit: '条',
            to: `/contents?due=${due}`,
          }))}
        />
      )}
      {isError && <p className={styles.quiet}>没有读到，请刷新再看。</p>}
      {!isError && waiting.length === 0 && <p className={styles.quiet}>{data ? '没有等着办的内容。' : '正在查看…'}</p>}
    </Sheet>
  );
}
