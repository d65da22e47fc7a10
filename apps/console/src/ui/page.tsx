import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { Icon } from './icons.tsx';
import styles from './page.module.css';

interface PageProps {
  title: string;
  /** Small words beside the title. */
  beside?: ReactNode;
  lead?: ReactNode;
  back?: { to: string; label: string };
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of every page: where one is, what one may do, and the page itself. */
export function Page({ title, beside, lead, back, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · 退役军人云服务平台工作台`;
  }, [title]);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        {back && (
          <Link className={styles.back} to={back.to}>
            <Icon name="back" size={16} />
            {back.label}
          </Link>
        )}
        <div className={styles.line}>
          <div className={styles.title}>
            <h1>{title}</h1>
            {beside}
          </div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
        {lead && <p className={styles.lead}>{lead}</p>}
      </header>
      {children}
    </div>
  );
}

/** A sheet of lighter paper. */
export function Sheet({
  title,
  extra,
  children,
  className,
}: {
  title?: string;
  extra?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <section className={`${styles.sheet} ${className ?? ''}`}>
      {title && (
        <header className={styles.sheetHead}>
          <h2>{title}</h2>
          {extra}
        </header>
      )}
      {children}
    </section>
  );
}
