import { consultationRoutes as routes } from '@vc/contract';
import { consultationStates, consultationSteps, publicityStates, publicitySteps, usualClocks } from '@vc/domain';
import { consultationSettings, keepConsultationSettings } from '../../../src/consultation/settings.ts';
import { system } from '../../../src/platform/actor.ts';
import { type CaseKindFacts, type Colleague, type OnCase, OURS, type Place, type World } from '../case-matrix.ts';
import { takeComplaint as take } from '../complaints.ts';
import { answer, ask } from '../factories.ts';

/** Questions about pensions are for the section of the matrix, which sends its answers at once or by way of its head. */
async function answersAre(checked: boolean, { server }: World): Promise<void> {
  const checkAnswers = checked ? [OURS] : [];
  const now = await consultationSettings(server.db.read);
  if (now.routing.pension === OURS && String(now.checkAnswers) === String(checkAnswers)) return;
  await server.db.write(system('测试'), tx =>
    keepConsultationSettings(tx, { routing: { pension: OURS }, checkAnswers, clocks: usualClocks }),
  );
}

async function asked(world: World, { category = 'pension' as 'pension' | 'other', checked = false } = {}): Promise<OnCase> {
  await answersAre(checked, world);
  const owner = await world.server.device();
  return { id: (await ask(owner, { category, name: '老周', phone: '13800001111' })).id, owner };
}

const version = async (who: Colleague, world: World, { id }: OnCase) => (await world.staff[who].call(routes.work, { id })).version;

async function taken(world: World): Promise<OnCase> {
  const on = await asked(world);
  await take(world.staff.holder, on.id);
  return on;
}

/** Handed to the section head by somebody. */
async function handed(world: World, by: Colleague): Promise<OnCase> {
  const on = await asked(world, { checked: true });
  await world.staff[by].call(routes.submit, { id: on.id, version: await version(by, world, on), answer: '答' });
  return on;
}

async function answered(world: World, by: Colleague = 'holder'): Promise<OnCase> {
  const on = await asked(world);
  await answer(world.staff[by], on.id);
  return on;
}

const rate = async ({ owner, id }: OnCase, rating: 'fair' | 'dissatisfied') =>
  owner?.call(routes.rate, { id, rating, reason: rating === 'fair' ? null : '没说清' });

async function reopened(world: World): Promise<OnCase> {
  const on = await answered(world);
  await rate(on, 'dissatisfied');
  return on;
}

async function answeredAgain(world: World): Promise<OnCase> {
  const on = await reopened(world);
  await answer(world.staff.holder, on.id, '再答');
  return on;
}

async function proposed(world: World, by: Colleague = 'holder'): Promise<OnCase> {
  const on = await answered(world, by);
  const text = { title: '优待金怎么领', question: '问', answer: '答' };
  await world.staff[by].call(routes.propose, { id: on.id, version: await version(by, world, on), ...text });
  return on;
}

async function published(world: World): Promise<OnCase> {
  const on = await proposed(world);
  await world.staff.head.call(routes.publish, { id: on.id, version: await version('head', world, on) });
  return on;
}

/** Which acts staff have besides, as long as nobody may act upon the answer or its publication. */
const clerks = 'flag look';
const heads = 'recategorise flag';
/** An answered question on which nothing waits. */
const quiet = { clerk: clerks, holder: `recategorise ${clerks}`, head: heads };

const at = (state: keyof typeof consultationStates, publicity: keyof typeof publicityStates = 'private') => ({ state, publicity });

const places: Record<string, Place> = {
  'in the pool': {
    at: at('received'),
    desk: 'pool',
    bring: world => asked(world, { category: 'other' }),
    may: {
      clerk: `answer draft answerFile recategorise ${clerks}`,
      head: heads,
      'other-clerk': `answer draft answerFile recategorise ${clerks}`,
      'other-head': heads,
    },
  },
  'in its section': {
    at: at('received'),
    desk: 'free',
    bring: world => asked(world),
    may: { clerk: `answer draft answerFile recategorise ${clerks}`, head: heads },
  },
  'in a section that checks answers': {
    at: at('received'),
    desk: 'free',
    bring: world => asked(world, { checked: true }),
    may: { clerk: `submit draft answerFile recategorise ${clerks}`, head: heads },
  },
  taken: {
    at: at('received'),
    desk: 'held',
    bring: taken,
    may: { holder: `answer draft answerFile recategorise ${clerks}`, clerk: clerks, head: heads },
  },
  checking: {
    at: at('checking'),
    desk: 'held',
    bring: world => handed(world, 'holder'),
    may: { holder: `recategorise ${clerks}`, clerk: clerks, head: `send return ${heads}` },
  },
  'checking what one wrote oneself': {
    at: at('checking'),
    desk: 'held',
    holder: 'both',
    bring: world => handed(world, 'both'),
    may: { both: `return recategorise ${clerks}`, clerk: clerks, head: `send return ${heads}` },
    refused: { both: { send: 'own_work' } },
  },
  answered: {
    at: at('answered'),
    desk: 'closed',
    bring: world => answered(world),
    may: { ...quiet, clerk: `propose ${clerks}`, holder: `propose recategorise ${clerks}`, owner: 'followUp rate rateBadly' },
  },
  rated: {
    at: at('rated'),
    desk: 'closed',
    bring: async world => {
      const on = await answered(world);
      await rate(on, 'fair');
      return on;
    },
    may: { ...quiet, clerk: `propose ${clerks}`, holder: `propose recategorise ${clerks}`, owner: 'followUp' },
  },
  'opened again': {
    at: at('received'),
    desk: 'held',
    bring: reopened,
    may: { holder: `answer draft answerFile recategorise ${clerks}`, clerk: clerks, head: heads },
  },
  'answered again': {
    at: at('answered'),
    desk: 'closed',
    bring: answeredAgain,
    may: { ...quiet, clerk: `propose ${clerks}`, holder: `propose recategorise ${clerks}`, owner: 'followUp rate rateBadly' },
  },
  'found wanting twice': {
    at: at('rated'),
    desk: 'closed',
    bring: async world => {
      const on = await answeredAgain(world);
      await rate(on, 'dissatisfied');
      return on;
    },
    may: { clerk: `propose ${clerks}`, holder: `propose recategorise ${clerks}`, head: `settle ${heads}`, owner: 'followUp' },
  },
  proposed: {
    at: at('answered', 'proposed'),
    desk: 'closed',
    bring: world => proposed(world),
    may: { ...quiet, head: `decline publish ${heads}`, owner: 'followUp rate rateBadly' },
  },
  'proposed by oneself': {
    at: at('answered', 'proposed'),
    desk: 'closed',
    holder: 'both',
    bring: world => proposed(world, 'both'),
    may: { both: `decline recategorise ${clerks}`, clerk: clerks, head: `decline publish ${heads}`, owner: 'followUp rate rateBadly' },
    refused: { both: { publish: 'own_work' } },
  },
  published: {
    at: at('answered', 'published'),
    desk: 'closed',
    bring: published,
    may: { ...quiet, head: `withdraw ${heads}`, owner: 'followUp rate rateBadly' },
  },
  withdrawn: {
    at: at('answered', 'withdrawn'),
    desk: 'closed',
    bring: async world => {
      const on = await published(world);
      await world.staff.head.call(routes.withdraw, { id: on.id, version: await version('head', world, on), reason: '有误' });
      return on;
    },
    may: { ...quiet, clerk: `propose ${clerks}`, holder: `propose recategorise ${clerks}`, owner: 'followUp rate rateBadly' },
  },
};

let keys = 0;
const clientKey = () => `matrix-question-${++keys}`;
const question = () => ({ category: 'pension', question: '问', anonymous: true, clientKey: clientKey() });

export const facts: CaseKindFacts = {
  kind: 'consultation',
  table: 'consultation',
  beside: ['consultation_draft'],
  features: ['consultation'],
  columns: { state: Object.keys(consultationStates), publicity: Object.keys(publicityStates) },
  steps: [consultationSteps, publicitySteps],
  staffView: routes.work,
  phoneView: routes.mineOne,
  acts: {
    answer: { route: routes.answer, steps: ['answer'], button: 'answer', input: () => ({ answer: '答' }) },
    submit: { route: routes.submit, steps: ['submit'], button: 'submit', input: () => ({ answer: '答' }) },
    send: { route: routes.send, steps: ['send'], button: 'send' },
    return: { route: routes.return, steps: ['return'], button: 'return', input: () => ({ reason: '因' }) },
    answerFile: { route: routes.answerFile },
    draft: { route: routes.draft, input: () => ({ version: 0, text: '草' }) },
    recategorise: { route: routes.recategorise, button: 'recategorise', input: () => ({ category: 'pension', type: 'demand' }) },
    flag: { route: routes.flag, button: 'flag', input: () => ({ alert: 'crisis', reason: '因' }) },
    look: { route: routes.look, input: () => ({ reason: '核实' }) },
    settle: { route: routes.settle, button: 'settle', input: () => ({ finding: '果' }) },
    propose: {
      route: routes.propose,
      steps: ['propose'],
      button: 'propose',
      input: () => ({ title: '题', question: '问', answer: '答' }),
    },
    decline: { route: routes.decline, steps: ['decline'], button: 'decline', input: () => ({ reason: '因' }) },
    publish: { route: routes.publish, steps: ['publish'], button: 'publish' },
    withdraw: { route: routes.withdraw, steps: ['withdraw'], button: 'withdraw', input: () => ({ reason: '因' }) },
    followUp: {
      route: routes.followUp,
      steps: ['follow-up'],
      button: 'follow-up',
      input: () => ({ question: '还要问', clientKey: clientKey() }),
    },
    rate: { route: routes.rate, steps: ['rate'], button: 'rate', input: () => ({ rating: 'satisfied' }) },
    rateBadly: { route: routes.rate, steps: ['reopen', 'rate'], input: () => ({ rating: 'dissatisfied', reason: '因' }) },
  },
  places,
  others: {
    ask: { route: routes.ask, input: question, by: 'owner other-phone' },
    similar: {
      route: routes.similar,
      input: () => ({ text: '优待金' }),
      by: 'clerk head editor secrecy deputy director admin other-clerk other-head owner other-phone nobody',
    },
    enter: {
      route: routes.enter,
      input: world => ({ ...question(), channel: 'phone', receivedOn: world.server.clock.today() }),
      by: 'clerk other-clerk',
    },
    enterFile: { route: routes.enterFile, input: () => ({}), by: 'clerk other-clerk' },
    settings: {
      route: routes.keepSettings,
      input: async world => {
        const { sections: _, ...now } = await world.staff.admin.call(routes.settings, {});
        return now;
      },
      by: 'admin',
    },
  },
};
