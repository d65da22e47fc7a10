import type { CaseFile, MyAid, MyAidRow } from '@vc/contract';
import { actionsFor, aidKindLabels, aidSteps, type Day, publicLineInWords } from '@vc/domain';
import { CaseEntity } from '../case/index.ts';
import { CaseFileEntity, viewFile } from '../case-file/index.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/db.ts';
import type { AidEntity } from './aid.entity.ts';
import { clockReply } from './clock-reply.ts';
import { decisionWords } from './decision.ts';
import { nextOf } from './keep-aid.ts';
import { accountOf, maskCard, personOf } from './person.ts';
import { yuanOf } from './rules.ts';

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
  const { name, maskedId, maskedPhone, household, income, story } = personOf(vault, row);
  const account = accountOf(vault, row);
  const record = await db.read.findOneBy(CaseEntity, { id: row.id });
  const line = row.publicName && { name: row.publicName, town: row.town, kind: aidKindLabels[row.kind] };
  return {
    ...myRow(row, false),
    version: row.version,
    name,
    idNumber: maskedId,
    phone: maskedPhone,
    town: row.town,
    household,
    income,
    story,
    files: (await filesOf(db, row.id)).filter(({ key }) => row.papers.some(paper => paper.key === key)),
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
