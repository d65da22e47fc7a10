import { type Day, isSigning } from '@vc/domain';
import type { Tx } from '../platform/tx.ts';
import type { ContentEntity } from './content.entity.ts';
import { releaseContent } from './release-content.ts';
import { signStep } from './sign-content.ts';
import { move } from './steps.ts';
import { submitContent } from './submit-content.ts';

/**
 * Takes a draft of the program's own to its publication, signed at each step by the program: for what was approved
 * elsewhere (the annual report), or is brought over. `on` is the day it was first made public.
 */
export async function publishByProgram(tx: Tx, row: ContentEntity, opinion: string, on: Day = tx.today): Promise<void> {
  await submitContent(tx, row);
  while (isSigning(row.state)) {
    const step = row.state;
    await signStep(tx, row, step, 'agree', opinion);
    await move(tx, row, 'approve');
  }
  await tx.save(row, 'approve', opinion);
  await releaseContent(tx, row, on);
}
