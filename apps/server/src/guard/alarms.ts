import type { GuardSubject } from '@vc/domain';
import { newId } from '../platform/ids.ts';
import type { Tx } from '../platform/tx.ts';
import { GuardAlarmEntity } from './alarm.entity.ts';

const FOUND_MAX = 300;

/** What was found in one thing, in the words of the alarm; null when nothing was. */
export const alarmWords = (found: readonly string[]): string | null => (found.length > 0 ? found.join('；').slice(0, FOUND_MAX) : null);

/** Raises the alarm over something public, in place of an older one. */
export async function raiseAlarm(
  tx: Tx,
  alarm: Pick<GuardAlarmEntity, 'subject' | 'subjectId' | 'title' | 'publishedOn' | 'found'>,
): Promise<void> {
  const { subject, subjectId, found } = alarm;
  await tx.drop(GuardAlarmEntity, { subject, subjectId });
  await tx.keep(GuardAlarmEntity, { ...alarm, id: newId(), at: tx.at });
  await tx.record(subject, subjectId, 'guard-alarm', found);
}

/** Takes an alarm back: nothing is found any more. */
export async function clearAlarm(tx: Tx, subject: GuardSubject, subjectId: string): Promise<void> {
  await dropAlarm(tx, subject, subjectId);
  await tx.record(subject, subjectId, 'guard-clear');
}

/** It is published anew, or public no more: there is nothing to be alarmed about until the next look. */
export const dropAlarm = (tx: Tx, subject: GuardSubject, subjectId: string): Promise<void> =>
  tx.drop(GuardAlarmEntity, { subject, subjectId });
