import { type ReactNode, useEffect } from 'react';
import { HillsScroll, Seal } from '../ui/art.tsx';
import { DemoMark } from '../ui/stamp.tsx';
import styles from './session.module.css';
import { useSite } from './session-query.ts';

/** The quiet page around signing in: a landscape scroll with a card of paper on it. */
export function PaperFrame({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  const site = useSite();
  useEffect(() => {
    document.title = `${title} · 退役军人云服务平台工作台`;
  }, [title]);
  return (
    <div className={styles.frame}>
      <HillsScroll className={styles.scroll ?? ''} />
      <div className={styles.inscription} aria-hidden="true">
        <p>退役军人云服务平台</p>
        <p>{site.data?.name ?? ''}</p>
        <Seal size={54} />
      </div>
      <main className={styles.card}>
        <p className={styles.bureau}>
          {site.data?.name ?? '退役军人云服务平台'}
          {site.data?.demo && <DemoMark />}
        </p>
        <h1>{title}</h1>
        <p className={styles.lead}>{lead}</p>
        {children}
      </main>
    </div>
  );
}
