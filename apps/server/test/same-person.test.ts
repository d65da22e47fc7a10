import { caseRoutes, foiRoutes } from '@vc/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CaseEntity, type PersonIndexes, personIndexes } from '../src/case/index.ts';
import { OldPersons } from '../src/case/old-persons.ts';
import { system } from '../src/platform/actor.ts';
import { fileAidAnew, newIdNumber } from './support/aid.ts';
import { newCase, record } from './support/cases.ts';
import { ask, complain, paper } from './support/factories.ts';
import { apply } from './support/foi.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let clerk: Person;
beforeAll(async () => {
  server = await startServer();
  clerk = await server.staff('clerk');
});
afterAll(() => server.close());

let phones = 0;
let number = '';
let phone = '';
/** Somebody else for each test. */
beforeEach(() => {
  number = newIdNumber();
  phone = `1390000${String(2000 + ++phones)}`;
});

const others = async (id: string): Promise<string[]> => (await clerk.call(caseRoutes.related, { id })).items.map(one => one.id);
/** An application on paper with these numbers of the applicant. */
const byPaper = async (given: Parameters<typeof paper>[1]) =>
  clerk.call(foiRoutes.receive, { ...paper(server.clock.today()), proof: given?.proofNumber ? 'resident' : null, ...given });

describe('other cases of the same person', () => {
  test('of one who is known by both: found by either, of every kind, each once, the newest first', async () => {
    const question = await ask(await server.device(), { phone });
    const complaint = await complain(await server.device(), { phone });
    const aid = await fileAidAnew(server, { phone, idNumber: number });
    const byNumber = await byPaper({ proofNumber: number });
    const both = await byPaper({ proofNumber: number, phone });
    expect(await others(both.id)).toEqual([byNumber.id, aid.id, complaint.id, question.id]);
    expect(await others(question.id)).toEqual([both.id, aid.id, complaint.id]);
    expect(await others(byNumber.id)).toEqual([both.id, aid.id]);
    expect(await others(aid.id)).toEqual([both.id, byNumber.id, complaint.id, question.id]);
  });

  test('of one who is known by the telephone alone, and of one who is known by the number alone', async () => {
    const [one, two] = [await ask(await server.device(), { phone }), await ask(await server.device(), { phone })];
    expect(await others(two.id)).toEqual([one.id]);
    const [three, four] = [await byPaper({ proofNumber: number.toLowerCase() }), await byPaper({ proofNumber: number })];
    expect(await others(four.id)).toEqual([three.id]);
  });

  test('a telephone that two people share makes nobody the other: two numbers that differ decide', async () => {
    const his = await byPaper({ proofNumber: number, phone });
    const hers = await byPaper({ proofNumber: newIdNumber(), phone });
    const nameless = await ask(await server.device(), { phone });
    expect(await others(his.id)).toEqual([nameless.id]);
    expect(await others(hers.id)).toEqual([nameless.id]);
    expect(await others(nameless.id)).toEqual([hers.id, his.id]);
  });

  test('nobody who left neither is anybody’s', async () => {
    const [one, two] = [await newCase(server), await newCase(server)];
    expect([await others(one), await others(two)]).toEqual([[], []]);
  });
});

describe('how many applications somebody has made in the month', () => {
  const quantity = async (id: string): Promise<number> => (await clerk.call(foiRoutes.one, { id })).fee.quantity;

  test('counts him by his number, whichever telephone he left', async () => {
    const first = await byPaper({ proofNumber: number, phone });
    const second = await byPaper({ proofNumber: number, phone: '13900001999' });
    const third = await byPaper({ proofNumber: number });
    expect([await quantity(first.id), await quantity(second.id), await quantity(third.id)]).toEqual([1, 2, 3]);
  });

  test('counts by the telephone only where a number is missing, never two whose numbers differ', async () => {
    await byPaper({ proofNumber: number, phone });
    const wife = await byPaper({ proofNumber: newIdNumber(), phone });
    expect(await quantity(wife.id)).toBe(1);
    const unproved = await byPaper({ phone });
    const again = await byPaper({ phone });
    expect([await quantity(unproved.id), await quantity(again.id)]).toEqual([3, 4]);
  });

  test('an organisation is counted by its credit code, and not with the person who writes for it', async () => {
    const firm = { applicantClass: 'legal', name: '某律师事务所', contactName: '李某', proof: 'credit', phone } as const;
    await byPaper({ phone });
    const code = '31330000MD0012345X';
    const one = await byPaper({ ...firm, proofNumber: code });
    const two = await byPaper({ ...firm, phone: null, proofNumber: ` ${code.slice(0, 8)} ${code.slice(8).toLowerCase()}` });
    const other = await byPaper({ ...firm, proofNumber: '31330000MD00543210' });
    expect([await quantity(one.id), await quantity(two.id), await quantity(other.id)]).toEqual([1, 2, 1]);
  });

  test('goes by the day of receipt: what is registered late stands where it came', async () => {
    const today = server.clock.today();
    const later = await byPaper({ proofNumber: number });
    const earlier = await clerk.call(foiRoutes.receive, { ...paper('2026-11-20'), proof: 'resident', proofNumber: number });
    expect(today > '2026-11-20').toBe(true);
    expect([await quantity(earlier.id), await quantity(later.id)]).toEqual([1, 2]);
    const before = await clerk.call(foiRoutes.receive, { ...paper('2026-10-30'), proof: 'resident', proofNumber: number });
    expect([await quantity(before.id), await quantity(later.id)]).toEqual([1, 2]);
  });

  test('who gave neither telephone nor number is counted with nobody', async () => {
    const [one, two] = [await byPaper({}), await byPaper({})];
    expect([await quantity(one.id), await quantity(two.id)]).toEqual([1, 1]);
  });
});

test('cases from when one number was kept get the other; one that was parted from its person stays so', async () => {
  const [foi, aid] = [
    await apply(await server.device(), { phone, proofNumber: number }),
    await fileAidAnew(server, { phone, idNumber: number }),
  ];
  const parted = await fileAidAnew(server, { phone, idNumber: newIdNumber() });
  const keep = (id: string, indexes: Partial<PersonIndexes>) =>
    server.db.write(system('测试'), tx => tx.keep(CaseEntity, { ...indexes }, { id }));
  await keep(foi.id, { idNumberIndex: null });
  await keep(aid.id, { phoneIndex: null });
  await keep(parted.id, { phoneIndex: null, idNumberIndex: null });
  await server.app.get(OldPersons).onModuleInit();
  const indexes = personIndexes(server.db.vault, { phone, idNumber: number });
  for (const { id } of [foi, aid]) expect(await record(server, id)).toMatchObject(indexes);
  expect(await record(server, parted.id)).toMatchObject({ phoneIndex: null, idNumberIndex: null });
});
