import { type CaseRow, caseRoutes, contentRoutes, type Desk } from '@vc/contract';
import { App, Button } from 'antd';
import { Link } from 'react-router';
import { call } from '../lib/call.ts';
import { explain } from '../lib/problem-text.ts';
import { useMayCall, useStaff } from '../session/staff-context.ts';
import { Notice } from '../ui/notice.tsx';
import { Page, Sheet } from '../ui/page.tsx';
import { Ready } from '../ui/states.tsx';
import { Alerts } from './alerts.tsx';
import { CaseLine } from './case-line.tsx';
import cases from './cases.module.css';
import { ContentWaits } from './content-waits.tsx';
import styles from './desk.module.css';
import { useCaseChange, useColleagues, useDesk } from './desk-query.ts';
import { Gauges } from './gauges.tsx';
import { AwayWords } from './hand-over-page.tsx';
import { OldestList, SectionCharts } from './section-charts.tsx';
import { ToSign } from './to-sign.tsx';
import { useListKeys } from './use-list-keys.ts';

type DeskCases = NonNullable<Desk['cases']>;

interface CaseSheetProps {
  title: string;
  total: number;
  to: string;
  rows: readonly CaseRow[];
  empty: string;
  onTake: (row: CaseRow) => void;
}

function CaseSheet({ title, total, to, rows, empty, onTake }: CaseSheetProps) {
  return (
    <Sheet title={title} extra={total > 0 && <Link to={to}>全部 {total} 件</Link>}>
      {rows.length === 0 ? (
        <p className={styles.quiet}>{empty}</p>
      ) : (
        <ul className={`${cases.lines} ${cases.narrow}`}>
          {rows.map(row => (
            <CaseLine key={row.id} row={row} action={row.may.includes('take') && <Button onClick={() => onTake(row)}>领办</Button>} />
          ))}
        </ul>
      )}
    </Sheet>
  );
}

/** Cases that lie with somebody who has left: nobody works on them until they are handed over. */
function LeftBehind() {
  const mayHandOver = useMayCall(caseRoutes.handOver);
  const gone = (useColleagues().data?.items ?? []).filter(one => !one.atWork);
  if (!mayHandOver || gone.length === 0) return null;
  return (
    <Notice tone="warning" title="有人已经离岗，手上的办件还没有交接" actions={<Link to="/cases/hand-over">去交接</Link>}>
      {gone.map(({ name, open }) => `${name} ${open} 件`).join('，')}
    </Notice>
  );
}

function CaseDesk({ work }: { work: DeskCases }) {
  const { roles } = useStaff();
  const { message } = App.useApp();
  const change = useCaseChange<unknown>();
  const answers = roles.includes('clerk');
  const take = ({ id, version, number }: CaseRow) =>
    change
      .mutateAsync(() => call(caseRoutes.take, { id, version }))
      .then(
        () => message.success(`${number} 已领办`),
        error => message.error(explain(error).message),
      );
  useListKeys({
    t: id => {
      const row = [...work.mine, ...work.pool].find(one => one.id === id);
      if (row?.may.includes('take')) take(row);
    },
  });
  return (
    <div className={styles.halves}>
      <div className={styles.stack}>
        {answers && (
          <CaseSheet
            title="我的办件"
            total={work.counts.mine}
            to="/cases?view=mine"
            rows={work.mine}
            empty="手上的都办完了。可以从待分办里领一件。"
            onTake={take}
          />
        )}
        <SectionCharts sections={work.sections} />
      </div>
      <div className={styles.stack}>
        <CaseSheet title="待分办" total={work.counts.pool} to="/cases?view=pool" rows={work.pool} empty="没有等待分办的。" onTake={take} />
        <Sheet title="各科室最久的一件">
          <OldestList sections={work.sections} />
        </Sheet>
        {work.away.length > 0 && (
          <Sheet title="不在岗">
            <ul className={styles.away}>
              {work.away.map(one => (
                <li key={one.id}>
                  <AwayWords away={one} />
                </li>
              ))}
            </ul>
          </Sheet>
        )}
      </div>
    </div>
  );
}

/** Whom it greets, and what stands here: those without cases find their work elsewhere. */
function leadFor(name: string, section: string | null, found: Desk | undefined) {
  if (found?.cases !== null) return `${name}，${section ? `${section}的` : ''}今天要办的都在这里。`;
  return (
    <>
      {name}，您的岗位不办理群众事项。要写、要审的内容在 <Link to="/contents">内容管理</Link>。
    </>
  );
}

/** The first room of the day: what waits, what is late, what must not be forgotten. */
export function DeskPage() {
  const desk = useDesk();
  const { name, section } = useStaff();
  return (
    <Page title="工作台" lead={leadFor(name, section, desk.data)}>
      <Ready of={desk} lines={8}>
        {found => (
          <div className={styles.stack}>
            {found.cases && <Alerts rows={found.cases.alerts} />}
            {found.cases && <LeftBehind />}
            <Gauges desk={found} />
            <ToSign />
            <ContentWaits />
            {found.cases && <CaseDesk work={found.cases} />}
            <EmptyColumns columns={found.emptyColumns} />
          </div>
        )}
      </Ready>
    </Page>
  );
}

function EmptyColumns({ columns }: { columns: Desk['emptyColumns'] }) {
  const mayWrite = useMayCall(contentRoutes.create);
  if (columns.length === 0) return null;
  return (
    <Sheet title={`空栏目（${columns.length}）`}>
      <p className={styles.quiet}>这些栏目对外没有任何内容，网站检查会计入“空白栏目”。</p>
      <ul className={styles.columns}>
        {columns.map(({ kind, label }) => (
          <li key={kind} className={styles.column}>
            {mayWrite ? <Link to={`/contents/new/${kind}`}>{label}</Link> : label}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
