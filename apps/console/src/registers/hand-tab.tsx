import { type HandEntry, registerRoutes } from '@vc/contract';
import { reportFormats, yearOf } from '@vc/domain';
import { App, Button } from 'antd';
import { useState } from 'react';
import { FigureDrawer } from '../figures/figure-drawer.tsx';
import { FigureLink } from '../figures/figure-link.tsx';
import { useAddress, yearIn } from '../lib/address.ts';
import { call } from '../lib/call.ts';
import { momentInWords, today } from '../lib/days.ts';
import { inNumbers } from '../lib/numbers.ts';
import { useMayCall } from '../session/staff-context.ts';
import { ActDialog } from '../ui/act-dialog.tsx';
import { Stamp } from '../ui/stamp.tsx';
import { Empty, Ready } from '../ui/states.tsx';
import { YearTabs } from '../ui/year-tabs.tsx';
import styles from './hand.module.css';
import { cellLabel } from './hand-figures.ts';
import { HandForm } from './hand-form.tsx';
import { NEW, useEntryPlace } from './register-place.ts';
import { useHandEntries, useRegisterChange, useRegisterReload } from './register-query.ts';
import { TabHead } from './tab-head.tsx';

const FEEDS = '加到年度报告表二、表三、表四的一个格子里，只补平台没有记录的数字；合计会跟着变，报告里能看到是谁、为什么补的。';

/** Years that have a national format, newest first: a number is entered into a cell of it. */
function reportYears(): number[] {
  const first = Math.min(...reportFormats.map(({ from }) => from));
  const last = yearOf(today());
  return Array.from({ length: last - first + 1 }, (_, i) => last - i);
}

/** Numbers that no record of the platform holds, by year (手工补记). */
export function HandTab() {
  const { params, to } = useAddress();
  const years = reportYears();
  const wanted = yearIn(params);
  const year = wanted !== null && years.includes(wanted) ? wanted : (years[0] as number);
  const entries = useHandEntries(year);
  const place = useEntryPlace();
  const mayEnter = useMayCall(registerRoutes.enter);
  const [asked, setAsked] = useState<string | null>(null);
  const striking = entries.data?.items.find(({ id, withdrawn }) => id === asked && !withdrawn);
  return (
    <>
      <TabHead feeds={[FEEDS]} add={mayEnter ? '补记' : null} onAdd={() => place.open(NEW)} />
      <YearTabs years={years} current={year} to={y => to({ year: y, entry: null, focus: null })} />
      <Ready of={entries} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={`${year} 年没有手工补记`}>平台里的记录已经自动计数；只有别的系统里才有的数字，才需要补记。</Empty>
          ) : (
            <ul className={styles.slips}>
              {[...items].reverse().map(entry => (
                <Slip key={entry.id} entry={entry} onStrike={() => setAsked(entry.id)} />
              ))}
            </ul>
          )
        }
      </Ready>
      {place.entry === NEW && mayEnter && <HandForm key={year} year={year} onClose={place.shut} />}
      {striking && <WithdrawEntry entry={striking} onClose={() => setAsked(null)} />}
      <FigureDrawer year={year} />
    </>
  );
}

function Slip({ entry, onStrike }: { entry: HandEntry; onStrike: () => void }) {
  const { year, figure, amount, unit, reason, withdrawn, history } = entry;
  const label = cellLabel(entry);
  const mayWithdraw = useMayCall(registerRoutes.withdrawEntry) && !withdrawn;
  const [entered] = history;
  const last = history.at(-1);
  return (
    <li className={styles.slip} data-withdrawn={withdrawn ? '' : undefined}>
      <header>
        <span>
          {withdrawn ? <del>{label}</del> : <b>{label}</b>}
          {withdrawn && <Stamp>已撤销，不计数</Stamp>}
        </span>
        <FigureLink figure={figure} year={year} label={`${label} ${amount} ${unit}`} className={styles.amount}>
          {inNumbers(amount)} {unit}
        </FigureLink>
      </header>
      <p>{reason}</p>
      <footer>
        <small>
          {entered && `${entered.who}，${momentInWords(entered.at)} 补记`}
          {withdrawn && last && <span>{`${last.who}，${momentInWords(last.at)} 撤销${last.note ? `：${last.note}` : ''}`}</span>}
        </small>
        {mayWithdraw && (
          <Button size="small" onClick={onStrike} aria-label={`撤销：${label}`}>
            撤销
          </Button>
        )}
      </footer>
    </li>
  );
}

/** Takes a hand entry out of its number, for a stated reason. */
function WithdrawEntry({ entry, onClose }: { entry: HandEntry; onClose: () => void }) {
  const { message } = App.useApp();
  const change = useRegisterChange();
  const reload = useRegisterReload();
  const withdraw = async (reason: string) => {
    await change(() => call(registerRoutes.withdrawEntry, { id: entry.id, reason }));
    message.success('已撤销，数字已重新计算');
  };
  return (
    <ActDialog
      title={registerRoutes.withdrawEntry.summary}
      label="撤销"
      danger
      reason={{ label: '理由' }}
      onDo={withdraw}
      onClose={onClose}
      onReload={reload}
    >
      <p>
        <b>
          {entry.year} 年 {cellLabel(entry)} {inNumbers(entry.amount)} {entry.unit}
        </b>
      </p>
      <p>撤销后不再计入这个数字，经过仍然保留，也不能恢复；数字补错的，撤销后另行补记。</p>
    </ActDialog>
  );
}
