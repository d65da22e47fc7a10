import { Problem } from '@vc/contract';
import { advance, signUpSteps } from '@vc/domain';
import type { Tx } from '../platform/tx.ts';
import { SignUpEntity } from './sign-up.entity.ts';

/** Gives back every place that a device holds. Gives how many. */
export async function cancelSignUps(tx: Tx, veteranId: string): Promise<number> {
  for (let cancelled = 0; ; cancelled++) {
    const row = await tx.lockIfAny(SignUpEntity, { veteranId, state: 'joined' });
    if (!row) return cancelled;
    Object.assign(row, { state: advance(signUpSteps, row.state, 'cancel', tx.who.roles), liveKey: null });
    await tx.save(row, 'cancel');
  }
}

/** Corrects the name or the telephone of a place that a device holds. Problems: `not_found`, `wrong_state` when it was given back. */
export async function correctSignUp(
  tx: Tx,
  veteranId: string,
  id: string,
  { name, phone }: { name: string; phone: string },
): Promise<void> {
  const row = await tx.lock(SignUpEntity, { id, veteranId });
  if (row.state !== 'joined') throw new Problem('wrong_state', '这次报名已经取消，不用再更正');
  await tx.save(Object.assign(row, { name: tx.vault.seal(name), phone: tx.vault.seal(phone) }), 'correct-person');
}
