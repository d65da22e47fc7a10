import type { CaseRow } from '@vc/contract';
import { alerts, caseKinds, dayInWords, daysBetween } from '@vc/domain';
import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { daysLeft, momentInWords, today } from '../lib/days.ts';
import { useStaff } from '../session/staff-context.ts';
import { Stamp } from '../ui/stamp.tsx';
import { casePage } from './case-links.ts';
import styles from './cases.module.css';

/** How long there is, in a stamp. */
export function DueStamp({ row: { dueOn, late, closedOn } }: { row: Pick<CaseRow, 'dueOn' | 'late' | 'closedOn'> }) {
  if (closedOn) return <Stamp>已办结</Stamp>;
  if (!dueOn) return <Stamp tone="outline">等对方</Stamp>;
  if (late) return <Stamp tone="red">{daysLeft(dueOn)}</Stamp>;
  return <Stamp tone={daysBetween(today(), dueOn) <= 1 ? 'amber' : 'outline'}>{daysLeft(dueOn)}</Stamp>;
}

/** Whose desk it lies on, in words. */
export function HolderWords({
  row: { holderName, section, mine, unaccepted },
}: {
  row: Pick<CaseRow, 'holderName' | 'section' | 'mine' | 'unaccepted'>;
}) {
  if (mine) return <b>我在办</b>;
  if (holderName) return <>{holderName}</>;
  return (
    <span className={unaccepted ? styles.urgent : styles.quiet}>{unaccepted ? '超时未受理' : section ? '科室待分办' : '全局待分办'}</span>
  );
}

interface CaseLineProps {
  row: CaseRow;
  /** Absent where nothing is selected. */
  selected?: boolean;
  onSelect?: (selected: boolean) => void;
  /** A button at the end of the line. */
  action?: ReactNode;
}

/** A case in a list; its title leads to it. */
export function CaseLine({ row, selected, onSelect, action }: CaseLineProps) {
  const { roles } = useStaff();
  const { id, kind, number, title, stateWords, openedAt, dueOn, dueProvisional, section, alert, late } = row;
  return (
    <li className={styles.line} data-line={id} data-late={late ? '' : undefined} data-selected={selected ? '' : undefined}>
      {onSelect && (
        <Checkbox
          className={styles.box ?? ''}
          aria-label={`选中 ${number}`}
          checked={selected ?? false}
          onChange={event => onSelect(event.target.checked)}
        />
      )}
      <span className={styles.kind}>
        {caseKinds[kind]}
        <small>{section ?? '未分科室'}</small>
      </span>
      <span className={styles.title}>
        <Link to={casePage(kind, id, roles)} data-open="">
          {title}
        </Link>
        <small>
          {number} · {stateWords} · {momentInWords(openedAt)}
        </small>
      </span>
      <span className={styles.marks}>
        {alert && <Stamp tone="red">{alerts[alert]}</Stamp>}
        <DueStamp row={row} />
        {dueOn && (
          <small>
            {dayInWords(dueOn)}
            {dueProvisional && '（暂定）'}
          </small>
        )}
      </span>
      <span className={styles.holder}>
        <HolderWords row={row} />
        {action}
      </span>
    </li>
  );
}
