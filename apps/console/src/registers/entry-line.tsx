import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Stamp } from '../ui/stamp.tsx';
import styles from './ledger.module.css';

export interface LineAct {
  label: string;
  onAct: () => void;
}

interface EntryLineProps {
  /** The register or kind it belongs to. */
  heading: string;
  title: string;
  /** Numbers and days, a short sentence each. */
  facts: readonly ReactNode[];
  /** How it stands, or its sum. */
  state: ReactNode;
  withdrawn: boolean;
  acts: readonly LineAct[];
}

/** A line of a register. One that was struck out stays to be read and is drawn as what it is. */
export function EntryLine({ heading, title, facts, state, withdrawn, acts }: EntryLineProps) {
  return (
    <li className={styles.line} data-withdrawn={withdrawn ? '' : undefined}>
      <span className={styles.heading}>{heading}</span>
      <span className={styles.title}>
        {withdrawn ? <del>{title}</del> : <b>{title}</b>}
        <small>
          {facts.map((fact, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences in a fixed order
            <span key={i}>{fact}</span>
          ))}
        </small>
      </span>
      <span className={styles.state}>{withdrawn ? <Stamp>已作废，不计数</Stamp> : state}</span>
      {acts.length > 0 && (
        <span className={styles.acts}>
          {acts.map(({ label, onAct }) => (
            <Button key={label} size="small" onClick={onAct} aria-label={`${label}：${title}`}>
              {label}
            </Button>
          ))}
        </span>
      )}
    </li>
  );
}
