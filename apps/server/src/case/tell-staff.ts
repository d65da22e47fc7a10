import { caseKinds, type Day, dayInWords, type NoticeKind, type NoticeWords, type StaffRole } from '@vc/domain';
import { In, IsNull } from 'typeorm';
import { NoticeEntity, tell } from '../notice/index.ts';
import type { Tx } from '../platform/tx.ts';
import { clerksOf, headsOf, staffAtWork, staffWith } from '../session/index.ts';
import type { CaseEntity } from './case.entity.ts';
import { mayHandle } from './scope.ts';

type About = Pick<CaseEntity, 'id' | 'kind' | 'section'>;
type Held = About & Pick<CaseEntity, 'holderId'>;

/** The clerks of the section that has it, of the pool all; its head where there is no clerk. */
async function deskOf(tx: Tx, { section }: About): Promise<string[]> {
  const clerks = await clerksOf(tx, section);
  return clerks.length > 0 ? clerks : headsOf(tx, section);
}

/** Nobody is told of what he has just done himself. */
async function tellStaff(tx: Tx, { kind, id }: About, staff: readonly string[], notice: NoticeKind, words: NoticeWords): Promise<void> {
  await tell(tx, { staff: staff.filter(one => one !== tx.who.id) }, notice, { kind, id }, words);
}

/** Tells the head of the section that has it. */
export async function tellHead(tx: Tx, record: About, notice: NoticeKind, words: NoticeWords): Promise<void> {
  await tellStaff(tx, record, await headsOf(tx, record.section), notice, words);
}

/** Tells whoever has it on the desk; the clerks of the section when nobody has, so that nothing arrives in silence. */
export async function tellHolder(tx: Tx, record: Held, notice: NoticeKind, words: NoticeWords): Promise<void> {
  await tellStaff(tx, record, record.holderId === null ? await deskOf(tx, record) : [record.holderId], notice, words);
}

/** Tells those who may sign for it: by role, of those who may see it; the administrators where there is nobody. */
export async function tellSigners(tx: Tx, record: About, role: StaffRole, words: NoticeWords): Promise<void> {
  const able = (await staffAtWork(tx)).filter(one => one.roles.includes(role) && one.id !== tx.who.id && mayHandle(one, record));
  await tellStaff(tx, record, able.length > 0 ? able.map(({ id }) => id) : await staffWith(tx, 'admin'), 'to-sign', words);
}

/** Tells those who may take it that a case has come in: each once, and no longer than until somebody has it. */
export async function announceCase(tx: Tx, record: CaseEntity): Promise<void> {
  const { kind, number, dueOn } = record;
  await tellStaff(tx, record, await deskOf(tx, record), 'opened', {
    title: `新到一件${caseKinds[kind]}`,
    body: `编号 ${number}${dueOn ? `，期限到${dayInWords(dueOn as Day)}` : ''}。请领办，或者分给同事办理。`,
  });
}

/** What was said of it as a new case is no news any more once somebody has it. */
export async function settleNews(tx: Tx, record: About): Promise<void> {
  const toId = In(await deskOf(tx, record));
  await tx.keep(NoticeEntity, { readAt: tx.at }, { toId, subjectId: record.id, kind: 'opened', readAt: IsNull() });
}
