import type { StaffNotice } from '@vc/contract';
import { noticeKinds, staffSubjects } from '@vc/domain';
import { Button, Checkbox } from 'antd';
import { Link } from 'react-router';
import { useAddress } from '../lib/address.ts';
import { momentInWords } from '../lib/days.ts';
import { rowsOf } from '../lib/query.ts';
import { useStaff } from '../session/staff-context.ts';
import { Page } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import { Empty, More, Ready } from '../ui/states.tsx';
import { noticePage } from './case-links.ts';
import { useNotices, useReadNotices } from './desk-query.ts';
import styles from './notices.module.css';

const pressing: readonly string[] = ['reminder', 'alert'];

function NoticeLine({ notice }: { notice: StaffNotice }) {
  const { roles } = useStaff();
  const read = useReadNotices();
  const { id, kind, subject, subjectId, title, body, at, readAt } = notice;
  return (
    <li data-unread={readAt ? undefined : ''}>
      <Link to={noticePage(subject, subjectId, roles)} onClick={() => !readAt && read.mutate([id])}>
        <span>
          <Stamp tone={pressing.includes(kind) && !readAt ? 'red' : 'grey'}>{noticeKinds[kind]}</Stamp>
          <b>{title}</b>
          {!readAt && <em>未读</em>}
        </span>
        <span>{body}</span>
        <small>
          {staffSubjects[subject]} · <time dateTime={at}>{momentInWords(at)}</time>
        </small>
      </Link>
    </li>
  );
}

/** What one was told, the newest first. */
export function NoticesPage() {
  const { params, go } = useAddress();
  const unreadOnly = params.get('unread') === '1';
  const notices = useNotices(unreadOnly);
  const read = useReadNotices();
  const rows = rowsOf(notices.data);
  const unread = notices.data?.pages[0]?.unread ?? 0;
  return (
    <Page
      title="通知"
      beside={unread > 0 && <Stamp tone="red">{unread} 条未读</Stamp>}
      lead="分给您的办件、期限提醒和转办都在这里。打开就算看过。"
      actions={
        unread > 0 && (
          <Button onClick={() => read.mutate(undefined)} loading={read.isPending}>
            全部标为已读
          </Button>
        )
      }
    >
      <p className={styles.only}>
        <Checkbox checked={unreadOnly} onChange={event => go({ unread: event.target.checked ? '1' : null }, { replace: true })}>
          仅看未读
        </Checkbox>
      </p>
      <Ready of={notices}>
        {() =>
          rows.length === 0 ? (
            <Empty title={unreadOnly ? '都看过了' : '还没有通知'}>有新办件、快到期或转来的事项时，会在这里告诉您。</Empty>
          ) : (
            <>
              <ul className={styles.notices}>
                {rows.map(notice => (
                  <NoticeLine key={notice.id} notice={notice} />
                ))}
              </ul>
              <More of={notices} count={rows.length} />
            </>
          )
        }
      </Ready>
    </Page>
  );
}
