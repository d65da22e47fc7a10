import {
  foiActRoutes as acts,
  foiFileRoutes as files,
  myFoiRoutes as mine,
  foiRoutes as routes,
  foiSettingRoutes as settings,
} from '@vc/contract';
import { addDays, foiSigningSteps, foiSignings, foiStates, foiSteps } from '@vc/domain';
import { foiSettingsIn } from '../../../src/foi/foi-settings.ts';
import { FoiLetterEntity } from '../../../src/foi/letter.entity.ts';
import { system } from '../../../src/platform/actor.ts';
import { keepSetting } from '../../../src/site/index.ts';
import { type CaseAct, type CaseKindFacts, type Colleague, type OnCase, OURS, type Place, today, type World } from '../case-matrix.ts';
import { takeComplaint as take } from '../complaints.ts';
import { paper } from '../factories.ts';
import { act, application, apply, mine as read, reply, staffFile } from '../foi.ts';

/** An original from which something is blacked out; whoever adds it has the application then, if nobody had. */
const original = async ({ staff, server, picture }: World, id: string): Promise<string> =>
  (await staffFile(staff.holder, server.base, id, 'original', picture, '原件.png')).key;

/** Applications go to the section of the matrix. */
async function toOurs({ server: { db } }: World): Promise<void> {
  if ((await foiSettingsIn(db.read)).section !== OURS) await db.write(system('测试'), tx => keepSetting(tx, 'foi', { section: OURS }));
}

async function applied(world: World): Promise<OnCase> {
  await toOurs(world);
  const owner = await world.server.device();
  return { id: (await apply(owner)).id, owner };
}

const soon = (world: World, days = 21) => addDays(today(world), days);
type Step = (world: World, on: OnCase) => Promise<unknown>;
const by =
  (who: Colleague, name: keyof typeof acts, input: (world: World) => object = () => ({})): Step =>
  (world, { id }) =>
    act(world.staff[who], id, name, input(world));

/** An application upon which these steps were done. */
const after =
  (...steps: Step[]) =>
  async (world: World): Promise<OnCase> => {
    const on = await applied(world);
    for (const step of steps) await step(world, on);
    return on;
  };

const askCorrection = by('holder', 'askCorrection', world => ({ items: ['写明年度'], until: soon(world) }));
const correct: Step = async (_, { owner, id }) => owner?.call(mine.correct, { id, version: (await read(owner, id)).version, text: '补' });
const askOpinion = by('holder', 'askOpinion', () => ({ of: 'third-party', party: '甲公司', about: '合同' }));
const askReasons = by('holder', 'askReasons', world => ({ why: '因', until: soon(world) }));
const explain: Step = async (_, { owner, id }) => owner?.call(mine.explain, { id, version: (await read(owner, id)).version, text: '因' });
const askFee = by('holder', 'askFee', () => ({ basis: 'pages', quantity: 31, how: '转账' }));
const paid = by('holder', 'paid', world => ({ on: today(world) }));
const draft = by('holder', 'draft', () => ({ ending: 'given', text: '答' }));
const answered =
  (ending: string): Step =>
  ({ staff }, { id }) =>
    reply(staff.holder, ending === 'given' ? staff.head : staff.deputy, id, ending);

/** An application with an original among its files, that then ended. */
const ended = (...steps: Step[]) =>
  after(
    async (world, on) => {
      on.original = await original(world, on.id);
    },
    ...steps,
  );

/** What a clerk may do as long as the office is at work, whatever has happened and whoever has the case in hand. */
const always = 'amend draft withdraw serve upload redact look';
/** Whoever did something with what nobody had has it; his colleagues may go on with it all the same. */
const office = <T>(acts: T) => ({ clerk: acts, holder: acts });

const places: Record<string, Place> = {
  'at work': {
    at: { state: 'handling', signing: 'none' },
    desk: 'free',
    bring: applied,
    may: { clerk: `askCorrection askOpinion askFee askReasons askExtension split ${always}`, head: 'look', owner: 'takeBack' },
    refused: { clerk: { opinion: 'invalid', delivered: 'invalid', deliveredFee: 'invalid' } },
  },
  'come on paper': {
    at: { state: 'handling', signing: 'none' },
    desk: 'free',
    bring: async world => {
      await toOurs(world);
      return { id: (await world.staff.clerk.call(routes.receive, paper(today(world)))).id, owner: null };
    },
    may: {
      clerk: `replied askCorrection askOpinion askFee askReasons askExtension split ${always}`,
      head: 'look',
      admin: 'replied',
    },
    refused: { clerk: { opinion: 'invalid', delivered: 'invalid', deliveredFee: 'invalid' } },
  },
  'waiting for a correction': {
    at: { state: 'correcting', signing: 'none' },
    desk: 'held',
    bring: after(askCorrection),
    may: { ...office(`corrected ${always}`), head: 'look', owner: 'correct takeBack' },
    refused: office({ delivered: 'invalid', deliveredFee: 'invalid' }),
  },
  corrected: {
    at: { state: 'handling', signing: 'none' },
    desk: 'held',
    bring: after(askCorrection, correct),
    may: { ...office(`askOpinion askFee askReasons askExtension split ${always}`), head: 'look', owner: 'takeBack' },
    refused: office({ opinion: 'invalid', delivered: 'invalid', deliveredFee: 'invalid' }),
  },
  'waiting for an opinion': {
    at: { state: 'handling', signing: 'none' },
    desk: 'held',
    bring: after(askOpinion),
    may: {
      ...office(`askCorrection opinion delivered askOpinion askFee askReasons askExtension ${always}`),
      head: 'look',
      owner: 'takeBack',
    },
    refused: office({ deliveredFee: 'invalid' }),
  },
  'waiting for reasons': {
    at: { state: 'handling', signing: 'none' },
    desk: 'held',
    bring: after(askReasons),
    may: { ...office(`askCorrection askOpinion askFee reasons askExtension ${always}`), head: 'look', owner: 'explain takeBack' },
    refused: office({ opinion: 'invalid', delivered: 'invalid', deliveredFee: 'invalid' }),
  },
  'reasons given': {
    at: { state: 'handling', signing: 'none' },
    desk: 'held',
    bring: after(askReasons, explain),
    may: { ...office(`askCorrection askOpinion askFee askExtension ${always}`), head: 'delay look', owner: 'takeBack' },
    refused: office({ opinion: 'invalid', delivered: 'invalid', deliveredFee: 'invalid' }),
  },
  'waiting for a fee': {
    at: { state: 'paying', signing: 'none' },
    desk: 'held',
    bring: after(askFee),
    may: { ...office(`paid deliveredFee ${always}`), head: 'look', owner: 'takeBack' },
    refused: office({ delivered: 'invalid' }),
  },
  'fee paid': {
    at: { state: 'handling', signing: 'none' },
    desk: 'held',
    bring: after(askFee, paid),
    may: { ...office(`askCorrection askOpinion askReasons askExtension deliveredFee ${always}`), head: 'look', owner: 'takeBack' },
    refused: office({ opinion: 'invalid', delivered: 'invalid' }),
  },
  'reply drafted': {
    at: { state: 'handling', signing: 'none' },
    desk: 'held',
    bring: after(draft),
    may: { ...office(`submit askCorrection askOpinion askFee askReasons askExtension split ${always}`), head: 'look', owner: 'takeBack' },
    refused: office({ opinion: 'invalid', delivered: 'invalid', deliveredFee: 'invalid' }),
  },
  'reply drafted while a correction is waited for': {
    at: { state: 'correcting', signing: 'none' },
    desk: 'held',
    bring: after(draft, askCorrection),
    may: { ...office(`corrected ${always}`), head: 'look', owner: 'correct takeBack' },
    refused: office({ submit: 'invalid', delivered: 'invalid', deliveredFee: 'invalid' }),
  },
  'extension asked for': {
    at: { state: 'handling', signing: 'extension' },
    desk: 'held',
    holder: 'both',
    bring: after(
      ({ staff }, { id }) => take(staff.both, id),
      by('both', 'askExtension', () => ({ days: 5, reason: '因' })),
    ),
    may: {
      clerk: 'withdraw serve upload redact look',
      both: 'declineExtension withdraw serve upload redact look',
      head: 'extend declineExtension look',
      owner: 'takeBack',
    },
    refused: {
      clerk: { opinion: 'invalid', delivered: 'invalid', deliveredFee: 'invalid' },
      both: { extend: 'own_work', opinion: 'invalid', delivered: 'invalid', deliveredFee: 'invalid' },
    },
  },
  'reply put forward': {
    at: { state: 'handling', signing: 'reply' },
    desk: 'held',
    holder: 'both',
    bring: after(({ staff }, { id }) => take(staff.both, id), draft, by('both', 'submit')),
    may: {
      clerk: 'withdraw serve upload redact look',
      both: 'sendBack withdraw serve upload redact look',
      head: 'sendBack approve look',
      owner: 'takeBack',
    },
    refused: {
      clerk: { opinion: 'invalid', delivered: 'invalid', deliveredFee: 'invalid' },
      both: { approve: 'own_work', opinion: 'invalid', delivered: 'invalid', deliveredFee: 'invalid' },
      deputy: { sendBack: 'forbidden', approve: 'forbidden' },
    },
  },
  'refusal put forward': {
    at: { state: 'handling', signing: 'reply' },
    desk: 'held',
    bring: after(
      by('holder', 'draft', () => ({ ending: 'absent', text: '答' })),
      by('holder', 'submit'),
    ),
    may: { ...office('withdraw serve upload redact look'), deputy: 'sendBack approve', head: 'look', owner: 'takeBack' },
    refused: {
      ...office({ opinion: 'invalid', delivered: 'invalid', deliveredFee: 'invalid' }),
      head: { sendBack: 'forbidden', approve: 'forbidden' },
    },
  },
  given: {
    at: { state: 'finished', signing: 'none' },
    desk: 'closed',
    bring: ended(answered('given')),
    may: { ...office('serve proactive look'), head: 'look', editor: 'proactive' },
  },
  'given and made public': {
    at: { state: 'finished', signing: 'none' },
    desk: 'closed',
    bring: ended(answered('given'), by('holder', 'proactive')),
    may: { ...office('serve look'), head: 'look' },
  },
  refused: {
    at: { state: 'finished', signing: 'none' },
    desk: 'closed',
    bring: ended(answered('absent')),
    may: { ...office('serve look'), head: 'look' },
  },
  'taken back': {
    at: { state: 'withdrawn', signing: 'none' },
    desk: 'closed',
    bring: ended(async (_, { owner, id }) => owner?.call(mine.withdraw, { id, version: (await read(owner, id)).version })),
    may: { ...office('serve look'), head: 'look' },
  },
};

const step = (name: keyof typeof acts, action: string, input?: CaseAct['input']): CaseAct => ({
  route: acts[name],
  steps: [action],
  button: action,
  ...(input ? { input } : {}),
});
const onToday: CaseAct['input'] = (_, world) => ({ on: today(world), text: '补' });
const why = () => ({ reason: '因' });
let parties = 0;

export const facts: CaseKindFacts = {
  kind: 'foi',
  table: 'foi',
  features: ['foi', 'foi-act', 'foi-file', 'foi-setting', 'my-foi'],
  columns: { state: Object.keys(foiStates), signing: Object.keys(foiSignings) },
  steps: [foiSteps, foiSigningSteps.reviewer, foiSigningSteps.deputy],
  // A reply goes out by way of its signature.
  byProgram: ['reply'],
  staffView: routes.one,
  phoneView: mine.one,
  acts: {
    amend: step('amend', 'amend', () => ({ applicantClass: 'legal', name: '某律师事务所', reason: '录错' })),
    askCorrection: step('askCorrection', 'ask-correction', (_, world) => ({ items: ['写明年度'], until: soon(world) })),
    corrected: step('corrected', 'correct', onToday),
    askOpinion: step('askOpinion', 'ask-opinion', () => ({ of: 'third-party', party: `乙公司${++parties}`, about: '合同' })),
    opinion: step('opinion', 'record-opinion', (_, world) => ({ party: '甲公司', on: today(world), agrees: true, opinion: '同意' })),
    askFee: step('askFee', 'ask-fee', () => ({ basis: 'pages', quantity: 31, how: '转账' })),
    paid: step('paid', 'record-payment', (_, world) => ({ on: today(world) })),
    askReasons: step('askReasons', 'ask-reasons', (_, world) => ({ why: '因', until: soon(world) })),
    reasons: step('reasons', 'record-reasons', onToday),
    delay: step('delay', 'set-delay', (_, world) => ({ until: soon(world, 60), reason: '因' })),
    askExtension: step('askExtension', 'ask-extension', () => ({ days: 5, reason: '因' })),
    extend: step('extend', 'approve-extension'),
    declineExtension: step('declineExtension', 'decline-extension', why),
    split: step('split', 'split', () => ({ titles: ['一', '二'] })),
    draft: step('draft', 'draft', () => ({ ending: 'given', text: '答复如下' })),
    submit: step('submit', 'submit-reply'),
    sendBack: step('sendBack', 'return-reply', why),
    approve: step('approve', 'approve-reply'),
    withdraw: step('withdraw', 'withdraw', (_, world) => ({ on: today(world) })),
    serve: step('serve', 'serve', async ({ id }, world) => {
      const letter = await world.server.db.read.findOneBy(FoiLetterEntity, { foiId: id });
      return { letter: letter?.id, on: today(world), way: 'post' };
    }),
    proactive: step('proactive', 'proactive'),
    delivered: { route: acts.delivered, input: (_, world) => ({ party: '甲公司', deliveredOn: today(world) }) },
    deliveredFee: { route: acts.delivered, input: (_, world) => ({ party: null, deliveredOn: today(world) }) },
    replied: { route: routes.reply, input: (_, world) => ({ outcome: 'granted', answeredOn: today(world) }) },
    upload: { route: files.upload, input: () => ({ use: 'original' }) },
    redact: {
      route: files.redact,
      input: async (on, world, who) => {
        if (['clerk', 'holder', 'both'].includes(who)) on.original ??= await original(world, on.id);
        return { key: on.original ?? '0'.repeat(32), pages: [{ page: 1, boxes: [] }] };
      },
    },
    look: { route: routes.look, input: () => ({ reason: '核实' }) },
    correct: { route: mine.correct, steps: ['correct'], button: 'correct', input: () => ({ text: '补' }) },
    explain: { route: mine.explain, steps: ['record-reasons'], button: 'record-reasons', input: () => ({ text: '因' }) },
    takeBack: { route: mine.withdraw, steps: ['withdraw'], button: 'withdraw' },
  },
  places,
  others: {
    apply: { route: mine.apply, input: () => application(), by: 'owner other-phone' },
    receive: { route: routes.receive, input: world => paper(today(world)), by: 'clerk admin other-clerk' },
    settings: { route: settings.change, input: world => world.staff.admin.call(settings.read, {}), by: 'admin' },
  },
};
