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

/**
 * Records that a person agreed to a text, for a record of the same transaction: whoever acts on a phone, or, on paper,
 * the person `signed` whose record it is.
 */
export async function recordConsent(
  tx: Tx,
  about: { subject: string; id: string },
  purpose: string,
  { version }: ConsentText,
  signed?: { veteranId: string | null },
): Promise<void> {
  if (!signed && tx.who.kind !== 'veteran') throw new Problem('forbidden');
  await tx.keep(ConsentEntity, {
    id: newId(),
    veteranId: signed ? signed.veteranId : tx.who.id,
    subject: about.subject,
    subjectId: about.id,
    purpose,
    textVersion: version,
    method: signed ? 'paper' : 'phone',
    at: tx.at,
  });
}
