import { type AidRow, aidWorkRoutes } from '@vc/contract';
import { aidKindLabels, aidStates, dayInWords, daysBetween, isAidEnd } from '@vc/domain';
import { Checkbox } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { daysLeft, shortDay, today } from '../lib/days.ts';
import { rowsOf } from '../lib/query.ts';
import { useMayCall } from '../session/staff-context.ts';
import styles from '../ui/case-list.module.css';
import { LinkTabs } from '../ui/link-tabs.tsx';
import { Page } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import { Empty, More, Ready } from '../ui/states.tsx';
import { type AidFilter, useAidList } from './aid-query.ts';

const tabs: readonly { key: string; label: string; filter: AidFilter; none: string }[] = [
  { key: 'open', label: '在办', filter: { open: true }, none: '没有在办的申请' },
  { key: 'filed', label: '待受理', filter: { state: 'filed' }, none: '没有等待受理的' },
  { key: 'asked', label: '等补充', filter: { state: 'asked' }, none: '没有等申请人补充材料的' },
  { key: 'accepted', label: '核实中', filter: { state: 'accepted' }, none: '没有正在核实的' },
  { key: 'checked', label: '待决定', filter: { state: 'checked' }, none: '没有等待决定的' },
  { key: 'granted', label: '待公示', filter: { state: 'granted' }, none: '没有等待公示的' },
  { key: 'publicity', label: '公示中', filter: { state: 'publicity' }, none: '没有正在公示的' },
  { key: 'all', label: '全部', filter: {}, none: '还没有申请' },
];

/** Applications for hardship aid. Of what has not been filed only the number is known. */
export function AidListPage() {
  const [params, setParams] = useSearchParams();
  const tab = tabs.find(({ key }) => key === params.get('tab')) ?? (tabs[0] as (typeof tabs)[number]);
  const late = params.get('late') === '1';
  const list = useAidList({ ...tab.filter, ...(late ? { late } : {}) });
  const rows = rowsOf(list.data);
  const first = list.data?.pages[0];
  const setsRules = useMayCall(aidWorkRoutes.changeRules);
  return (
    <Page
      title="困难帮扶"
      lead={first ? `先到期的排在前面。还有 ${first.drafts} 份草稿没有提交，提交以后才会出现在这里。` : '先到期的排在前面。'}
      actions={setsRules && <Link to="/aid/rules">期限、金额和公示设置</Link>}
    >
      {first && <Counts {...first} />}
      <div className={styles.bar}>
        <LinkTabs label="按办理情况查看" tabs={tabs.map(({ key, label }) => ({ key, label, to: `?tab=${key}` }))} current={tab.key} />
        <div className={styles.filters}>
          <Checkbox
            checked={late}
            onChange={event => setParams({ tab: tab.key, ...(event.target.checked ? { late: '1' } : {}) }, { replace: true })}
          >
            仅看超期
          </Checkbox>
        </div>
      </div>
      <Ready of={list}>
        {() =>
          rows.length === 0 ? (
            <Empty title={tab.none}>群众在手机上提交的帮扶申请会出现在这里。</Empty>
          ) : (
            <>
              <ul className={styles.rows}>
                {rows.map(row => (
                  <Row key={row.id} row={row} />
                ))}
              </ul>
              <More of={list} count={rows.length} />
            </>
          )
        }
      </Ready>
    </Page>
  );
}

function Counts({ waiting, late, toDecide }: { waiting: number; late: number; toDecide: number }) {
  const counts = [
    { label: '待受理', value: waiting, to: '?tab=filed', urgent: false },
    { label: '待决定', value: toDecide, to: '?tab=checked', urgent: false },
    { label: '已超期', value: late, to: '?tab=open&late=1', urgent: late > 0 },
  ];
  return (
    <ul className={styles.counts}>
      {counts.map(({ label, value, to, urgent }) => (
        <li key={label}>
          <Link to={to} data-urgent={urgent ? '' : undefined} data-none={value === 0 ? '' : undefined}>
            <b>{value}</b>
            <span>{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Row({ row: { id, receipt, kind, state, name, town, filedOn, dueOn, late, waitsUntil, holderName, linked } }: { row: AidRow }) {
  return (
    <li>
      <Link className={styles.row} to={`/aid/${id}`} data-late={late ? '' : undefined}>
        <span className={styles.subject}>{aidKindLabels[kind]}</span>
        <span className={styles.question}>
          <b>{`${name}，${town}`}</b>
          <small>
            {receipt} · {shortDay(filedOn)} 提交{holderName ? ` · ${holderName}` : ' · 待分办'}
            {linked > 0 && ` · 同一人另有 ${linked} 件`}
          </small>
        </span>
        <span className={styles.due}>
          {waitsUntil && (
            <>
              {waitsUntil < today() && <Stamp tone="red">补充期限已过</Stamp>}
              <small>{`等到${dayInWords(waitsUntil)}`}</small>
            </>
          )}
          {dueOn && (
            <>
              <Stamp tone={late ? 'red' : daysBetween(today(), dueOn) <= 1 ? 'amber' : 'outline'}>{daysLeft(dueOn)}</Stamp>
              <small>{dayInWords(dueOn)}</small>
            </>
          )}
        </span>
        <span className={styles.state}>
          <Stamp tone={isAidEnd(state) ? 'pine' : 'grey'}>{aidStates[state]}</Stamp>
        </span>
      </Link>
    </li>
  );
}
