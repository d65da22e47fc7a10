import type { ConsultationWork } from '@vc/contract';
import { countWorkingDays, dayInWords, dayOf, explainWorkingDays, officialCalendar, REPLY_WORKING_DAYS } from '@vc/domain';
import { useCalendar } from '../calendars/calendar-query.ts';
import { Sheet } from '../ui/page.tsx';
import styles from './aside.module.css';
import { DueWords } from './inbox-row.tsx';

/** The promised day, and how it was counted day by day. */
export function DueCard({ work }: { work: ConsultationWork }) {
  const askedOn = dayOf(work.askedAt);
  const calendar = useCalendar() ?? officialCalendar;
  const days = countWorkingDays(askedOn, REPLY_WORKING_DAYS, calendar, { provisional: true });
  const lines = explainWorkingDays(days);
  const counted = days[days.length - 1]?.day;
  const notices = [...new Set(days.flatMap(day => day.notice ?? []))];
  return (
    <Sheet title="承诺答复日" extra={<DueWords row={work} />}>
      <p className={styles.day}>{dayInWords(work.dueOn)}</p>
      {work.provisional && <p className={styles.note}>期间跨入还没有公布放假安排的年度，这一天以后可能顺延。</p>}
      <details className={styles.why}>
        <summary>为什么是这一天</summary>
        <p>
          {dayInWords(askedOn)} 收到，当天不计，从第二天起数 {REPLY_WORKING_DAYS} 个工作日。
        </p>
        <ol>
          {days.map(({ day, count }, i) => (
            <li key={day} data-counts={count > 0 ? '' : undefined}>
              {lines[i]}
            </li>
          ))}
        </ol>
        {notices.length > 0 && <p>放假安排依据：{notices.join('、')}</p>}
        {counted && counted !== work.dueOn && <p>按现在的放假安排数到 {dayInWords(counted)}，与受理时不同；以受理时承诺的日子为准。</p>}
      </details>
    </Sheet>
  );
}
