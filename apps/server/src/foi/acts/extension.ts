import { Problem } from '@vc/contract';
import { advance, type Day, dayInWords, foiProblems, foiSigningSteps } from '@vc/domain';
import { currentCalendar } from '../../platform/calendars.ts';
import type { Tx } from '../../platform/tx.ts';
import type { FoiEntity } from '../foi.entity.ts';
import { happen } from '../keep-application.ts';
import { extensionWords, writeLetter } from '../letters/index.ts';
import { tellApplicant, tellHolder, tellSigners } from './tell.ts';

const steps = foiSigningSteps.reviewer;

/** Asks for a longer time; what the law would not allow is said before anybody is asked to sign. */
export async function askExtension(tx: Tx, row: FoiEntity, days: number, reason: string): Promise<void> {
  if (row.answeredOn) throw new Problem('wrong_state', '这件申请已经办结');
  row.signing = advance(steps, row.signing, 'ask-extension', tx.who.roles);
  const event = { kind: 'extended' as const, on: tx.today, days, approvedBy: '政府信息公开工作机构负责人' };
  const found = foiProblems(row.events, event, await currentCalendar(tx), tx.today);
  const barred = found.find(({ field }) => field === 'kind');
  if (barred) throw new Problem('wrong_state', barred.message);
  if (found.length > 0)
    throw new Problem(
      'invalid',
      undefined,
      found.map(({ message }) => ({ field: 'days', message })),
    );
  row.extension = { days, reason, byId: tx.who.id, by: tx.who.name };
  await tx.save(row, 'foi-extension', `${days}个工作日：${reason}`);
  await tellSigners(tx, row, 'reviewer', '延期等您审批', `申请延长${days}个工作日，请在答复期限以前同意或者不同意。`);
}

/** Grants it (第三十三条：经政府信息公开工作机构负责人同意), and tells the applicant. Problems: also `own_work`. */
export async function grantExtension(tx: Tx, row: FoiEntity): Promise<void> {
  row.signing = advance(steps, row.signing, 'approve-extension', tx.who.roles);
  const { extension } = row;
  if (!extension) throw new Problem('wrong_state');
  if (extension.byId !== null && extension.byId === tx.who.id) throw new Problem('own_work');
  row.extension = null;
  const { days, reason } = extension;
  await happen(tx, row, { kind: 'extended', on: tx.today, days, approvedBy: tx.who.name, note: reason }, 'foi-extended', `${days}个工作日`);
  await writeLetter(tx, row, 'extension', facts => extensionWords(facts, days, reason));
  await tellApplicant(tx, row, 'progress', '您的申请延长了答复期限', `延长${days}个工作日，最迟${dayInWords(row.dueOn as Day)}答复。`);
  await tellHolder(tx, row, '延期已同意', `延长${days}个工作日。`);
}

export async function declineExtension(tx: Tx, row: FoiEntity, reason: string): Promise<void> {
  row.signing = advance(steps, row.signing, 'decline-extension', tx.who.roles);
  row.extension = null;
  await tx.save(row, 'foi-not-extended', reason);
  await tellHolder(tx, row, '延期没有同意', reason);
}
