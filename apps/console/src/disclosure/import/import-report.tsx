import { type LedgerImport, disclosureImportRoutes as routes } from '@vc/contract';
import { Button, Progress } from 'antd';
import { Link } from 'react-router';
import { fileAddress } from '../../lib/file-address.ts';
import { inNumbers } from '../../lib/numbers.ts';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Ready } from '../../ui/states.tsx';
import styles from './import.module.css';
import { useImport, useTaking } from './import-query.ts';
import { ProblemTable } from './problem-table.tsx';

/** What the check of a table found, and its way into the ledger. */
export function ImportReport({ id, anotherAt }: { id: string; anotherAt: string }) {
  const found = useImport(id);
  return (
    <Ready of={found} lines={6}>
      {state => (
        <div className={styles.page}>
          <Sheet title={state.fileName} extra={<Link to={anotherAt}>换一个文件</Link>}>
            <Counts of={state} />
            <Take of={state} />
          </Sheet>
          {state.problemCount > 0 && (
            <Sheet
              title="没有导入的行"
              extra={
                <a href={fileAddress(routes.problems, { id })} download>
                  下载全部 {inNumbers(state.problemCount)} 条说明（CSV）
                </a>
              }
            >
              <ProblemTable problems={state.problems} count={state.problemCount} />
            </Sheet>
          )}
        </div>
      )}
    </Ready>
  );
}

function Counts({ of: { total, ready, wrong, duplicates, added } }: { of: LedgerImport }) {
  const facts = [
    { label: '共有', value: total },
    { label: '可以导入', value: ready },
    { label: '已经写入', value: added },
    { label: '有误', value: wrong, tone: 'bad' },
    { label: '重复，跳过', value: duplicates },
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value, tone }) => (
        <div key={label} data-tone={value > 0 ? tone : undefined}>
          <dt>{label}</dt>
          <dd>
            {inNumbers(value)}
            <small> 行</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The button that writes, how far it is, and what to do when it was cut off. */
function Take({ of: { id, ready, done, added, wrong } }: { of: LedgerImport }) {
  const { busy, error, start } = useTaking(id);
  if (ready === 0)
    return (
      <Notice tone="warning" title="没有可以导入的行">
        {wrong > 0 ? '请按下面的说明改正表格，再选一次文件。' : '表格里的内容台账里都已经有了。'}
      </Notice>
    );
  if (done >= ready)
    return (
      <Notice tone="good" title={`导入完成，写入 ${inNumbers(added)} 条`} actions={<Link to="/figures">看年度数字</Link>}>
        {wrong > 0 ? `还有 ${inNumbers(wrong)} 行有误，改正后把表格再导入一次即可，已写入的不会重复。` : '数字已经重新计算。'}
      </Notice>
    );
  return (
    <div className={styles.take}>
      {(busy || done > 0) && (
        <div className={styles.progress} role="status">
          <Progress percent={Math.floor((done / ready) * 100)} strokeColor="var(--pine)" aria-label="导入进度" />
          <span>
            已处理 {inNumbers(done)} / {inNumbers(ready)} 行
          </span>
        </div>
      )}
      <ProblemNote error={error} />
      <div className={styles.buttons}>
        <Button type="primary" size="large" onClick={start} loading={busy}>
          {busy ? '正在写入' : done > 0 ? `接着写入剩下的 ${inNumbers(ready - done)} 条` : `写入台账 ${inNumbers(ready)} 条`}
        </Button>
        <span className={styles.quiet}>
          {busy ? '可以离开这一页，回来后接着做，不会重复' : done > 0 ? '上次没有做完，接着做不会重复' : '有误和重复的行不写入'}
        </span>
      </div>
    </div>
  );
}
