import type { ConsultationRow } from '@vc/contract';
import {
  alerts,
  consultationChannels,
  consultationStates,
  consultationTypes,
  dayInWords,
  daysBetween,
  isOpenConsultation,
  publicityStates,
  ratings,
  subjects,
} from '@vc/domain';
import { Link } from 'react-router';
import { daysLeft, momentInWords, today } from '../lib/days.ts';
import styles from '../ui/case-list.module.css';
import { Stamp } from '../ui/stamp.tsx';

/** How the promise stands, in words. */
export function DueWords({ row }: { row: Pick<ConsultationRow, 'state' | 'dueOn' | 'late'> }) {
  if (!isOpenConsultation(row.state)) return <Stamp tone={row.late ? 'amber' : 'grey'}>{row.late ? '超期答复' : '按期答复'}</Stamp>;
  if (row.late) return <Stamp tone="red">{daysLeft(row.dueOn)}</Stamp>;
  return <Stamp tone={daysBetween(today(), row.dueOn) <= 1 ? 'amber' : 'outline'}>{daysLeft(row.dueOn)}</Stamp>;
}

/** What came before, in few words. */
function before({ channel, type, onBehalf, followUps, reopened }: ConsultationRow): string[] {
  return [
    ...(channel === 'platform' ? [] : [consultationChannels[channel]]),
    ...(type === 'demand' ? [consultationTypes.demand] : []),
    ...(onBehalf ? ['代办'] : []),
    ...(followUps > 0 ? [`追问 ${followUps} 次`] : []),
    ...(reopened ? ['不满意重办'] : []),
  ];
}

/** A question in the inbox; the whole line leads to it. */
export function InboxRow({ row }: { row: ConsultationRow }) {
  const { id, receipt, category, question, state, publicity, askedAt, dueOn, late, rating, alert, section, holder, own } = row;
  const open = isOpenConsultation(state);
  return (
    <li data-line={id}>
      <Link className={styles.row} to={`/consultations/${id}`} data-open="" data-late={(late && open) || alert ? '' : undefined}>
        <span className={styles.subject}>
          {subjects[category]}
          <small>{own ? '我在办' : (holder ?? section ?? '待分办')}</small>
        </span>
        <span className={styles.question}>
          <b>{question}</b>
          <small>{[receipt, momentInWords(askedAt), ...before(row)].join(' · ')}</small>
        </span>
        <span className={styles.due}>
          <DueWords row={row} />
          <small>承诺 {dayInWords(dueOn)}</small>
        </span>
        <span className={styles.state}>
          {alert && <Stamp tone="red">{alerts[alert]}</Stamp>}
          <Stamp tone={state === 'checking' ? 'amber' : open ? 'grey' : 'pine'}>{consultationStates[state]}</Stamp>
          {publicity !== 'private' && <Stamp tone={publicity === 'proposed' ? 'amber' : 'outline'}>{publicityStates[publicity]}</Stamp>}
          {rating && <Stamp tone={rating === 'dissatisfied' ? 'red' : 'outline'}>{ratings[rating]}</Stamp>}
        </span>
      </Link>
    </li>
  );
}
