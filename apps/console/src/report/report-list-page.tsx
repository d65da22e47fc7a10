import { type ReportRow, reportRoutes } from '@vc/contract';
import { yearOf } from '@vc/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { useYears } from '../figures/figures-query.ts';
import { today } from '../lib/days.ts';
import { useMayCall } from '../session/staff-context.ts';
import { Icon } from '../ui/icons.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, Ready } from '../ui/states.tsx';
import styles from './list.module.css';
import { useDifferenceCounts, useReports } from './report-query.ts';
import { StartDialog } from './start-dialog.tsx';
import { UnstartedRow } from './unstarted-row.tsx';
import { YearRow } from './year-row.tsx';
import { unstartedYears } from './years.ts';

/** The year for which a report is to be begun; `other` when it is still to be named. */
type Starting = number | 'other' | null;

/** The annual reports of all years (年度报告): how far each has come, and the years that still want one. */
export function ReportListPage() {
  const mayStart = useMayCall(reportRoutes.start);
  const [starting, setStarting] = useState<Starting>(null);
  const reports = useReports();
  const years = useYears();
  return (
    <Page
      title="年度报告"
      lead="政府信息公开工作年度报告。数字由记录计算，批准时冻结；以后再变的列为差异。"
      actions={
        mayStart && (
          <Button icon={<Icon name="plus" size={18} />} onClick={() => setStarting('other')}>
            起草报告
          </Button>
        )
      }
    >
      <Ready of={reports}>
        {({ items }) => <Years rows={items} withRecords={years.data?.years ?? []} onStart={mayStart ? setStarting : null} />}
      </Ready>
      {starting !== null && <StartDialog year={starting === 'other' ? null : starting} onClose={() => setStarting(null)} />}
    </Page>
  );
}

interface YearsProps {
  rows: readonly ReportRow[];
  withRecords: readonly number[];
  onStart: ((year: number) => void) | null;
}

function Years({ rows, withRecords, onStart }: YearsProps) {
  const counts = useDifferenceCounts(rows);
  const thisYear = yearOf(today());
  const missing = unstartedYears(rows, withRecords);
  if (rows.length === 0 && missing.length === 0)
    return <Empty title="还没有年度报告">有了公开记录、这一年又结束以后，就可以起草这一年的报告。</Empty>;
  const lines = [
    ...rows.map(row => ({ year: row.year, line: <YearRow row={row} differences={counts.get(row.id)} /> })),
    ...missing.map(year => ({ year, line: <UnstartedRow year={year} thisYear={thisYear} onStart={onStart} /> })),
  ].sort((a, b) => b.year - a.year);
  return (
    <ol className={styles.years} reversed>
      {lines.map(({ year, line }) => (
        <li key={year}>{line}</li>
      ))}
    </ol>
  );
}
