import { randomBytes } from 'node:crypto';
import { type AidRules, aidDraftRoutes, aidRoutes as mine, aidWorkRoutes as routes } from '@vc/contract';
import { addDays, aidAccountConsent, aidStates, aidSteps, type Day } from '@vc/domain';
import { AidDraftEntity } from '../../../src/aid/aid-draft.entity.ts';
import { AidEntity } from '../../../src/aid/index.ts';
import { CaseFileEntity } from '../../../src/case-file/index.ts';
import { system } from '../../../src/platform/actor.ts';
import { aidActs, consents, filledForm, giveAccount, startDraft } from '../aid.ts';
import { type CaseKindFacts, type Colleague, type OnCase, type Place, putOn, today, type World } from '../case-matrix.ts';
import type { Person } from '../server.ts';

/** A draft that lacks nothing. Its paper is a line in the table of files alone: nobody looks at it here. */
async function readyDraft(phone: Person, { server }: World) {
  const draft = await startDraft(phone, filledForm());
  const key = randomBytes(16).toString('hex');
  await server.db.write(system('测试'), async tx => {
    const { veteranId } = await tx.lock(AidDraftEntity, { id: draft.id });
    const paper = {
      key,
      kind: 'aid',
      use: 'identity',
      veteranId,
      caseId: null,
      name: '证.png',
      type: 'png',
      size: 1,
      thumbSize: null,
    } as const;
    const rest = {
      width: 1,
      height: 1,
      sha256: '0'.repeat(64),
      uploaderId: veteranId,
      uploaderName: '群众',
      removeOn: null,
      removedAt: null,
    };
    await tx.keepRow(CaseFileEntity, { ...paper, ...rest });
  });
  const form = { ...draft.form, papers: [{ key, material: 'identity' as const }] };
  return (await phone.call(aidDraftRoutes.save, { id: draft.id, version: draft.version, form })).draft;
}

/** An application that lies in the pool of the bureau. */
async function filed(world: World): Promise<OnCase> {
  const owner = await world.server.device();
  const draft = await readyDraft(owner, world);
  const { id } = await owner.call(aidDraftRoutes.file, { id: draft.id, version: draft.version, ...consents(draft.form) });
  return { id, owner };
}

async function inOurs(world: World, holder: Colleague | null = null): Promise<OnCase> {
  const on = await filed(world);
  await putOn(world, on.id, holder);
  return on;
}

async function accepted(world: World, by: Colleague = 'holder'): Promise<OnCase> {
  const on = await inOurs(world);
  await aidActs.accept(world.staff[by], on.id);
  return on;
}

async function checked(world: World, by: Colleague = 'holder'): Promise<OnCase> {
  const on = await accepted(world, by);
  await aidActs.check(world.staff[by], on.id, { on: today(world) });
  return on;
}

async function granted(world: World): Promise<OnCase> {
  const on = await checked(world);
  await aidActs.grant(world.staff.head, on.id);
  return on;
}

async function posted(world: World): Promise<OnCase> {
  const on = await granted(world);
  await aidActs.post(world.staff.head, on.id);
  return on;
}

/** As if so much time had gone by that something ended yesterday. */
const keep = (world: World, { id }: OnCase, values: Partial<AidEntity>) =>
  world.server.db.write(system('测试'), tx => tx.keep(AidEntity, values, { id }));
const yesterday = (world: World): Day => addDays(today(world), -1);

const account = { bank: '农行', holder: '王', number: '6228480000000000018', consent: aidAccountConsent.version };

async function postedAndOver(world: World, given: boolean): Promise<OnCase> {
  const on = await posted(world);
  if (given) await giveAccount(on.owner as Person, on.id);
  await keep(world, on, { publicUntil: yesterday(world) });
  return on;
}

/** The same, where the account was written down at the counter by the holder. */
async function accountAtCounter(world: World): Promise<OnCase> {
  const on = await posted(world);
  const { version: now } = await world.staff.holder.call(routes.work, { id: on.id });
  await world.staff.holder.call(routes.card, { id: on.id, version: now, bearer: 'self', ...account });
  await keep(world, on, { publicUntil: yesterday(world) });
  return on;
}

async function paid(world: World): Promise<OnCase> {
  const on = await postedAndOver(world, true);
  await aidActs.pay(world.staff.holder, on.id, { on: today(world) });
  return on;
}

const version = async ({ owner, id }: OnCase) => ({ id, version: (await (owner as Person).call(mine.mineOne, { id })).version });

async function asked(world: World): Promise<OnCase> {
  const on = await inOurs(world);
  await aidActs.ask(world.staff.holder, on.id);
  return on;
}

/** A time for what was missing that is over. */
async function askedInVain(world: World): Promise<OnCase> {
  const on = await asked(world);
  const waits = [{ askedOn: yesterday(world), missing: '证', by: yesterday(world), suppliedOn: null, note: null }];
  await keep(world, on, { waits });
  return on;
}

/** A colleague of the holder is told that the case is not his; he may look on as far as he sees it at all. */
const notHis = {
  accept: 'forbidden',
  ask: 'forbidden',
  lapse: 'forbidden',
  check: 'forbidden',
  pay: 'forbidden',
  finish: 'forbidden',
  upload: 'forbidden',
  'counter-supply': 'forbidden',
  'counter-card': 'forbidden',
  'counter-withdraw': 'forbidden',
} as const;
const notHisWish = { 'counter-withdraw': notHis['counter-withdraw'] } as const;
const notHisWait = { ...notHisWish, lapse: notHis.lapse, upload: notHis.upload, 'counter-supply': notHis['counter-supply'] } as const;
const colleagues = { clerk: { look: 'forbidden' } } as const;
const looks = { head: 'look', deputy: 'look' };

const places: Record<string, Place> = {
  'in the pool': {
    at: { state: 'filed' },
    desk: 'pool',
    bring: filed,
    may: {
      clerk: 'accept ask counter-withdraw',
      'other-clerk': 'accept ask counter-withdraw',
      'other-head': 'look',
      ...looks,
      owner: 'withdraw',
    },
    refused: { clerk: { look: 'forbidden' }, 'other-clerk': { look: 'forbidden' } },
  },
  'in its section': {
    at: { state: 'filed' },
    desk: 'free',
    bring: world => inOurs(world),
    may: { clerk: 'accept ask counter-withdraw', ...looks, owner: 'withdraw' },
    refused: { clerk: { look: 'forbidden' } },
  },
  taken: {
    at: { state: 'filed' },
    desk: 'held',
    bring: world => inOurs(world, 'holder'),
    may: { holder: 'accept ask counter-withdraw look', ...looks, owner: 'withdraw' },
    refused: { clerk: { ...colleagues.clerk, accept: notHis.accept, ask: notHis.ask, ...notHisWish } },
  },
  'asked for more': {
    at: { state: 'asked' },
    desk: 'held',
    bring: asked,
    may: { holder: 'upload counter-supply counter-withdraw look', ...looks, owner: 'supply withdraw' },
    refused: { clerk: { ...colleagues.clerk, ...notHisWait } },
  },
  'asked for more in vain': {
    at: { state: 'asked' },
    desk: 'held',
    bring: askedInVain,
    may: { holder: 'lapse upload counter-supply counter-withdraw look', ...looks, owner: 'supply withdraw' },
    refused: { clerk: { ...colleagues.clerk, ...notHisWait } },
  },
  accepted: {
    at: { state: 'accepted' },
    desk: 'held',
    bring: world => accepted(world),
    may: { holder: 'check counter-withdraw look', ...looks, owner: 'withdraw' },
    refused: { clerk: { ...colleagues.clerk, check: notHis.check, ...notHisWish } },
  },
  checked: {
    at: { state: 'checked' },
    desk: 'held',
    bring: world => checked(world),
    may: {
      holder: 'check counter-withdraw look',
      head: 'recheck grant decline look',
      deputy: 'recheck grant decline look',
      owner: 'withdraw',
    },
    refused: { clerk: { ...colleagues.clerk, check: notHis.check, ...notHisWish } },
  },
  'checked by oneself': {
    at: { state: 'checked' },
    desk: 'held',
    holder: 'both',
    bring: world => checked(world, 'both'),
    may: {
      both: 'check counter-withdraw look',
      head: 'recheck grant decline look',
      deputy: 'recheck grant decline look',
      owner: 'withdraw',
    },
    refused: {
      both: { recheck: 'own_work', grant: 'own_work', decline: 'own_work' },
      clerk: { ...colleagues.clerk, check: notHis.check, ...notHisWish },
    },
  },
  granted: {
    at: { state: 'granted' },
    desk: 'held',
    bring: granted,
    may: { holder: 'counter-card look', head: 'post look', deputy: 'look', owner: 'card' },
    refused: { clerk: { ...colleagues.clerk, 'counter-card': notHis['counter-card'] } },
  },
  'in public': {
    at: { state: 'publicity' },
    desk: 'held',
    bring: async world => {
      const on = await posted(world);
      await giveAccount(on.owner as Person, on.id);
      return on;
    },
    may: { holder: 'counter-card look', head: 'challenge look', deputy: 'look', owner: 'card' },
    refused: { clerk: { ...colleagues.clerk, pay: notHis.pay, 'counter-card': notHis['counter-card'] } },
  },
  'no longer in public, with nowhere to pay': {
    at: { state: 'publicity' },
    desk: 'held',
    bring: world => postedAndOver(world, false),
    may: { holder: 'counter-card look', head: 'challenge look', deputy: 'look', owner: 'card' },
    refused: { clerk: { ...colleagues.clerk, pay: notHis.pay, 'counter-card': notHis['counter-card'] } },
  },
  'no longer in public': {
    at: { state: 'publicity' },
    desk: 'held',
    bring: world => postedAndOver(world, true),
    may: { holder: 'pay counter-card look', head: 'challenge look', deputy: 'look', owner: 'card' },
    refused: { clerk: { ...colleagues.clerk, pay: notHis.pay, 'counter-card': notHis['counter-card'] } },
  },
  'no longer in public, with an account that its holder wrote down': {
    at: { state: 'publicity' },
    desk: 'held',
    bring: accountAtCounter,
    may: { holder: 'counter-card look', head: 'challenge look', deputy: 'look', owner: 'card' },
    refused: {
      holder: { pay: 'own_work' },
      clerk: { ...colleagues.clerk, pay: notHis.pay, 'counter-card': notHis['counter-card'] },
    },
  },
  'no longer in public, with an account that a colleague wrote down': {
    at: { state: 'publicity' },
    desk: 'held',
    bring: async world => {
      const on = await accountAtCounter(world);
      await keep(world, on, { accountById: world.ids.clerk });
      return on;
    },
    may: { holder: 'pay counter-card look', head: 'challenge look', deputy: 'look', owner: 'card' },
    refused: { clerk: { ...colleagues.clerk, pay: notHis.pay, 'counter-card': notHis['counter-card'] } },
  },
  paid: {
    at: { state: 'paid' },
    desk: 'held',
    bring: paid,
    may: { holder: 'finish look', ...looks, owner: 'received' },
    refused: { clerk: { ...colleagues.clerk, finish: notHis.finish } },
  },
  closed: {
    at: { state: 'closed' },
    desk: 'closed',
    bring: async world => {
      const on = await paid(world);
      await on.owner?.call(mine.received, await version(on));
      return on;
    },
    may: { holder: 'look', ...looks },
    refused: colleagues,
  },
  declined: {
    at: { state: 'declined' },
    desk: 'closed',
    bring: async world => {
      const on = await checked(world);
      await aidActs.decline(world.staff.head, on.id);
      return on;
    },
    may: { holder: 'look', ...looks },
    refused: colleagues,
  },
  'taken back': {
    at: { state: 'withdrawn' },
    desk: 'closed',
    bring: async world => {
      const on = await accepted(world);
      await on.owner?.call(mine.withdraw, await version(on));
      return on;
    },
    may: { holder: 'look', ...looks },
    refused: colleagues,
  },
  lapsed: {
    at: { state: 'lapsed' },
    desk: 'closed',
    bring: async world => {
      const on = await askedInVain(world);
      const { version: now } = await world.staff.holder.call(routes.work, { id: on.id });
      await world.staff.holder.call(routes.lapse, { id: on.id, version: now });
      return on;
    },
    may: { holder: 'look', ...looks },
    refused: colleagues,
  },
};

let drafts = 0;
const blank = { kind: null, relation: null } as const;
const newDraft = async (phone: Person) => {
  const { id, version: now } = await startDraft(phone, filledForm());
  return { id, version: now };
};

export const facts: CaseKindFacts = {
  kind: 'aid',
  table: 'aid',
  features: ['aid', 'aid-draft', 'aid-work'],
  columns: { state: Object.keys(aidStates) },
  steps: [aidSteps],
  staffView: routes.work,
  phoneView: mine.mineOne,
  acts: {
    accept: { route: routes.accept, steps: ['accept'], button: 'accept' },
    ask: {
      route: routes.ask,
      steps: ['ask'],
      button: 'ask',
      input: (_, world) => ({ missing: '证', by: addDays(today(world), 9) }),
    },
    lapse: { route: routes.lapse, steps: ['lapse'], button: 'lapse' },
    check: {
      route: routes.check,
      steps: ['check'],
      button: 'check',
      input: (_, world) => ({ on: today(world), visitors: '李', notes: '属实', met: [], yuan: 100 }),
    },
    recheck: { route: routes.recheck, steps: ['recheck'], button: 'recheck', input: () => ({ reason: '因' }) },
    grant: { route: routes.grant, steps: ['grant'], button: 'grant', input: () => ({ yuan: 100, reason: '因' }) },
    decline: { route: routes.decline, steps: ['decline'], button: 'decline', input: () => ({ ground: 'other', reason: '因' }) },
    post: { route: routes.post, steps: ['post'], button: 'post' },
    challenge: { route: routes.challenge, steps: ['challenge'], button: 'challenge', input: () => ({ reason: '因' }) },
    pay: {
      route: routes.pay,
      steps: ['pay'],
      button: 'pay',
      input: (_, world) => ({ yuan: 3000, on: today(world), voucher: '1' }),
    },
    finish: { route: routes.finish, steps: ['finish'], button: 'finish' },
    look: { route: routes.look, button: 'look', input: () => ({ reason: '核实' }) },
    supply: { route: mine.supply, steps: ['supply'], button: 'supply', input: () => ({ note: '补', papers: [] }) },
    card: {
      route: mine.card,
      steps: ['card'],
      button: 'card',
      input: () => account,
    },
    upload: { route: routes.upload, input: () => ({ material: 'income' }) },
    'counter-supply': {
      route: routes.supply,
      steps: ['supply'],
      button: 'supply',
      input: (_, world) => ({ on: today(world), bearer: 'village', note: '补', papers: [] }),
    },
    'counter-card': {
      route: routes.card,
      steps: ['card'],
      button: 'card',
      input: () => ({ bearer: 'self', ...account }),
    },
    'counter-withdraw': {
      route: routes.withdraw,
      steps: ['withdraw'],
      button: 'withdraw',
      input: () => ({ wish: 'said', reason: '因' }),
    },
    received: { route: mine.received, steps: ['received'], button: 'received' },
    withdraw: { route: mine.withdraw, steps: ['withdraw'], button: 'withdraw' },
  },
  places,
  others: {
    lookup: {
      route: mine.lookup,
      input: async world => {
        const on = await filed(world);
        const { receipt } = await (on.owner as Person).call(mine.mineOne, { id: on.id });
        return { receipt, phoneTail: '1234' };
      },
      by: 'clerk head editor secrecy deputy director admin other-clerk other-head owner other-phone nobody',
    },
    start: {
      route: aidDraftRoutes.start,
      input: () => ({ clientKey: `matrix-draft-${++drafts}`, form: blank }),
      by: 'owner other-phone',
    },
    // Whoever has its figures goes on with a draft.
    resume: {
      route: aidDraftRoutes.resume,
      input: async ({ phone }) => ({ code: (await startDraft(phone, filledForm())).code }),
      by: 'owner other-phone',
    },
    save: { route: aidDraftRoutes.save, input: async ({ phone }) => ({ ...(await newDraft(phone)), form: blank }), by: 'owner' },
    extend: { route: aidDraftRoutes.extend, input: async ({ phone }) => ({ id: (await newDraft(phone)).id }), by: 'owner' },
    drop: { route: aidDraftRoutes.drop, input: async ({ phone }) => ({ id: (await newDraft(phone)).id }), by: 'owner' },
    file: {
      route: aidDraftRoutes.file,
      input: async world => {
        const { id, version: now, form: filled } = await readyDraft(world.phone, world);
        return { id, version: now, ...consents(filled) };
      },
      by: 'owner',
    },
    rules: { route: routes.changeRules, input: (world): Promise<AidRules> => world.staff.admin.call(routes.rules, {}), by: 'admin' },
  },
};
