import type { AidWork } from '@vc/contract';
import { dayInWords } from '@vc/domain';
import { daysLeft } from '../lib/days.ts';
import styles from '../ui/case-aside.module.css';
import { Sheet } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import { WhyThisDay } from '../ui/why-this-day.tsx';

/** The day by which the next step is due, and how it was counted day by day. */
export function ClockSheet({ work: { clock, late, state } }: { work: AidWork }) {
  if (!clock) return state === 'asked' ? <Sheet title="期限">等申请人补充材料，不计入期限</Sheet> : null;
  return (
    <Sheet title="期限" extra={<Stamp tone={late ? 'red' : 'outline'}>{daysLeft(clock.dueOn)}</Stamp>}>
      <p className={styles.day}>{dayInWords(clock.dueOn)}</p>
      <p>{clock.promise}</p>
      {clock.provisional && <p className={styles.note}>期间跨入还没有公布放假安排的年度，这一天以后可能顺延。</p>}
      <WhyThisDay lines={clock.lines} notices={clock.notices} />
    </Sheet>
  );
}
