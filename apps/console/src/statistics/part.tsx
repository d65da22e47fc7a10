import { type ReactNode, useState } from 'react';
import { Sheet } from '../ui/page.tsx';
import styles from './statistics.module.css';

interface PartProps {
  title: string;
  /** What it counts (口径), as the server says it. */
  definition: string | undefined;
  /** The same numbers as a table, for those who would rather read; absent when the picture is a table already. */
  table?: ReactNode;
  extra?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

/** A part of the page: a picture, its numbers as a table, and what they count. */
export function Part({ title, definition, table, extra, className, children }: PartProps) {
  const [asTable, setAsTable] = useState(false);
  const toggle = table && (
    <button type="button" className={styles.toggle} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
      {asTable ? '看图' : '看表格'}
    </button>
  );
  return (
    <Sheet
      title={title}
      extra={
        <span className={styles.extra}>
          {extra}
          {toggle}
        </span>
      }
      className={className ?? ''}
    >
      {asTable ? table : children}
      {definition && (
        <p className={styles.definition}>
          <b>口径</b>
          {definition}。
        </p>
      )}
    </Sheet>
  );
}
