import { complaintRoutes as routes } from '@vc/contract';
import { type ComplaintState, complaintStates, complaintSteps } from '@vc/domain';
import { type CaseKindFacts, type OnCase, type Place, putOn, type World } from '../case-matrix.ts';
import { bringComplaint } from '../complaints.ts';
import { complain } from '../factories.ts';

/** A complaint with a telephone, in the section of the matrix, brought to a state by the holder's hand. */
async function brought(world: World, state: ComplaintState, held = state !== 'received'): Promise<OnCase> {
  const owner = await world.server.device();
  const { holder } = world.staff;
  const { id } = await complain(owner, { phone: '13800001111' });
  await putOn(world, id, held ? 'holder' : null);
  await bringComplaint(id, state, owner, holder);
  return { id, owner };
}

const places: Record<string, Place> = {
  'in the pool': {
    at: { state: 'received' },
    desk: 'pool',
    bring: async world => {
      const owner = await world.server.device();
      return { id: (await complain(owner, { phone: '13800001111' })).id, owner };
    },
    may: { clerk: 'answer look', 'other-clerk': 'answer look' },
  },
  'in its section': {
    at: { state: 'received' },
    desk: 'free',
    bring: world => brought(world, 'received'),
    may: { clerk: 'answer look' },
  },
  taken: {
    at: { state: 'received' },
    desk: 'held',
    bring: world => brought(world, 'received', true),
    may: { holder: 'answer look', clerk: 'look' },
  },
  answered: {
    at: { state: 'answered' },
    desk: 'closed',
    bring: world => brought(world, 'answered'),
    may: { holder: 'look', clerk: 'look', owner: 'rate rateBadly' },
  },
  'opened again': {
    at: { state: 'reopened' },
    desk: 'held',
    bring: world => brought(world, 'reopened'),
    may: { holder: 'answer look', clerk: 'look' },
  },
  'answered again': {
    at: { state: 'answered-again' },
    desk: 'closed',
    bring: world => brought(world, 'answered-again'),
    may: { holder: 'look', clerk: 'look', owner: 'rate rateBadly' },
  },
  rated: {
    at: { state: 'rated' },
    desk: 'closed',
    bring: world => brought(world, 'rated'),
    may: { holder: 'look', clerk: 'look' },
  },
};

let keys = 0;

export const facts: CaseKindFacts = {
  kind: 'complaint',
  table: 'complaint',
  features: ['complaint'],
  columns: { state: Object.keys(complaintStates) },
  steps: [complaintSteps],
  staffView: routes.work,
  phoneView: routes.mineOne,
  acts: {
    answer: { route: routes.answer, steps: ['answer'], button: 'answer', input: () => ({ answer: '答' }) },
    look: { route: routes.look, button: 'look', input: () => ({ reason: '核实' }) },
    rate: { route: routes.rate, steps: ['rate'], button: 'rate', input: () => ({ rating: 'satisfied' }) },
    rateBadly: {
      route: routes.rate,
      steps: ['reopen', 'rate'],
      button: ({ state }) => (state === 'answered' ? 'reopen' : null),
      input: () => ({ rating: 'dissatisfied', reason: '因' }),
    },
  },
  places,
  others: {
    complain: {
      route: routes.complain,
      input: () => ({ kind: 'broken', text: '打不开', clientKey: `matrix-complaint-${++keys}` }),
      by: 'owner other-phone',
    },
  },
};
