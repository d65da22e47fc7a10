import type { CaseRow } from '@vc/contract';
import { alerts, caseKinds } from '@vc/domain';
import { Link } from 'react-router';
import { momentInWords } from '../lib/days.ts';
import { useStaff } from '../session/staff-context.ts';
import { Icon } from '../ui/icons.tsx';
import styles from './alerts.module.css';
import { casePage } from './case-links.ts';

/** What asks for a call at once, before anything else. */
export function Alerts({ rows }: { rows: readonly CaseRow[] }) {
  const { roles } = useStaff();
  if (rows.length === 0) return null;
  return (
    <section className={styles.alerts} aria-label="需要马上联系">
      <h2>
        <Icon name="warn" /> 需要马上联系（{rows.length}）
      </h2>
      <ul>
        {rows.map(({ id, kind, alert, title, number, openedAt, holderName, section }) => (
          <li key={id}>
            <b>{alert && alerts[alert]}</b>
            <span>
              {title}
              <small>
                {caseKinds[kind]} · {number} · {momentInWords(openedAt)} · {holderName ?? `${section ?? '全局'}还没有人受理`}
              </small>
            </span>
            <Link className={styles.call} to={casePage(kind, id, roles)}>
              <Icon name="phone" size={18} />
              打开并打电话
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
