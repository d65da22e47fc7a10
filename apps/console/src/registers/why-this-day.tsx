import { type Day, explainClock, FOI_WORKING_DAYS, readClock } from '@vc/domain';
import { useCalendar } from '../calendars/calendar-query.ts';
import styles from './foi.module.css';

interface WhyThisDayProps {
  receivedOn: Day;
  dueOn: Day;
  /** Still to be answered, so that the day may yet move. */
  open: boolean;
}

/** How the last day for the answer was counted, day by day, with the holidays as they are known now. */
export function WhyThisDay({ receivedOn, dueOn, open }: WhyThisDayProps) {
  const calendar = useCalendar();
  if (!calendar) return null;
  const reading = readClock({ receivedOn, days: FOI_WORKING_DAYS }, calendar, { provisional: true });
  return (
    <>
      {open && reading.provisional && <p className={styles.provisional}>期间跨入还没有放假安排的年度，这一天以后可能变动。</p>}
      <details className={styles.why}>
        <summary>为什么是这一天</summary>
        <ol>
          {explainClock(reading).map(line => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        {reading.due !== dueOn && <p>按现在的放假安排数到 {reading.due}，与登记的不同；以登记的为准。</p>}
      </details>
    </>
  );
}
