import { type ContentListRow, type ContentRow, kindOf } from '@vc/contract';
import { approvalLabels, type ContentAction, type ContentState, contentStates, dayOf, type LiveAction, liveStates } from '@vc/domain';
import { Link } from 'react-router';
import { shortDay, timeOf } from '../lib/days.ts';
import { Actions } from '../ui/actions.tsx';
import { Stamp, type StampTone } from '../ui/stamp.tsx';
import styles from './list.module.css';
import { stepsFor } from './steps.ts';

const stateTones: Record<ContentState, StampTone> = {
  draft: 'grey',
  section: 'amber',
  secrecy: 'amber',
  deputy: 'amber',
  director: 'amber',
  approved: 'outline',
  done: 'pine',
  kept: 'grey',
  discarded: 'grey',
};

/** How an item stands: its working copy, and what the public sees beside it. */
export function Standing({ row: { state, live } }: { row: Pick<ContentRow, 'state' | 'live'> }) {
  if (state === 'done')
    return live === 'live' ? (
      <Stamp tone="pine">已公开</Stamp>
    ) : (
      <Stamp tone="outline">{live === 'none' ? '已下线' : liveStates[live]}</Stamp>
    );
  return (
    <>
      <Stamp tone={stateTones[state]}>{contentStates[state]}</Stamp>
      {live !== 'none' && <Stamp tone={live === 'live' ? 'pine' : 'outline'}>{live === 'live' ? '旧版公开中' : liveStates[live]}</Stamp>}
    </>
  );
}

/** Who has to do something next, and by when. */
export function NextHand({
  row: { holder, owed, publishAt, state },
}: {
  row: Pick<ContentRow, 'holder' | 'owed' | 'publishAt' | 'state'>;
}) {
  if (holder) {
    const afterwards = holder.step !== null && holder.step !== state;
    return (
      <span data-late={holder.late ? '' : undefined}>
        {afterwards && `紧急发布，待补签：${owed.map(step => approvalLabels[step]).join('、')}。`}
        {holder.names.length > 0 ? `${holder.names.join('、')} ${holder.step ? '签' : '改'}` : '还没有人担任这一岗位'}，
        {shortDay(holder.dueOn)}前{holder.late && '（已超期）'}
      </span>
    );
  }
  if (state === 'approved' && publishAt)
    return (
      <span>
        定于 {shortDay(dayOf(publishAt))} {timeOf(publishAt)} 发布
      </span>
    );
  return null;
}

/** Of what waits: whose it is to do something about, until when, and why. */
function Waits({ due: { names, on, late, why } }: { due: NonNullable<ContentListRow['due']> }) {
  return (
    <span data-late={late || !on ? '' : undefined}>
      {names.join('、') || '还没有人负责'} 办{on && `，${shortDay(on)}前`}
      {on && late && '（已超期）'}
      {why && `。${why}`}
    </span>
  );
}

interface ContentLineProps {
  row: ContentListRow;
  reviewing: boolean;
  onAct: (row: ContentListRow, action: ContentAction | LiveAction) => void;
}

/** Acts that are offered on the item's own page only. */
const onItsPageOnly: readonly (ContentAction | LiveAction)[] = ['withdraw', 'unpublish', 'discard', 'drop'];

/** An item in the staff's list; among those to be reviewed it can be said at once that it still holds. */
export function ContentLine({ row, reviewing, onAct }: ContentLineProps) {
  const kind = kindOf(row.kind);
  const label = kind?.label ?? row.kind;
  return (
    <li className={styles.row} data-content={row.id}>
      <span className={styles.kind}>
        {label}
        <small>{kind?.categories[row.category] ?? '未选类别'}</small>
      </span>
      <span className={styles.title}>
        <Link to={`/contents/${row.id}`}>{row.title}</Link>
        <small>
          {row.author} · {shortDay(dayOf(row.updatedAt))} {timeOf(row.updatedAt)} 更新
          {row.publishedOn && ` · ${shortDay(row.publishedOn)} 发布`}
        </small>
        <small className={styles.next}>{row.due ? <Waits due={row.due} /> : <NextHand row={row} />}</small>
      </span>
      <span className={styles.acts}>
        {kind && (
          <Actions
            small
            steps={stepsFor(kind)}
            may={row.may}
            except={reviewing ? onItsPageOnly : [...onItsPageOnly, 'confirm']}
            onAct={action => onAct(row, action)}
          />
        )}
      </span>
      <span className={styles.state}>
        <Standing row={row} />
      </span>
    </li>
  );
}
