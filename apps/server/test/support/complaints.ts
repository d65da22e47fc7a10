import { complaintRoutes as routes } from '@vc/contract';
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
  const dissatisfied = () => phone.call(routes.rate, { id, rating: 'dissatisfied', reason: '还是打不开' });
  const steps: Record<ComplaintState, (() => Promise<unknown>)[]> = {
    received: [],
    handling: [() => clerk.call(routes.take, { id })],
    answered: [() => answerComplaint(clerk, id)],
    reopened: [() => answerComplaint(clerk, id), dissatisfied],
    'answered-again': [() => answerComplaint(clerk, id), dissatisfied, () => answerComplaint(clerk, id, '再次换过了。')],
    rated: [() => answerComplaint(clerk, id), () => phone.call(routes.rate, { id, rating: 'satisfied' })],
  };
  for (const step of steps[state]) await step();
  return id;
}
