import { type ContentRow, kindOf } from '@vc/contract';
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
  if (holder)
    return (
      <span data-late={holder.late ? '' : undefined}>
        {holder.names.length > 0 ? `${holder.names.join('、')} 签` : '还没有人担任这一岗位'}，{shortDay(holder.dueOn)}前
        {holder.late && '（已超期）'}
      </span>
    );
  if (owed.length > 0) return <span data-late="">紧急发布，待补签：{owed.map(step => approvalLabels[step]).join('、')}</span>;
  if (state === 'approved' && publishAt)
    return (
      <span>
        定于 {shortDay(dayOf(publishAt))} {timeOf(publishAt)} 发布
      </span>
    );
  return null;
}

interface ContentLineProps {
  row: ContentRow;
  onAct: (row: ContentRow, action: ContentAction | LiveAction) => void;
}

/** An item in the staff's list. */
export function ContentLine({ row, onAct }: ContentLineProps) {
  const kind = kindOf(row.kind);
  const label = kind?.label ?? row.kind;
  return (
    <li className={styles.row}>
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
        <small className={styles.next}>
          <NextHand row={row} />
        </small>
      </span>
      <span className={styles.acts}>
        {kind && (
          <Actions
            small
            steps={stepsFor(kind)}
            may={row.may}
            except={['confirm', 'withdraw', 'unpublish', 'discard', 'drop']}
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
