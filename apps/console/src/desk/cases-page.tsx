import { type CaseCounts, type CaseRow, caseRoutes, type Reply } from '@vc/contract';
import { caseKinds, type StaffRole } from '@vc/domain';
import { App, Button, Checkbox, Input } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAddress } from '../lib/address.ts';
import { call } from '../lib/call.ts';
import { optionsOf } from '../lib/options.ts';
import { explain } from '../lib/problem-text.ts';
import { rowsOf } from '../lib/query.ts';
import { useMayCall, useStaff } from '../session/staff-context.ts';
import { FilterSelect, SectionFilter } from '../ui/filter-select.tsx';
import { LinkTabs } from '../ui/link-tabs.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, More, Ready } from '../ui/states.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { CaseLine } from './case-line.tsx';
import styles from './cases.module.css';
import { type CasesView, caseFilter, casesView, isNarrowed, views } from './cases-filter.ts';
import { useCaseChange, useCases } from './desk-query.ts';
import { useListKeys } from './use-list-keys.ts';

type Outcomes = Reply<typeof caseRoutes.assignMany>['items'];

/** Open cases by what they ask for; each number leads to its cases. */
function Counts({ counts }: { counts: CaseCounts }) {
  const all = [
    { label: '在办', value: counts.open, to: '?view=all', urgent: false },
    { label: '待分办', value: counts.pool, to: '?view=pool', urgent: false },
    { label: '超时未受理', value: counts.unaccepted, to: '?view=all&unaccepted=1', urgent: true },
    { label: '已超期', value: counts.late, to: '?view=all&late=1', urgent: true },
    { label: '需马上联系', value: counts.alerts, to: '?view=all&alert=1', urgent: true },
  ];
  return (
    <nav className={styles.counts} aria-label="按情况查看">
      {all.map(({ label, value, to, urgent }) => (
        <Link key={label} to={to} data-urgent={urgent && value > 0 ? '' : undefined}>
          {label} <b>{value}</b>
        </Link>
      ))}
    </nav>
  );
}

/** What narrows the list, kept in the address. */
function Filters({ view, go }: { view: CasesView; go: ReturnType<typeof useAddress>['go'] }) {
  const [text, setText] = useState(view.text);
  const flag = (name: 'alert' | 'late' | 'unaccepted', label: string) => (
    <Checkbox checked={view[name]} onChange={event => go({ [name]: event.target.checked ? '1' : null }, { replace: true })}>
      {label}
    </Checkbox>
  );
  return (
    <div className={styles.filters}>
      <FilterSelect
        label="按事项筛选"
        all="全部事项"
        value={view.kind}
        options={optionsOf(caseKinds)}
        onChange={kind => go({ kind }, { replace: true })}
      />
      <SectionFilter value={view.section} onChange={section => go({ section }, { replace: true })} />
      <Input.Search
        aria-label="按编号或标题查找"
        value={text}
        onChange={event => setText(event.target.value)}
        onSearch={value => go({ text: value.trim() || null }, { replace: true })}
        placeholder="编号或标题"
        allowClear
        style={{ width: 210 }}
      />
      {view.key !== 'closed' && (
        <>
          {flag('late', '仅超期')}
          {flag('unaccepted', '仅超时未受理')}
          {flag('alert', '仅需马上联系')}
        </>
      )}
    </div>
  );
}

/** How each of several fared. */
function Results({ outcomes, onClose }: { outcomes: Outcomes; onClose: () => void }) {
  const failed = outcomes.filter(one => !one.ok);
  const done = outcomes.length - failed.length;
  return (
    <Notice
      tone={failed.length > 0 ? 'warning' : 'good'}
      alert
      title={[done > 0 && `${done} 件已分办`, failed.length > 0 && `${failed.length} 件没有分办`].filter(Boolean).join('，')}
      actions={<Button onClick={onClose}>知道了</Button>}
    >
      {failed.length > 0 && (
        <ul className={styles.results}>
          {failed.map(({ id, number, words }) => (
            <li key={id}>
              {number ?? '一件看不到的事项'}：{words}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

const emptyWords = (view: CasesView, roles: readonly StaffRole[]): string => {
  if (isNarrowed(view)) return '没有符合条件的办件';
  if (view.key === 'mine') return roles.includes('clerk') ? '手上的都办完了' : '没有分给您的办件';
  return view.key === 'pool' ? '没有等待分办的' : view.key === 'closed' ? '还没有办结的' : '都办完了';
};

/** The inbox over all kinds of cases, by what falls due. */
export function CasesPage() {
  const { roles } = useStaff();
  const { params, to, go } = useAddress();
  const view = casesView(params, roles);
  const filter = caseFilter(view);
  const cases = useCases(filter);
  const rows = rowsOf(cases.data);
  const mayAssign = useMayCall(caseRoutes.assignMany);
  const mayHandOver = useMayCall(caseRoutes.handOver);
  const work = useInboxWork(rows, mayAssign);
  const signature = JSON.stringify(filter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list starts with nothing selected
  useEffect(() => work.clear(), [signature]);
  const first = cases.data?.pages[0];
  return (
    <Page title="办件" lead="留言咨询、依申请公开、困难帮扶和投诉建议都在这里，先到期的在前。" actions={mayHandOver && <HandOverLink />}>
      {first && <Counts counts={first.counts} />}
      <div className={styles.bar}>
        <LinkTabs
          label="按办理情况查看"
          tabs={views.map(({ key, label }) => ({ key, label, to: to({ view: key, holder: null }) }))}
          current={view.key}
        />
      </div>
      <Filters key={view.text} view={view} go={go} />
      {work.outcomes && <Results outcomes={work.outcomes} onClose={work.forget} />}
      {work.selected.size > 0 && (
        <div className={styles.bulk} role="status">
          <b>已选 {work.selected.size} 件</b>
          <Button type="primary" onClick={() => work.ask()}>
            分办给…
          </Button>
          <Button onClick={work.clear}>取消选择</Button>
        </div>
      )}
      <Ready of={cases}>
        {() =>
          rows.length === 0 ? (
            <Empty title={emptyWords(view, roles)}>群众提交的事项会按期限排在这里。</Empty>
          ) : (
            <>
              <ul className={styles.lines}>
                {rows.map(row => (
                  <CaseLine
                    key={row.id}
                    row={row}
                    {...(mayAssign ? { selected: work.selected.has(row.id), onSelect: () => work.toggle(row.id) } : {})}
                    action={row.may.includes('take') && <Button onClick={() => work.take(row)}>领办</Button>}
                  />
                ))}
              </ul>
              <More of={cases} count={rows.length} />
              <Keys mayAssign={mayAssign} />
            </>
          )
        }
      </Ready>
      {work.asking && <AssignDialog count={work.asking.length} onAssign={work.assign} onClose={work.stop} />}
    </Page>
  );
}

function HandOverLink() {
  const navigate = useNavigate();
  return <Button onClick={() => navigate('/cases/hand-over')}>离岗交接</Button>;
}

function Keys({ mayAssign }: { mayAssign: boolean }) {
  return (
    <p className={styles.keys}>
      键盘：<kbd>j</kbd> 下一件<kbd>k</kbd> 上一件<kbd>Enter</kbd> 打开<kbd>t</kbd> 领办
      {mayAssign && (
        <>
          <kbd>x</kbd> 选中<kbd>a</kbd> 分办
        </>
      )}
    </p>
  );
}

/** What is selected and what is being done with it, by mouse or by keyboard. */
function useInboxWork(rows: readonly CaseRow[], mayAssign: boolean) {
  const { message } = App.useApp();
  const change = useCaseChange<unknown>();
  const [chosen, setSelected] = useState<ReadonlySet<string>>(new Set());
  // What has left the list is no longer selected.
  const selected = new Set(rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id));
  const [asking, setAsking] = useState<string[] | null>(null);
  const [outcomes, setOutcomes] = useState<Outcomes | null>(null);

  const toggle = (id: string) => setSelected(now => (now.has(id) ? new Set([...now].filter(one => one !== id)) : new Set([...now, id])));
  const take = ({ id, version, number }: CaseRow) =>
    change
      .mutateAsync(() => call(caseRoutes.take, { id, version }))
      .then(
        () => message.success(`${number} 已领办`),
        error => message.error(explain(error).message),
      );
  /** Those that are selected, else the one that the keyboard is at. */
  const ask = (at: string | null = null) => {
    const ids = selected.size > 0 ? [...selected] : at ? [at] : [];
    if (ids.length > 0) setAsking(ids);
  };
  const assign = async (holderId: string, note: string) => {
    const ids = asking ?? [];
    const { items } = (await change.mutateAsync(() => call(caseRoutes.assignMany, { ids, holderId, ...(note ? { note } : {}) }))) as {
      items: Outcomes;
    };
    setOutcomes(items);
    setSelected(new Set(items.filter(one => !one.ok).map(({ id }) => id)));
  };
  useListKeys({
    t: id => {
      const row = rows.find(one => one.id === id);
      if (row?.may.includes('take')) take(row);
      else if (row) message.info(row.mine ? '已经在您手上' : row.holderName ? `${row.holderName}正在办理` : '这一件不能领办');
    },
    ...(mayAssign ? { x: (id: string | null) => id && toggle(id), a: (id: string | null) => ask(id) } : {}),
  });
  return {
    selected,
    asking,
    outcomes,
    toggle,
    take,
    ask,
    assign,
    clear: () => setSelected(new Set()),
    stop: () => setAsking(null),
    forget: () => setOutcomes(null),
  };
}
