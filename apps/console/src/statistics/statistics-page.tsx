import { statisticsRoutes, type YearStatistics } from '@vc/contract';
import { Link } from 'react-router';
import { withoutDrawer } from '../figures/drawer-place.ts';
import { FigureDrawer } from '../figures/figure-drawer.tsx';
import { useYears } from '../figures/figures-query.ts';
import { useAddress, yearIn } from '../lib/address.ts';
import { fileAddress } from '../lib/file-address.ts';
import { FileLinks } from '../ui/file-links.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, Ready } from '../ui/states.tsx';
import { YearTabs } from '../ui/year-tabs.tsx';
import { CompareTable } from './compare-table.tsx';
import { CompletenessList } from './completeness-part.tsx';
import { ExplanationsList } from './explanations-part.tsx';
import { MonthsChart, MonthsTable } from './months-chart.tsx';
import { Part } from './part.tsx';
import { QualityTree } from './quality-part.tsx';
import { lateInWords, SectionsTable } from './sections-part.tsx';
import styles from './statistics.module.css';
import { useStatistics } from './statistics-query.ts';
import { YearLine } from './year-line.tsx';

const formats = [
  { format: 'xlsx', label: 'Excel' },
  { format: 'csv', label: 'CSV' },
  { format: 'json', label: 'JSON' },
] as const;

function Year({ statistics }: { statistics: YearStatistics }) {
  const { year, months, channels, catalogue, topics, sections, completeness, explanations, quality, definitions } = statistics;
  return (
    <div className={styles.grid}>
      <YearLine statistics={statistics} />
      <Part className={styles.wide} title="逐月公开" definition={definitions.months} table={<MonthsTable year={year} months={months} />}>
        <MonthsChart year={year} months={months} />
      </Part>
      <Part title="公开目录" definition={definitions.catalogue}>
        <CompareTable year={year} what="第一级目录" series={catalogue} />
      </Part>
      <div className={styles.stack}>
        <Part title="公开渠道" definition={definitions.channels}>
          <CompareTable year={year} what="渠道" series={channels} />
        </Part>
        <Part title="重点领域" definition={definitions.topics}>
          <CompareTable year={year} what="主题" series={topics} />
        </Part>
      </div>
      <Part className={styles.wide} title="科室与及时" definition={definitions.sections}>
        <SectionsTable year={year} sections={sections} />
        <p className={styles.law}>{lateInWords}</p>
      </Part>
      <Part title="要素完整" definition={definitions.completeness}>
        <CompletenessList kinds={completeness} />
      </Part>
      <div className={styles.stack}>
        <Part title="解读覆盖" definition={definitions.explanations}>
          <ExplanationsList explanations={explanations} />
        </Part>
        <Part title="公开质量" definition={definitions.quality} extra={<Link to="/spot-checks">去定期抽查</Link>}>
          <QualityTree year={year} figures={quality} />
        </Part>
      </div>
    </div>
  );
}

/** A year of disclosure (统计分析), to be looked at rather than read; every number opens its records. */
export function StatisticsPage() {
  const { params, to } = useAddress();
  const years = useYears();
  const year = yearIn(params) ?? years.data?.years[0] ?? null;
  const statistics = useStatistics(year);
  const files = formats.map(({ format, label }) => ({ label, href: fileAddress(statisticsRoutes.file, { year: year ?? 0, format }) }));
  return (
    <Page
      title="统计分析"
      lead="一年的公开情况，与上年对照。数字由记录计算，点数字看记录。"
      actions={year !== null && <FileLinks label="导出统计" files={files} />}
    >
      <Ready of={years}>
        {({ years: known }) =>
          year === null ? (
            <Empty title="还没有公开记录">发布内容、公开问答，或登记其他渠道公开的信息后，这里就有统计。</Empty>
          ) : (
            <>
              <YearTabs years={known} current={year} to={y => to({ ...withoutDrawer, year: y })} />
              <Ready of={statistics} lines={10}>
                {found => <Year statistics={found} />}
              </Ready>
            </>
          )
        }
      </Ready>
      <FigureDrawer year={year} />
    </Page>
  );
}
