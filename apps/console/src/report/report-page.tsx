import { reportStates } from '@vc/domain';
import { useParams } from 'react-router';
import { FigureDrawer } from '../figures/figure-drawer.tsx';
import { Page } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import { Ready } from '../ui/states.tsx';
import { Desk } from './desk.tsx';
import { useReport } from './report-query.ts';
import { stateTones } from './year-row.tsx';

/** The report of one year (政府信息公开工作年度报告): drafted, checked, approved, published, corrected. */
export function ReportPage() {
  const { id = '' } = useParams();
  const report = useReport(id);
  const work = report.data;
  return (
    <Page
      title={work ? `${work.year} 年度报告` : '年度报告'}
      back={{ to: '/reports', label: '各年度报告' }}
      beside={work && <Stamp tone={stateTones[work.state]}>{reportStates[work.state]}</Stamp>}
      lead={work && `按${work.document.citation}的格式`}
    >
      <Ready of={report} lines={10}>
        {found => <Desk key={found.id} work={found} onReload={() => report.refetch()} />}
      </Ready>
      <FigureDrawer year={work?.year ?? null} />
    </Page>
  );
}
