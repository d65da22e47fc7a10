import { aidRoutes, aidWorkRoutes } from '@vc/contract';
import { aidAccountConsent } from '@vc/domain';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DisclosureEntity } from '../src/disclosure/index.ts';
import { type AidDesk, aidActs, fileAidAnew, newAidDesk, takeTo } from './support/aid.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let desk: AidDesk;
beforeAll(async () => {
  server = await startServer();
  desk = await newAidDesk(server);
});
afterEach(() => server.clock.set('2026-11-24'));
afterAll(() => server.close());

const file = (over = {}, again?: string) => fileAidAnew(server, over, again);

describe('publicity', () => {
  test('shows surname, town and kind, on one list a day, counted once in the ledger, and is gone after its last day', async () => {
    server.clock.set('2026-11-25', '09:00');
    const ids: string[] = [];
    const desk2 = await newAidDesk(server);
    for (const name of ['王公示', '欧阳公示']) {
      const { id, phone } = await file({ name, story: '患重病', kind: 'medical' });
      await takeTo(server, desk2, phone, id, 'granted');
      await aidActs.post(desk2.reviewer, id);
      ids.push(id);
    }
    const { lists } = await server.stranger.call(aidRoutes.publicity, {});
    const [list] = lists.filter(({ from }) => from === '2026-11-25');
    expect(list).toMatchObject({
      title: expect.stringMatching(/^困难帮扶公示（2026年第\d+期）$/),
      until: '2026-12-01',
      lines: [
        { name: '王某某', town: '崇福镇', kind: '医疗困难帮扶' },
        { name: '欧阳某某', town: '崇福镇', kind: '医疗困难帮扶' },
      ],
    });
    const raw = JSON.stringify(lists);
    for (const secret of ['公示"', '患重病', '13800001234', '330483', ...ids]) expect(raw).not.toContain(secret);
    const rows = await server.db.read.findBy(DisclosureEntity, { sourceType: 'aid', publishedOn: '2026-11-25' });
    expect(rows.map(({ catalogue, channel, withdrawnOn }) => [catalogue, channel, withdrawnOn])).toEqual([
      ['announcement', 'platform', null],
    ]);
    server.clock.set('2026-12-01', '23:00');
    expect((await server.stranger.call(aidRoutes.publicity, {})).lists.map(({ id }) => id)).toContain(list?.id);
    server.clock.set('2026-12-02', '00:01');
    expect((await server.stranger.call(aidRoutes.publicity, {})).lists.map(({ id }) => id)).not.toContain(list?.id);
  });

  test('an objection takes the name down at once and starts the check anew; a list without names leaves the ledger until it has one', async () => {
    server.clock.set('2026-11-26');
    const desk2 = await newAidDesk(server);
    const { id, phone } = await file();
    await takeTo(server, desk2, phone, id, 'granted');
    const posted = await aidActs.post(desk2.reviewer, id);
    const back = await desk2.reviewer.call(aidWorkRoutes.challenge, { id, version: posted.version, reason: '邻居说有房出租' });
    expect(back).toMatchObject({ state: 'accepted', dueOn: '2026-12-24', decision: null });
    expect((await server.stranger.call(aidRoutes.publicity, {})).lists.filter(({ from }) => from === '2026-11-26')).toEqual([]);
    const [row] = await server.db.read.findBy(DisclosureEntity, { sourceType: 'aid', publishedOn: '2026-11-26' });
    expect(row?.withdrawnOn).toBe('2026-11-26');
    const next = await file();
    await takeTo(server, desk2, next.phone, next.id, 'publicity');
    const ledger = await server.db.read.findBy(DisclosureEntity, { sourceType: 'aid', publishedOn: '2026-11-26' });
    expect(ledger.map(({ withdrawnOn }) => withdrawnOn).sort()).toEqual(['2026-11-26', null]);
  });
});

describe('the person', () => {
  test('withdraws before the decision, not after', async () => {
    const { id, phone } = await file();
    const { version } = await phone.call(aidRoutes.mineOne, { id });
    const out = await phone.call(aidRoutes.withdraw, { id, version, reason: '不需要了' });
    expect([out.state, out.may]).toEqual(['withdrawn', []]);
    const later = await file();
    await takeTo(server, desk, later.phone, later.id, 'granted');
    const now = await later.phone.call(aidRoutes.mineOne, { id: later.id });
    expect(now.may).toEqual(['card']);
    expect((await later.phone.refused(aidRoutes.withdraw, { id: later.id, version: now.version })).code).toBe('wrong_state');
  });

  test('is asked for an account only after a grant, and a wrong card number is said', async () => {
    const { id, phone } = await file();
    const early = { id, version: 1, bank: '农行', holder: '王', number: '6228480000000000018', consent: aidAccountConsent.version };
    expect((await phone.refused(aidRoutes.card, early)).code).toBe('wrong_state');
    expect((await phone.refused(aidRoutes.card, { ...early, number: '6228480000000000017' })).fields[0]?.field).toBe('number');
  });

  test('a helper, or the person on another phone, reads how far it is by number and tail, and nothing of what was written', async () => {
    const { receipt } = await file({ relation: 'village', helperName: '站长', helperPhone: '13700005678' });
    for (const phoneTail of ['1234', '5678']) {
      const seen = await server.stranger.call(aidRoutes.lookup, { receipt: receipt.replace('-', ''), phoneTail });
      expect(Object.keys(seen).sort()).toEqual(['dueOn', 'filedOn', 'kind', 'next', 'receipt', 'state']);
    }
    for (let i = 0; i < 5; i++)
      expect((await server.stranger.refused(aidRoutes.lookup, { receipt, phoneTail: '0000' })).code).toBe('not_found');
    expect((await server.stranger.refused(aidRoutes.lookup, { receipt, phoneTail: '1234' })).code).toBe('too_many');
  });
});
