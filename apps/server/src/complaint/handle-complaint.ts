import { Problem } from '@vc/contract';
import { advance, complaintDue, complaintStates, complaintSteps, type Day, dayInWords, type Rating } from '@vc/domain';
import { type CaseEntity, keepCase, takeByActing } from '../case/index.ts';
import { tell } from '../notice/index.ts';
import { currentCalendar } from '../platform/calendars.ts';
import type { Tx } from '../platform/tx.ts';
import { headsOf } from '../session/index.ts';
import type { ComplaintEntity } from './complaint.entity.ts';

const about = ({ id }: ComplaintEntity) => ({ kind: 'complaint' as const, id });

/** Raises `wrong_state` when a colleague has it in hand. */
function expectMine(tx: Tx, { holderId, holderName }: CaseEntity): void {
  if (holderId && tx.who.kind === 'staff' && holderId !== tx.who.id)
    throw new Problem('wrong_state', `${holderName}正在办理这一件，需要接手时请科室负责人改派`);
}

/**
 * Answers it and tells who complained. Who answers what nobody had in hand has it in hand from then on. Problems:
 * `wrong_state`, `forbidden`.
 */
export async function answerComplaint(tx: Tx, row: ComplaintEntity, record: CaseEntity, text: string): Promise<void> {
  expectMine(tx, record);
  const state = advance(complaintSteps, row.state, 'answer', tx.who.roles);
  await takeByActing(tx, record);
  const answer = { text, on: tx.today, by: tx.who.name, rating: null, reason: null };
  Object.assign(row, { state, answeredOn: tx.today, answers: [...row.answers, answer] });
  await tx.save(row, 'answer');
  await keepCase(tx, row.id, {
    phase: 'answered',
    stateWords: complaintStates[state],
    next: '看看答复，说说满意不满意',
    dueOn: null,
    answeredOn: tx.today,
    closedOn: tx.today,
  });
  await tell(tx, { veteran: row.veteranId }, 'answered', about(row), {
    title: row.answers.length > 1 ? '您的意见有了新的答复' : '您的意见有了答复',
    body: `编号 ${row.receipt}：您对本程序提的意见已经答复，打开“我的办理”就能看到，也请您说说满意不满意。`,
  });
}

/**
 * Takes down what the person thinks of the last answer. Dissatisfied with the first answer, he gets another, with a
 * clock of its own; the second is the last. Problem `wrong_state`.
 */
export async function rateComplaint(
  tx: Tx,
  row: ComplaintEntity,
  record: CaseEntity,
  rating: Rating,
  reason: string | null,
): Promise<void> {
  const again = rating === 'dissatisfied' && row.state === 'answered';
  row.state = advance(complaintSteps, row.state, again ? 'reopen' : 'rate', tx.who.roles);
  row.answers = row.answers.map((answer, i) => (i === row.answers.length - 1 ? { ...answer, rating, reason } : answer));
  if (again) await reopen(tx, row, record);
  else await close(tx, row);
  const final = !again && rating === 'dissatisfied';
  // Whoever is left dissatisfied is left to the section head, not to whoever answered.
  const staff = new Set([...(record.holderId ? [record.holderId] : []), ...(final ? await headsOf(tx, record.section) : [])]);
  await tell(tx, { staff: [...staff] }, 'feedback', about(row), {
    title: again ? '不满意，请重新办理' : final ? '再次答复后仍不满意' : '办结的意见有了评价',
    body: `编号 ${row.receipt} 的投诉建议${again ? `，提出人不满意，请在${dayInWords(row.dueOn as Day)}前再次答复。` : final ? '，提出人仍不满意，请打电话了解。' : '已经评价。'}`,
  });
}

async function reopen(tx: Tx, row: ComplaintEntity, { holderId }: CaseEntity): Promise<void> {
  const due = complaintDue(tx.today, await currentCalendar(tx));
  const clock = { dueOn: due.day, dueProvisional: due.provisional, answeredOn: null };
  await tx.save(Object.assign(row, clock), 'dissatisfied');
  await keepCase(tx, row.id, {
    ...clock,
    phase: holderId ? 'assigned' : 'received',
    stateWords: complaintStates.reopened,
    next: null,
    clockFrom: tx.today,
    closedOn: null,
  });
}

async function close(tx: Tx, row: ComplaintEntity): Promise<void> {
  await tx.save(row, 'rate');
  await keepCase(tx, row.id, { phase: 'rated', stateWords: complaintStates.rated, next: null });
}
