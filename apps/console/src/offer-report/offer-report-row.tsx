import type { OfferReport } from '@vc/contract';
import { dayInWords, offerReportOutcomes, offerReportReasons, offerReportSteps } from '@vc/domain';
import { Link } from 'react-router';
import { daysLeft, momentInWords } from '../lib/days.ts';
import { Actions } from '../ui/actions.tsx';
import { History } from '../ui/history.tsx';
import { Stamp } from '../ui/stamp.tsx';
import styles from './offer-reports.module.css';

/** One report: what happened, by when it is looked into, and what came of it. */
export function OfferReportLine({ row, onSettle }: { row: OfferReport; onSettle: () => void }) {
  const { contentId, title, reason, note, reportedAt, dueOn, late, outcome, finding, may, history } = row;
  return (
    <li className={styles.row} data-late={late ? '' : undefined}>
      <div className={styles.what}>
        <p>
          <b>{offerReportReasons[reason]}</b> <Link to={`/contents/${contentId}`}>{title}</Link>
        </p>
        {note && <p className={styles.note}>{note}</p>}
        {outcome && (
          <p className={styles.note}>
            {offerReportOutcomes[outcome]}：{finding}
          </p>
        )}
        <small>{momentInWords(reportedAt)} 反映</small>
        {outcome && (
          <details className={styles.history}>
            <summary>经过</summary>
            <History lines={history} />
          </details>
        )}
      </div>
      <div>
        {outcome ? <Stamp tone="pine">已处理</Stamp> : <Stamp tone={late ? 'red' : 'outline'}>{daysLeft(dueOn)}</Stamp>}
        <small>{dayInWords(dueOn)} 前</small>
      </div>
      <div className={styles.acts}>
        <Actions steps={offerReportSteps} may={may} onAct={onSettle} />
      </div>
    </li>
  );
}
