import { type ContentRow, kindOf } from '@vc/contract';
import { type ContentAction, type ContentState, contentStates, contentSteps, dayOf } from '@vc/domain';
import { Link } from 'react-router';
import { shortDay, timeOf } from '../lib/days.ts';
import { Actions } from '../ui/actions.tsx';
import { Stamp, type StampTone } from '../ui/stamp.tsx';
import styles from './list.module.css';

export const stateTones: Record<ContentState, StampTone> = {
  draft: 'grey',
  review: 'amber',
  published: 'pine',
  withdrawn: 'outline',
  discarded: 'grey',
};

interface ContentLineProps {
  row: ContentRow;
  onAct: (row: ContentRow, action: ContentAction) => void;
}

/** An item in the staff's list. */
export function ContentLine({ row, onAct }: ContentLineProps) {
  const kind = kindOf(row.kind);
  const label = kind?.label ?? row.kind;
  return (
    <li className={styles.row}>
      <span className={styles.kind}>
        {label}
        <small>{kind?.categories[row.category] ?? '未选类别'}</small>
      </span>
      <span className={styles.title}>
        <Link to={`/contents/${row.id}`}>{row.title}</Link>
        <small>
          {row.author} · {shortDay(dayOf(row.updatedAt))} {timeOf(row.updatedAt)} 更新
          {row.publishedOn && ` · ${shortDay(row.publishedOn)} 发布`}
        </small>
      </span>
      <span className={styles.acts}>
        <Actions small steps={contentSteps} may={row.may} onAct={action => onAct(row, action)} />
      </span>
      <span className={styles.state}>
        <Stamp tone={stateTones[row.state]}>{contentStates[row.state]}</Stamp>
      </span>
    </li>
  );
}
