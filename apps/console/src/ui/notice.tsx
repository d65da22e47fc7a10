import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';
import styles from './notice.module.css';

interface NoticeProps {
  tone?: 'plain' | 'good' | 'warning' | 'danger';
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons at the end. */
  actions?: ReactNode;
  /** Said aloud when it appears. */
  alert?: boolean;
}

/** A strip of paper with something to know before going on. */
export function Notice({ tone = 'plain', title, children, actions, alert }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} {...(alert ? { role: 'alert' } : {})}>
      {tone !== 'plain' && (
        <span className={styles.mark}>
          <Icon name={tone === 'good' ? 'check' : 'warn'} />
        </span>
      )}
      <div className={styles.text}>
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
