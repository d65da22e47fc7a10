import { aidRoutes, aidWorkRoutes, type CaseFile, caseRoutes, type Given, Problem, type ProblemReply, requestFor } from '@vc/contract';
import { aidAccountConsent } from '@vc/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CaseFileEntity, RemoveCaseFiles } from '../src/case-file/index.ts';
import { ConsentEntity } from '../src/consent/index.ts';
import { NoticeEntity } from '../src/notice/index.ts';
import { type AidDesk, aidActs, fileAidAnew, giveAccount, newAidDesk, steady } from './support/aid.ts';
import { staffId } from './support/cases.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';
import { formOf, pdf, photograph } from './support/uploads.ts';

let server: TestServer;
let desk: AidDesk;
beforeAll(async () => {
  server = await startServer();
  desk = await newAidDesk(server);
});
beforeEach(() => server.clock.set('2026-11-24'));
afterAll(() => server.close());

/** A paper that came over the counter. Rejects with the Problem that it ends with. */
async function takeIn(who: Person, id: string, material: 'identity' | 'income' | 'bills', bytes?: Uint8Array | string, name = '证明.jpg') {
  const { url, method } = requestFor(aidWorkRoutes.upload, { id, material });
  // A file goes out beside the calls, by which somebody signs in again whose session has ended.
  await who.call(aidWorkRoutes.work, { id });
  const body = formOf(bytes ?? (await photograph(640, 400)), name);
  const answer = await fetch(`${server.base}${url}`, { method, headers: who.headers, body });
  const said = await answer.json();
  if (answer.status === 200) return said as CaseFile;
  const { code, message, fields } = said as ProblemReply;
  throw new Problem(code, message, fields);
}
const codeOf = (done: Promise<unknown>): Promise<string> =>
  done.then(
    () => 'done',
    (error: Problem) => error.code,
  );
const work = (id: string) => desk.clerk.call(aidWorkRoutes.work, { id });
const supply = async (id: string, over: Partial<Given<typeof aidWorkRoutes.supply>> = {}) => ({
  ...{ id, version: (await work(id)).version, on: server.clock.today(), bearer: 'village' as const, note: null, papers: [] },
  ...over,
});
const account = async (id: string) => ({
  ...{ id, version: (await work(id)).version, bearer: 'self' as const, bank: '农业银行崇福支行', holder: '欧阳建国' },
  ...{ number: '6228 4800 0000 0000 018', consent: aidAccountConsent.version },
});
const payment = (version: number) => ({ version, yuan: 3000, on: '2026-12-02' as const, voucher: '1' });
/** An application that was granted and whose publicity is over: its money waits for an account. */
async function toBePaid() {
  const filed = await fileAidAnew(server);
  const { id } = filed;
  await aidActs.accept(desk.clerk, id);
  await aidActs.check(desk.clerk, id);
  await aidActs.grant(desk.reviewer, id);
  await aidActs.post(desk.reviewer, id);
  server.clock.set('2026-12-02');
  return filed;
}
/** Gives a case to another clerk. */
async function handTo(id: string): Promise<Person> {
  const first = await server.staff('clerk');
  const { version } = await desk.clerk.call(caseRoutes.one, { id });
  await desk.clerk.call(caseRoutes.assign, { id, version, holderId: await staffId(server, first) });
  return first;
}
const titles = async (id: string) =>
  (await server.db.read.findBy(NoticeEntity, { subjectId: id, toKind: 'veteran' as never })).map(({ title }) => title);

describe('at the counter', () => {
  test('what was missing is handed in: the clock goes on from the day it came, the history says how, the phone sees it', async () => {
    const { id, phone } = await fileAidAnew(server);
    await aidActs.ask(desk.clerk, id, { by: '2026-12-10' });
    server.clock.set('2026-12-02');
    const paper = await takeIn(desk.clerk, id, 'income');
    const scan = await takeIn(desk.clerk, id, 'income', pdf(), '低保证.pdf');
    expect((await phone.call(aidRoutes.mineOne, { id })).files.map(({ key }) => key)).not.toContain(paper.key);
    const papers = [paper, scan].map(({ key }) => ({ key, material: 'income' as const }));
    const now = await desk.clerk.call(aidWorkRoutes.supply, await supply(id, { on: '2026-12-01', papers, note: '两份原件看过' }));
    expect(now).toMatchObject({
      state: 'filed',
      clock: { dueOn: '2026-12-08' },
      waits: [{ suppliedOn: '2026-12-01', note: '两份原件看过' }],
    });
    expect(now.materials.find(({ key }) => key === 'income')?.files.map(({ name }) => name)).toEqual(['证明.jpg', '低保证.pdf']);
    expect(now.history.at(-1)).toMatchObject({
      act: '补充材料',
      note: '柜台登记，村（社区）工作人员送来，2026年12月1日（周二）收到，2 个文件',
      who: now.holderName,
    });
    expect((await phone.call(aidRoutes.mineOne, { id })).files.map(({ key }) => key)).toEqual(
      expect.arrayContaining([paper.key, scan.key]),
    );
    expect((await phone.fetch(`/api/my/case-files/${paper.key}`)).status).toBe(200);
    expect(await titles(id)).toContain('您补交的材料已在柜台登记');
    expect((await aidActs.accept(desk.clerk, id)).state).toBe('accepted');
  });

  test('a day that cannot be, and nothing at all, are refused at their fields', async () => {
    const { id } = await fileAidAnew(server);
    server.clock.set('2026-11-25');
    await aidActs.ask(desk.clerk, id);
    const fields = async (over: Partial<Given<typeof aidWorkRoutes.supply>>) =>
      (await desk.clerk.refused(aidWorkRoutes.supply, await supply(id, over))).fields.map(({ field }) => field);
    expect(await fields({ note: '补', on: '2026-11-26' })).toEqual(['on']);
    expect(await fields({ note: '补', on: '2026-11-24' })).toEqual(['on']);
    expect(await fields({})).toEqual(['papers']);
  });

  test('files are taken in by the holder alone, while papers are waited for, of the kind’s own sorts, identity papers marked over', async () => {
    const { id, phone } = await fileAidAnew(server);
    await aidActs.ask(desk.clerk, id);
    expect(await codeOf(takeIn(await steady(server, 'clerk'), id, 'income'))).toBe('forbidden');
    expect(await codeOf(takeIn(desk.clerk, id, 'bills'))).toBe('invalid');
    expect(await codeOf(takeIn(desk.clerk, id, 'identity', pdf(), '证.pdf'))).toBe('unsupported');
    const { key, use } = await takeIn(desk.clerk, id, 'identity');
    expect(use).toBe('identity');
    // What is the one sort is not handed in as the other, and not in another case.
    expect((await desk.clerk.refused(aidWorkRoutes.supply, await supply(id, { papers: [{ key, material: 'income' }] }))).code).toBe(
      'invalid',
    );
    const other = await fileAidAnew(server);
    await aidActs.ask(desk.clerk, other.id);
    const elsewhere = await supply(other.id, { papers: [{ key, material: 'identity' }] });
    expect((await desk.clerk.refused(aidWorkRoutes.supply, elsewhere)).code).toBe('invalid');
    const { version } = await phone.call(aidRoutes.mineOne, { id });
    const stolen = await phone.refused(aidRoutes.supply, { id, version, papers: [{ key, material: 'identity' }] });
    expect(stolen.code).toBe('invalid');
    const { state } = await desk.clerk.call(aidWorkRoutes.supply, await supply(id, { papers: [{ key, material: 'identity' }] }));
    expect(state).toBe('filed');
    expect(await codeOf(takeIn(desk.clerk, id, 'income'))).toBe('wrong_state');
  });

  test('a file that was never handed in is removed after thirty days, one that was stays', async () => {
    const { id } = await fileAidAnew(server);
    await aidActs.ask(desk.clerk, id);
    const [left, handed] = [await takeIn(desk.clerk, id, 'income'), await takeIn(desk.clerk, id, 'income')];
    await desk.clerk.call(aidWorkRoutes.supply, await supply(id, { papers: [{ key: handed.key, material: 'income' }] }));
    server.clock.set('2026-12-24');
    await server.app.get(RemoveCaseFiles).sweep();
    const removed = async (key: string) => ((await server.db.read.findOneBy(CaseFileEntity, { key }))?.removedAt ?? null) !== null;
    expect([await removed(left.key), await removed(handed.key)]).toEqual([true, false]);
  });

  test('an account is sealed and shown masked, rests on a consent on paper, and a colleague pays to it', async () => {
    const { id, phone } = await toBePaid();
    const unpaid = await desk.clerk.refused(aidWorkRoutes.pay, {
      ...{ id, version: (await work(id)).version, yuan: 3000, on: '2026-12-02', voucher: '1' },
    });
    expect(unpaid.message).toContain('柜台登记');
    const noConsent = { ...(await account(id)), consent: '2020-01-01' };
    expect((await desk.clerk.refused(aidWorkRoutes.card, noConsent)).fields.map(({ field }) => field)).toEqual(['consent']);
    const now = await desk.clerk.call(aidWorkRoutes.card, await account(id));
    expect(now.account).toMatchObject({ bank: '农业银行崇福支行', number: '尾号 0018' });
    expect(now.history.at(-1)).toMatchObject({ act: '填写收款账户', note: '柜台登记，申请人本人送来' });
    expect(JSON.stringify(await server.db.read.query('SELECT * FROM aid WHERE id = ?', [id]))).not.toMatch(/6228|农业银行崇福支行/);
    expect(JSON.stringify(now)).not.toContain('622848');
    const consent = await server.db.read.findOneBy(ConsentEntity, { subjectId: id, purpose: 'aid/account' });
    expect(consent).toMatchObject({ method: 'paper', veteranId: expect.any(String) });
    expect(await titles(id)).toContain('您的收款账户已在柜台登记');
    expect((await phone.call(aidRoutes.mineOne, { id })).account).toBe('农业银行崇福支行 尾号 0018');
    const refused = await desk.clerk.refused(aidWorkRoutes.pay, { id, ...payment(now.version) });
    expect([refused.code, refused.message]).toEqual(['own_work', expect.stringContaining('另一位承办人登记发放')]);
    expect([now.may.includes('pay'), now.hints]).toEqual([false, expect.arrayContaining([refused.message])]);
    const colleague = await handTo(id);
    expect((await desk.clerk.refused(aidWorkRoutes.pay, { id, ...payment(now.version) })).code).toBe('forbidden');
    expect((await colleague.call(aidWorkRoutes.work, { id })).may).toContain('pay');
    expect((await aidActs.pay(colleague, id)).state).toBe('paid');
  });

  test('who pays is looked at against who wrote down the account that stands: a new one by a colleague or by phone frees the first', async () => {
    const { id, phone } = await toBePaid();
    await desk.clerk.call(aidWorkRoutes.card, await account(id));
    const colleague = await handTo(id);
    const mayPay = async (who: Person) => (await who.call(aidWorkRoutes.work, { id })).may.includes('pay');
    expect(await mayPay(colleague)).toBe(true);
    // The colleague puts another account in its place, and is now the one who cannot pay to it.
    const again = await colleague.call(aidWorkRoutes.card, await account(id));
    expect(await mayPay(colleague)).toBe(false);
    expect((await colleague.refused(aidWorkRoutes.pay, { id, ...payment(again.version) })).code).toBe('own_work');
    await giveAccount(phone, id);
    expect(await mayPay(colleague)).toBe(true);
    expect((await aidActs.pay(colleague, id)).state).toBe('paid');
  });

  test('an application is taken back with the reason and how it was made known, by nobody but its holder', async () => {
    const { id } = await fileAidAnew(server);
    await aidActs.accept(desk.clerk, id);
    const given = { id, version: (await work(id)).version, wish: 'written' as const, reason: '已由民政救助' };
    expect((await (await steady(server, 'clerk')).refused(aidWorkRoutes.withdraw, given)).code).toBe('forbidden');
    expect((await desk.reviewer.refused(aidWorkRoutes.withdraw, given)).code).toBe('forbidden');
    const now = await desk.clerk.call(aidWorkRoutes.withdraw, given);
    expect(now.state).toBe('withdrawn');
    expect(now.history.at(-1)).toMatchObject({ act: '本人撤回', note: '柜台登记，申请人书面提出，已由民政救助' });
    expect(await titles(id)).toContain('您的帮扶申请已在柜台撤回');
  });
});
