import { aidRoutes, caseRoutes, foiSettingRoutes, myFoiRoutes } from '@vc/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CaseEntity, transferCase } from '../src/case/index.ts';
import { system } from '../src/platform/actor.ts';
import { aidActs, fileAidAnew } from './support/aid.ts';
import { assignTo, record, setSections, staffId } from './support/cases.ts';
import { ask, complain } from './support/factories.ts';
import { act, apply, mine } from './support/foi.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

const OFFICE = '办公室';
type Colleague = Person & { username: string };

let server: TestServer;
let phone: Person;
let people: Record<'clerk' | 'colleague' | 'stranger' | 'head' | 'otherHead' | 'deputy' | 'admin', Colleague>;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  server.clock.set('2026-11-24');
  await server.db.write(system('测试'), async tx => {
    await tx.query('DELETE FROM notice');
    await tx.query('UPDATE staff SET disabled = 1');
  });
  phone = await server.device();
  people = {
    clerk: await server.staffOf(OFFICE, 'clerk'),
    colleague: await server.staffOf(OFFICE, 'clerk'),
    stranger: await server.staffOf('安置科', 'clerk'),
    head: await server.staffOf(OFFICE, 'reviewer'),
    otherHead: await server.staffOf('安置科', 'reviewer'),
    deputy: await server.staff('deputy'),
    admin: await server.staff('admin'),
  };
  await setSections(server, OFFICE, '安置科');
  await people.admin.call(foiSettingRoutes.change, { ...(await people.admin.call(foiSettingRoutes.read, {})), section: OFFICE });
});
afterAll(() => server.close());

/** Who of the staff was told something of a case, by kind, in words. */
async function told(id: string, kind: string, unreadOnly = false): Promise<string[]> {
  const names = new Map<string, string>();
  for (const [name, who] of Object.entries(people)) names.set(await staffId(server, who), name);
  const rows = await server.db.read.query<{ toId: string; title: string; readAt: string | null }[]>(
    "SELECT toId, title, readAt FROM notice WHERE subjectId = ? AND kind = ? AND toKind = 'staff'",
    [id, kind],
  );
  return rows
    .filter(({ readAt }) => !unreadOnly || readAt === null)
    .map(({ toId, title }) => `${names.get(toId)}: ${title}`)
    .sort();
}

/** Gives it back to the pool of its section. */
const drop = (id: string) =>
  server.db.write(system('测试'), tx => tx.query('UPDATE case_record SET holderId = NULL, holderName = NULL WHERE id = ?', [id]));

describe('a case that comes in', () => {
  test('is told once to each clerk of its section and to nobody else', async () => {
    const { id } = await apply(phone);
    expect(await told(id, 'opened')).toEqual(['clerk: 新到一件依申请公开', 'colleague: 新到一件依申请公开']);
  });

  test('of the pool is told to every clerk, whatever its kind; one that raises an alert is told by the alert alone', async () => {
    const clerks = ['clerk', 'colleague', 'stranger'];
    const ids = [
      ['留言咨询', (await ask(phone)).id],
      ['投诉建议', (await complain(phone)).id],
      ['困难帮扶', (await fileAidAnew(server)).id],
    ] as const;
    for (const [kind, id] of ids) expect(await told(id, 'opened')).toEqual(clerks.map(name => `${name}: 新到一件${kind}`));
    const { id } = await ask(phone, { question: '再没有人管我就去信访局上访。' });
    expect(await told(id, 'opened')).toEqual([]);
    expect((await told(id, 'alert')).length).toBeGreaterThan(0);
  });

  test('is told to the head of a section without a clerk', async () => {
    await server.db.write(system('测试'), async tx => {
      for (const who of [people.clerk, people.colleague])
        await tx.query('UPDATE staff SET disabled = 1 WHERE id = ?', [await staffId(server, who)]);
    });
    expect(await told((await apply(phone)).id, 'opened')).toEqual(['head: 新到一件依申请公开']);
  });

  test('is no news any more once somebody has it, or another section', async () => {
    const [taken, given, moved] = [(await apply(phone)).id, (await apply(phone)).id, (await apply(phone)).id];
    const { version } = await record(server, taken);
    await people.clerk.call(caseRoutes.take, { id: taken, version });
    await assignTo(server, people.head, given, await staffId(server, people.colleague));
    await server.db.write(system('测试'), async tx => transferCase(tx, await tx.lock(CaseEntity, { id: moved }), '安置科', '归安置科管'));
    for (const id of [taken, given, moved]) expect(await told(id, 'opened', true)).toEqual([]);
    expect(await told(taken, 'opened')).toHaveLength(2);
  });
});

describe('what an applicant does while nobody holds the case', () => {
  test('is told to the clerks of the section: a correction', async () => {
    const { id } = await apply(phone);
    await act(people.clerk, id, 'askCorrection', { items: ['写明年度'], until: '2026-12-10' });
    await drop(id);
    const { version } = await mine(phone, id);
    await phone.call(myFoiRoutes.correct, { id, version, text: '2025年' });
    expect(await told(id, 'feedback')).toEqual(['clerk: 收到补正', 'colleague: 收到补正']);
  });

  test('is told to the clerks: papers for aid; to the holder alone when there is one', async () => {
    const supplied = async (held: boolean) => {
      const { id, phone: own } = await fileAidAnew(server);
      await aidActs.ask(people.clerk, id);
      if (!held) await drop(id);
      const { version } = await own.call(aidRoutes.mineOne, { id });
      await own.call(aidRoutes.supply, { id, version, note: '补上了', papers: [] });
      return told(id, 'feedback');
    };
    expect(await supplied(true)).toEqual(['clerk: 申请人补充了材料']);
    expect(await supplied(false)).toEqual(['clerk: 申请人补充了材料', 'colleague: 申请人补充了材料']);
  });
});

describe('whoever must sign is told', () => {
  test('of a reply: the head of the section that has it, or the deputy for what withholds something', async () => {
    const { id } = await apply(phone);
    await act(people.clerk, id, 'draft', { ending: 'given', text: '答复如下。', files: [] });
    await act(people.clerk, id, 'submit');
    expect(await told(id, 'to-sign')).toEqual(['head: 答复等您审批']);
    const refused = (await apply(phone)).id;
    await act(people.clerk, refused, 'draft', { ending: 'secret', text: '不予公开。', files: [] });
    await act(people.clerk, refused, 'submit');
    expect(await told(refused, 'to-sign')).toEqual(['deputy: 答复等您审批']);
  });

  test('of an extension: the head', async () => {
    const { id } = await apply(phone);
    await act(people.clerk, id, 'askExtension', { days: 10, reason: '要查档案' });
    expect(await told(id, 'to-sign')).toEqual(['head: 延期等您审批']);
  });

  test('of aid that was looked into: the head, or the deputy above the bureau’s limit; the administrator where there is no head', async () => {
    const checked = async (yuan: number) => {
      const { id } = await fileAidAnew(server);
      await aidActs.accept(people.clerk, id);
      await aidActs.check(people.clerk, id, { yuan });
      return told(id, 'to-sign');
    };
    expect(await checked(3000)).toEqual(['head: 帮扶申请等您决定']);
    expect(await checked(6000)).toEqual(['deputy: 帮扶申请等您决定']);
    await server.db.write(system('测试'), async tx =>
      tx.query('UPDATE staff SET disabled = 1 WHERE id = ?', [await staffId(server, people.head)]),
    );
    expect(await checked(3000)).toEqual(['admin: 帮扶申请等您决定']);
  });
});
