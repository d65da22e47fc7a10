import type { ConsultationRow } from '@vc/contract';
import { consultationStates, dayInWords, daysBetween, publicityStates, ratings, subjects } from '@vc/domain';
import { Link } from 'react-router';
import { daysLeft, momentInWords, today } from '../lib/days.ts';
import { Stamp } from '../ui/stamp.tsx';
import styles from './inbox.module.css';

/** How the promise stands, in words. */
export function DueWords({ row }: { row: Pick<ConsultationRow, 'state' | 'dueOn' | 'late'> }) {
  if (row.state !== 'received') return <Stamp tone={row.late ? 'amber' : 'grey'}>{row.late ? '超期答复' : '按期答复'}</Stamp>;
  if (row.late) return <Stamp tone="red">{daysLeft(row.dueOn)}</Stamp>;
  return <Stamp tone={daysBetween(today(), row.dueOn) <= 1 ? 'amber' : 'outline'}>{daysLeft(row.dueOn)}</Stamp>;
}

/** A question in the inbox; the whole line leads to it. */
export function InboxRow({ row }: { row: ConsultationRow }) {
  const { id, receipt, category, question, state, publicity, askedAt, dueOn, late, rating } = row;
  return (
    <li>
      <Link className={styles.row} to={`/consultations/${id}`} data-late={late && state === 'received' ? '' : undefined}>
        <span className={styles.subject}>{subjects[category]}</span>
        <span className={styles.question}>
          <b>{question}</b>
          <small>
            {receipt} · {momentInWords(askedAt)}
          </small>
        </span>
        <span className={styles.due}>
          <DueWords row={row} />
          <small>承诺 {dayInWords(dueOn)}</small>
        </span>
        <span className={styles.state}>
          <Stamp tone={state === 'received' ? 'grey' : 'pine'}>{consultationStates[state]}</Stamp>
          {publicity !== 'private' && <Stamp tone={publicity === 'proposed' ? 'amber' : 'outline'}>{publicityStates[publicity]}</Stamp>}
          {rating && <Stamp tone={rating === 'dissatisfied' ? 'red' : 'outline'}>{ratings[rating]}</Stamp>}
        </span>
      </Link>
    </li>
  );
}
