import { describe, expect, test } from 'vitest';
import { Choices } from '../apps/server/src/demo/random.ts';
import { startGateway } from '../apps/server/test/support/gateway.ts';
import { acts } from './support/case-kills/acts.ts';
import { expectAllCarried, runSender } from './support/case-kills/sender.ts';
import { everyStep, expectAgreement, finish, isDone, newTrial, type Trial, wholeOf } from './support/case-kills/trial.ts';
import { gatewaySettings, World } from './support/case-kills/world.ts';
import { databases, newDatabaseUrl } from './support/database.ts';
import { newFolder } from './support/product.ts';

// What runs when. Always: on both databases the server dies at 8 random steps of random acts. With VC_LONG=1: at every
// single step of every act on both databases, and at 500 random ones. VC_SEED repeats a random run.
const LONG = process.env.VC_LONG === '1';
const KILLS = LONG ? 500 : 8;
const SEED = Number(process.env.VC_SEED ?? Date.now() % 1_000_000);
const HOURS = 3_600_000;
/** A random kill falls upon one of so many steps for each act that is under way: about as many as acts have. */
const STEPS = 14;
const AT_ONCE = 3;

const open = async (kind: (typeof databases)[number], onTestFinished: (end: () => Promise<void>) => void): Promise<World> => {
  const world = await World.open(kind);
  onTestFinished(() => world.close());
  await expectAgreement(world);
  return world;
};

describe.concurrent.each(databases)('on %s', kind => {
  test.runIf(LONG)(
    'a server killed at every step of submitting, assigning, replying and publishing has done it wholly or not at all, and nothing twice',
    { timeout: HOURS },
    async ({ onTestFinished }) => {
      const world = await open(kind, onTestFinished);
      let kills = 0;
      for (const [name, act] of Object.entries(acts)) kills += await everyStep(world, name, act, LONG);
      await expectAllCarried(world);
      console.log(`${kind}: ${kills} kills at every step of ${Object.keys(acts).length} acts`);
    },
  );

  test(`a server killed at ${KILLS} random steps of random acts has done each wholly or not at all, and nothing twice`, {
    timeout: 5 * HOURS,
  }, async ({ onTestFinished, onTestFailed }) => {
    onTestFailed(() => console.error(`VC_SEED=${SEED} repeats these kills`));
    const world = await open(kind, onTestFinished);
    const random = new Choices(SEED);
    const names = Object.keys(acts);
    const wholes = new Map<string, Awaited<ReturnType<typeof wholeOf>>['whole']>();
    for (const name of names) wholes.set(name, (await wholeOf(world, name, acts[name] as never)).whole);
    const all: Trial[] = [];
    let cutOff = 0;
    let undone = 0;
    for (let kill = 1; kill <= KILLS; kill++) {
      const now: Trial[] = [];
      // Every act has its turn before one comes again; others go on beside it.
      const first = names[kill % names.length] as string;
      for (const name of [first, ...Array.from({ length: random.int(0, AT_ONCE - 1) }, () => random.of(names))])
        now.push(await newTrial(world, name, acts[name] as never));
      const midway = await world.killedAfter(
        random.int(0, STEPS * now.length - 1),
        now.map(({ deed }) => deed),
      );
      if (midway) cutOff += 1;
      for (const trial of now) {
        const whole = wholes.get(trial.name) as never;
        const done = await isDone(world, trial, whole);
        if (!done) undone += 1;
        if (random.int(0, 1) === 1 || !done) await finish(world, trial, done, whole);
      }
      await expectAgreement(world);
      all.push(...now);
      if (kill % 50 === 0)
        console.log(`${kind}: ${kill} kills, ${cutOff} before everything was answered, ${undone} acts had to be done again`);
    }
    for (const trial of all) expect(await isDone(world, trial, wholes.get(trial.name) as never)).toBe(true);
    await expectAllCarried(world);
    // The test is worth something only when kills fall into the middle of acts.
    expect(cutOff).toBeGreaterThan(KILLS / 10);
    console.log(`${kind}: ${KILLS} kills, ${cutOff} before everything was answered, ${undone} of ${all.length} acts had to be done again`);
  });

  test('a sender killed at every step of carrying a notice carries it all the same, and once', { timeout: 5 * 60_000 }, async ({
    onTestFinished,
  }) => {
    const gateway = await startGateway();
    onTestFinished(() => gateway.close());
    const env = {
      ...{ ...process.env, ...gatewaySettings(gateway) },
      ...{ DATA_DIR: newFolder(), DATABASE_URL: (await newDatabaseUrl(kind)) ?? '' },
    };
    await runSender(env, ['fill', '1']);
    let kills = 0;
    // The clock goes on by two minutes each time, so that the lease of whoever died is over.
    while (!(await runSender(env, ['send', String(kills * 2 + 1)], kills))) kills += 1;
    expect({ kills, carried: [...gateway.carried.values()] }).toEqual({ kills: 4, carried: [1] });
    expect(new Set(gateway.received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  });
});
