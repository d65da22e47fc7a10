import { calendarRoutes, type Reply } from '@vc/contract';
import { yearOf } from '@vc/domain';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useAddress, yearIn } from '../lib/address.ts';
import { today } from '../lib/days.ts';
import { useMayCall } from '../session/staff-context.ts';
import { Icon } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page, Sheet } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import { Empty, Ready } from '../ui/states.tsx';
import { YearTabs } from '../ui/year-tabs.tsx';
import { useCalendar, useCalendars } from './calendar-query.ts';
import styles from './calendars.module.css';
import { HolidayList } from './holiday-list.tsx';
import { Legend, YearCalendar } from './year-calendar.tsx';

type Years = Reply<typeof calendarRoutes.list>;

/** The arrangement of holidays by year (放假安排), on which every deadline in working days rests. */
export function CalendarsPage() {
  const navigate = useNavigate();
  const mayApply = useMayCall(calendarRoutes.apply);
  const { params, to } = useAddress();
  const calendars = useCalendars();
  return (
    <Page
      title="放假安排"
      lead="留言答复和依申请公开的期限按工作日计算，以国务院办公厅每年的放假通知为准。"
      actions={
        mayApply && (
          <Button type="primary" icon={<Icon name="plus" size={18} />} onClick={() => navigate('/calendars/new')}>
            录入放假通知
          </Button>
        )
      }
    >
      <Ready of={calendars} lines={9}>
        {known => {
          const years = [...new Set([...known.missing, ...known.items.map(({ year }) => year)])].sort((a, b) => b - a);
          const now = yearOf(today());
          const year = yearIn(params) ?? (years.includes(now) ? now : (years[0] ?? null));
          return (
            <>
              <Missing years={known.missing} mayApply={mayApply} />
              <YearTabs years={years} current={year} to={y => to({ year: y })} />
              {year !== null && <Year year={year} known={known} mayApply={mayApply} />}
            </>
          );
        }}
      </Ready>
    </Page>
  );
}

/** The years that deadlines run into without a notice, and what that means. */
function Missing({ years, mayApply }: { years: readonly number[]; mayApply: boolean }) {
  if (years.length === 0) return null;
  return (
    <div className={styles.missing}>
      <Notice tone="warning" title={`还没有 ${years.join('、')} 年的放假安排`}>
        跨入这{years.length > 1 ? '些' : '一'}年的期限先按“周末休息、平日上班”计算，都是暂定，可能变动。
        {mayApply ? '国务院办公厅的通知公布后，请录入全文，未办结事项会重新计算期限。' : '国务院办公厅的通知公布后，由管理员录入。'}
      </Notice>
    </div>
  );
}

function Year({ year, known, mayApply }: { year: number; known: Years; mayApply: boolean }) {
  const navigate = useNavigate();
  const calendar = useCalendar();
  /** The notice that gave the year, then those that changed it, as they came. */
  const notices = known.items.filter(one => one.year === year).reverse();
  if (notices.length === 0 || !calendar)
    return <Empty title={`没有 ${year} 年的放假安排`}>这一年的期限按“周末休息、平日上班”暂定。录入通知后这里会画出全年。</Empty>;
  return (
    <div className={styles.year}>
      <Sheet title={`${year} 年`} extra={<Legend />}>
        <YearCalendar year={year} calendar={calendar} />
      </Sheet>
      <div className={styles.stack}>
        {notices.map((arrangement, i) => (
          <Sheet
            key={arrangement.notice}
            title={i === 0 ? '依据与安排' : '补充或更正'}
            extra={arrangement.entered && <Stamp tone="outline">本单位录入</Stamp>}
          >
            <p className={styles.notice}>{arrangement.notice}</p>
            <HolidayList arrangement={arrangement} />
          </Sheet>
        ))}
        {mayApply && (
          <div className={styles.buttons}>
            <Button onClick={() => navigate(`/calendars/new?year=${year}`)}>补充或更正通知</Button>
            <span className={styles.quiet}>国务院又发通知改了 {year} 年的假期，或者录错了，从这里改</span>
          </div>
        )}
      </div>
    </div>
  );
}
