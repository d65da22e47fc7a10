import { Problem } from '@vc/contract';
import {
  type Alert,
  alerts,
  answerDays,
  type ConsultationType,
  consultationTitle,
  consultationTypes,
  type Day,
  isOpenConsultation,
  replyDue,
  type Subject,
  subjects,
} from '@vc/domain';
import { CaseEntity, keepCase, transferCase } from '../case/index.ts';
import { currentCalendar } from '../platform/calendars.ts';
import type { Tx } from '../platform/tx.ts';
import type { ConsultationEntity } from './consultation.entity.ts';
import { openPerson } from './person.ts';
import { clocksIn, consultationSettings, sectionFor } from './settings.ts';
import { raiseAlert } from './tell-staff.ts';

/** Problem `wrong_state` when a colleague has the case, unless the section head acts. */
export function expectHand(tx: Tx, { holderId, holderName }: Pick<CaseEntity, 'holderId' | 'holderName'>): void {
  if (holderId && holderId !== tx.who.id && !tx.who.roles.includes('reviewer'))
    throw new Problem('wrong_state', `${holderName}正在办理这一件，需要接手时请科室负责人改派`);
}

/**
 * Puts a question where it belongs: the section of its category gets it, and what it asks for decides how many days there
 * are, counted from where the clock started. Problem `wrong_state` when a colleague has it.
 */
export async function recategorise(
  tx: Tx,
  row: ConsultationEntity,
  record: CaseEntity,
  { category, type }: { category: Subject; type: ConsultationType },
): Promise<void> {
  expectHand(tx, record);
  if (row.category === category && row.type === type) return;
  const before = `${subjects[row.category]}（${consultationTypes[row.type]}）`;
  const { name, helper } = openPerson(tx.vault, row);
  const open = isOpenConsultation(row.state);
  if (row.type !== type && open) await recount(tx, row, record, type);
  Object.assign(row, { category, type });
  await tx.save(row, 'recategorise', `${before} → ${subjects[category]}（${consultationTypes[type]}）`);
  const kept = await keepCase(tx, row.id, { title: consultationTitle(category, row.question, [name, helper?.name]) });
  const section = sectionFor(await consultationSettings(tx), category);
  if (open && section && section !== kept.section) await transferCase(tx, kept, section, `类别更正为“${subjects[category]}”`);
}

async function recount(tx: Tx, row: ConsultationEntity, record: CaseEntity, type: ConsultationType): Promise<void> {
  const days = answerDays(type, await clocksIn(tx));
  const due = replyDue(record.clockFrom as Day, days, await currentCalendar(tx));
  row.clockDays = days;
  if (row.answeredOn === null) Object.assign(row, { dueOn: due.day, dueProvisional: due.provisional });
  await keepCase(tx, row.id, { dueOn: due.day, dueProvisional: due.provisional });
}

/** Marks a case as one to ring about at once, or takes the mark away, with the reason. */
export async function flagConsultation(tx: Tx, row: ConsultationEntity, alert: Alert | null, reason: string): Promise<void> {
  const record = await tx.lock(CaseEntity, { id: row.id });
  if (alert) {
    await tx.save(row, 'flag', `${alerts[alert]}：${reason}`);
    await raiseAlert(tx, record, alert);
  } else {
    await tx.save(row, 'unflag', reason);
    await tx.saveRow(Object.assign(record, { alert: null }));
  }
}

/** True for what was rated 不满意 twice and waits for the section head. */
export const isUnsettled = ({ state, rating, reopened, settledOn }: ConsultationEntity): boolean =>
  state === 'rated' && rating === 'dissatisfied' && Boolean(reopened) && settledOn === null;

/** What the section head found out about a second 不满意. Problem `wrong_state` when there is none. */
export async function settleRating(tx: Tx, row: ConsultationEntity, finding: string): Promise<void> {
  if (!isUnsettled(row)) throw new Problem('wrong_state');
  row.settledOn = tx.today;
  await tx.save(row, 'settle-rating', finding);
}
