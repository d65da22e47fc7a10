import type { ReactNode } from 'react';
import styles from './why-this-day.module.css';

interface WhyThisDayProps {
  lines: readonly { words: string; counts: boolean }[];
  /** The notices of holidays that it rests on. */
  notices?: readonly string[];
  /** What was promised, before it is counted. */
  children?: ReactNode;
}

/** How a deadline was counted, day by day (为什么是这一天). */
export function WhyThisDay({ lines, notices = [], children }: WhyThisDayProps) {
  return (
    <details className={styles.why}>
      <summary>为什么是这一天</summary>
      {children && <p>{children}</p>}
      <ol>
        {lines.map(({ words, counts }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: days never change place.
          <li key={at} data-counts={counts ? '' : undefined}>
            {words}
          </li>
        ))}
      </ol>
      {notices.length > 0 && <p>放假安排依据：{notices.join('、')}</p>}
    </details>
  );
}
