import { cannedRoutes, caseRoutes, consultationRoutes, type Reply } from '@vc/contract';
import { subjects } from '@vc/domain';
import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useCaseChange } from '../desk/desk-query.ts';
import { useListKeys } from '../desk/use-list-keys.ts';
import { call } from '../lib/call.ts';
import { optionsOf } from '../lib/options.ts';
import { explain } from '../lib/problem-text.ts';
import { rowsOf } from '../lib/query.ts';
import { useMayCall, useStaff } from '../session/staff-context.ts';
import styles from '../ui/case-list.module.css';
import { FilterSelect, SectionFilter } from '../ui/filter-select.tsx';
import { LinkTabs } from '../ui/link-tabs.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, More, Ready } from '../ui/states.tsx';
import { useInbox } from './consultation-query.ts';
import { EnterForm } from './enter-form.tsx';
import { filterOf, holders, type InboxView, isNarrowed, tabs, viewOf } from './inbox-filter.ts';
import { InboxRow } from './inbox-row.tsx';

const number = new Intl.NumberFormat('zh-CN');
type Counted = Pick<Reply<typeof consultationRoutes.inbox>, 'waiting' | 'late' | 'checking' | 'proposed' | 'alerts' | 'unsettled'>;

/** What waits, as numbers that lead to it. */
function Counts({ waiting, late, checking, proposed, alerts, unsettled }: Counted) {
  const counts = [
    { label: '待答复', value: waiting, to: '?tab=waiting', urgent: false },
    { label: '已超期', value: late, to: '?tab=waiting&late=1', urgent: late > 0 },
    { label: '需马上联系', value: alerts, to: '?tab=waiting&alert=1', urgent: alerts > 0 },
    { label: '待审核发出', value: checking, to: '?tab=checking', urgent: false },
    { label: '待审核公开', value: proposed, to: '?tab=proposed', urgent: false },
    { label: '两次不满意', value: unsettled, to: '?tab=unsettled', urgent: unsettled > 0 },
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

const empties: Readonly<Record<string, string>> = {
  waiting: '都答复完了',
  checking: '没有等您审核的答复',
  proposed: '没有等待审核的公开',
  unsettled: '没有两次不满意的留言',
};

function Filters({ view, put }: { view: InboxView; put: (name: string, value: string | null) => void }) {
  const flag = (name: 'late' | 'alert', label: string) => (
    <Checkbox checked={view[name]} onChange={event => put(name, event.target.checked ? '1' : null)}>
      {label}
    </Checkbox>
  );
  return (
    <div className={styles.filters}>
      <FilterSelect
        label="按类别筛选"
        all="全部类别"
        value={view.category}
        options={optionsOf(subjects)}
        onChange={value => put('category', value)}
      />
      <SectionFilter value={view.section} onChange={value => put('section', value)} />
      <FilterSelect
        label="按承办人筛选"
        all="谁在办"
        value={view.holder}
        options={optionsOf(holders)}
        onChange={value => put('holder', value)}
      />
      {flag('late', '仅看超期')}
      {flag('alert', '仅看需马上联系')}
    </div>
  );
}

/** Takes the case that the cursor stands on. */
function useTake() {
  const { message } = App.useApp();
  const change = useCaseChange<unknown>();
  return async (id: string) => {
    try {
      await change.mutateAsync(async () => {
        const { version } = await call(caseRoutes.one, { id });
        return call(caseRoutes.take, { id, version });
      });
      message.success('已领办，由您答复');
    } catch (error) {
      message.error(explain(error).message);
    }
  };
}

/** The inbox of questions put to the bureau (留言咨询). */
export function InboxPage() {
  const { roles } = useStaff();
  const navigate = useNavigate();
  const mayTake = useMayCall(caseRoutes.take);
  const mayEnter = useMayCall(consultationRoutes.enter);
  const mayCan = useMayCall(cannedRoutes.list);
  const maySet = useMayCall(consultationRoutes.keepSettings);
  const [entering, setEntering] = useState(false);
  const [params, setParams] = useSearchParams();
  const view = viewOf(params, roles);
  const inbox = useInbox(filterOf(view));
  const rows = rowsOf(inbox.data);
  const first = inbox.data?.pages[0];
  const take = useTake();
  useListKeys(mayTake ? { t: id => id && take(id) } : {});

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
    <Page
      title="留言咨询"
      lead={
        <>
          先到期的排在前面。<span className={styles.keys}>键盘：J、K 上下，回车打开{mayTake && '，T 领办'}。</span>
        </>
      }
      actions={
        <>
          {mayCan && <Button onClick={() => navigate('/consultations/canned')}>常用答复</Button>}
          {maySet && <Button onClick={() => navigate('/consultations/settings')}>分办和期限设置</Button>}
          {mayEnter && (
            <Button type="primary" onClick={() => setEntering(true)}>
              登记来电来访来信
            </Button>
          )}
        </>
      }
    >
      {first && <Counts {...first} />}
      <div className={styles.bar}>
        <LinkTabs label="按办理情况查看" tabs={tabs.map(({ key, label }) => ({ key, label, to: withTab(key) }))} current={view.tab.key} />
        <Filters view={view} put={put} />
      </div>
      <Ready of={inbox}>
        {() =>
          rows.length === 0 ? (
            <Empty title={isNarrowed(view) ? '没有符合条件的留言' : (empties[view.tab.key] ?? '还没有留言')}>
              群众提交的留言和登记的来电来访来信会出现在这里。
            </Empty>
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
      {entering && <EnterForm onEntered={({ id }) => navigate(`/consultations/${id}`)} onClose={() => setEntering(false)} />}
    </Page>
  );
}
