import { caseRoutes, foiFileRoutes, foiRoutes } from '@vc/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { CaseEntity, returnToPool } from '../src/case/index.ts';
import { system } from '../src/platform/actor.ts';
import { historyLines, record, setSections, staffId } from './support/cases.ts';
import { paper } from './support/factories.ts';
import { act, apply, refusedAct, reply, staffFile } from './support/foi.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';
import { pdf } from './support/uploads.ts';

const OURS = '优抚科';
type Staff = Person & { username: string };

let server: TestServer;
let clerk: Staff;
let colleague: Staff;
let head: Staff;
let both: Staff;
beforeAll(async () => {
  server = await startServer();
  await setSections(server, OURS);
  [clerk, colleague] = [await server.staffOf(OURS, 'clerk'), await server.staffOf(OURS, 'clerk')];
  [head, both] = [await server.staffOf(OURS, 'reviewer'), await server.staffOf(OURS, 'clerk', 'reviewer')];
});
afterAll(() => server.close());

let id = '';
beforeEach(async () => {
  ({ id } = await apply(await server.device()));
});
const holder = async (): Promise<string | null> => (await record(server, id)).holderId;
const putBack = () => server.db.write(system('测试'), async tx => returnToPool(tx, await tx.lock(CaseEntity, { id }), '测试'));

test('whoever does something with an application that nobody has is the one who has it, and the history says so first', async () => {
  expect(await holder()).toBeNull();
  const shown = await act(clerk, id, 'askOpinion', { of: 'co-maker', party: '财政局', about: '共同制作' });
  expect(await record(server, id)).toMatchObject({ holderId: await staffId(server, clerk), section: OURS, phase: 'assigned' });
  expect(shown.holderName).toBe((await record(server, id)).holderName);
  expect(await historyLines(server, id)).toEqual(['receive', 'take', 'foi-opinion 共同制作机关：财政局']);
  // What is news no longer is not told any more.
  expect((await clerk.call(caseRoutes.list, { holder: 'mine' })).items.map(one => one.id)).toContain(id);
});

test('what a colleague has stays with the colleague, whoever goes on with it', async () => {
  await act(clerk, id, 'draft', { ending: 'given', text: '答' });
  await act(colleague, id, 'submit');
  expect(await holder()).toBe(await staffId(server, clerk));
});

test('a file that is added or blacked out is work on it too', async () => {
  const { key } = await staffFile(clerk, server.base, id, 'original', pdf('一页'), '一页.pdf');
  expect(await holder()).toBe(await staffId(server, clerk));
  await putBack();
  await colleague.call(foiFileRoutes.redact, { id, key, pages: [{ page: 1, boxes: [] }] });
  expect(await holder()).toBe(await staffId(server, colleague));
});

test('what is refused gives nobody anything', async () => {
  expect((await refusedAct(clerk, id, 'askCorrection', { items: ['一'], until: '2026-01-01' })).code).toBe('invalid');
  expect(await holder()).toBeNull();
  expect(await historyLines(server, id)).toEqual(['receive']);
});

test('a signature takes nothing, neither a head’s nor that of who is a clerk as well', async () => {
  for (const signer of [head, both]) {
    ({ id } = await apply(await server.device()));
    await act(clerk, id, 'askExtension', { days: 5, reason: '量大' });
    await putBack();
    await act(signer, id, 'extend');
    expect(await holder()).toBeNull();
  }
});

test('looking at it, and what is done to one that is closed or by who is no clerk, takes nothing', async () => {
  const admin = await server.staff('admin');
  ({ id } = await clerk.call(foiRoutes.receive, paper(server.clock.today())));
  await clerk.call(foiRoutes.look, { id, reason: '核实' });
  const { version } = await admin.call(foiRoutes.one, { id });
  await admin.call(foiRoutes.reply, { id, version, outcome: 'granted', answeredOn: server.clock.today() });
  await act(clerk, id, 'serve', {
    letter: (await clerk.call(foiRoutes.one, { id })).letters[0]?.id,
    on: server.clock.today(),
    way: 'post',
  });
  expect(await holder()).toBeNull();
  ({ id } = await apply(await server.device()));
  await reply(clerk, head, id, 'given');
  expect(await holder()).toBe(await staffId(server, clerk));
});
