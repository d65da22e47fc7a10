import { caseKinds, type Day, dayInWords } from '@vc/domain';
import { CaseEntity } from '../case/index.ts';
import { tell } from '../notice/index.ts';
import type { Tx } from '../platform/tx.ts';
import { clerksOf, reviewersOf } from '../session/index.ts';
import { clockOf } from './kinds.ts';

/** In SQL, of `case_record c`: its person's last day lies before the day given, and its desk has not been told. */
export const WAITED_IN_VAIN =
  'c.closedOn IS NULL AND c.dueOn IS NULL AND c.waitsUntil < ? AND (c.waitTold IS NULL OR c.waitTold <> c.waitsUntil)';

/**
 * Says of a case whose person has let his own last day go by that it may be ended: a line of its history, and a word to
 * whoever holds it, else to the section's head, else to the clerks. Without it nobody would look at the case again, for
 * no clock of ours runs. False when there is nothing to say (another server was first, the person came after all).
 */
export async function tellInVain(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.lock(CaseEntity, { id });
  const { waitsUntil, waitTold, kind, number } = row;
  if (row.closedOn !== null || waitsUntil === null || waitsUntil >= tx.today || waitTold === waitsUntil) return false;
  await tx.saveRow(Object.assign(row, { waitTold: waitsUntil }));
  const found = await clockOf(kind)?.inVain?.(tx, id);
  if (!found) return false;
  const until = dayInWords(waitsUntil as Day);
  await tx.record(kind, id, 'wait-over', `${found.what}，期限到${until}；${found.may}`);
  await tell(
    tx,
    { staff: await deskOf(tx, row) },
    'reminder',
    { kind, id },
    { title: `${caseKinds[kind]}：${found.what}`, body: `编号 ${number}，期限到${until}。${found.may}。` },
  );
  return true;
}

async function deskOf(tx: Tx, { holderId, section }: CaseEntity): Promise<string[]> {
  if (holderId !== null) return [holderId];
  const heads = await reviewersOf(tx, section);
  return heads.length > 0 ? heads : clerksOf(tx, section);
}
