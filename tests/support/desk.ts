import { type ContentWork, contentRoutes } from '@vc/contract';
import { type ApprovalStep, approvalSteps, isSigning, type StaffRole } from '@vc/domain';
import { type Call, staff } from './people.ts';

const hands = ['editor', 'reviewer', 'secrecy', 'deputy', 'director'] as const satisfies readonly StaffRole[];

/** Everybody through whose hands an item goes, signed in with the demo accounts of their roles. */
export type Desk = Readonly<Record<(typeof hands)[number], Call>>;

export async function deskOf(base: string): Promise<Desk> {
  return Object.fromEntries(await Promise.all(hands.map(async role => [role, await staff(base, role)] as const))) as Desk;
}

/** Takes a submitted item through every signature that is left; `before` is told of each step while it is still unsigned. */
export async function signAll(desk: Desk, item: ContentWork, before: (step: ApprovalStep) => unknown = () => {}): Promise<ContentWork> {
  let now = item;
  while (isSigning(now.state)) {
    await before(now.state);
    now = await desk[approvalSteps[now.state].role](contentRoutes.approve, { id: now.id, version: now.version });
  }
  return now;
}
