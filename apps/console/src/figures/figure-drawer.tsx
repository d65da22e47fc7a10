import type { figureRoutes, Reply } from '@vc/contract';
import { Link } from 'react-router';
import { LedgerFiles } from '../disclosure/ledger-files.tsx';
import { RecordPanel } from '../disclosure/record-panel.tsx';
import { inNumbers } from '../lib/numbers.ts';
import { rowsOf } from '../lib/query.ts';
import { Icon } from '../ui/icons.tsx';
import { SideDrawer } from '../ui/side-drawer.tsx';
import { Stamp } from '../ui/stamp.tsx';
import { Empty, More, Ready } from '../ui/states.tsx';
import styles from './drawer.module.css';
import { useDrawer } from './drawer-place.ts';
import { useFigureRecords } from './figures-query.ts';
import { HandEntries } from './hand-entries.tsx';
import { knownFigure, narrowedBy } from './known-figure.ts';
import { RecordLine } from './record-line.tsx';

type Records = Reply<typeof figureRoutes.records>;

/** The drawer of the number that the address names, on any page that has numbers. `year`: the page's own. */
export function FigureDrawer({ year }: { year: number | null }) {
  const { place, shut } = useDrawer();
  const of = place.of ?? year;
  if (!place.figure || of === null) return null;
  return <OpenDrawer year={of} figure={place.figure} onClose={shut} />;
}

/** What a number means, how many records make it, and the records themselves; one of them opens in the same place. */
function OpenDrawer({ year, figure, onClose }: { year: number; figure: string; onClose: () => void }) {
  const { place, to } = useDrawer();
  const records = useFigureRecords(year, figure);
  const label = records.data?.pages[0]?.label ?? knownFigure(figure, year)?.label ?? '数字';
  return (
    <SideDrawer title={`${year} 年 · ${label}`} onClose={onClose} flush>
      {place.record ? (
        <div className={styles.record}>
          <Link className={styles.back} to={to({ record: null, form: null })} preventScrollReset>
            <Icon name="back" size={16} />
            回到全部记录
          </Link>
          <RecordPanel
            key={place.record}
            id={place.record}
            editing={place.form === 'edit'}
            editAt={to({ form: 'edit' })}
            readAt={to({ form: null })}
          />
        </div>
      ) : (
        <Ready of={records}>
          {({ pages: [first] }) =>
            first && (
              <>
                <Meaning figure={figure} year={year} of={first} />
                <HandEntries entries={first.hand} unit={first.unit} />
                <List figure={figure} year={year} of={records} handOnly={first.hand.length > 0} />
              </>
            )
          }
        </Ready>
      )}
    </SideDrawer>
  );
}

/** The number itself, what narrows it down, and its written definition. */
function Meaning({ figure, year, of: { value, unit, records, definition, hand } }: { figure: string; year: number; of: Records }) {
  const known = knownFigure(figure, year);
  const narrowed = narrowedBy(known);
  const countsRecords = unit === '条' && records === value;
  return (
    <header className={styles.meaning}>
      <p className={styles.value}>
        <b>{inNumbers(value)}</b> {unit}
      </p>
      <p className={styles.made}>
        {!countsRecords && `${inNumbers(records)} 条记录`}
        {hand.length > 0 && `，加 ${inNumbers(hand.length)} 笔手工补记`}
        {narrowed.map(word => (
          <Stamp key={word} tone="outline">
            {word}
          </Stamp>
        ))}
      </p>
      <p className={styles.definition}>
        <b>口径</b>
        {definition}。
      </p>
      {known?.source.table === 'disclosure' && records > 0 && (
        <div className={styles.files}>
          <LedgerFiles year={year} figure={figure} label="导出这些记录" />
        </div>
      )}
    </header>
  );
}

interface ListProps {
  figure: string;
  year: number;
  of: ReturnType<typeof useFigureRecords>;
  handOnly: boolean;
}

function List({ figure, year, of, handOnly }: ListProps) {
  const { to } = useDrawer();
  const rows = rowsOf(of.data);
  const source = knownFigure(figure, year)?.source ?? null;
  const hidden = of.data?.pages[0]?.hidden ?? 0;
  if (rows.length === 0 && hidden > 0) return <p className={styles.none}>{`${inNumbers(hidden)} 条由承办科室查看，这里不列出。`}</p>;
  if (rows.length === 0)
    return handOnly ? (
      <p className={styles.none}>平台里没有这个数字的记录，全部为手工补记。</p>
    ) : (
      <Empty title="没有记录">这一年没有这一类记录，所以是零。</Empty>
    );
  return (
    <>
      <ul className={styles.records}>
        {rows.map(row => (
          <RecordLine key={row.id} row={row} source={source} toRecord={to({ record: row.id, form: null })} />
        ))}
      </ul>
      {hidden > 0 && <p className={styles.none}>{`另有 ${inNumbers(hidden)} 条由承办科室查看，这里不列出。`}</p>}
      <More of={of} count={rows.length} />
    </>
  );
}
