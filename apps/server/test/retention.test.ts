import { privacyRoutes as routes, signUpRoutes } from '@vc/contract';
import { addDays, addMonths } from '@vc/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CaseFileEntity, RemoveCaseFiles } from '../src/case-file/index.ts';
import { STORAGE, type Storage } from '../src/files/index.ts';
import { NoticeEntity } from '../src/notice/index.ts';
import { system } from '../src/platform/actor.ts';
import { newId } from '../src/platform/ids.ts';
import { RetentionSweep, type Swept } from '../src/privacy/retention-sweep.ts';
import { fileAidAnew } from './support/aid.ts';
import { type Desk, newDesk, publish } from './support/factories.ts';
import { draftFile, endCase, idOf, newActivity, recordCase, signUp, usePlatform } from './support/own-data.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let desk: Desk;
let device: Person;
let activity: string;
let merchant: string;
beforeAll(async () => {
  server = await startServer();
  desk = await newDesk(server);
  activity = (await newActivity(desk)).id;
  merchant = (await publish(desk, 'merchant')).id;
});
beforeEach(async () => {
  server.clock.set('2026-11-23');
  device = await server.device();
});
afterAll(() => server.close());

const sweep = (): Promise<Swept> => server.app.get(RetentionSweep).sweep();
const rows = <T>(sql: string, ...values: unknown[]): Promise<T[]> => server.db.read.query(sql, values);
const stored = async (): Promise<string[]> => {
  const names: string[] = [];
  for await (const { name } of server.app.get<Storage>(STORAGE).list()) names.push(name);
  return names;
};
/** Makes a draft's file a paper of a case, to be removed on a day. */
const paperOf = (key: string, caseId: string, removeOn: string | null) =>
  server.db.write(system('测试'), tx => tx.keep(CaseFileEntity, { caseId, removeOn }, { key }));

describe('files of cases', () => {
  test('of a draft that nobody filed go after 30 days, bytes and all, not a day before', async () => {
    const { key } = await draftFile(server, device);
    server.clock.set('2026-12-22');
    expect((await sweep()).未提交的文件).toBe(0);
    expect(await stored()).toEqual(expect.arrayContaining([key, `${key}.thumb`]));
    server.clock.set('2026-12-23');
    expect((await sweep()).未提交的文件).toBe(1);
    expect((await stored()).filter(name => name.startsWith(key))).toEqual([]);
    expect(await rows('SELECT id FROM case_file WHERE `key` = ?', key)).toEqual([]);
  });

  test('of a case go on their day, with the small copy; the name stays and the case’s history tells of it', async () => {
    const id = newId();
    await recordCase(server, await idOf(server, device), id, 'aid');
    const [due, kept] = [await draftFile(server, device), await draftFile(server, device)];
    await paperOf(due.key, id, '2026-12-01');
    await paperOf(kept.key, id, null);
    server.clock.set('2026-12-01');
    expect((await sweep()).到期的材料).toBe(1);
    const names = await stored();
    expect([names.some(name => name.startsWith(due.key)), names.includes(kept.key)]).toEqual([false, true]);
    expect(await rows('SELECT name, removedAt FROM case_file WHERE `key` = ?', due.key)).toEqual([
      { name: '身份证.png', removedAt: '2026-12-01T02:00:00.000Z' },
    ]);
    expect((await device.fetch(`/api/my/case-files/${due.key}`)).status).toBe(404);
    expect(await rows("SELECT note FROM history WHERE subjectId = ? AND act = 'remove-file'", id)).toEqual([{ note: '身份证.png' }]);
  });

  test('are removed once by two servers at once', async () => {
    const files = await Promise.all([1, 2, 3, 4].map(() => draftFile(server, device)));
    server.clock.set('2026-12-30');
    const remove = server.app.get(RemoveCaseFiles);
    const both = await Promise.all([remove.sweep(), remove.sweep()]);
    expect(both.reduce((sum, { drafts }) => sum + drafts, 0)).toBe(files.length);
  });
});

describe('the night’s sweep', () => {
  test('takes away notices read half a year ago, sessions that ended and limits that passed, and nothing younger', async () => {
    const toId = await idOf(server, device);
    const tell = (readAt: string | null) =>
      server.db.write(system('测试'), async tx => {
        const id = newId();
        const about = {
          toKind: 'veteran' as const,
          toId,
          kind: 'answered' as const,
          subject: 'aid' as const,
          subjectId: 'x',
          title: '有',
          body: '有',
        };
        await tx.keep(NoticeEntity, { id, ...about, at: '2026-01-01T00:00:00.000Z', readAt });
        return id;
      });
    const [old, young, unread] = [await tell('2026-05-20T00:00:00.000Z'), await tell('2026-06-20T00:00:00.000Z'), await tell(null)];
    await server.staff('clerk');
    server.clock.set('2026-11-24');
    const swept = await sweep();
    expect([swept.看过的消息, swept.到期的会话 > 0]).toEqual([1, true]);
    const left = (await rows<{ id: string }>('SELECT id FROM notice WHERE toId = ?', toId)).map(({ id }) => id);
    expect(left).toEqual([young, unread]);
    expect(left).not.toContain(old);
    expect(await rows("SELECT * FROM session WHERE kind = 'staff'")).toEqual([]);
    await device.call(routes.mine, {});
  });

  test('clears who signed up a year ago; the list of the activity says so', async () => {
    await signUp(device, activity);
    server.clock.set('2027-11-22');
    expect((await sweep()).报名人信息).toBe(0);
    server.clock.set('2027-11-24');
    expect((await sweep()).报名人信息).toBeGreaterThan(0);
    const reviewer = await server.staff('reviewer');
    const { items } = await reviewer.call(signUpRoutes.list, { id: activity });
    expect(items[0]).toMatchObject({ name: '（已清除）', phone: '（已清除）' });
    expect((await reviewer.refused(signUpRoutes.look, { id: items[0]?.id ?? '', reason: '核实' })).message).toContain('已经清除');
  });

  test('takes the person out of cases closed as many years ago as the bureau has set, and keeps the archive', async () => {
    const veteranId = await idOf(server, device);
    const id = await usePlatform(device, activity, merchant);
    await recordCase(server, veteranId, id, 'consultation');
    await endCase(server, id, '2026-11-23');
    const admin = await server.staff('admin');
    expect(await admin.call(routes.state, {})).toMatchObject({ caseYears: 2 });
    expect((await admin.refused(routes.change, { caseYears: 0 })).code).toBe('invalid');
    await admin.call(routes.change, { caseYears: 3 });
    const person = () => rows('SELECT veteranId, name, phone, question FROM consultation WHERE id = ?', id);
    server.clock.set('2029-11-22');
    await sweep();
    expect(await person()).toEqual([expect.objectContaining({ veteranId })]);
    server.clock.set('2029-11-23');
    expect((await sweep()).办结事项的个人信息).toBe(1);
    expect(await person()).toEqual([{ veteranId: null, name: null, phone: null, question: '优待证丢了怎么补办？' }]);
    expect(await rows('SELECT veteranId, phoneIndex, idNumberIndex FROM case_record WHERE id = ?', id)).toEqual([
      { veteranId: null, phoneIndex: null, idNumberIndex: null },
    ]);
    expect(await rows("SELECT note FROM history WHERE subjectId = ? AND act = 'detach'", id)).toEqual([{ note: '办结满 3 年' }]);
    expect((await sweep()).办结事项的个人信息).toBe(0);
  });

  test('takes the papers that the person sent along with the case, and leaves what the bureau answered with', async () => {
    const id = await usePlatform(device, activity, merchant);
    await recordCase(server, await idOf(server, device), id, 'consultation');
    await endCase(server, id, '2026-11-23');
    const uses = ['evidence', 'identity', 'reply', 'released', 'original'] as const;
    const keys: string[] = [];
    for (const use of uses) {
      const { key } = await draftFile(server, device, 'consultation', 'evidence');
      await server.db.write(system('测试'), tx => tx.keep(CaseFileEntity, { caseId: id, removeOn: null, use }, { key }));
      keys.push(key);
    }
    const left = async () => {
      const names = await stored();
      return uses.filter((_, i) => names.some(name => name.startsWith(keys[i] as string)));
    };
    const { caseYears } = await (await server.staff('admin')).call(routes.state, {});
    const over = addMonths('2026-11-23', 12 * caseYears);
    server.clock.set(addDays(over, -1));
    await sweep();
    expect(await left()).toEqual(uses);
    server.clock.set(over);
    expect(await sweep()).toMatchObject({ 办结事项的个人信息: 1, 到期的材料: 2 });
    expect(await left()).toEqual(['reply', 'released', 'original']);
    expect(await rows("SELECT act FROM history WHERE subjectId = ? AND act IN ('detach', 'remove-file') ORDER BY id", id)).toEqual(
      ['detach', 'remove-file', 'remove-file'].map(act => ({ act })),
    );
    // A case that lost its person before its papers went with it is found by its papers.
    await server.db.write(system('测试'), tx =>
      tx.keep(CaseFileEntity, { removeOn: null, removedAt: null, use: 'evidence' }, { key: keys[2] as string }),
    );
    expect(await sweep()).toMatchObject({ 办结事项的个人信息: 1, 到期的材料: 1 });
    expect(await sweep()).toMatchObject({ 办结事项的个人信息: 0, 到期的材料: 0 });
  });

  test('keeps the papers of aid that was paid as long as the accounts, also when the person has left', async () => {
    const [paid, unpaid] = [await fileAidAnew(server), await fileAidAnew(server)];
    await server.db.write(system('测试'), tx => tx.query("UPDATE aid SET paidOn = '2026-11-23' WHERE id = ?", [paid.id]));
    const evidence: string[] = [];
    for (const { id, phone } of [paid, unpaid]) {
      await endCase(server, id, '2026-11-23');
      const { key } = await draftFile(server, phone, 'aid', 'evidence');
      await paperOf(key, id, null);
      evidence.push(key);
    }
    const kept = async () => {
      const names = await stored();
      return evidence.map(key => names.includes(key));
    };
    await paid.phone.call(routes.close, { confirm: true });
    server.clock.set('2031-11-24');
    await sweep();
    expect(await kept()).toEqual([true, false]);
    server.clock.set('2056-11-22');
    await sweep();
    expect(await kept()).toEqual([true, false]);
    server.clock.set('2056-11-24');
    await sweep();
    expect(await kept()).toEqual([false, false]);
  });

  test('leaves a case that is open alone, however old', async () => {
    const id = newId();
    const veteranId = await idOf(server, device);
    await recordCase(server, veteranId, id, 'aid');
    server.clock.set('2036-11-23');
    await sweep();
    expect(await rows('SELECT veteranId FROM case_record WHERE id = ?', id)).toEqual([{ veteranId }]);
  });

  test('runs once a night, leaves a line with its counts, and never touches history', async () => {
    const sweeps = server.app.get(RetentionSweep);
    const lines = () => rows<{ note: string }>("SELECT note FROM history WHERE act = 'retention-run' AND subjectId = '2031-01-05'");
    const before = await rows("SELECT COUNT(*) AS n FROM history WHERE act <> 'retention-run'");
    server.clock.set('2031-01-05', '02:59');
    await sweeps.nightly();
    expect(await lines()).toEqual([]);
    server.clock.set('2031-01-05', '03:00');
    await sweeps.nightly();
    await sweeps.nightly();
    expect(await lines()).toEqual([{ note: expect.stringMatching(/^未提交的文件 \d+，.*办结事项的个人信息 \d+$/) }]);
    expect(await rows("SELECT COUNT(*) AS n FROM history WHERE act <> 'retention-run'")).toEqual(before);
    const admin = await server.staff('admin');
    expect((await admin.call(routes.state, {})).runs[0]?.counts).toContain('未提交的文件');
  });
});
