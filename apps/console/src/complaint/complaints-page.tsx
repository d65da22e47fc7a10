import { type ComplaintRow, type ComplaintView, complaintViews } from '@vc/contract';
import { COMPLAINT_WORKING_DAYS, complaintKinds, complaintStates, dayInWords, daysBetween, ratings } from '@vc/domain';
import { Checkbox } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { daysLeft, momentInWords, today } from '../lib/days.ts';
import { rowsOf } from '../lib/query.ts';
import { LinkTabs } from '../ui/link-tabs.tsx';
import { Page } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import { Empty, More, Ready } from '../ui/states.tsx';
import styles from './complaint.module.css';
import { type ComplaintFilter, useComplaints } from './complaint-query.ts';

const views = Object.keys(complaintViews) as ComplaintView[];
const viewOf = (params: URLSearchParams): ComplaintView => views.find(view => view === params.get('view')) ?? 'waiting';

/** How the promise stands. */
export function DueOf({ row: { late, dueOn, state } }: { row: Pick<ComplaintRow, 'late' | 'dueOn' | 'state'> }) {
  const open = state === 'received' || state === 'reopened';
  if (!open) return <Stamp tone={late ? 'amber' : 'grey'}>{late ? '超期答复' : '按期答复'}</Stamp>;
  return <Stamp tone={late ? 'red' : daysBetween(today(), dueOn) <= 1 ? 'amber' : 'outline'}>{daysLeft(dueOn)}</Stamp>;
}

/** Complaints about the platform itself, which are neither questions about policy nor petitions. */
export function ComplaintsPage() {
  const [params, setParams] = useSearchParams();
  const view = viewOf(params);
  const filter: ComplaintFilter = { view, ...(params.get('late') === '1' ? { late: true as const } : {}) };
  const complaints = useComplaints(filter);
  const rows = rowsOf(complaints.data);
  const first = complaints.data?.pages[0];
  const to = (key: string) => `?view=${key}${filter.late ? '&late=1' : ''}`;
  const tabs = views.map(key => ({
    key,
    label: key === 'waiting' && first ? `${complaintViews[key]} ${first.waiting}` : complaintViews[key],
    to: to(key),
  }));
  return (
    <Page
      title="投诉建议"
      lead={`只收对本平台（小程序、网页）和线上服务的意见，${COMPLAINT_WORKING_DAYS} 个工作日内答复。问政策的是留言咨询；提出诉求、要求解决问题的是信访，请引导到信访窗口。`}
    >
      <div className={styles.bar}>
        <LinkTabs label="按办理情况查看" tabs={tabs} current={view} />
        <Checkbox
          checked={filter.late ?? false}
          onChange={event => setParams({ view, ...(event.target.checked ? { late: '1' } : {}) }, { replace: true })}
        >
          仅看超期
        </Checkbox>
      </div>
      <Ready of={complaints}>
        {() =>
          rows.length === 0 ? (
            <Empty title={filter.late ? '没有超期的' : view === 'waiting' ? '都答复完了' : '还没有投诉建议'}>
              群众在小程序“我的 → 投诉建议”里提出的意见会出现在这里。
            </Empty>
          ) : (
            <>
              <ul className={styles.rows}>
                {rows.map(row => (
                  <Row key={row.id} row={row} />
                ))}
              </ul>
              <More of={complaints} count={rows.length} />
            </>
          )
        }
      </Ready>
    </Page>
  );
}

function Row({ row }: { row: ComplaintRow }) {
  const { id, receipt, kind, text, pageName, filedAt, state, dueOn, holder, rating, late } = row;
  return (
    <li>
      <Link className={styles.row} to={`/complaints/${id}`} data-late={late && !rating ? '' : undefined}>
        <span className={styles.kind}>
          {complaintKinds[kind]}
          {pageName && <small>{pageName}</small>}
        </span>
        <span className={styles.text}>
          <b>{text}</b>
          <small>
            {receipt} · {momentInWords(filedAt)}
          </small>
        </span>
        <span className={styles.marks}>
          <DueOf row={row} />
          <small>承诺 {dayInWords(dueOn)}</small>
        </span>
        <span className={styles.marks}>
          <Stamp tone={state === 'reopened' ? 'red' : 'pine'}>{complaintStates[state]}</Stamp>
          {rating && <Stamp tone={rating === 'dissatisfied' ? 'red' : 'outline'}>{ratings[rating]}</Stamp>}
          <small>{holder ?? '待分办'}</small>
        </span>
      </Link>
    </li>
  );
}
