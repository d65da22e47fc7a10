import { routes as everyRoute, privacyRoutes as routes, signUpRoutes } from '@vc/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CaseFileEntity } from '../src/case-file/index.ts';
import { newId } from '../src/platform/ids.ts';
import { type Desk, newDesk, publish } from './support/factories.ts';
import { draftFile, endCase, idOf, NAME, newActivity, PHONE, recordCase, signUp, usePlatform } from './support/own-data.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let desk: Desk;
let activity: string;
let merchant: string;
beforeAll(async () => {
  server = await startServer();
  desk = await newDesk(server);
  activity = (await newActivity(desk)).id;
  merchant = (await publish(desk, 'merchant')).id;
});
afterEach(() => server.clock.set('2026-11-23'));
afterAll(() => server.close());

const rowOf = async <T>(sql: string, ...values: unknown[]): Promise<T> => ((await server.db.read.query(sql, values)) as T[])[0] as T;

/** A device that did everything, its question answered and closed. */
async function archived(): Promise<{ device: Person; id: string; veteranId: string }> {
  const device = await server.device();
  const veteranId = await idOf(server, device);
  const id = await usePlatform(device, activity, merchant);
  await recordCase(server, veteranId, id, 'consultation');
  await endCase(server, id, '2026-11-20');
  return { device, id, veteranId };
}

describe('one’s own data', () => {
  test('is shown whole, in words, to the device that it belongs to and to no other', async () => {
    const { device, veteranId } = await archived();
    const file = await draftFile(server, device);
    const { parts, openCases, may } = await device.call(routes.mine, {});
    const said = JSON.stringify(parts);
    for (const words of [NAME, PHONE, '优待证丢了怎么补办？', '说只收现金', '清明祭扫志愿服务', '已报名', '身份证.png', '2026年11月23日'])
      expect([words, said.includes(words)]).toEqual([words, true]);
    expect(said).not.toContain('v1:sm4');
    expect([openCases, may]).toEqual([[], ['close']]);
    const stranger = await server.device();
    expect(JSON.stringify(await stranger.call(routes.mine, {}))).not.toMatch(new RegExp([NAME, PHONE, veteranId, file.key].join('|')));
  });

  test.each([
    ['json', 'application/json; charset=utf-8'],
    ['html', 'text/html; charset=utf-8'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ])('can be taken along as %s, and that leaves its line', async (format, type) => {
    const { device, veteranId } = await archived();
    const answer = await device.fetch(`/api/my/data/file?format=${format}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (format === 'docx') expect(bytes.subarray(0, 2).toString()).toBe('PK');
    else expect(bytes.toString()).toContain(PHONE);
    expect(await rowOf("SELECT note FROM history WHERE subject = 'veteran' AND subjectId = ? AND act = 'own-data'", veteranId)).toEqual({
      note: format,
    });
  });

  test('is corrected while it is of use, by its owner alone, without saying in the history what it was', async () => {
    const device = await server.device();
    await signUp(device, activity);
    const { parts } = await device.call(routes.mine, {});
    const item = parts.find(({ table }) => table === 'sign_up')?.items[0];
    expect(item?.may).toEqual(['correct']);
    const given = { table: 'sign_up' as const, id: item?.id ?? '', name: '欧阳小军', phone: '13900009999' };
    expect((await (await server.device()).refused(routes.correct, given)).code).toBe('not_found');
    expect(JSON.stringify(await device.call(routes.correct, given))).toContain('13900009999');
    expect(await device.call(signUpRoutes.mine, { id: activity })).toMatchObject({ mine: { name: '欧阳小军', phone: '139****9999' } });
    const line = await rowOf<{ note: string | null }>("SELECT note FROM history WHERE subjectId = ? AND act = 'correct-person'", given.id);
    expect(line).toEqual({ note: null });
    await device.call(signUpRoutes.cancel, { id: activity });
    expect((await device.refused(routes.correct, given)).code).toBe('wrong_state');
  });
});

describe('closing one’s account', () => {
  test('waits for what is still open, naming it and what can be done', async () => {
    const device = await server.device();
    const id = newId();
    await recordCase(server, await idOf(server, device), id, 'aid');
    expect(await device.call(routes.mine, {})).toMatchObject({ openCases: [{ id, kind: 'aid' }], may: [] });
    const { code, message } = await device.refused(routes.close, { confirm: true });
    expect([code, message]).toEqual(['wrong_state', expect.stringMatching(/还有 1 件.*抚恤补助.*撤回/)]);
    await endCase(server, id, '2026-11-23');
    expect(await device.call(routes.close, { confirm: true })).toMatchObject({ detached: 1 });
  });

  test('is asked for in so many words', async () => {
    const device = await server.device();
    expect((await device.refused(routes.close, {} as { confirm: true })).fields).toEqual([{ field: 'confirm', message: '请先确认注销' }]);
    await device.call(routes.mine, {});
  });

  test('gives places back, leaves answers without their person, takes drafts and notices away and ends the session', async () => {
    const { device, id, veteranId } = await archived();
    const file = await draftFile(server, device);
    const before = await server.stranger.call(signUpRoutes.places, { id: activity });
    expect(await device.call(routes.close, { confirm: true })).toMatchObject({ cancelled: 1, removed: 1 });

    expect((await server.stranger.call(signUpRoutes.places, { id: activity })).taken).toBe(before.taken - 1);
    const kept = await rowOf('SELECT veteranId, name, phone, question FROM consultation WHERE id = ?', id);
    expect(kept).toEqual({ veteranId: null, name: null, phone: null, question: '优待证丢了怎么补办？' });
    expect(await rowOf('SELECT veteranId, phoneIndex, idNumberIndex FROM case_record WHERE id = ?', id)).toEqual({
      veteranId: null,
      phoneIndex: null,
      idNumberIndex: null,
    });
    for (const table of ['sign_up', 'offer_report', 'case_file', 'notice', 'session', 'veteran']) {
      const owner = { notice: 'toId', session: 'holderId', veteran: 'id' }[table] ?? 'veteranId';
      expect([table, await server.db.read.query(`SELECT * FROM \`${table}\` WHERE \`${owner}\` = ?`, [veteranId])]).toEqual([table, []]);
    }
    expect((await device.refused(routes.mine, {})).code).toBe('sign_in');
    expect((await device.refused(signUpRoutes.mine, { id: activity })).code).toBe('sign_in');
    const again = await server.device();
    expect((await again.fetch(`/api/my/case-files/${file.key}`)).status).toBe(404);
    const acts: { act: string }[] = await server.db.read.query('SELECT act FROM history WHERE subjectId IN (?, ?) ORDER BY id', [
      id,
      veteranId,
    ]);
    expect(acts.map(({ act }) => act)).toEqual(expect.arrayContaining(['detach', 'account-close']));
  });

  test('that is asked for twice at once happens once', async () => {
    const { device, veteranId } = await archived();
    await Promise.allSettled([device.call(routes.close, { confirm: true }), device.call(routes.close, { confirm: true })]);
    const [count]: { n: unknown }[] = await server.db.read.query(
      "SELECT COUNT(*) AS n FROM history WHERE subject = 'veteran' AND subjectId = ? AND act = 'account-close'",
      [veteranId],
    );
    expect(Number(count?.n)).toBe(1);
  });

  test('lets identity papers of what was closed fall due at once, and keeps other people’s', async () => {
    const [one, other] = [await archived(), await archived()];
    const [mine, theirs] = [await draftFile(server, one.device), await draftFile(server, other.device)];
    await server.db.write({ kind: 'system', id: null, name: '测试', roles: ['system'], ip: '' }, async tx => {
      for (const [key, caseId] of [
        [mine.key, one.id],
        [theirs.key, other.id],
      ])
        await tx.keep(CaseFileEntity, { caseId, removeOn: null }, { key });
    });
    await one.device.call(routes.close, { confirm: true });
    const due = (key: string) => rowOf('SELECT veteranId, removeOn FROM case_file WHERE `key` = ?', key);
    expect(await due(mine.key)).toEqual({ veteranId: null, removeOn: '2026-11-23' });
    expect(await due(theirs.key)).toEqual({ veteranId: other.veteranId, removeOn: null });
  });

  test('lets whatever was sent with a case fall due, and nothing that the bureau answered with', async () => {
    const { device, id } = await archived();
    const [sent, given] = [await draftFile(server, device), await draftFile(server, device)];
    await server.db.write({ kind: 'system', id: null, name: '测试', roles: ['system'], ip: '' }, async tx => {
      await tx.keep(CaseFileEntity, { caseId: id, removeOn: null, use: 'evidence' }, { key: sent.key });
      await tx.keep(CaseFileEntity, { caseId: id, removeOn: null, use: 'released' }, { key: given.key });
    });
    await device.call(routes.close, { confirm: true });
    const due = (key: string) => rowOf('SELECT removeOn FROM case_file WHERE `key` = ?', key);
    expect([await due(sent.key), await due(given.key)]).toEqual([{ removeOn: '2026-11-23' }, { removeOn: null }]);
  });
});

describe('in the office', () => {
  test('no list and no page that staff can read carries a whole number', async () => {
    const { id } = await archived();
    const people = await Promise.all((['clerk', 'reviewer', 'admin'] as const).map(role => server.staff(role)));
    const reads = Object.values(everyRoute)
      .flatMap(named => Object.values(named))
      .filter(({ method, access }) => method === 'GET' && access !== 'veteran');
    expect(reads.length).toBeGreaterThan(20);
    let masked = 0;
    for (const { path } of reads) {
      const address = `/api${path.replace('/contents/:id', `/contents/${activity}`).replace(':id', id).replace(/:\w+/g, id)}`;
      for (const who of [server.stranger, ...people]) {
        const said = await (await who.fetch(address)).text();
        expect([path, said.includes(PHONE)]).toEqual([path, false]);
        if (said.includes('138****7788')) masked += 1;
      }
    }
    expect(masked).toBeGreaterThan(2);
  });
});
