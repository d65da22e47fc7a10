import type { ReactNode } from 'react';
import styles from './stamp.module.css';

export type StampTone = 'pine' | 'red' | 'amber' | 'grey' | 'outline';

/** A state in words, like a small stamp on a file. */
export function Stamp({ tone = 'grey', children }: { tone?: StampTone; children: ReactNode }) {
  return <span className={`${styles.stamp} ${styles[tone]}`}>{children}</span>;
}

/** The mark that everything shown is made up. */
export function DemoMark({ className }: { className?: string }) {
  return <span className={`${styles.demo} ${className ?? ''}`}>演示数据</span>;
}
