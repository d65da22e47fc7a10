import { caseFileRoutes, type Given, requestFor, consultationRoutes as routes } from '@vc/contract';
import { HELPER_CONSENT } from '@vc/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CaseFileEntity } from '../src/case-file/index.ts';
import { RetentionSweep } from '../src/privacy/retention-sweep.ts';
import { caseFileFrom, foundBy, letterFileFrom, setUpConsultations, work } from './support/consultations.ts';
import { answer } from './support/factories.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';
import { png } from './support/uploads.ts';

const [OURS, THEIRS] = ['优抚科', '安置科'] as const;
const NAME = '王德福';
const HELPER = { relation: 'child', name: '王小军', phone: '13900005678', consent: true } as const;

let server: TestServer;
let clerk: Person;
beforeAll(async () => {
  server = await startServer();
  await setUpConsultations(server, { sections: [OURS, THEIRS], routing: { pension: OURS, settlement: THEIRS } });
});
beforeEach(async () => {
  server.clock.set('2026-11-23');
  clerk = await server.staffOf(OURS, 'clerk');
});
afterAll(() => server.close());

let keys = 0;
const entered = (over: Partial<Given<typeof routes.enter>> = {}): Given<typeof routes.enter> => ({
  category: 'pension',
  channel: 'letter',
  question: '老义务兵补贴什么时候发？',
  anonymous: true,
  receivedOn: server.clock.today(),
  clientKey: `entered-${++keys}-key`,
  ...over,
});
const scan = async (who = clerk, name = '来信.png') => letterFileFrom(who, server.base, await png(), name);
const read = async (who: Person, url: string): Promise<number> => {
  const answer = await who.fetch(url);
  await answer.arrayBuffer();
  return answer.status;
};
const asStaff = (who: Person, key: string) => read(who, requestFor(caseFileRoutes.staff, { key }).url);
const fieldsOf = async (input: Given<typeof routes.enter>) =>
  (await clerk.refused(routes.enter, input)).fields.map(({ field }) => field).sort();
const rowOf = async (key: string) => server.db.read.findOneBy(CaseFileEntity, { key });

describe('somebody who comes for another', () => {
  test('is written down as the phone writes him down: masked, in the history, with his own telephone', async () => {
    const shown = await clerk.call(routes.enter, entered({ channel: 'visit', name: NAME, helper: HELPER }));
    expect(shown).toMatchObject({ onBehalf: true, name: '王同志', helper: { relation: 'child', name: '王同志', phone: '139****5678' } });
    expect(shown.history[0]).toMatchObject({ act: '登记来电来访来信', note: `由子女代办。${HELPER_CONSENT}` });
    const seen = await clerk.call(routes.look, { id: shown.id, reason: '回电' });
    expect(seen).toEqual({ name: NAME, phone: null, helper: { name: HELPER.name, phone: HELPER.phone } });
    // Nobody but the helper left a telephone: the answer is found by it, and the slip says how.
    expect(shown.slip).toContain('所留手机号的后四位');
    await answer(clerk, shown.id, '每月十日前发放。');
    const found = await foundBy(server, shown.receipt, '5678');
    expect(found).toMatchObject({ helper: { relation: 'child', name: '王同志' }, name: '王同志' });
    const [row] = await server.db.read.query<object[]>('SELECT * FROM consultation WHERE id = ?', [shown.id]);
    expect(JSON.stringify(row)).not.toMatch(new RegExp([NAME, HELPER.name, HELPER.phone].join('|')));
  });

  test('is not entered without whom it is for, without a telephone of his own, or without his word', async () => {
    expect(await fieldsOf(entered({ helper: HELPER }))).toEqual(['name']);
    const wrong = { relation: 'child', name: '', phone: '12', consent: undefined } as never;
    expect(await fieldsOf(entered({ name: NAME, helper: wrong }))).toEqual(['helper.consent', 'helper.name', 'helper.phone']);
  });
});

describe('the picture of a letter', () => {
  test('comes with what was entered, and is read by the section that has it alone', async () => {
    const { key } = await scan();
    expect(await asStaff(clerk, key)).toBe(404);
    const shown = await clerk.call(routes.enter, entered({ phone: '13800007777', files: [key] }));
    expect(shown.thread[0]?.files.map(({ name, use }) => [name, use])).toEqual([['来信.png', 'evidence']]);
    expect([await asStaff(clerk, key), await asStaff(await server.staffOf(THEIRS, 'clerk'), key)]).toEqual([200, 404]);
    await answer(clerk, shown.id);
    const found = await foundBy(server, shown.receipt, '7777');
    expect([found.thread[0]?.files.length, found.filesPass]).toEqual([1, null]);
  });

  test('is one’s own upload, used once: a colleague’s, a phone’s or a case’s is not taken', async () => {
    const colleague = await server.staffOf(OURS, 'clerk');
    const used = await scan();
    await clerk.call(routes.enter, entered({ files: [used.key] }));
    const theirs = await scan(colleague);
    const phones = await caseFileFrom(await server.device(), server.base, await png(), '图.png');
    for (const key of [used.key, theirs.key, phones]) expect(await fieldsOf(entered({ files: [key] }))).toEqual(['files']);
    expect(await rowOf(theirs.key)).toMatchObject({ caseId: null });
    expect((await letterFileFrom(await server.staffOf(OURS, 'reviewer'), server.base, await png(), '图.png').catch(e => e)).code).toBe(
      'forbidden',
    );
  });

  test('goes to the section that the question goes to, from whoever entered it', async () => {
    const { key } = await scan();
    const shown = await clerk.call(routes.enter, entered({ category: 'settlement', files: [key] }));
    expect([shown.section, shown.may]).toEqual([THEIRS, []]);
    const theirs = await server.staffOf(THEIRS, 'clerk');
    expect([await asStaff(clerk, key), await asStaff(theirs, key)]).toEqual([404, 200]);
    expect((await work(theirs, shown.id)).thread[0]?.files).toHaveLength(1);
  });

  test('is removed after thirty days when nothing was entered, and with the person’s name when the case is old', async () => {
    const [left, kept] = [await scan(), await scan()];
    const shown = await clerk.call(routes.enter, entered({ name: NAME, helper: HELPER, files: [kept.key] }));
    await answer(clerk, shown.id);
    const sweep = () => server.app.get(RetentionSweep).sweep();
    server.clock.set('2026-12-23');
    await sweep();
    expect([await rowOf(left.key), (await rowOf(kept.key))?.removedAt]).toEqual([null, null]);
    server.clock.set('2028-11-24');
    await sweep();
    expect((await rowOf(kept.key))?.removedAt).not.toBeNull();
    const [row] = await server.db.read.query<object[]>('SELECT name, relation, helperName, helperPhone FROM consultation WHERE id = ?', [
      shown.id,
    ]);
    expect(row).toEqual({ name: null, relation: null, helperName: null, helperPhone: null });
  });
});
