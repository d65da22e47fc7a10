import {
  aidWorkRoutes,
  caseFileRoutes,
  foiFileRoutes,
  foiRoutes,
  foiSettingRoutes,
  type Given,
  myFoiRoutes,
  type Route,
  registerRoutes,
  requestFor,
  siteRoutes,
} from '@vc/contract';
import { addDays } from '@vc/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RemoveCaseFiles } from '../src/case-file/index.ts';
import { caseDisagreements } from './support/case-agreement.ts';
import { act, apply, ID_NUMBER, mine, NAME, PHONE, phoneFile, reply, staffFile, staffOf } from './support/foi.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';
import { png } from './support/uploads.ts';

const OFFICE = '办公室';
const OTHER = '优抚科';

let server: TestServer;
let phone: Person;
let other: Person;
let clerk: Person;
let head: Person;
beforeAll(async () => {
  server = await startServer();
  phone = await server.device();
  other = await server.device();
  const admin = await server.staff('admin');
  await setSections(admin);
  await admin.call(foiSettingRoutes.change, { ...(await admin.call(foiSettingRoutes.read, {})), section: OFFICE });
  clerk = await staffOf(server, OFFICE, 'clerk');
  head = await staffOf(server, OFFICE, 'reviewer');
});
afterAll(() => server.close());

async function setSections(admin: Person): Promise<void> {
  const { demo: _, ...site } = await admin.call(siteRoutes.site, {});
  await admin.call(siteRoutes.change, { ...site, sections: [OFFICE, OTHER] });
}

const status = async (who: Person, route: Route, input: object): Promise<number> => {
  const { url, method, body } = requestFor(route, input as Record<string, unknown>);
  return (await who.fetch(url, { method, ...(body === undefined ? {} : { body }) })).status;
};

test('a letter of another application is not to be had under one’s own', async () => {
  const { id } = await apply(phone);
  const { letters } = await mine(phone, id);
  const mineToo = await apply(other);
  expect(await status(other, myFoiRoutes.letter, { id: mineToo.id, letter: letters[0]?.id, format: 'docx' })).toBe(404);
});

describe('files', () => {
  test('an original is never the applicant’s to read; what is released is, and only once the reply is sent', async () => {
    const { id } = await apply(phone);
    const original = await staffFile(clerk, server.base, id, 'original', await png(200, 100), '原件.png');
    const redacted = await clerk.call(foiFileRoutes.redact, {
      id,
      key: original.key,
      pages: [{ page: 1, boxes: [{ x: 0, y: 0, width: 0.5, height: 0.5 }] }],
    });
    const own = (key: string) => status(phone, caseFileRoutes.mine, { key });
    expect([await own(original.key), await own(redacted.key)]).toEqual([404, 404]);
    await act(clerk, id, 'draft', { ending: 'given', text: '见附件。', files: [original.key] }).then(
      () => expect.fail('an original was taken for an answer'),
      (problem: { fields: { field: string }[] }) => expect(problem.fields[0]?.field).toBe('files'),
    );
    await act(clerk, id, 'draft', { ending: 'given', text: '见附件。', files: [redacted.key] });
    await act(clerk, id, 'submit');
    expect(await own(redacted.key)).toBe(404);
    await act(head, id, 'approve');
    expect([await own(original.key), await own(redacted.key)]).toEqual([404, 200]);
    expect(await status(other, caseFileRoutes.mine, { key: redacted.key })).toBe(404);
    const seen = await mine(phone, id);
    expect(seen.files.map(({ key }) => key)).toEqual([redacted.key]);
    expect(JSON.stringify(seen)).not.toContain(original.key);
  });

  test('an identity paper is for its holder and the section head', async () => {
    const paper = await phoneFile(phone, server.base, 'identity', await png(), '身份证.png');
    const { id } = await apply(phone, { identityFiles: [paper.key] });
    expect(await status(clerk, caseFileRoutes.staff, { key: paper.key })).toBe(404);
    expect(await status(head, caseFileRoutes.staff, { key: paper.key })).toBe(200);
    // It is not to be drawn by way of the pages of a document.
    expect(await status(clerk, foiFileRoutes.page, { id, key: paper.key, page: 1 })).toBe(404);
  });
});

describe('the person', () => {
  test('is sealed in the table, masked to staff, shown whole for a reason that stays on record', async () => {
    const { id } = await apply(phone);
    const [row] = await server.db.read.query<Record<string, string>[]>('SELECT * FROM foi WHERE id = ?', [id]);
    for (const secret of [NAME, PHONE, ID_NUMBER]) expect(JSON.stringify(row)).not.toContain(secret);
    const seen = await clerk.call(foiRoutes.one, { id });
    expect(seen.applicant).toMatchObject({ name: NAME, phone: '139****1357', proofNumber: '330*************13' });
    expect(await clerk.call(foiRoutes.look, { id, reason: '核对身份' })).toMatchObject({ phone: PHONE, proofNumber: ID_NUMBER });
    expect((await clerk.call(foiRoutes.one, { id })).history.at(-1)).toMatchObject({ act: '查看完整个人信息', note: '核对身份' });
    expect(JSON.stringify((await clerk.call(foiRoutes.list, {})).items)).not.toContain(NAME);
  });

  test('is not named in the letters as they are kept, nor to those whose opinion is asked', async () => {
    const { id } = await apply(phone);
    await act(clerk, id, 'askOpinion', { of: 'third-party', party: '乙公司', about: '合同' });
    const letters = await server.db.read.query<Record<string, string>[]>('SELECT * FROM foi_letter WHERE foiId = ?', [id]);
    expect(letters).toHaveLength(2);
    for (const secret of [NAME, '乙公司']) expect(JSON.stringify(letters)).not.toContain(secret);
  });
});

test('a review of the reply is attached to it, and the case shows it', async () => {
  const { id } = await apply(phone);
  await reply(clerk, head, id, 'given');
  const given: Given<typeof registerRoutes.addRemedy> = { block: 'review', title: '不服答复', foiId: id, filedOn: '2026-11-23' };
  await clerk.call(registerRoutes.addRemedy, given);
  expect((await clerk.call(foiRoutes.one, { id })).remedies).toMatchObject([{ block: 'review', title: '不服答复', result: null }]);
});

test('the record among all cases says the same as the application at every step', async () => {
  const { id } = await apply(phone);
  const compare = async () => {
    const row = await clerk.call(foiRoutes.one, { id });
    const [record] = await server.db.read.query<Record<string, string | null>[]>('SELECT * FROM case_record WHERE id = ?', [id]);
    expect([record?.dueOn, record?.closedOn, record?.number]).toEqual([
      row.answeredOn || row.waitsUntil ? null : row.dueOn,
      row.answeredOn,
      row.registrationNumber,
    ]);
    return record;
  };
  expect(await compare()).toMatchObject({ section: OFFICE, phase: 'received', next: null });
  await act(clerk, id, 'askCorrection', { items: ['写明年度'], until: '2026-12-10' });
  expect((await compare())?.next).toContain('补正');
  const { version } = await mine(phone, id);
  await phone.call(myFoiRoutes.correct, { id, version, text: '2025年' });
  await compare();
  await reply(clerk, head, id, 'given');
  expect(await compare()).toMatchObject({ phase: 'answered', stateWords: '已答复' });
  expect(await caseDisagreements(server, 'foi')).toEqual([]);
});

describe('an identity photo', () => {
  const removal = async (key: string) =>
    (await server.db.read.query<{ removeOn: string | null }[]>('SELECT removeOn FROM case_file WHERE `key` = ?', [key]))[0]?.removeOn;

  test('goes some days after the applicant took the application back', async () => {
    const photo = await phoneFile(phone, server.base, 'identity', await png(), '身份证.png');
    const { id } = await apply(phone, { identityFiles: [photo.key] });
    const { version } = await mine(phone, id);
    await phone.call(myFoiRoutes.withdraw, { id, version });
    expect(await removal(photo.key)).not.toBeNull();
  });

  test('has the period of aid’s papers from the end of the application on, counted once; other papers stay with the case', async () => {
    const [photo, letter] = [
      await phoneFile(phone, server.base, 'identity', await png(), '身份证.png'),
      await phoneFile(phone, server.base, 'evidence', await png(), '说明.png'),
    ];
    const { id } = await apply(phone, { identityFiles: [photo.key], files: [letter.key] });
    const { paperDays } = await head.call(aidWorkRoutes.rules, {});
    expect(await removal(photo.key)).toBeNull();
    const ended = server.clock.today();
    await reply(clerk, head, id, 'given');
    expect([await removal(photo.key), await removal(letter.key)]).toEqual([addDays(ended, paperDays), null]);
    server.clock.set(addDays(ended, 1));
    const { letters } = await mine(phone, id);
    const later = await staffOf(server, OFFICE, 'clerk');
    await act(later, id, 'serve', { letter: letters.at(-1)?.id, way: 'post', on: server.clock.today() });
    expect(await removal(photo.key)).toBe(addDays(ended, paperDays));
    server.clock.set(addDays(ended, paperDays));
    await server.app.get(RemoveCaseFiles).sweep();
    expect(await status(phone, caseFileRoutes.mine, { key: photo.key })).toBe(404);
    expect(await status(phone, caseFileRoutes.mine, { key: letter.key })).toBe(200);
  });
});
