import { Problem } from '@vc/contract';
import type { Tx } from '../platform/tx.ts';
import type { ContentEntity } from './content.entity.ts';
import { guardedIn, guardScan } from './guard-content.ts';
import { missingFor } from './requirements.ts';
import { move } from './steps.ts';

/**
 * Hands a draft to its first signer. Problems: `wrong_state`, `forbidden`, `invalid` with everything still missing, a
 * time of publication that has passed included.
 */
export async function submitContent(tx: Tx, row: ContentEntity): Promise<void> {
  await move(tx, row, 'submit');
  const missing = missingFor(row, await guardedIn(tx, row, await guardScan(tx, tx.today)), 'submission', tx.today);
  if (row.publishAt && row.publishAt <= tx.at) missing.push({ field: 'publishAt', message: '定时发布的时间已经过去，请重新选择' });
  if (row.live === 'live' && row.attribute !== 'public')
    missing.push({ field: 'attribute', message: '这一条已经公开。不再公开的，请先由科室负责人下线，再按新的公开属性送审' });
  if (missing.length > 0) throw new Problem('invalid', '还不能送审，请补全以下内容', missing);
  Object.assign(row, { returnReason: null, publishProblem: null, round: row.round + 1 });
  await tx.save(row, 'submit');
}
