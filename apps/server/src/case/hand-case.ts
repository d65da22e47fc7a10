import { Problem } from '@vc/contract';
import { caseActsFor } from '@vc/domain';
import type { Tx } from '../platform/tx.ts';
import { StaffEntity } from '../session/index.ts';
import type { CaseEntity } from './case.entity.ts';
import { settleNews } from './tell-staff.ts';

/** What hands a case over: it must be open. Problem `wrong_state`. */
function expectOpen(row: CaseEntity): void {
  if (row.closedOn) throw new Problem('wrong_state', '这一件已经办结，不用再分办');
}

const assigned = (row: CaseEntity): Partial<CaseEntity> => (row.phase === 'received' ? { phase: 'assigned' as const } : {});

/** Puts a case on the desk of whoever asks. Problem `wrong_state` when a colleague has it. */
export async function takeCase(tx: Tx, row: CaseEntity): Promise<CaseEntity> {
  expectOpen(row);
  if (row.holderId === tx.who.id) return row;
  if (row.holderId) throw new Problem('wrong_state', `${row.holderName}正在办理这一件，需要接手时请科室负责人改派`);
  await settleNews(tx, row);
  Object.assign(row, assigned(row), { holderId: tx.who.id, holderName: tx.who.name, section: row.section ?? tx.who.section ?? null });
  await tx.record(row.kind, row.id, 'take');
  return tx.saveRow(row);
}

/**
 * Whoever does the work on a case that nobody has is the one who has it from then on, as if he had taken it. What a colleague
 * has stays with the colleague, and who could not take it (a head who signs, a case that is closed) takes nothing by acting.
 */
export async function takeByActing(tx: Tx, row: CaseEntity): Promise<CaseEntity> {
  return caseActsFor(tx.who, row).includes('take') ? takeCase(tx, row) : row;
}

/**
 * Puts a case on a colleague's desk, in that colleague's section. Problems: `invalid` when there is no such colleague at
 * work, `wrong_state`.
 */
export async function assignCase(tx: Tx, row: CaseEntity, holderId: string, note?: string): Promise<CaseEntity> {
  expectOpen(row);
  const staff = await tx.find(StaffEntity, { id: holderId, disabled: false });
  if (!staff?.roles.includes('clerk')) throw new Problem('invalid', undefined, [{ field: 'holderId', message: '请选择一位在岗的承办人' }]);
  if (row.holderId === staff.id) return row;
  await settleNews(tx, row);
  Object.assign(row, assigned(row), { holderId: staff.id, holderName: staff.name, section: staff.section ?? row.section });
  await tx.record(row.kind, row.id, 'assign', note ? `${staff.name}：${note}` : staff.name);
  return tx.saveRow(row);
}

/**
 * Gives a case to another section, with the reason; it is then no longer there for the section that had it. Clock and
 * history go along. Problems: `wrong_state`, `invalid` when it is there already.
 */
export async function transferCase(tx: Tx, row: CaseEntity, section: string, reason: string): Promise<CaseEntity> {
  expectOpen(row);
  if (row.section === section) throw new Problem('invalid', undefined, [{ field: 'section', message: `这一件已经在${section}` }]);
  const from = row.section ?? '待分办';
  await settleNews(tx, row);
  Object.assign(row, { section, holderId: null, holderName: null });
  await tx.record(row.kind, row.id, 'transfer', `${from} → ${section}：${reason}`);
  return tx.saveRow(row);
}

/** Puts a case back where anybody of its section can take it. */
export async function returnToPool(tx: Tx, row: CaseEntity, why: string): Promise<CaseEntity> {
  Object.assign(row, { holderId: null, holderName: null });
  await tx.record(row.kind, row.id, 'pool', why);
  return tx.saveRow(row);
}
