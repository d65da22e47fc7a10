import { type FoiRow, type FoiView, foiRoutes, foiSettingRoutes, foiViews, outcomeLabels } from '@vc/contract';
import { applicantClasses, foiSignings, foiStates, tableTitles } from '@vc/domain';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { DueWords } from '../consultation/inbox-row.tsx';
import { useAddress } from '../lib/address.ts';
import { shortDay, today } from '../lib/days.ts';
import { rowsOf } from '../lib/query.ts';
import { useMayCall } from '../session/staff-context.ts';
import inbox from '../ui/case-list.module.css';
import { LinkTabs } from '../ui/link-tabs.tsx';
import { Page } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import { Empty, More, Ready } from '../ui/states.tsx';
import { useFoiSettings, useFois } from './foi-query.ts';
import { PaperForm } from './paper-form.tsx';
import { SettingsForm } from './settings-form.tsx';

const views = Object.entries(foiViews) as [FoiView, string][];
const viewIn = (params: URLSearchParams): FoiView => views.find(([key]) => key === params.get('view'))?.[0] ?? 'open';
const empty: Record<FoiView, string> = {
  open: '没有等待办理的申请',
  signing: '没有等待审批的',
  waiting: '没有等申请人补正或缴费的',
  lapsed: '没有过了补正、缴费期限的',
  late: '没有超期的',
  finished: '还没有办结的申请',
};

/** What waits, as numbers that lead to it. */
function Counts({ counts }: { counts: Record<Exclude<FoiView, 'finished'>, number> }) {
  const { to } = useAddress();
  return (
    <ul className={inbox.counts}>
      {(['open', 'late', 'signing', 'waiting', 'lapsed'] as const).map(view => (
        <li key={view}>
          <Link
            to={to({ view })}
            data-urgent={(view === 'late' || view === 'lapsed') && counts[view] > 0 ? '' : undefined}
            data-none={counts[view] === 0 ? '' : undefined}
          >
            <b>{counts[view]}</b>
            <span>{foiViews[view]}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Applications for information (依申请公开), what falls due first on top. */
export function FoiListPage() {
  const { params, to, go } = useAddress();
  const navigate = useNavigate();
  const view = viewIn(params);
  const find = params.get('find') ?? '';
  const list = useFois(view, find);
  const rows = rowsOf(list.data);
  const mayReceive = useMayCall(foiRoutes.receive);
  const maySet = useMayCall(foiSettingRoutes.change);
  const settings = useFoiSettings();
  const [opened, setOpened] = useState<'paper' | 'settings' | null>(null);
  const first = list.data?.pages[0];
  return (
    <Page
      title="依申请公开"
      lead={`先到期的排在前面。办理结果计入年度报告表三《${tableTitles.three}》，一件只计一行；年底没有办结的结转下年。`}
      actions={
        <>
          {maySet && settings.data && <Button onClick={() => setOpened('settings')}>文书和审批设置</Button>}
          {mayReceive && (
            <Button type="primary" onClick={() => setOpened('paper')}>
              登记收到的申请
            </Button>
          )}
        </>
      }
    >
      {first && <Counts counts={first.counts} />}
      <div className={inbox.bar}>
        <LinkTabs label="按办理情况查看" tabs={views.map(([key, label]) => ({ key, label, to: to({ view: key }) }))} current={view} />
        <div className={inbox.filters}>
          <Input.Search
            aria-label="查找申请"
            defaultValue={find}
            onSearch={text => go({ find: text.trim() || null })}
            placeholder="登记编号或内容"
            allowClear
            style={{ width: 220 }}
          />
        </div>
      </div>
      <Ready of={list}>
        {() =>
          rows.length === 0 ? (
            <Empty title={find ? '没有找到' : empty[view]}>
              {find ? '换个词，或者换一个范围再找。' : '群众在手机上提交的、您在这里登记的，都会出现在这里。'}
            </Empty>
          ) : (
            <>
              <ul className={inbox.rows} aria-label={foiViews[view]}>
                {rows.map(row => (
                  <FoiLine key={row.id} row={row} />
                ))}
              </ul>
              <More of={list} count={rows.length} />
            </>
          )
        }
      </Ready>
      {opened === 'paper' && <PaperForm onClose={() => setOpened(null)} onReceived={id => navigate(`/foi/${id}`)} />}
      {opened === 'settings' && settings.data && <SettingsForm settings={settings.data} onClose={() => setOpened(null)} />}
    </Page>
  );
}

/** An application; the whole line leads to it. */
function FoiLine({ row }: { row: FoiRow }) {
  const {
    id,
    registrationNumber,
    applicantClass,
    title,
    receivedOn,
    dueOn,
    answeredOn,
    outcome,
    late,
    state,
    signing,
    waitsUntil,
    holderName,
  } = row;
  const lapsed = waitsUntil !== null && waitsUntil < today();
  return (
    <li>
      <Link className={inbox.row} to={`/foi/${id}`} data-late={late && !answeredOn ? '' : undefined}>
        <span className={inbox.subject}>{registrationNumber}</span>
        <span className={inbox.question}>
          <b>{title}</b>
          <small>
            {applicantClasses[applicantClass]} · {shortDay(receivedOn)}收到
            {holderName && ` · ${holderName}办理`}
            {outcome && ` · ${outcomeLabels[outcome]}`}
          </small>
        </span>
        <span className={inbox.due}>
          <DueWords row={{ state: answeredOn ? 'answered' : 'received', dueOn, late }} />
          <small>
            {answeredOn ? `${shortDay(answeredOn)}办结` : waitsUntil ? `等申请人到${shortDay(waitsUntil)}` : `${shortDay(dueOn)}到期`}
          </small>
        </span>
        <span className={inbox.state}>
          <Stamp tone={answeredOn ? 'pine' : 'grey'}>{foiStates[state]}</Stamp>
          {lapsed && <Stamp tone="red">{state === 'paying' ? '缴费期限已过' : '补正期限已过'}</Stamp>}
          {signing !== 'none' && <Stamp tone="amber">{foiSignings[signing]}</Stamp>}
        </span>
      </Link>
    </li>
  );
}
