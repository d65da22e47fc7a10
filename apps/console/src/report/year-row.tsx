import type { ReportRow } from '@vc/contract';
import { type ReportState, reportStates } from '@vc/domain';
import { Link } from 'react-router';
import { shortDay } from '../lib/days.ts';
import { Stamp, type StampTone } from '../ui/stamp.tsx';
import styles from './list.module.css';

export const stateTones: Record<ReportState, StampTone> = { draft: 'grey', checked: 'amber', approved: 'outline', published: 'pine' };

/** What a report waits for, in words. */
const waits: Record<ReportState, string> = {
  draft: '正在起草，数字随记录变化',
  checked: '已送批，等科室负责人批准',
  approved: '已批准，等发布',
  published: '',
};

interface YearRowProps {
  row: ReportRow;
  /** How many numbers have changed since it was approved; null while that is being asked, undefined for what is not approved. */
  differences: number | null | undefined;
}

/** A year's report in the list. */
export function YearRow({ row, differences }: YearRowProps) {
  const { id, year, state, edition, approvedOn, publishedOn } = row;
  const facts = [
    edition > 0 && `第 ${edition} 版`,
    approvedOn && `${shortDay(approvedOn)}批准`,
    publishedOn && `${shortDay(publishedOn)}发布`,
  ].filter(Boolean);
  return (
    <Link to={`/reports/${id}`} className={styles.year}>
      <b className={styles.number}>
        {year}
        <small>年度</small>
      </b>
      <span className={styles.facts}>
        {waits[state] && <span>{waits[state]}</span>}
        {facts.length > 0 && <small>{facts.join(' · ')}</small>}
      </span>
      <span className={styles.marks}>
        {differences === null && <small>正在对照…</small>}
        {differences ? <Stamp tone="amber">{differences} 个数字变了</Stamp> : null}
        <Stamp tone={stateTones[state]}>{reportStates[state]}</Stamp>
      </span>
    </Link>
  );
}
