import { caseRoutes, complaintRoutes as routes } from '@vc/contract';
import type { ComplaintState } from '@vc/domain';
import { answerComplaint, complain } from './factories.ts';
import type { Person } from './server.ts';

/** Brings a new complaint of this phone to a state, by this clerk's hand. Gives its id. */
export async function complaintAt(
  state: ComplaintState,
  phone: Person,
  clerk: Person,
  over: Parameters<typeof complain>[1] = {},
): Promise<string> {
  const { id } = await complain(phone, over);
  await bringComplaint(id, state, phone, clerk);
  return id;
}

/** Brings a complaint that was just received to a state. */
export async function bringComplaint(id: string, state: ComplaintState, phone: Person, clerk: Person): Promise<void> {
  const dissatisfied = () => phone.call(routes.rate, { id, rating: 'dissatisfied', reason: '还是打不开' });
  const steps: Record<ComplaintState, (() => Promise<unknown>)[]> = {
    received: [],
    answered: [() => answerComplaint(clerk, id)],
    reopened: [() => answerComplaint(clerk, id), dissatisfied],
    'answered-again': [() => answerComplaint(clerk, id), dissatisfied, () => answerComplaint(clerk, id, '再次换过了。')],
    rated: [() => answerComplaint(clerk, id), () => phone.call(routes.rate, { id, rating: 'satisfied' })],
  };
  for (const step of steps[state]) await step();
}

/** Takes a complaint on one's desk. */
export async function takeComplaint(clerk: Person, id: string): Promise<void> {
  await clerk.call(caseRoutes.take, { id, version: (await clerk.call(caseRoutes.one, { id })).version });
}
