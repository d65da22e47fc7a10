import { consultationRoutes, contentRoutes, disclosureRoutes, type GuardAlarm, guardRoutes } from '@vc/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { GuardSweep } from '../src/content/guard-sweep.ts';
import { disclose } from '../src/disclosure/index.ts';
import { system } from '../src/platform/actor.ts';
import { answer, ask, type Desk, newDesk, publish } from './support/factories.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let desk: Desk;
let admin: Person;
let clerk: Person;
beforeAll(async () => {
  server = await startServer();
  desk = await newDesk(server);
  admin = await server.staff('admin');
  clerk = await server.staff('clerk');
});
afterEach(() => forbid(''));
afterAll(() => server.close());

const WORD = '红星服务站';
const forbid = (words: string) => admin.call(guardRoutes.keep, { words, publicNumbers: [] });
const sweep = () => server.app.get(GuardSweep).sweep();
const alarms = async (): Promise<GuardAlarm[]> => (await admin.call(guardRoutes.alarms, { limit: 100 })).items;
const alarmed = async () => (await alarms()).map(({ subject, id, title }) => [subject, id, title]).sort();

/** A question answered and made public by two people. */
async function publicAnswer(text: { title: string; question: string; answer: string }): Promise<string> {
  const { id } = await ask(await server.device());
  await answer(clerk, id);
  const version = async () => (await clerk.call(consultationRoutes.work, { id })).version;
  await clerk.call(consultationRoutes.propose, { id, version: await version(), ...text });
  await desk.reviewer.call(consultationRoutes.publish, { id, version: await version() });
  return id;
}
const recordElsewhere = (title: string) =>
  admin.call(disclosureRoutes.record, { catalogue: 'organisation', channel: 'website', title, publishedOn: '2025-03-04' });

describe('the nightly look goes through public answers and titles of the ledger', () => {
  test('and raises what has become unfit, each with where it stands; it is gone once mended or withdrawn', async () => {
    const fit = await publicAnswer({ title: '到哪里登记', question: '到哪里登记？', answer: '请到新城服务站。' });
    const consultation = await publicAnswer({ title: '在哪里办', question: '在哪里办？', answer: `请到${WORD}办理。` });
    const mended = await recordElsewhere(`${WORD}开放时间`);
    const withdrawn = await recordElsewhere(`${WORD}联系方式`);
    const content = await publish(desk, 'guide', {
      title: `去${WORD}`,
      body: '<p>这是一段足够长的正文，说明谁可以享受、怎么办理、到哪里去问。</p>',
    });
    expect([await sweep(), await alarms()]).toEqual([0, []]);

    await forbid(`${WORD}，不能发布，已经撤销`);
    expect(await sweep()).toBe(4);
    expect(await alarmed()).toEqual(
      [
        ['consultation', consultation, '在哪里办'],
        ['content', content.id, `去${WORD}`],
        ['disclosure', mended.id, `${WORD}开放时间`],
        ['disclosure', withdrawn.id, `${WORD}联系方式`],
      ].sort(),
    );
    for (const { found } of await alarms()) expect(found).toContain('已经撤销');
    expect((await alarms()).find(({ subject, id }) => subject === 'disclosure' && id === mended.id)?.publishedOn).toBe('2025-03-04');
    expect((await alarms()).map(({ id }) => id)).not.toContain(fit);

    // Found again it is the same alarm, not another line of history.
    expect(await sweep()).toBe(4);
    const raised: { n: number | string }[] = await server.db.read.query(
      "SELECT COUNT(*) AS n FROM history WHERE subjectId = ? AND act = 'guard-alarm'",
      [consultation],
    );
    expect(Number(raised[0]?.n)).toBe(1);

    const { version } = await clerk.call(consultationRoutes.work, { id: consultation });
    await desk.reviewer.call(consultationRoutes.withdraw, { id: consultation, version, reason: '改好再公开' });
    await admin.call(disclosureRoutes.edit, {
      ...{ id: mended.id, version: mended.version, catalogue: 'organisation', channel: 'website' },
      ...{ title: '服务站开放时间', publishedOn: '2025-03-04' },
    });
    await admin.call(disclosureRoutes.withdraw, { id: withdrawn.id, version: withdrawn.version, reason: '登记有误' });
    const { version: at } = await desk.editor.call(contentRoutes.work, { id: content.id });
    await desk.reviewer.call(contentRoutes.unpublish, { id: content.id, version: at, reason: '已经撤销' });
    expect(await alarms()).toEqual([]);
    expect([await sweep(), await alarms()]).toEqual([0, []]);
  });

  test('with the rules of their publication: numbers of a person, whoever wrote them into the ledger', async () => {
    const row = await server.db.write(system('测试'), tx =>
      disclose(tx, {
        catalogue: 'organisation',
        channel: 'website',
        topic: null,
        title: '名单公示，联系人 13912345678',
        indexNumber: null,
        formedOn: null,
        publishedOn: '2025-03-04',
        quantity: null,
        source: null,
      }),
    );
    expect(await sweep()).toBe(1);
    const [alarm] = await alarms();
    expect([alarm?.id, alarm?.found]).toEqual([row.id, expect.stringContaining('139****5678')]);
    expect(JSON.stringify(alarm?.found)).not.toContain('13912345678');
    await admin.call(disclosureRoutes.withdraw, { id: row.id, version: row.version, reason: '登记有误' });
  });

  test('takes back by itself what the list does not forbid any more', async () => {
    const id = await publicAnswer({ title: '去哪里', question: '去哪里？', answer: `去${WORD}。` });
    await forbid(`${WORD}，不能发布，已经撤销`);
    await sweep();
    expect(await alarmed()).toEqual([['consultation', id, '去哪里']]);
    await forbid('');
    expect([await sweep(), await alarms()]).toEqual([0, []]);
    const acts: { act: string }[] = await server.db.read.query(
      "SELECT act FROM history WHERE subjectId = ? AND act LIKE 'guard-%' ORDER BY id",
      [id],
    );
    expect(acts.map(({ act }) => act)).toEqual(['guard-alarm', 'guard-clear']);
  });

  test('page after page, to the very last, and is listed page after page', async () => {
    await server.db.write(system('测试'), async tx => {
      for (let i = 0; i < 1100; i++)
        await disclose(tx, {
          catalogue: 'wechat-news',
          channel: 'wechat',
          topic: null,
          title: i === 0 || i === 600 || i === 1099 ? `第 ${i} 条，${WORD}` : `第 ${i} 条`,
          indexNumber: null,
          formedOn: null,
          publishedOn: '2025-05-06',
          quantity: null,
          source: null,
        });
    });
    await forbid(`${WORD}，不能发布，已经撤销`);
    expect(await sweep()).toBe(4);
    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await admin.call(guardRoutes.alarms, { limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map(({ title }) => title));
      if (!page.next) break;
      cursor = page.next;
    }
    expect(seen.sort()).toEqual(['去哪里', `第 0 条，${WORD}`, `第 1099 条，${WORD}`, `第 600 条，${WORD}`].sort());
    expect((await desk.editor.refused(guardRoutes.alarms, {})).code).toBe('forbidden');
  });
});
