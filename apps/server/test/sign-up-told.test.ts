import { type ContentWork, contentRoutes, noticeRoutes, privacyRoutes, signUpRoutes } from '@vc/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { phoneOfSignUp } from '../src/roll/index.ts';
import { completeDraft, type Desk, newDesk, pass, publish, validFields } from './support/factories.ts';
import { idOf } from './support/own-data.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let desk: Desk;
beforeAll(async () => {
  server = await startServer({ NOTICE_WEBHOOK: 'http://127.0.0.1:9/notices', NOTICE_WEBHOOK_SECRET: 'a-secret-of-the-gateway' });
  desk = await newDesk(server);
});
afterEach(() => server.clock.set('2026-11-23'));
afterAll(() => server.close());

const TITLE = '清明祭扫志愿服务';
const fields = (over: object = {}) => ({ ...validFields.activity?.('2026-12-31'), time: '上午 8:30', capacity: 20, ...over });
const which = ({ id, version }: ContentWork) => ({ id, version });
const newActivity = () => publish(desk, 'activity', { title: TITLE, fields: fields() });
const now = (id: string) => desk.editor.call(contentRoutes.work, { id });
const join = (phone: Person, id: string) => phone.call(signUpRoutes.join, { id, name: '王某', phone: '13800001234' });
const told = async (phone: Person) => (await phone.call(noticeRoutes.mine, { limit: 100 })).items;
const words = async (phone: Person) => (await told(phone)).map(({ title, body }) => `${title}／${body}`);
const stateOf = async (phone: Person) => (await phone.call(signUpRoutes.all, {})).items[0];

/** Publishes an item anew with other fields. */
async function change(id: string, over: object, title = TITLE): Promise<ContentWork> {
  const revised = await desk.editor.call(contentRoutes.revise, which(await now(id)));
  const draft = completeDraft('activity', { title, fields: fields(over), changeNote: '有变动' });
  return pass(desk, await desk.editor.call(contentRoutes.edit, { ...draft, ...which(revised) }));
}
const withdraw = async (id: string) => desk.reviewer.call(contentRoutes.withdraw, { ...which(await now(id)), reason: '场地有变' });
const unpublish = async (id: string) => desk.reviewer.call(contentRoutes.unpublish, { ...which(await now(id)), reason: '不办了' });

/** An activity with somebody in it, somebody who gave his place back, and a phone that has nothing to do with it. */
async function scene() {
  const { id } = await newActivity();
  const [phone, left, other] = [await server.device(), await server.device(), await server.device()];
  await join(phone, id);
  await join(left, id);
  await left.call(signUpRoutes.cancel, { id });
  return { id, phone, left, other };
}

describe('those who hold a place are told', () => {
  test('of another time or place, by what is new of it, once each; nobody else is', async () => {
    const { id, phone, left, other } = await scene();
    await change(id, { heldOn: '2027-01-05', time: '下午 2:00' });
    expect(await words(phone)).toEqual([
      `您报名的活动有变动：${TITLE}／时间改为 2027年1月5日（周二） 下午 2:00。去不了请到“我的报名”取消。`,
    ]);
    await change(id, { heldOn: '2027-01-05', time: '下午 2:00', address: '镇文化站' });
    expect((await words(phone))[0]).toBe(`您报名的活动有变动：${TITLE}／地点改为 镇文化站。去不了请到“我的报名”取消。`);
    expect([(await told(phone)).length, await told(left), await told(other)]).toEqual([2, [], []]);
  });

  test('of nothing when time and place are as before', async () => {
    const { id, phone } = await scene();
    await change(id, { capacity: 30 }, `${TITLE}（第二次通知）`);
    expect(await told(phone)).toEqual([]);
  });

  test('that it is called off, once, however it is taken down', async () => {
    const { id, phone, left } = await scene();
    await withdraw(id);
    await unpublish(id);
    expect(await words(phone)).toEqual([`您报名的活动取消了：${TITLE}／请不要再去。原定 2026年12月31日（周四） 上午 8:30，地点 演示路。`]);
    expect(await told(left)).toEqual([]);
    expect(await stateOf(phone)).toMatchObject({ title: TITLE, state: 'called-off', open: false, may: [] });
    expect(await stateOf(left)).toMatchObject({ state: 'cancelled', may: [] });
    const again = await scene();
    await unpublish(again.id);
    expect((await words(again.phone)).length).toBe(1);
  });

  test('that it is held after all, with the place they had', async () => {
    const { id, phone } = await scene();
    await withdraw(id);
    expect((await phone.refused(signUpRoutes.cancel, { id })).message).toContain('活动已经取消');
    expect(await phone.call(signUpRoutes.mine, { id })).toMatchObject({
      taken: 0,
      closed: 'called-off',
      mine: { state: 'called-off', may: [] },
    });
    await change(id, { heldOn: '2027-01-05' });
    expect((await words(phone))[0]).toBe(
      `您报名的活动恢复了：${TITLE}／您的报名仍然有效：2027年1月5日（周二） 上午 8:30，地点 演示路。去不了请到“我的报名”取消。`,
    );
    expect(await phone.call(signUpRoutes.mine, { id })).toMatchObject({
      taken: 1,
      closed: null,
      mine: { state: 'joined', may: ['cancel'] },
    });
  });

  test('of nothing once it is over: a page taken down afterwards calls nothing off', async () => {
    const { id, phone } = await scene();
    server.clock.set('2027-01-01');
    desk = await newDesk(server);
    await withdraw(id);
    expect(await told(phone)).toEqual([]);
    expect(await stateOf(phone)).toMatchObject({ state: 'over', may: [] });
    expect((await phone.refused(signUpRoutes.cancel, { id })).message).toContain('已经结束');
    server.clock.set('2026-11-23');
    desk = await newDesk(server);
  });

  test('in the act itself: an act that fails tells nobody', async () => {
    const { id, phone } = await scene();
    const { version } = await now(id);
    const refused = await desk.reviewer.refused(contentRoutes.withdraw, { id, version, reason: '联系 13912345678' });
    expect([refused.code, await told(phone), (await stateOf(phone))?.state]).toEqual(['invalid', [], 'joined']);
  });

  test('through every channel, at the telephone they left, and not any more once the account is closed', async () => {
    const { id, phone } = await scene();
    const mine = await stateOf(phone);
    await withdraw(id);
    const [notice] = await told(phone);
    expect(notice).toMatchObject({ kind: 'called-off', about: { kind: 'sign_up', id: mine?.id }, read: false });
    const sent: { key: string }[] = await server.db.read.query('SELECT `key` FROM delivery WHERE noticeId = ?', [notice?.id]);
    expect(sent).toEqual([{ key: `${notice?.id}:webhook` }]);
    expect(await phoneOfSignUp(server.db, mine?.id ?? '')).toBe('13800001234');
    const veteran = await idOf(server, phone);
    await phone.call(privacyRoutes.close, { confirm: true });
    await change(id, { heldOn: '2027-01-05' });
    const left: { n: number | string }[] = await server.db.read.query('SELECT COUNT(*) AS n FROM notice WHERE toId = ?', [veteran]);
    expect([Number(left[0]?.n), await phoneOfSignUp(server.db, mine?.id ?? '')]).toEqual([0, null]);
    const [row] = (await desk.editor.call(signUpRoutes.list, { id })).items;
    expect([row?.name, row?.state]).toEqual(['（已清除）', 'called-off']);
  });
});
