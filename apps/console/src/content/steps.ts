import type { Kind } from '@vc/contract';
import { type ContentAction, contentSteps, type LiveAction, liveSteps, type StepTable } from '@vc/domain';

/** Everything that can be done with an item of a kind, for the words on its buttons. */
export const stepsFor = (kind: Pick<Kind, 'approval'>): StepTable<string, ContentAction | LiveAction> => [
  ...contentSteps[kind.approval],
  ...liveSteps,
];
