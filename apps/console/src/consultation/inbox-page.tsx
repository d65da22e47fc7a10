import { REPLY_WORKING_DAYS, subjects } from '@vc/domain';
import { Checkbox, Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { rowsOf } from '../lib/query.ts';
import { useStaff } from '../session/staff-context.ts';
import { LinkTabs } from '../ui/link-tabs.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, More, Ready } from '../ui/states.tsx';
import { useInbox } from './consultation-query.ts';
import styles from './inbox.module.css';
import { filterOf, type InboxView, tabs, viewOf } from './inbox-filter.ts';
import { InboxRow } from './inbox-row.tsx';

const subjectOptions = Object.entries(subjects).map(([value, label]) => ({ value, label }));
const number = new Intl.NumberFormat('zh-CN');

/** What waits, as numbers that lead to it. */
function Counts({ waiting, late, proposed }: { waiting: number; late: number; proposed: number }) {
  const counts = [
    { label: '待答复', value: waiting, to: '?tab=waiting', urgent: false },
    { label: '已超期', value: late, to: '?tab=waiting&late=1', urgent: late > 0 },
    { label: '待审核公开', value: proposed, to: '?tab=proposed', urgent: false },
  ];
  return (
    <ul className={styles.counts}>
      {counts.map(({ label, value, to, urgent }) => (
        <li key={label}>
          <Link to={to} data-urgent={urgent ? '' : undefined} data-none={value === 0 ? '' : undefined}>
            <b>{number.format(value)}</b>
            <span>{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function emptyWords({ tab, category, late }: InboxView): string {
  if (category || late) return '没有符合条件的留言';
  return tab.key === 'waiting' ? '都答复完了' : tab.key === 'proposed' ? '没有等待审核的' : '还没有留言';
}

/** The inbox of questions put to the bureau (留言咨询). */
export function InboxPage() {
  const { roles } = useStaff();
  const [params, setParams] = useSearchParams();
  const view = viewOf(params, roles);
  const inbox = useInbox(filterOf(view));
  const rows = rowsOf(inbox.data);
  const first = inbox.data?.pages[0];

  const put = (name: string, value: string | null) =>
    setParams(
      now => {
        if (value) now.set(name, value);
        else now.delete(name);
        return now;
      },
      { replace: true },
    );
  const withTab = (key: string) => {
    const next = new URLSearchParams(params);
    next.set('tab', key);
    return `?${next}`;
  };

  return (
    <Page title="留言咨询" lead={`先到期的排在前面。收到后 ${REPLY_WORKING_DAYS} 个工作日内答复。`}>
      {first && <Counts {...first} />}
      <div className={styles.bar}>
        <LinkTabs label="按办理情况查看" tabs={tabs.map(({ key, label }) => ({ key, label, to: withTab(key) }))} current={view.tab.key} />
        <div className={styles.filters}>
          <Select
            aria-label="按类别筛选"
            value={view.category}
            onChange={value => put('category', value ?? null)}
            options={subjectOptions}
            placeholder="全部类别"
            allowClear
            style={{ width: 150 }}
          />
          <Checkbox checked={view.late} onChange={event => put('late', event.target.checked ? '1' : null)}>
            仅看超期
          </Checkbox>
        </div>
      </div>
      <Ready of={inbox}>
        {() =>
          rows.length === 0 ? (
            <Empty title={emptyWords(view)}>群众提交的留言会出现在这里。</Empty>
          ) : (
            <>
              <ul className={styles.rows}>
                {rows.map(row => (
                  <InboxRow key={row.id} row={row} />
                ))}
              </ul>
              <More of={inbox} count={rows.length} />
            </>
          )
        }
      </Ready>
    </Page>
  );
}
