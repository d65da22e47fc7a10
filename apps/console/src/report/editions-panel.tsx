import { contentRoutes, type ReportWork } from '@vc/contract';
import { Link } from 'react-router';
import { momentInWords } from '../lib/days.ts';
import { useMayCall } from '../session/staff-context.ts';
import { Sheet } from '../ui/page.tsx';
import { Downloads } from './downloads.tsx';
import styles from './editions.module.css';
import { isFrozen } from './standing.ts';

/** Every edition as it was approved, newest first, each to be saved as a file; before the first, the draft. */
export function EditionsPanel({ work }: { work: ReportWork }) {
  const mayRead = useMayCall(contentRoutes.work);
  const { id, editions, contentId, state } = work;
  return (
    <Sheet title="版本与下载">
      <ul className={styles.editions}>
        {!isFrozen(work) && (
          <li>
            <h3>现在这一稿</h3>
            <p className={styles.quiet}>没有批准，数字随记录变化{work.may.includes('edit') ? '；按上次保存的文字' : ''}</p>
            <Downloads id={id} name="现在这一稿" />
          </li>
        )}
        {editions.map(({ number, approvedAt, approvedBy, reason }) => (
          <li key={number}>
            <h3>第 {number} 版</h3>
            <p className={styles.quiet}>
              {approvedBy}，{momentInWords(approvedAt)}批准
            </p>
            {reason && <p className={styles.reason}>更正：{reason}</p>}
            <Downloads id={id} edition={number} name={`第 ${number} 版`} />
          </li>
        ))}
      </ul>
      {mayRead && contentId && state === 'published' && (
        <p className={styles.page}>
          <Link to={`/contents/${contentId}`}>看发布的页面</Link>
        </p>
      )}
    </Sheet>
  );
}
