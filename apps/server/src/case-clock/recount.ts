import type { ClockEffect } from '@vc/contract';
import type { Calendar, Day } from '@vc/domain';
import { CaseEntity, keepCase, type RunningClock } from '../case/index.ts';
import type { Tx } from '../platform/tx.ts';
import { caseClocks, clockOf } from './kinds.ts';

interface Asks {
  query<T>(sql: string): Promise<T>;
}

/** How much of a case's subject the list of effects shows. */
const TITLE_MAX = 60;

/** The open cases of all kinds whose deadline another calendar moves or settles; nothing is written. */
export async function movedClocks(read: Asks, calendar: Calendar): Promise<ClockEffect[]> {
  const moved: ClockEffect[] = [];
  for (const { kind, running } of caseClocks)
    for (const clock of await running(read)) {
      const { day, provisional } = clock.count(calendar);
      if (day !== clock.dueOn || provisional !== clock.provisional) moved.push({ kind, ...named(clock), after: day, provisional });
    }
  return moved;
}

const named = ({ id, number, title, dueOn }: RunningClock) => ({ id, number, title: title.slice(0, TITLE_MAX), before: dueOn as Day });

/**
 * Moves the deadline of every open case that the calendar touches: in its own row, in its record (which reckons its
 * reminders anew) and, with the notice that did it, in its history. Gives those that were moved.
 */
export async function moveClocks(tx: Tx, calendar: Calendar, notice: string): Promise<ClockEffect[]> {
  const moved: ClockEffect[] = [];
  for (const effect of await movedClocks(tx, calendar)) if (await moveClock(tx, effect, notice)) moved.push(effect);
  return moved;
}

async function moveClock(tx: Tx, { kind, id, before, after, provisional }: ClockEffect, notice: string): Promise<boolean> {
  const due = { day: after, provisional };
  if (!(await clockOf(kind)?.move(tx, id, due))) return false;
  if (await tx.find(CaseEntity, { id })) await keepCase(tx, id, { dueOn: after, dueProvisional: provisional });
  const note = before === after ? `${after} 不变，由暂定改为确定（${notice}）` : `${before} → ${after}（${notice}）`;
  await tx.record(kind, id, 'reclock', note);
  return true;
}
