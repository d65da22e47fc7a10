import { useInfiniteQuery } from '@tanstack/react-query';
import { consultationRoutes, contentRoutes, disclosureRoutes, type GuardAlarm, guardRoutes } from '@vc/contract';
import { dayInWords, type GuardSubject, guardSubjects } from '@vc/domain';
import { Link } from 'react-router';
import { call } from '../lib/call.ts';
import { momentInWords } from '../lib/days.ts';
import { pages, rowsOf } from '../lib/query.ts';
import { useMayCall } from '../session/staff-context.ts';
import { Sheet } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import { More, Ready } from '../ui/states.tsx';
import styles from './guard.module.css';

/** What the nightly look found in what is public, newest first; each leads to the record that is to be mended. */
export function GuardAlarms() {
  const alarms = useInfiniteQuery({
    queryKey: ['guard-alarms'],
    queryFn: ({ pageParam }) => call(guardRoutes.alarms, { cursor: pageParam }),
    ...pages,
  });
  const rows = rowsOf(alarms.data);
  return (
    <Sheet title="夜间检查发现的问题">
      <Ready of={alarms} lines={2}>
        {() =>
          rows.length === 0 ? (
            <p className={styles.none}>已公开的内容、问答和台账里没有发现问题。</p>
          ) : (
            <>
              <ul className={styles.alarms}>
                {rows.map(row => (
                  <AlarmLine key={`${row.subject} ${row.id}`} row={row} />
                ))}
              </ul>
              <More of={alarms} count={rows.length} />
            </>
          )
        }
      </Ready>
    </Sheet>
  );
}

/** Where the record is opened, for whom may open it; the ledger's in the drawer of its year. */
function useRecordAddress({ subject, id, publishedOn }: GuardAlarm): string | null {
  const may: Record<GuardSubject, boolean> = {
    content: useMayCall(contentRoutes.work),
    consultation: useMayCall(consultationRoutes.work),
    disclosure: useMayCall(disclosureRoutes.one),
  };
  const year = publishedOn.slice(0, 4);
  const addresses: Record<GuardSubject, string> = {
    content: `/contents/${id}`,
    consultation: `/consultations/${id}`,
    disclosure: `/figures?year=${year}&figure=disclosure&of=${year}&record=${id}`,
  };
  return may[subject] ? addresses[subject] : null;
}

/** Who mends it, for whoever may not open it himself. */
const menders: Record<GuardSubject, string> = {
  content: '请拟稿人修改',
  consultation: '请咨询答复员撤回后改好再公开',
  disclosure: '请管理员修改名称或者撤下',
};

function AlarmLine({ row }: { row: GuardAlarm }) {
  const address = useRecordAddress(row);
  return (
    <li>
      <span>
        <Stamp tone="red">{guardSubjects[row.subject]}</Stamp>
        {address ? <Link to={address}>{row.title}</Link> : <b>{row.title}</b>}
      </span>
      <span>{row.found}</span>
      <small>
        {dayInWords(row.publishedOn)}公开 · {momentInWords(row.at)}发现 · {menders[row.subject]}
      </small>
    </li>
  );
}
