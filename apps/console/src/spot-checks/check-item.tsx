import { type SpotCheckItem, spotCheckRoutes } from '@vc/contract';
import { acts, dayInWords, nodeOf, type SpotCheckAction, type SpotCheckState, spotCheckStates, spotCheckSteps } from '@vc/domain';
import { App } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useDrawer } from '../figures/drawer-place.ts';
import { call } from '../lib/call.ts';
import { ActDialog } from '../ui/act-dialog.tsx';
import { Actions, labelOf } from '../ui/actions.tsx';
import { History } from '../ui/history.tsx';
import { Stamp, type StampTone } from '../ui/stamp.tsx';
import type { WrittenAction } from './finding-form.tsx';
import { FindingForm } from './finding-form.tsx';
import { useSpotCheckStep } from './spot-check-query.ts';
import styles from './spot-checks.module.css';

const tones: Record<SpotCheckState, StampTone> = { drawn: 'grey', passed: 'pine', failed: 'red', mended: 'amber', closed: 'outline' };

/** Steps that need no words, with what follows from them. */
const plain: Record<Exclude<SpotCheckAction, WrittenAction>, { words: string; done: string }> = {
  pass: { words: '内容准确、能打开、没有不该公开的信息，归类和日期也对。确认后不能再改。', done: '已记为合格' },
  close: { words: '问题已经改好。确认后这一条办结，不能再改。', done: '复查通过，已办结' },
};
const isPlain = (action: SpotCheckAction): action is keyof typeof plain => action in plain;

interface CheckItemProps {
  item: SpotCheckItem;
  /** Its place in the order drawn. */
  number: number;
  year: number;
  onReload: () => void;
}

/** A record that was drawn: look at it, say whether it is right, and follow what is wrong until it is mended. */
export function CheckItem({ item, number, year, onReload }: CheckItemProps) {
  const { to } = useDrawer();
  const [asked, setAsked] = useState<SpotCheckAction | null>(null);
  const { id, title, catalogue, publishedOn, disclosureId, state, may, history } = item;
  const shut = () => setAsked(null);
  const writing = asked !== null && !isPlain(asked) ? asked : null;
  return (
    <li className={styles.item} data-state={state}>
      <span className={styles.number}>{number}</span>
      <div className={styles.record}>
        <Link to={to({ figure: `disclosure/${catalogue}`, of: year, record: disclosureId, form: null })} preventScrollReset>
          {title}
        </Link>
        <small>
          {nodeOf(catalogue)?.label ?? catalogue} · {dayInWords(publishedOn)}公开
        </small>
        <Trouble item={item} />
      </div>
      <div className={styles.side}>
        <Stamp tone={tones[state]}>{spotCheckStates[state]}</Stamp>
        {!writing && may.length > 0 && (
          <span className={styles.acts}>
            <Actions small steps={spotCheckSteps} may={may} onAct={setAsked} />
          </span>
        )}
      </div>
      {writing && <FindingForm key={writing} item={item} action={writing} onClose={shut} onReload={onReload} />}
      {history.length > 1 && (
        <details className={styles.past}>
          <summary>经过</summary>
          <History lines={history} />
        </details>
      )}
      {asked && isPlain(asked) && <PlainStep key={id} item={item} action={asked} onClose={shut} onReload={onReload} />}
    </li>
  );
}

/** What was found wrong and what was done about it, while it matters. */
function Trouble({ item: { state, finding, history } }: { item: SpotCheckItem }) {
  if (!finding) return null;
  const mended = state === 'failed' ? null : history.filter(line => line.act === acts.mend).at(-1);
  return (
    <dl className={styles.trouble} data-open={state === 'failed' || state === 'mended' ? '' : undefined}>
      <div>
        <dt>问题</dt>
        <dd>{finding}</dd>
      </div>
      {mended && (
        <div>
          <dt>整改</dt>
          <dd>{mended.note}</dd>
        </div>
      )}
    </dl>
  );
}

interface PlainStepProps {
  item: SpotCheckItem;
  action: keyof typeof plain;
  onClose: () => void;
  onReload: () => void;
}

function PlainStep({ item, action, onClose, onReload }: PlainStepProps) {
  const { message } = App.useApp();
  const step = useSpotCheckStep();
  const act = async () => {
    await step.mutateAsync(() => call(spotCheckRoutes[action], { id: item.id, version: item.version }));
    message.success(plain[action].done);
  };
  const label = labelOf(spotCheckSteps, action);
  const look = () => {
    onClose();
    onReload();
  };
  return (
    <ActDialog title={label} label={label} onDo={act} onClose={onClose} onReload={look}>
      <p>
        <b>{item.title}</b>
      </p>
      <p>{plain[action].words}</p>
    </ActDialog>
  );
}
