import { disclosureImportRoutes, disclosureRoutes, type YearFigures } from '@vc/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { LedgerFiles } from '../disclosure/ledger-files.tsx';
import { NewRecord } from '../disclosure/new-record.tsx';
import { useAddress, yearIn } from '../lib/address.ts';
import { useMayCall } from '../session/staff-context.ts';
import { FigureIcicle } from '../ui/figure-icicle.tsx';
import { FigureTree } from '../ui/figure-tree.tsx';
import { Icon } from '../ui/icons.tsx';
import { Page, Sheet } from '../ui/page.tsx';
import { Empty, Ready } from '../ui/states.tsx';
import { YearTabs } from '../ui/year-tabs.tsx';
import { ChannelBar } from './channel-bar.tsx';
import { useDrawer, withoutDrawer } from './drawer-place.ts';
import { exportYear } from './export-year.ts';
import { FigureCard } from './figure-card.tsx';
import { FigureDrawer } from './figure-drawer.tsx';
import styles from './figures.module.css';
import { useYearFigures, useYears } from './figures-query.ts';

/** The catalogue's tree and the split by channel have pictures of their own; every other figure is a card. */
const CATALOGUE = 'disclosure';
const CHANNELS = 'channel';

function Year({ figures }: { figures: YearFigures }) {
  const [hot, setHot] = useState<string | null>(null);
  const drawer = useDrawer();
  const toFigure = (figure: string) => drawer.toFigure(figure, figures.year);
  const tree = figures.figures.find(({ id }) => id === CATALOGUE);
  const split = figures.figures.find(({ id }) => id === CHANNELS);
  const rest = figures.figures.filter(({ id }) => id !== CATALOGUE && id !== CHANNELS);
  return (
    <div className={styles.year}>
      {tree && (
        <Sheet title={`${figures.year} 年${tree.label}`} extra={<span className={styles.quiet}>数字由记录计算，点数字看记录和口径</span>}>
          {tree.value === 0 && <p className={styles.quiet}>这一年还没有公开记录。</p>}
          <div className={styles.hero}>
            <FigureIcicle root={tree} hot={hot} onHot={setHot} to={toFigure} />
            <FigureTree root={tree} hot={hot} onHot={setHot} to={toFigure} />
          </div>
        </Sheet>
      )}
      {split && (
        <Sheet title={split.label}>
          <ChannelBar figure={split} to={toFigure} />
        </Sheet>
      )}
      <div className={styles.cards}>
        {rest.map(figure => (
          <FigureCard key={figure.id} figure={figure} to={toFigure} />
        ))}
      </div>
    </div>
  );
}

/** The year's numbers (年度数字), each with the records that it is made of. */
export function FiguresPage() {
  const mayRecord = useMayCall(disclosureRoutes.record);
  const navigate = useNavigate();
  const mayImport = useMayCall(disclosureImportRoutes.check);
  const { params, to } = useAddress();
  const drawer = useDrawer();
  const years = useYears();
  const year = yearIn(params) ?? years.data?.years[0] ?? null;
  const figures = useYearFigures(year);
  return (
    <Page
      title="年度数字"
      lead={figures.data?.bureau}
      actions={
        <>
          {year !== null && <LedgerFiles year={year} figure={CATALOGUE} label="导出公开台账" />}
          {mayImport && <Button onClick={() => navigate('/figures/import')}>导入台账</Button>}
          <Button
            icon={<Icon name="download" size={18} />}
            disabled={!figures.data}
            onClick={() => figures.data && exportYear(figures.data)}
          >
            导出 JSON
          </Button>
          {mayRecord && (
            <Button type="primary" icon={<Icon name="plus" size={18} />} onClick={() => drawer.go({ form: 'new' })}>
              登记公开信息
            </Button>
          )}
        </>
      }
    >
      <Ready of={years}>
        {({ years: known }) =>
          known.length === 0 && year === null ? (
            <Empty title="还没有公开记录">发布内容、公开问答，或登记其他渠道公开的信息后，这里就有数字。</Empty>
          ) : (
            <>
              <YearTabs years={known} current={year} to={y => to({ ...withoutDrawer, year: y })} />
              <Ready of={figures} lines={9}>
                {found => <Year figures={found} />}
              </Ready>
            </>
          )
        }
      </Ready>
      <FigureDrawer year={year} />
      {drawer.place.form === 'new' && <NewRecord onClose={() => drawer.go({ form: null })} />}
    </Page>
  );
}
