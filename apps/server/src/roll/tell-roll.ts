import {
  advance,
  type Meeting,
  meetingCalledOff,
  meetingMoved,
  meetingResumed,
  type SignUpAction,
  type SignUpState,
  signUpSteps,
} from '@vc/domain';
import { type PhoneOf, tell } from '../notice/index.ts';
import type { Tx } from '../platform/tx.ts';
import { SignUpEntity } from './sign-up.entity.ts';

/** What is held, and for whom: an item of content by its id. */
export interface Event {
  id: string;
  title: string;
}

const idsOf = (tx: Tx, { id }: Event, state: SignUpState): Promise<{ id: string }[]> =>
  tx.query('SELECT id FROM sign_up WHERE contentId = ? AND state = ? ORDER BY id', [id, state]);

/** Moves everybody on who stands at `from` and still holds a place; gives whom. Done again it finds nobody. */
async function move(tx: Tx, event: Event, from: SignUpState, action: SignUpAction): Promise<SignUpEntity[]> {
  const program = tx.byProgram('活动变动');
  const moved: SignUpEntity[] = [];
  for (const { id } of await idsOf(tx, event, from)) {
    const row = await program.lock(SignUpEntity, { id });
    // Somebody may have given his place back in this moment, or closed his account since.
    if (row.state !== from || row.liveKey === null) continue;
    row.state = advance(signUpSteps, row.state, action, program.who.roles);
    moved.push(await program.save(row, action));
  }
  return moved;
}

/** Tells everybody who holds a place of another time or place, when there is one. */
export async function tellMoved(tx: Tx, event: Event, was: Meeting, now: Meeting): Promise<void> {
  const words = meetingMoved(event.title, was, now);
  // What is over by now interests nobody.
  if (!words || (was.heldOn < tx.today && now.heldOn < tx.today)) return;
  for (const { id } of await idsOf(tx, event, 'joined')) {
    const { veteranId, state } = await tx.lock(SignUpEntity, { id });
    if (state === 'joined') await tell(tx, { veteran: veteranId }, 'changed', { kind: 'sign_up', id }, words);
  }
}

/** It is not held: everybody who holds a place is told, and keeps it for the day that it is held after all. What was held already is over. */
export async function callOff(tx: Tx, event: Event, meeting: Meeting): Promise<void> {
  if (meeting.heldOn < tx.today) return;
  const words = meetingCalledOff(event.title, meeting);
  for (const { id, veteranId } of await move(tx, event, 'joined', 'call-off'))
    await tell(tx, { veteran: veteranId }, 'called-off', { kind: 'sign_up', id }, words);
}

/** It is held after all: everybody has his place again, and is told when and where. */
export async function resume(tx: Tx, event: Event, meeting: Meeting): Promise<void> {
  const words = meetingResumed(event.title, meeting);
  for (const { id, veteranId } of await move(tx, event, 'called-off', 'resume'))
    if (meeting.heldOn >= tx.today) await tell(tx, { veteran: veteranId }, 'changed', { kind: 'sign_up', id }, words);
}

/** The telephone that was left with a place, for the channels that a notice of it goes through. */
export const phoneOfSignUp: PhoneOf = async (db, id) => db.vault.openIf((await db.read.findOneBy(SignUpEntity, { id }))?.phone ?? null);
