import type { ReportWork } from '@vc/contract';
import { useAddress } from '../lib/address.ts';
import { History } from '../ui/history.tsx';
import { Sheet } from '../ui/page.tsx';
import { ActBar } from './act-bar.tsx';
import { ChecksPanel } from './checks-panel.tsx';
import styles from './desk.module.css';
import { DeskNotices } from './desk-notices.tsx';
import { DifferencesPanel } from './differences-panel.tsx';
import { EditionsPanel } from './editions-panel.tsx';
import { Paper } from './paper.tsx';
import { withoutRepeats } from './progress.ts';
import { ProgressLine } from './progress-line.tsx';
import { useLookup } from './report-query.ts';
import { useReportDesk } from './use-report-desk.ts';
import { WritingHint } from './writing-hint.tsx';

interface DeskProps {
  work: ReportWork;
  onReload: () => void;
}

/** The whole report of a year: how far it has come, what the checks say, the report as printed, and its editions. */
export function Desk({ work, onReload }: DeskProps) {
  const desk = useReportDesk(work, onReload);
  const lookup = useLookup(work);
  const { params } = useAddress();
  const mayEdit = work.may.includes('edit');
  const writing = mayEdit && params.get('view') === 'write';
  return (
    <div className={styles.desk}>
      <ProgressLine state={work.state} history={work.history} />
      <ActBar work={work} desk={desk} writing={writing} onReload={onReload} />
      <DeskNotices work={work} desk={desk} lookup={lookup} mayEdit={mayEdit} onReload={onReload} />
      {writing && <WritingHint work={work} desk={desk} onReload={onReload} />}
      <div className={styles.columns}>
        <Paper work={work} desk={mayEdit ? desk : null} lookup={lookup} writing={writing} />
        <aside className={styles.first} aria-label="核对与差异">
          <ChecksPanel work={work} desk={mayEdit ? desk : null} />
          <DifferencesPanel work={work} />
        </aside>
        <aside className={styles.last} aria-label="版本与经过">
          <EditionsPanel work={work} />
          <Sheet title="经过">
            <History lines={withoutRepeats(work.history)} />
          </Sheet>
        </aside>
      </div>
    </div>
  );
}
