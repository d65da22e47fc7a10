import { randomBytes } from 'node:crypto';
import { aidDraftRoutes, aidWorkRoutes, complaintRoutes, consultationRoutes, type Given, myFoiRoutes } from '@vc/contract';
import { aidNotice, aidSensitiveConsent } from '@vc/domain';
import { caseFile, newIdNumber } from './papers.ts';
import { casesOf } from './shape.ts';
import type { Phone, World } from './world.ts';

const clientKey = (): string => `kill-${randomBytes(8).toString('hex')}`;

/** What a person sends, with everything that can come with it, and sends again as it is. */
export const question = async (world: World, phone: Phone): Promise<Given<typeof consultationRoutes.ask>> => ({
  category: 'pension',
  question: '抚恤补助三个月没有到账，再没有人管我就去信访局上访。',
  name: '韩建军',
  phone: '13800001234',
  anonymous: false,
  files: [await caseFile(world, phone, 'consultation')],
  clientKey: clientKey(),
});

export const application = async (world: World, phone: Phone): Promise<Given<typeof myFoiRoutes.apply>> => ({
  applicantClass: 'natural',
  name: '欧阳卫东',
  proof: 'resident',
  proofNumber: newIdNumber(),
  phone: '13900001357',
  title: '上年度优抚资金分配说明',
  wanted: '各镇街道分配到的金额和依据',
  form: 'electronic',
  way: 'platform',
  agreed: true,
  files: [await caseFile(world, phone, 'foi')],
  clientKey: clientKey(),
});

export const complaint = async (world: World, phone: Phone): Promise<Given<typeof complaintRoutes.complain>> => ({
  kind: 'broken',
  text: '点开附件一直转圈，打不开。',
  pageName: '政策详情',
  phone: '13800001234',
  files: [await caseFile(world, phone, 'complaint')],
  clientKey: clientKey(),
});

/** A draft that lacks nothing, and what files it. */
export async function aidFiling(world: World, phone: Phone): Promise<Given<typeof aidDraftRoutes.file>> {
  const key = await caseFile(world, phone, 'aid', 'identity');
  const { id, version } = await phone.call(aidDraftRoutes.start, {
    clientKey: clientKey(),
    form: {
      ...{ kind: 'life', relation: 'self', helperName: '', helperPhone: '' },
      ...{ name: '司马建国', idNumber: newIdNumber(), phone: '13800001234', town: await town(world) },
      ...{ household: '3', income: '2100.50', story: '妻子长期生病，靠低保和零工过日子', papers: [{ key, material: 'identity' }] },
    } as Given<typeof aidDraftRoutes.start>['form'],
  });
  return { id, version, notice: aidNotice.version, sensitive: aidSensitiveConsent.version };
}

async function town(world: World): Promise<string> {
  const [row] = await world.query("SELECT value FROM setting WHERE name = 'site'");
  const site = (typeof row?.value === 'string' ? JSON.parse(row.value) : row?.value) as { places?: { label: string }[] } | undefined;
  return site?.places?.[0]?.label ?? '城关镇';
}

/** The one case that a phone has. */
export async function caseOf(world: World, phone: Phone): Promise<string> {
  const [only] = await casesOf(world, phone);
  return only?.id as string;
}

const ANSWER = '经查，您的补助因银行卡到期退回，已经重新发放，请三个工作日后查看。';

export async function asked(world: World, phone: Phone): Promise<string> {
  await phone.call(consultationRoutes.ask, await question(world, phone));
  return caseOf(world, phone);
}

export async function answering(world: World, phone: Phone): Promise<Given<typeof consultationRoutes.answer>> {
  const id = await asked(world, phone);
  const { version } = await world.staff.clerk(consultationRoutes.work, { id });
  return { id, version, answer: ANSWER, cites: [] };
}

/** A question that is answered, and offered for publication. */
export async function proposed(world: World, phone: Phone): Promise<Given<typeof consultationRoutes.publish>> {
  const { id, version } = await world.staff.clerk(consultationRoutes.answer, await answering(world, phone));
  const text = { title: '补助没有到账怎么办', question: '补助没有到账，找谁查？', answer: '请带身份证到镇街服务站查询。' };
  const offered = await world.staff.clerk(consultationRoutes.propose, { id, version, ...text });
  return { id, version: offered.version };
}

/** An application for aid that its clerk has looked into: it waits for the decision. */
export async function checked(world: World, phone: Phone): Promise<Given<typeof aidWorkRoutes.grant>> {
  const { clerk } = world.staff;
  await phone.call(aidDraftRoutes.file, await aidFiling(world, phone));
  const id = await caseOf(world, phone);
  const { version } = await clerk(aidWorkRoutes.work, { id });
  const accepted = await clerk(aidWorkRoutes.accept, { id, version });
  const looked = await clerk(aidWorkRoutes.check, {
    ...{ id, version: accepted.version, on: accepted.filedOn, visitors: '老李、小周', notes: '家住两间平房，情况属实' },
    ...{ met: accepted.conditions.map(({ key }) => key), yuan: 1000 },
  });
  return { id, version: looked.version, yuan: 1000, reason: '符合条件，收入低于当地标准' };
}
