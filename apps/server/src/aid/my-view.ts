import type { CaseFile, MyAid, MyAidRow } from '@vc/contract';
import { actionsFor, aidKindLabels, aidSteps, type Day, maskPhone, publicLineInWords } from '@vc/domain';
import { CaseEntity } from '../case/index.ts';
import { CaseFileEntity, viewFile } from '../case-file/index.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/db.ts';
import type { Vault } from '../platform/vault.ts';
import type { Account, AidEntity, Facts } from './aid.entity.ts';
import { clockReply } from './clock-reply.ts';
import { decisionWords } from './decision.ts';
import { nextOf } from './keep-aid.ts';
import { yuanOf } from './rules.ts';

/** An identity number of which only its ends show: `330***********1234`. */
export const maskId = (number: string): string => `${number.slice(0, 3)}***********${number.slice(-4)}`;
/** A card by its last four figures. */
export const maskCard = (number: string): string => `尾号 ${number.slice(-4)}`;

export const factsOf = (vault: Vault, row: AidEntity): Facts => JSON.parse(vault.open(row.facts)) as Facts;
export const accountOf = (vault: Vault, row: AidEntity): Account | null =>
  row.account === null ? null : (JSON.parse(vault.open(row.account)) as Account);

export const myRow = (row: AidEntity, unread: boolean): MyAidRow => ({
  id: row.id,
  receipt: row.receipt,
  kind: row.kind,
  state: row.state,
  filedOn: row.filedOn as Day,
  next: nextOf(row),
  unread,
});

/** Files of a case, in the order in which they came. */
export async function filesOf(db: Db, caseId: string): Promise<CaseFile[]> {
  return (await db.read.find(CaseFileEntity, { where: { caseId }, order: { id: 'ASC' } })).map(viewFile);
}

/** One's own application whole. Of personal numbers it shows the ends: whose phone is lent gives nothing away. */
export async function myView(db: Db, row: AidEntity, who: Actor): Promise<MyAid> {
  const { vault } = db;
  const { household, incomeFen, story } = factsOf(vault, row);
  const account = accountOf(vault, row);
  const record = await db.read.findOneBy(CaseEntity, { id: row.id });
  const line = row.publicName && { name: row.publicName, town: row.town, kind: aidKindLabels[row.kind] };
  return {
    ...myRow(row, false),
    version: row.version,
    name: vault.open(row.name),
    idNumber: maskId(vault.open(row.idNumber)),
    phone: maskPhone(vault.open(row.phone)),
    town: row.town,
    household,
    income: yuanOf(incomeFen),
    story,
    files: await filesOf(db, row.id),
    waits: row.waits,
    clock: await clockReply(db.read, row),
    decision: await decisionWords(db, row),
    publicity: line ? { line: publicLineInWords(line), from: row.publicFrom as Day, until: row.publicUntil as Day } : null,
    account: account && `${account.bank} ${maskCard(account.number)}`,
    payment: row.paidOn === null ? null : { yuan: yuanOf(row.grantedFen ?? 0), on: row.paidOn as Day },
    holder: record?.holderName ?? null,
    may: actionsFor(aidSteps, row.state, who.roles) as MyAid['may'],
  };
}
