import type { Reply, SpotCheckItem, spotCheckRoutes } from '@vc/contract';
import { type SpotCheckState, spotCheckStates } from '@vc/domain';
import { useParams } from 'react-router';
import { FigureDrawer } from '../figures/figure-drawer.tsx';
import { useAddress } from '../lib/address.ts';
import { momentInWords } from '../lib/days.ts';
import { LinkTabs } from '../ui/link-tabs.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, Ready } from '../ui/states.tsx';
import { CheckItem } from './check-item.tsx';
import { StateBar } from './progress.tsx';
import { useSpotCheck } from './spot-check-query.ts';
import styles from './spot-checks.module.css';

const states = Object.keys(spotCheckStates) as SpotCheckState[];

const countsOf = (items: readonly SpotCheckItem[]): Record<SpotCheckState, number> =>
  Object.fromEntries(states.map(state => [state, items.filter(item => item.state === state).length])) as Record<SpotCheckState, number>;

const stateIn = (params: URLSearchParams): SpotCheckState | null => states.find(state => state === params.get('state')) ?? null;

/** One spot check: what was drawn, what was found, what became of it. */
export function SpotCheckPage() {
  const { id = '' } = useParams();
  const found = useSpotCheck(id);
  const check = found.data?.check;
  return (
    <Page
      title={check ? `${check.year} 年抽查` : '定期抽查'}
      back={{ to: '/spot-checks', label: '历次抽查' }}
      lead={check && `${momentInWords(check.drawnAt)}，${check.drawnBy}随机抽取 ${check.size} 条`}
    >
      <Ready of={found} lines={8}>
        {data => <Items of={data} onReload={() => found.refetch()} />}
      </Ready>
      {check && <FigureDrawer year={check.year} />}
    </Page>
  );
}

interface ItemsProps {
  of: Reply<typeof spotCheckRoutes.items>;
  onReload: () => void;
}

function Items({ of: { check, items }, onReload }: ItemsProps) {
  const { params, to } = useAddress();
  const state = stateIn(params);
  const counts = countsOf(items);
  const shown = state ? items.filter(item => item.state === state) : items;
  const tabs = [
    { key: 'all', label: `全部 ${items.length}`, to: to({ state: null }) },
    ...states
      .filter(one => counts[one] > 0 || one === state)
      .map(one => ({ key: one, label: `${spotCheckStates[one]} ${counts[one]}`, to: to({ state: one }) })),
  ];
  return (
    <>
      <StateBar counts={counts} />
      <div className={styles.tabs}>
        <LinkTabs label="按检查情况查看" tabs={tabs} current={state ?? 'all'} />
      </div>
      {shown.length === 0 ? (
        <Empty title="没有这种情况的记录">都已经往下办了，看看“全部”。</Empty>
      ) : (
        <ol className={styles.items}>
          {shown.map(item => (
            <CheckItem key={item.id} item={item} number={items.indexOf(item) + 1} year={check.year} onReload={onReload} />
          ))}
        </ol>
      )}
    </>
  );
}
