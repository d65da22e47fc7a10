import { caseKinds } from '@vc/domain';
import { assignCase, CaseEntity, caseScope, returnToPool } from '../case/index.ts';
import { tell } from '../notice/index.ts';
import type { Tx } from '../platform/tx.ts';
import { headsOf, StaffEntity } from '../session/index.ts';
import type { AbsenceEntity } from './absence.entity.ts';

/**
 * Moves everything that whoever is away has open, each case with its line of history, and says in the absence that it is
 * done. When whoever should take over has left meanwhile, the cases go to the pool. Gives how many were moved.
 */
export async function moveCases(tx: Tx, absence: AbsenceEntity): Promise<number> {
  const scope = caseScope(tx.who);
  const ids = await tx.query<{ id: string }[]>(
    `SELECT c.id FROM case_record c WHERE c.holderId = ? AND c.closedOn IS NULL AND ${scope.text} ORDER BY c.id`,
    [absence.staffId, ...scope.values],
  );
  const taker = absence.toId ? await tx.find(StaffEntity, { id: absence.toId, disabled: false }) : null;
  const takes = taker?.roles.includes('clerk') ? taker.id : null;
  let moved = 0;
  for (const { id } of ids) {
    const row = await tx.lock(CaseEntity, { id });
    if (row.closedOn !== null || row.holderId !== absence.staffId) continue;
    await moveOne(tx, row, absence, takes);
    moved += 1;
  }
  await tx.saveRow(Object.assign(absence, { movedAt: tx.at }));
  return moved;
}

async function moveOne(tx: Tx, row: CaseEntity, { staffName, reason }: AbsenceEntity, taker: string | null): Promise<void> {
  const why = `${staffName}离岗交接，${reason}`;
  if (taker) await assignCase(tx, row, taker, why);
  else await returnToPool(tx, row, why);
  const to = taker ? [taker] : await headsOf(tx, row.section);
  await tell(
    tx,
    { staff: to },
    'assigned',
    { kind: row.kind, id: row.id },
    {
      title: taker ? `交接给您一件${caseKinds[row.kind]}` : `一件${caseKinds[row.kind]}退回待办`,
      body: `编号 ${row.number}，因承办人离岗${taker ? '交接给您' : '退回待办，请尽快分办'}。`,
    },
  );
}
