import { caseKinds, type Day, dayInWords, type NoticeWords, type Reminder, reminders } from '@vc/domain';
import { CaseEntity, marksOf, returnToPool } from '../case/index.ts';
import { tell } from '../notice/index.ts';
import type { Tx } from '../platform/tx.ts';
import { headsOf, staffWith } from '../session/index.ts';
import { clockOf } from './kinds.ts';

const ORDER = Object.keys(reminders) as Reminder[];

/** What was found to be said of a case. */
export interface Reminded {
  row: CaseEntity;
  given: Reminder[];
}

/**
 * Gives a case the reminders whose day has come: each is a line of its history. Who is to know is told once, of the
 * gravest of them. Null when there is none (another server was first, it was answered meanwhile).
 *
 * Half: whoever holds it without an answer gives it back to the pool, unless his work is on its way; the section head is
 * told. Eight tenths: holder and head. Overdue: head and deputy. Alarm: deputy, director and administrator.
 */
export async function remindOf(tx: Tx, id: string): Promise<Reminded | null> {
  const row = await tx.lock(CaseEntity, { id });
  const given: Reminder[] = [];
  while (isDue(row, tx.today)) {
    const reminder = ORDER[row.reminded] as Reminder;
    row.reminded += 1;
    given.push(reminder);
    await tx.record(row.kind, row.id, 'remind', `${reminders[reminder]}，${dayInWords(row.dueOn as Day)}到期`);
  }
  const gravest = given.at(-1);
  if (!gravest) return null;
  const held = row.holderId;
  const back = given.includes('half') && held !== null && !(await clockOf(row.kind)?.underWay?.(tx, id));
  if (back) await returnToPool(tx, row, '期限过半仍未答复，退回待办');
  else await tx.saveRow(row);
  const to = [...(await audience[gravest](tx, row)), ...(back && held ? [held] : [])];
  await tell(tx, { staff: [...new Set(to)] }, 'reminder', { kind: row.kind, id }, words(row, gravest, back));
  return { row, given };
}

function isDue(row: CaseEntity, today: Day): boolean {
  const mark = marksOf(row)[row.reminded];
  return row.closedOn === null && row.dueOn !== null && typeof mark === 'string' && mark <= today;
}

type Audience = (tx: Tx, row: CaseEntity) => Promise<string[]>;
const heads: Audience = (tx, { section }) => headsOf(tx, section);

const audience: Record<Reminder, Audience> = {
  half: heads,
  most: async (tx, row) => [...(row.holderId ? [row.holderId] : []), ...(await heads(tx, row))],
  late: async (tx, row) => [...(await heads(tx, row)), ...(await staffWith(tx, 'deputy'))],
  alarm: tx => staffWith(tx, 'deputy', 'director', 'admin'),
};

/** What is to be done about it. */
const next: Record<Reminder, string> = {
  half: '请尽快分办并答复',
  most: '请抓紧答复',
  late: '请马上督促答复，并向来件人说明原因',
  alarm: '满三个月未答复，网站检查一票否决，请今天督办',
};

function words({ kind, number, dueOn }: CaseEntity, reminder: Reminder, back: boolean): NoticeWords {
  return {
    title: `${caseKinds[kind]}${reminders[reminder]}${back ? '，已退回待办' : ''}`,
    body: `编号 ${number}，${dayInWords(dueOn as Day)}到期。${back ? '承办人一直没有答复，已退回待办。' : ''}${next[reminder]}。`,
  };
}
