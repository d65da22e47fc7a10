import {
  aidRoutes,
  aidWorkRoutes,
  caseRoutes,
  complaintRoutes,
  consultationRoutes,
  foiRoutes,
  myCaseRoutes,
  myFoiRoutes,
  privacyRoutes,
  type Route,
} from '@vc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileAidAnew } from './support/aid.ts';
import { ask, complain } from './support/factories.ts';
import { apply } from './support/foi.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let clerk: Person;
beforeAll(async () => {
  server = await startServer();
  clerk = await server.staff('clerk');
});
afterAll(() => server.close());

const NOTE = '电话里核过，档案室说查无此档';

interface Kind {
  file(phone: Person): Promise<{ id: string; phone: Person; number: string; tail: string }>;
  staff: Route;
  own: Route;
}
const kinds: Record<string, Kind> = {
  consultation: {
    file: async phone => {
      const { id, receipt } = await ask(phone, { phone: '13800001234' });
      return { id, phone, number: receipt, tail: '1234' };
    },
    staff: consultationRoutes.work,
    own: consultationRoutes.mineOne,
  },
  complaint: {
    file: async phone => {
      const { id, receipt } = await complain(phone, { phone: '13800001234' });
      return { id, phone, number: receipt, tail: '1234' };
    },
    staff: complaintRoutes.work,
    own: complaintRoutes.mineOne,
  },
  foi: {
    file: async phone => {
      const { id, registrationNumber } = await apply(phone, { phone: '13800001234' });
      return { id, phone, number: registrationNumber, tail: '1234' };
    },
    staff: foiRoutes.one,
    own: myFoiRoutes.one,
  },
  aid: {
    file: async () => {
      const { id, receipt, phone } = await fileAidAnew(server);
      return { id, phone, number: receipt, tail: '1234' };
    },
    staff: aidWorkRoutes.work,
    own: aidRoutes.mineOne,
  },
};

describe.each(Object.entries(kinds))('a note about a case of the kind %s', (_, { file, staff, own }) => {
  const read = async (who: Person, route: Route, input: object): Promise<string> =>
    JSON.stringify(await who.call<Route<never, never>>(route as never, input as never));

  test('stands in its history for staff, changes nothing else, and reaches the person on no way', async () => {
    const { id, phone, number, tail } = await file(await server.device());
    const before = await clerk.call(caseRoutes.one, { id });
    expect(before.may).toContain('note');
    const after = await clerk.call(caseRoutes.note, { id, note: ` ${NOTE} ` });
    expect(after.history.slice(0, -1)).toEqual(before.history);
    expect(after.history.at(-1)).toMatchObject({ act: '内部备注', note: NOTE });
    expect({ ...after, history: [] }).toEqual({ ...before, history: [] });
    expect(await read(clerk, staff, { id })).toContain(NOTE);
    for (const said of [
      await read(phone, own, { id }),
      await read(phone, myCaseRoutes.mine, {}),
      await read(phone, privacyRoutes.mine, {}),
      await read(server.stranger, myCaseRoutes.lookup, { number, phoneTail: tail }),
    ])
      expect(said).not.toContain('查无此档');
  });

  test('is not written by those who only look on, nor empty, nor longer than the history holds', async () => {
    const { id } = await file(await server.device());
    const director = await server.staff('director');
    expect((await director.call(caseRoutes.one, { id })).may).toEqual([]);
    expect((await director.refused(caseRoutes.note, { id, note: NOTE })).code).toBe('forbidden');
    for (const note of [' ', '长'.repeat(501)])
      expect((await clerk.refused(caseRoutes.note, { id, note })).fields.map(({ field }) => field)).toEqual(['note']);
  });
});
