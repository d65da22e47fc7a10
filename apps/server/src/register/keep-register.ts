import type { Day, Register } from '@vc/domain';
import type { Tx } from '../platform/tx.ts';
import { RegisterItemEntity } from './register.entities.ts';

/** What a publication says of the document it makes public. */
export interface Registered {
  register: Register;
  number: string | null;
  startedOn: Day;
  endedOn: Day | null;
}

/** Keeps the register in step with a publication, in the same transaction; `null` says that it belongs in no register. */
export async function keepRegister(
  tx: Tx,
  content: { id: string; title: string },
  openedOn: Day | null,
  registered: Registered | null,
): Promise<void> {
  const row = await tx.lockIfAny(RegisterItemEntity, { contentId: content.id });
  if (!row) {
    if (registered)
      await tx.insert(
        RegisterItemEntity,
        { ...registered, title: content.title, openedOn, contentId: content.id, withdrawn: false },
        'register',
      );
    return;
  }
  // A document once made was made, whatever is later said of its publication.
  Object.assign(row, registered ? { ...registered, title: content.title } : {}, { openedOn: openedOn ? (row.openedOn ?? openedOn) : null });
  await tx.save(row, registered?.endedOn ? 'end' : 'edit');
}
