import {
  aidDraftRoutes,
  aidWorkRoutes,
  caseRoutes,
  complaintRoutes,
  consultationRoutes,
  foiActRoutes,
  foiRoutes,
  type Given,
  myFoiRoutes,
  type Reply,
  type Route,
} from '@vc/contract';
import type { Call } from '../people.ts';
import { aidFiling, answering, application, asked, caseOf, checked, complaint, proposed, question } from './deeds.ts';
import type { Phone, World } from './world.ts';

/** Something that somebody sends, and sends again, word for word, when no answer came. */
export type Deed = () => Promise<unknown>;

export interface Act {
  /** It files a case: sent again it gives the receipt that there is. Anything else is then refused as done already. */
  files?: true;
  /** Brings a new phone's case to where the act can be done. */
  prepare(world: World, phone: Phone): Promise<Deed>;
  /** Takes back what would be in the way of doing it from the beginning once more. */
  undo?(world: World, phone: Phone): Promise<unknown>;
}

/** What `who` does with `route`; the input is made beforehand. */
function deed<T extends Route>(
  route: T,
  input: (world: World, phone: Phone) => Promise<Given<T>>,
  who: keyof World['staff'] | 'phone',
): Act {
  return {
    ...(who === 'phone' ? { files: true as const } : {}),
    prepare: async (world, phone) => {
      const given = await input(world, phone);
      const call: Call = who === 'phone' ? phone.call : world.staff[who];
      return (): Promise<Reply<T>> => call(route, given);
    },
  };
}

const version = async (world: World, id: string): Promise<number> => (await world.staff.reviewer(caseRoutes.one, { id })).version;

async function assigning(world: World, phone: Phone): Promise<Given<typeof caseRoutes.assign>> {
  const id = await asked(world, phone);
  const { items } = await world.staff.reviewer(caseRoutes.colleagues, {});
  const holder = items.find(({ name }) => name === '钱咨询');
  return { id, version: await version(world, id), holderId: holder?.id as string, note: '请先打电话' };
}

async function transferring(world: World, phone: Phone): Promise<Given<typeof caseRoutes.transfer>> {
  await phone.call(complaintRoutes.complain, await complaint(world, phone));
  const id = await caseOf(world, phone);
  return { id, version: await version(world, id), section: '优抚科', reason: '说的是优抚科的页面' };
}

async function complained(world: World, phone: Phone): Promise<Given<typeof complaintRoutes.answer>> {
  await phone.call(complaintRoutes.complain, await complaint(world, phone));
  const id = await caseOf(world, phone);
  return { id, version: (await world.staff.clerk(complaintRoutes.work, { id })).version, answer: '附件已经换成能打开的格式。' };
}

async function toSign(world: World, phone: Phone): Promise<Given<typeof foiActRoutes.approve>> {
  const { clerk } = world.staff;
  await phone.call(myFoiRoutes.apply, await application(world, phone));
  const id = await caseOf(world, phone);
  const row = await clerk(foiRoutes.one, { id });
  const { version } = await clerk(foiActRoutes.draft, { id, version: row.version, ending: 'given', text: '答复如下。', files: [] });
  return { id, version: (await clerk(foiActRoutes.submit, { id, version })).version };
}

async function granted(world: World, phone: Phone): Promise<Given<typeof aidWorkRoutes.post>> {
  const { id, version } = await world.staff.reviewer(aidWorkRoutes.grant, await checked(world, phone));
  return { id, version };
}

const declining = async (world: World, phone: Phone): Promise<Given<typeof aidWorkRoutes.decline>> => {
  const { id, version } = await checked(world, phone);
  return { id, version, ground: 'standard', reason: '家庭收入高于当地标准' };
};

/** The first case of a day brings the list and its row of the ledger with it; so does the next one when the list is empty again. */
const takeDown = async (world: World, phone: Phone): Promise<unknown> => {
  const id = await caseOf(world, phone);
  const { version } = await world.staff.reviewer(aidWorkRoutes.work, { id });
  return world.staff.reviewer(aidWorkRoutes.challenge, { id, version, reason: '有人提出异议' });
};

/** Submit, assign, reply, publish, notify: every act has its notices with it. */
export const acts: Readonly<Record<string, Act>> = {
  'asking a question': deed(consultationRoutes.ask, question, 'phone'),
  'applying for information': deed(myFoiRoutes.apply, application, 'phone'),
  'applying for aid': deed(aidDraftRoutes.file, aidFiling, 'phone'),
  complaining: deed(complaintRoutes.complain, complaint, 'phone'),
  'assigning a case': deed(caseRoutes.assign, assigning, 'reviewer'),
  'transferring a case': deed(caseRoutes.transfer, transferring, 'reviewer'),
  'answering a question': deed(consultationRoutes.answer, answering, 'clerk'),
  'answering a complaint': deed(complaintRoutes.answer, complained, 'clerk'),
  'signing the reply to an application': deed(foiActRoutes.approve, toSign, 'reviewer'),
  'granting aid': deed(aidWorkRoutes.grant, checked, 'reviewer'),
  'declining aid': deed(aidWorkRoutes.decline, declining, 'reviewer'),
  'putting aid up in public': { ...deed(aidWorkRoutes.post, granted, 'reviewer'), undo: takeDown },
  'publishing a question and its answer': deed(consultationRoutes.publish, proposed, 'reviewer'),
};
