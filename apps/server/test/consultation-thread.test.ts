import { caseFileRoutes, caseRoutes, myCaseRoutes, requestFor, consultationRoutes as routes } from '@vc/contract';
import { FOLLOW_UPS_MAX } from '@vc/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CaseEntity } from '../src/case/index.ts';
import { ConsultationEntity } from '../src/consultation/index.ts';
import { caseFileFrom, work } from './support/consultations.ts';
import { answer, ask } from './support/factories.ts';
import { type Person, signIn, startServer, type TestServer } from './support/server.ts';
import { png } from './support/uploads.ts';

let server: TestServer;
let clerk: Person & { username: string };
let head: Person;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  server.clock.set('2026-11-23');
  clerk = await server.staff('clerk');
  head = await server.staff('reviewer');
});
afterAll(() => server.close());

/** The same clerk on a later day, when the session is over. */
const clerkAgain = () => signIn(server.base, clerk.username);
const record = async (id: string) => (await server.db.read.findOneBy(CaseEntity, { id })) as CaseEntity;
/** What whoever has the number and the end of the telephone is shown. */
const lookUp = async (number: string, phoneTail: string) =>
  (await server.stranger.call(myCaseRoutes.lookup, { number, phoneTail })).consultation;
let keys = 0;
const further = (phone: Person, id: string, over: { question?: string; files?: string[]; clientKey?: string } = {}) =>
  phone.call(routes.followUp, { id, question: '那材料不全怎么办？', clientKey: `follow-up-${++keys}`, ...over });
const kinds = (thread: readonly { kind: string }[]) => thread.map(({ kind }) => kind);
const toldOf = async (id: string): Promise<string[]> =>
  (await server.db.read.query("SELECT toKind, kind FROM notice WHERE subjectId = ? AND kind <> 'opened' ORDER BY id", [id])).map(
    ({ toKind, kind }: { toKind: string; kind: string }) => `${toKind}: ${kind}`,
  );

describe('a further question', () => {
  test('after an answer starts a new clock, and answers add up while the figures keep the first one', async () => {
    const phone = await server.device();
    const { id } = await ask(phone);
    await answer(clerk, id, '每年每满一年军龄计发。');
    server.clock.set('2026-12-07');
    const again = await further(await server.device(), id).catch(problem => problem.code);
    expect(again).toBe('not_found');
    const open = await further(phone, id);
    expect(open).toMatchObject({ phase: 'assigned', waiting: true, dueOn: '2026-12-14', late: false, may: [] });
    expect(open.clock).toMatchObject({ from: '2026-12-07', days: 5, dueOn: '2026-12-14' });
    expect(await record(id)).toMatchObject({ closedOn: null, answeredOn: null, clockFrom: '2026-12-07', dueOn: '2026-12-14' });
    server.clock.set('2026-12-21');
    expect((await phone.call(routes.mineOne, { id })).late).toBe(true);
    await answer(await clerkAgain(), id, '材料不全可以先登记，后补。');
    const read = await phone.call(routes.mineOne, { id });
    expect(kinds(read.thread)).toEqual(['question', 'answer', 'follow-up', 'answer']);
    expect(await server.db.read.findOneBy(ConsultationEntity, { id })).toMatchObject({
      answer: '每年每满一年军龄计发。',
      answeredOn: '2026-11-23',
      dueOn: '2026-11-30',
      followUps: 1,
    });
  });

  test('cannot be asked while an answer is waited for, is filed once for one key, and not without end', async () => {
    const phone = await server.device();
    const { id } = await ask(phone);
    expect((await phone.refused(routes.followUp, { id, question: '快点', clientKey: 'too-early-1' })).code).toBe('wrong_state');
    await answer(clerk, id);
    await further(phone, id, { clientKey: 'same-key-1' });
    const twice = await further(phone, id, { clientKey: 'same-key-1' });
    expect(kinds(twice.thread)).toEqual(['question', 'answer', 'follow-up']);
    await answer(clerk, id);
    for (let n = 1; n < FOLLOW_UPS_MAX; n++) {
      await further(phone, id);
      await answer(clerk, id);
    }
    expect((await phone.refused(routes.followUp, { id, question: '还有', clientKey: 'one-too-many' })).code).toBe('too_many');
  });

  test('tells whoever has the case', async () => {
    const phone = await server.device();
    const { id } = await ask(phone);
    await answer(clerk, id);
    await further(phone, id);
    expect(await toldOf(id)).toEqual(['veteran: answered', 'staff: feedback']);
  });
});

describe('files', () => {
  test('come with a question and with what is asked further, and are read by the asker and the staff', async () => {
    const phone = await server.device();
    const first = await caseFileFrom(phone, server.base, await png(), '退伍证.png');
    const { id } = await ask(phone, { files: [first] });
    await answer(clerk, id);
    const second = await caseFileFrom(phone, server.base, await png(30, 30), '户口簿.png');
    await further(phone, id, { files: [second] });
    for (const { thread } of [await phone.call(routes.mineOne, { id }), await work(clerk, id)])
      expect(thread.map(({ files }) => files.map(({ name }) => name))).toEqual([['退伍证.png'], [], ['户口簿.png']]);
    const get = async (who: Person, route: typeof caseFileRoutes.mine | typeof caseFileRoutes.staff) => {
      const { url, method } = requestFor(route, { key: second });
      const answer = await who.fetch(url, { method });
      await answer.arrayBuffer();
      return answer.status;
    };
    expect(await get(phone, caseFileRoutes.mine)).toBe(200);
    expect(await get(clerk, caseFileRoutes.staff)).toBe(200);
    expect(await get(await server.device(), caseFileRoutes.mine)).toBe(404);
  });

  test('of somebody else, or never sent up, are refused and nothing is filed', async () => {
    const key = await caseFileFrom(await server.device(), server.base, await png(), '别人的.png');
    const phone = await server.device();
    const refused = await phone.refused(routes.ask, {
      category: 'pension',
      question: '问',
      anonymous: true,
      clientKey: 'strange-file-1',
      files: [key],
    });
    expect(refused.fields.map(({ field }) => field)).toEqual(['files']);
    expect((await phone.call(routes.mine, {})).items).toEqual([]);
  });
});

describe('a rating', () => {
  const answered = async () => {
    const phone = await server.device();
    const { id } = await ask(phone);
    await answer(clerk, id);
    return { phone, id };
  };

  test('of 不满意 opens the case again once, with its reason and a new clock, and tells the section head', async () => {
    const { phone, id } = await answered();
    server.clock.set('2026-11-30');
    const open = await phone.call(routes.rate, { id, rating: 'dissatisfied', reason: '没说清去哪里办' });
    expect(open).toMatchObject({ waiting: true, reopened: true, rating: 'dissatisfied', dueOn: '2026-12-07', may: [] });
    expect(open.thread.at(-1)).toMatchObject({ kind: 'reopen', text: '没说清去哪里办' });
    expect((await toldOf(id)).filter(line => line === 'staff: feedback').length).toBeGreaterThan(1);
    await answer(await clerkAgain(), id, '请到镇街退役军人服务站二楼窗口。');
    expect(await phone.call(routes.mineOne, { id })).toMatchObject({ phase: 'answered', rating: null, may: ['follow-up', 'rate'] });
  });

  test('of 不满意 a second time ends it, on the list of the section head until he says what he found', async () => {
    const { phone, id } = await answered();
    await phone.call(routes.rate, { id, rating: 'dissatisfied', reason: '一' });
    await answer(clerk, id);
    expect(await phone.call(routes.rate, { id, rating: 'dissatisfied', reason: '二' })).toMatchObject({ phase: 'rated', waiting: false });
    const listed = async () => (await head.call(routes.inbox, { unsettled: true, limit: 100 })).items.map(row => row.id);
    expect(await listed()).toContain(id);
    const shown = await work(head, id);
    expect([shown.unsettled, shown.may.includes('settle'), (await work(clerk, id)).may.includes('settle')]).toEqual([true, true, false]);
    await head.call(routes.settle, { id, version: shown.version, finding: '已当面说明，本人表示理解' });
    expect(await listed()).not.toContain(id);
    expect((await head.refused(routes.settle, { id, version: shown.version + 1, finding: '再来' })).code).toBe('wrong_state');
    expect((await phone.refused(routes.rate, { id, rating: 'satisfied' })).code).toBe('wrong_state');
  });

  test('is asked for anew after each answer', async () => {
    const { phone, id } = await answered();
    await phone.call(routes.rate, { id, rating: 'satisfied' });
    await further(phone, id);
    await answer(clerk, id);
    expect(await phone.call(routes.mineOne, { id })).toMatchObject({ rating: null, may: ['follow-up', 'rate'] });
  });
});

describe('notes among colleagues', () => {
  test('are seen by staff and never by the asker, on any way in', async () => {
    const phone = await server.device();
    const { id, receipt } = await ask(phone, { phone: '13800007777' });
    await clerk.call(caseRoutes.note, { id, note: '档案室说查无此档，待核' });
    expect((await work(clerk, id)).thread).toMatchObject([{ kind: 'question' }, { kind: 'note', text: '档案室说查无此档，待核' }]);
    await answer(clerk, id);
    for (const seen of [
      await phone.call(routes.mineOne, { id }),
      await phone.call(routes.rate, { id, rating: 'fair' }),
      await lookUp(receipt, '7777'),
    ])
      expect(JSON.stringify(seen)).not.toContain('查无此档');
  });
});

describe('asking on behalf of somebody', () => {
  const helper = { relation: 'child', name: '李小明', phone: '13900002222', consent: true } as const;

  test('says who and how related, is on record with the consent, and can be read with either telephone’s tail', async () => {
    const phone = await server.device();
    const { id, receipt } = await ask(phone, { name: '李大山', phone: '13800001111', helper });
    expect((await phone.call(routes.mine, {})).items[0]?.onBehalf).toBe(true);
    const shown = await work(clerk, id);
    expect(shown).toMatchObject({
      name: '李同志',
      phone: '138****1111',
      helper: { relation: 'child', name: '李同志', phone: '139****2222' },
    });
    expect(shown.history[0]?.note).toMatch(/子女代办.*同意/);
    for (const phoneTail of ['1111', '2222'])
      expect((await lookUp(receipt, phoneTail))?.helper).toEqual({ relation: 'child', name: '李同志' });
    expect((await server.stranger.refused(myCaseRoutes.lookup, { number: receipt, phoneTail: '3333' })).code).toBe('not_found');
    const seen = await clerk.call(routes.look, { id, reason: '电话核实委托' });
    expect(seen).toEqual({ name: '李大山', phone: '13800001111', helper: { name: '李小明', phone: '13900002222' } });
  });

  test('needs the veteran’s name and the consent, all said at once', async () => {
    const phone = await server.device();
    const base = { category: 'pension', question: '问', anonymous: true, clientKey: 'helper-form-1' } as const;
    const noConsent = await phone.refused(routes.ask, { ...base, helper: { ...helper, name: '', consent: false as never } });
    expect(noConsent.fields.map(({ field }) => field)).toEqual(['helper.name', 'helper.consent']);
    expect((await phone.refused(routes.ask, { ...base, helper })).fields.map(({ field }) => field)).toEqual(['name']);
  });

  test('keeps names and telephones sealed in the tables', async () => {
    const { id } = await ask(await server.device(), { name: '李大山', phone: '13800001111', helper });
    const [row] = await server.db.read.query('SELECT name, phone, helperName, helperPhone FROM consultation WHERE id = ?', [id]);
    for (const value of Object.values(row)) expect(value).toMatch(/^v1:sm4:/);
    expect(JSON.stringify(await record(id))).not.toMatch(/李|1111|2222/);
  });
});

describe('entered by staff', () => {
  const entered = (over = {}) => ({
    channel: 'phone' as const,
    receivedOn: '2026-11-19' as const,
    category: 'pension' as const,
    question: '来电问补助什么时候发。',
    name: '赵师傅',
    phone: '13800005555',
    anonymous: true,
    clientKey: `entered-${++keys}`,
    ...over,
  });

  test('what came by telephone runs from the day it came, lies in the same inbox, and is looked up by number and tail', async () => {
    const shown = await clerk.call(routes.enter, entered());
    expect(shown).toMatchObject({ channel: 'phone', dueOn: '2026-11-26', state: 'received', name: '赵同志' });
    expect(shown.slip).toContain(shown.receipt);
    expect(shown.slip).toContain('2026年11月26日');
    expect((await clerk.call(routes.inbox, { state: 'received', limit: 100 })).items.map(({ id }) => id)).toContain(shown.id);
    await answer(clerk, shown.id, '每月十日前发放。');
    const read = await lookUp(shown.receipt, '5555');
    expect(read?.thread.at(-1)?.text).toBe('每月十日前发放。');
  });

  test('is filed once for one key, and not for a day that cannot be', async () => {
    const letter = entered({ channel: 'letter', name: null, phone: null });
    const [one, two] = [await clerk.call(routes.enter, letter), await clerk.call(routes.enter, letter)];
    expect(one.id).toBe(two.id);
    for (const receivedOn of ['2026-11-24', '2025-01-02'] as const)
      expect((await clerk.refused(routes.enter, entered({ receivedOn }))).fields.map(({ field }) => field)).toEqual(['receivedOn']);
  });
});

describe('words of danger or petition', () => {
  test('raise the alarm with head and clerks at once, and give the asker numbers to ring', async () => {
    const phone = await server.device();
    const { id, help } = await ask(phone, { question: '病退回来没人管，真的活不下去了。' });
    expect(help).toMatchObject({ kind: 'crisis', lines: [{ phone: '12345' }, { phone: '12356' }, { phone: '12345' }] });
    expect((await phone.call(routes.mineOne, { id })).help?.kind).toBe('crisis');
    expect((await toldOf(id)).filter(line => line === 'staff: alert').length).toBeGreaterThan(1);
    expect((await clerk.call(routes.inbox, { alert: true, limit: 100 })).items.map(row => row.id)).toContain(id);
  });

  test('in a later question raise it too; an ordinary question raises nothing', async () => {
    const phone = await server.device();
    const { id, help } = await ask(phone, { question: '请问烈士牺牲纪念日有什么活动？' });
    expect(help).toBeNull();
    await answer(clerk, id);
    expect((await further(phone, id, { question: '再不解决我就去省里上访。' })).help?.kind).toBe('petition');
  });

  test('can be set and cleared by staff, with the reason on record', async () => {
    const { id } = await ask(await server.device());
    const set = await clerk.call(routes.flag, { id, version: 1, alert: 'crisis', reason: '电话里情绪低落' });
    expect(set.alert).toBe('crisis');
    const cleared = await head.call(routes.flag, { id, version: set.version, alert: null, reason: '已上门，情况平稳' });
    expect(cleared.alert).toBeNull();
    expect(cleared.history.map(({ note }) => note)).toEqual([null, '可能有危险：电话里情绪低落', '已上门，情况平稳']);
  });
});
