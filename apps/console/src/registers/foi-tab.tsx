import { type FoiRow, foiRoutes, outcomeLabels } from '@vc/contract';
import { applicantClasses, FOI_WORKING_DAYS, tableTitles } from '@vc/domain';
import { Link } from 'react-router';
import { DueWords } from '../consultation/inbox-row.tsx';
import { useAddress } from '../lib/address.ts';
import { rowsOf } from '../lib/query.ts';
import { useMayCall } from '../session/staff-context.ts';
import { Sheet } from '../ui/page.tsx';
import { Empty, More, Ready } from '../ui/states.tsx';
import foi from './foi.module.css';
import { FoiDrawer } from './foi-drawer.tsx';
import { useFois } from './foi-query.ts';
import ledger from './ledger.module.css';
import { ledgerDay } from './ledger-day.ts';
import { ReceiveForm } from './receive-form.tsx';
import { NEW, useEntryPlace } from './register-place.ts';
import styles from './registers.module.css';
import { TabHead } from './tab-head.tsx';

const FEEDS = `计入年度报告表三《${tableTitles.three}》：按申请人类别分栏、按办理结果分行，一件只计一行；年底没有办结的，计入“结转下年度继续办理”。`;

/** Applications for information (依申请公开): open ones by their deadline, then the finished. */
export function FoiTab() {
  const mayReceive = useMayCall(foiRoutes.receive);
  const { params, go } = useAddress();
  const place = useEntryPlace();
  const opened = params.get('case');
  return (
    <>
      <TabHead feeds={[FEEDS]} add={mayReceive ? '登记收到的申请' : null} onAdd={() => place.open(NEW)} />
      <div className={styles.stack}>
        <FoiList open title="办理中" empty="没有等待办理的申请" />
        <FoiList open={false} title="已办结" empty="还没有办结的申请" />
      </div>
      {place.entry === NEW && mayReceive && (
        <ReceiveForm onClose={place.shut} onReceived={id => go({ entry: null, focus: null, case: id }, { replace: true })} />
      )}
      {opened && <FoiDrawer key={opened} id={opened} onClose={() => go({ case: null })} />}
    </>
  );
}

function FoiList({ open, title, empty }: { open: boolean; title: string; empty: string }) {
  const list = useFois(open);
  const rows = rowsOf(list.data);
  return (
    <Sheet
      title={title}
      extra={open && <span className={styles.quiet}>先到期的在前，收到后 {FOI_WORKING_DAYS} 个工作日内答复</span>}
      className={foi.flush ?? ''}
    >
      <Ready of={list} lines={3}>
        {() =>
          rows.length === 0 ? (
            open ? (
              <p className={foi.none}>{empty}</p>
            ) : (
              <Empty title={empty} />
            )
          ) : (
            <>
              <ul className={foi.cases} aria-label={title}>
                {rows.map(row => (
                  <FoiLine key={row.id} row={row} />
                ))}
              </ul>
              <More of={list} count={rows.length} />
            </>
          )
        }
      </Ready>
    </Sheet>
  );
}

/** An application; the whole line opens it. */
function FoiLine({ row }: { row: FoiRow }) {
  const { to } = useAddress();
  const { id, registrationNumber, applicantClass, title, receivedOn, dueOn, answeredOn, outcome, late } = row;
  return (
    <li>
      <Link className={foi.case} to={to({ case: id })} preventScrollReset data-late={late && !answeredOn ? '' : undefined}>
        <span className={ledger.heading}>{registrationNumber}</span>
        <span className={ledger.title}>
          <b>{title}</b>
          <small>
            <span>{applicantClasses[applicantClass]}</span>
            <span>{ledgerDay(receivedOn)}收到</span>
            {outcome && <span>{outcomeLabels[outcome]}</span>}
          </small>
        </span>
        <span className={foi.due}>
          <DueWords row={{ state: answeredOn ? 'answered' : 'received', dueOn, late }} />
          <small>{answeredOn ? `${ledgerDay(answeredOn)}办结` : `${ledgerDay(dueOn)}到期`}</small>
        </span>
      </Link>
    </li>
  );
}
