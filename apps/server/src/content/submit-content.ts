import { Problem } from '@vc/contract';
import { advance, contentSteps } from '@vc/domain';
import type { Tx } from '../platform/tx.ts';
import type { ContentEntity } from './content.entity.ts';
import { missingFor } from './requirements.ts';

/** Hands a draft to the reviewer. Problems: `wrong_state`, `forbidden`, `invalid` with everything still missing. */
export async function submitContent(tx: Tx, row: ContentEntity): Promise<void> {
  const state = advance(contentSteps, row.state, 'submit', tx.who.roles);
  const missing = missingFor(row, tx.today);
  if (missing.length > 0) throw new Problem('invalid', '还不能送审，请补全以下内容', missing);
  Object.assign(row, { state, returnReason: null });
  await tx.save(row, 'submit');
}
