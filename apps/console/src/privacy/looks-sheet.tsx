import { type LookLine, privacyRoutes } from '@vc/contract';
import type { Day } from '@vc/domain';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { momentInWords } from '../lib/days.ts';
import { rowsOf } from '../lib/query.ts';
import { saveFile } from '../lib/save-file.ts';
import { useSubmit } from '../lib/use-submit.ts';
import { DayField } from '../ui/day-field.tsx';
import { Field } from '../ui/field.tsx';
import { Sheet } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Empty, More, Ready } from '../ui/states.tsx';
import styles from './privacy.module.css';
import { type LookFilter, useLooks } from './privacy-query.ts';

interface Asked {
  from: Day | null;
  to: Day | null;
  who: string;
}

const filterOf = ({ from, to, who }: Asked): LookFilter => ({
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
  ...(who.trim() ? { who: who.trim() } : {}),
});

/** Who looked at whose number, when and why. */
export function LooksSheet() {
  const [asked, setAsked] = useState<Asked>({ from: null, to: null, who: '' });
  const filter = filterOf(asked);
  const list = useLooks(filter);
  const { busy, error, submit } = useSubmit(privacyRoutes.looksFile);
  const rows = rowsOf(list.data);
  return (
    <Sheet
      title="谁看了谁的号码"
      extra={
        <Button loading={busy} onClick={() => submit(filter, () => saveFile(privacyRoutes.looksFile, filter))}>
          导出表格
        </Button>
      }
    >
      <div className={styles.filter}>
        <Field label="起日">
          {control => <DayField control={control} value={asked.from} onChange={from => setAsked({ ...asked, from })} />}
        </Field>
        <Field label="止日">{control => <DayField control={control} value={asked.to} onChange={to => setAsked({ ...asked, to })} />}</Field>
        <Field label="工作人员">
          {control => (
            <Input
              {...control}
              allowClear
              value={asked.who}
              onChange={event => setAsked({ ...asked, who: event.target.value })}
              placeholder="姓名"
            />
          )}
        </Field>
      </div>
      <ProblemNote error={error} />
      <Ready of={list} lines={4}>
        {() =>
          rows.length === 0 ? (
            <Empty title="没有查看记录">看完整的手机号、身份证明都要写理由，每一次都会记在这里。</Empty>
          ) : (
            <>
              <Looks rows={rows} />
              <More of={list} count={rows.length} />
            </>
          )
        }
      </Ready>
    </Sheet>
  );
}

function Looks({ rows }: { rows: readonly LookLine[] }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">谁</th>
            <th scope="col">做了什么</th>
            <th scope="col">谁的</th>
            <th scope="col">理由</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ at, who, act, of, reason }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a record that is only ever added to.
            <tr key={i}>
              <td className={styles.fixed}>{momentInWords(at)}</td>
              <td className={styles.fixed}>{who}</td>
              <td>{act}</td>
              <td>{of}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
