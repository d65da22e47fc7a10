import { Problem } from '@vc/contract';
import { advance, signUpSteps } from '@vc/domain';
import { IsNull, Not } from 'typeorm';
import type { Tx } from '../platform/tx.ts';
import { SignUpEntity } from './sign-up.entity.ts';

/** Gives back every place that a device holds, and what it had of those that are called off. Gives how many. */
export async function cancelSignUps(tx: Tx, veteranId: string): Promise<number> {
  for (let cancelled = 0; ; ) {
    const row = await tx.lockIfAny(SignUpEntity, { veteranId, liveKey: Not(IsNull()) });
    if (!row) return cancelled;
    row.liveKey = null;
    if (row.state === 'joined') {
      row.state = advance(signUpSteps, row.state, 'cancel', tx.who.roles);
      cancelled++;
      await tx.save(row, 'cancel');
    } else await tx.saveRow(row);
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
