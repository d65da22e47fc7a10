import { type ApprovalStep, approvalSteps } from '@vc/domain';
import type { Colleague } from '../session/index.ts';
import type { ContentEntity } from './content.entity.ts';
import { keepersOf } from './keepers.ts';

/** In whose hands an item may be, by name. */
export interface Hands {
  /** Those who may sign at a step. */
  signers(step: ApprovalStep): string[];
  /** Those whose it is to look after. */
  keepers(row: Pick<ContentEntity, 'authorId' | 'section'>): string[];
}

const named = (staff: readonly Colleague[]): string[] => staff.map(({ name }) => name);

/** The hands of those at work. */
export const handsOf = (atWork: readonly Colleague[]): Hands => ({
  signers: step => named(atWork.filter(({ roles }) => roles.includes(approvalSteps[step].role))),
  keepers: row => named(keepersOf(atWork, row)),
});
