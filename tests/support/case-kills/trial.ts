import { Problem } from '@vc/contract';
import { expect } from 'vitest';
import type { Act, Deed } from './acts.ts';
import { disagreements } from './agreement.ts';
import { casesOf, type Shape, shapeOf } from './shape.ts';
import type { Phone, World } from './world.ts';

/** One act upon one case, in the midst of which the server dies. */
export interface Trial {
  name: string;
  act: Act;
  phone: Phone;
  deed: Deed;
  before: Shape;
}

export async function newTrial(world: World, name: string, act: Act): Promise<Trial> {
  const phone = await world.phone();
  const deed = await act.prepare(world, phone);
  return { name, act, phone, deed, before: await shapeOf(world, phone) };
}

/** Whether the act is done: wholly, as it is when nothing is killed, or not at all. Anything between fails. */
export async function isDone(world: World, { name, phone, before }: Trial, whole: Shape): Promise<boolean> {
  const now = await shapeOf(world, phone);
  const done = JSON.stringify(now) !== JSON.stringify(before);
  expect({ act: name, ...now }).toEqual({ act: name, ...(done ? whole : before) });
  return done;
}

/**
 * Sends the same request again, as whoever got no answer does: what was not done is now done, and what was done stays as
 * it is, under the number that it has.
 */
export async function finish(world: World, { name, act, phone, deed }: Trial, done: boolean, whole: Shape): Promise<void> {
  const answer = await deed().catch((error: unknown) => {
    const refusedAsDone = error instanceof Problem && (error.code === 'stale' || error.code === 'wrong_state');
    if (done && !act.files && refusedAsDone) return null;
    throw error;
  });
  expect({ act: name, ...(await shapeOf(world, phone)) }).toEqual({ act: name, ...whole });
  if (!act.files) return;
  const { receipt, registrationNumber } = answer as { receipt?: string; registrationNumber?: string };
  expect((await casesOf(world, phone)).map(({ number }) => number)).toEqual([receipt ?? registrationNumber]);
}

export async function expectAgreement(world: World): Promise<void> {
  expect(await disagreements(world)).toEqual([]);
}

/**
 * Does an act undisturbed: what it comes to, and the steps that it takes. An act that is taken back is done twice: the first
 * of a day takes more steps (a public list is begun), and kills are to fall where those of all others do.
 */
export async function wholeOf(world: World, name: string, act: Act): Promise<{ whole: Shape; taken: string[] }> {
  if (act.undo) {
    const { phone, deed } = await newTrial(world, name, act);
    await deed();
    await act.undo(world, phone);
  }
  const model = await newTrial(world, name, act);
  const taken = await world.steps(model.deed);
  const whole = await shapeOf(world, model.phone);
  expect(whole).not.toEqual(model.before);
  await act.undo?.(world, model.phone);
  return { whole, taken };
}

/** Steps at which what is kept can differ from the step before: the end of each transaction, and what follows it. */
const aroundCommits = (taken: readonly string[]): number[] =>
  [...new Set(taken.flatMap((step, i) => (/^COMMIT/i.test(step) ? [i, i + 1] : [])))].filter(at => at < taken.length);

/**
 * Kills the server at each step of an act (or around each COMMIT of it), as often as it takes, each time upon the same case
 * until it is done. Gives how many kills there were.
 */
export async function everyStep(world: World, name: string, act: Act, all: boolean): Promise<number> {
  const { whole, taken } = await wholeOf(world, name, act);
  const seen = { done: 0, undone: 0 };
  let trial: Trial | null = null;
  const end = async (one: Trial, done: boolean): Promise<null> => {
    await finish(world, one, done, whole);
    await act.undo?.(world, one.phone);
    return null;
  };
  for (const at of all ? taken.keys() : aroundCommits(taken)) {
    trial ??= await newTrial(world, name, act);
    await world.killedAfter({ inRequests: at }, [trial.deed]);
    const done = await isDone(world, trial, whole);
    seen[done ? 'done' : 'undone'] += 1;
    if (done) trial = await end(trial, done);
    await expectAgreement(world);
  }
  if (trial) await end(trial, false);
  expect({ act: name, done: seen.done > 0, undone: seen.undone > 0 }).toEqual({ act: name, done: true, undone: true });
  return seen.done + seen.undone;
}
