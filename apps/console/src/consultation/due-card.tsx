import type { ConsultationWork } from '@vc/contract';
import { dayInWords } from '@vc/domain';
import styles from '../ui/case-aside.module.css';
import { Sheet } from '../ui/page.tsx';
import { WhyThisDay } from '../ui/why-this-day.tsx';
import { DueWords } from './inbox-row.tsx';

/** The promised day, and how it was counted day by day (为什么是这一天). */
export function DueCard({ work }: { work: ConsultationWork }) {
  const { clock, acceptBy, dueOn, provisional } = work;
  return (
    <Sheet title="承诺答复日" extra={<DueWords row={work} />}>
      <p className={styles.day}>{dayInWords(dueOn)}</p>
      {acceptBy && <p className={styles.quiet}>最晚 {dayInWords(acceptBy)} 要有人领办。</p>}
      {provisional && <p className={styles.note}>期间跨入还没有公布放假安排的年度，这一天以后可能顺延。</p>}
      {clock && (
        <WhyThisDay lines={clock.lines} notices={clock.notices}>
          {clock.promise}
          {dayInWords(clock.from)} 收到。
        </WhyThisDay>
      )}
    </Sheet>
  );
}
