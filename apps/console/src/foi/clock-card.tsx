import type { FoiCase } from '@vc/contract';
import { dayInWords } from '@vc/domain';
import { DueWords } from '../consultation/inbox-row.tsx';
import aside from '../ui/case-aside.module.css';
import { Sheet } from '../ui/page.tsx';
import { WhyThisDay } from '../ui/why-this-day.tsx';

/** The last day for the reply, and how it was reached. */
export function ClockCard({ work }: { work: FoiCase }) {
  const { dueOn, answeredOn, late, provisional, why, waitsUntil, carried } = work;
  return (
    <Sheet title="答复期限" extra={<DueWords row={{ state: answeredOn ? 'answered' : 'received', dueOn, late }} />}>
      <p className={aside.day}>{dayInWords(dueOn)}</p>
      {waitsUntil && <p className={aside.note}>现在等申请人，最迟{dayInWords(waitsUntil)}；申请人早办，答复期限就早到。</p>}
      {provisional && !answeredOn && <p className={aside.note}>期间跨入还没有公布放假安排的年度，这一天以后可能顺延。</p>}
      {carried.length > 0 && <p className={aside.note}>{carried.join('、')} 年底没有办结，已计入结转下年度继续办理。</p>}
      <WhyThisDay lines={why.map(words => ({ words, counts: /第\d+个工作日$|^截止|条例|109号/.test(words) }))} />
    </Sheet>
  );
}
