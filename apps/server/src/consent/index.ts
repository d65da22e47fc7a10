import { type FieldProblem, Problem } from '@vc/contract';
import type { ConsentText } from '@vc/domain';
import { newId } from '../platform/ids.ts';
import type { Tx } from '../platform/tx.ts';
import { ConsentEntity } from './consent.entity.ts';

export { ConsentEntity } from './consent.entity.ts';

/** What is wrong with a consent given to some version of a text: none at all, or to a text that has changed since. */
export function consentProblem(field: string, text: ConsentText, given: string | null | undefined): FieldProblem[] {
  if (!given) return [{ field, message: `请先看“${text.title}”，同意后再提交` }];
  return given === text.version ? [] : [{ field, message: `“${text.title}”已经更新，请重新看一遍再提交` }];
}

/** Records that whoever acts agreed to a text, for a record of the same transaction. */
export async function recordConsent(
  tx: Tx,
  about: { subject: string; id: string },
  purpose: string,
  { version }: ConsentText,
): Promise<void> {
  if (tx.who.kind !== 'veteran') throw new Problem('forbidden');
  await tx.keep(ConsentEntity, {
    id: newId(),
    veteranId: tx.who.id,
    subject: about.subject,
    subjectId: about.id,
    purpose,
    textVersion: version,
    method: 'phone',
    at: tx.at,
  });
}
