import {
  caseFileRoutes,
  foiActRoutes,
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
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CaseEntity } from '../src/case/case.entity.ts';
import { transferCase } from '../src/case/index.ts';
import { system } from '../src/platform/actor.ts';
import { caseDisagreements } from './support/case-agreement.ts';
import { act, apply, ID_NUMBER, mine, NAME, PHONE, phoneFile, reply, staffFile, staffOf } from './support/foi.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';
import { pdf, png } from './support/uploads.ts';

const OFFICE = '办公室';
const OTHER = '优抚科';

let server: TestServer;
let phone: Person;
let other: Person;
let clerk: Person;
let head: Person;
let stranger: Person;
beforeAll(async () => {
  server = await startServer();
  phone = await server.device();
  other = await server.device();
  const admin = await server.staff('admin');
  await setSections(admin);
  await admin.call(foiSettingRoutes.change, { ...(await admin.call(foiSettingRoutes.read, {})), section: OFFICE });
  clerk = await staffOf(server, OFFICE, 'clerk');
  head = await staffOf(server, OFFICE, 'reviewer');
  stranger = await staffOf(server, OTHER, 'clerk', 'reviewer', 'editor');
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

/** Something valid for each act, so that only the id is wrong. */
const inputs: Record<keyof typeof foiActRoutes, object> = {
  askCorrection: { items: ['写明年度'], until: '2026-12-10' },
  corrected: { on: '2026-11-23', text: '补' },
  askOpinion: { of: 'third-party', party: '某公司', about: '征求' },
  delivered: { deliveredOn: '2026-11-23' },
  opinion: { party: '某公司', on: '2026-11-23', agrees: true, opinion: '同意' },
  askFee: { basis: 'pages', quantity: 31, how: '转账' },
  paid: { on: '2026-11-23' },
  askReasons: { why: '因', until: '2026-12-10' },
  reasons: { on: '2026-11-23', text: '因' },
  delay: { until: '2027-01-30', reason: '因' },
  askExtension: { days: 5, reason: '因' },
  extend: {},
  declineExtension: { reason: '因' },
  split: { titles: ['一', '二'] },
  draft: { ending: 'given', text: '答' },
  submit: {},
  sendBack: { reason: '因' },
  approve: {},
  withdraw: { on: '2026-11-23' },
  serve: { letter: '0'.repeat(26), on: '2026-11-23', way: 'post' },
  proactive: {},
};

describe('an application is there for nobody else', () => {
  test('another section finds nothing at any address of it, and it is in none of its lists', async () => {
    const { id } = await apply(phone);
    const { letters } = await clerk.call(foiRoutes.one, { id });
    const file = await staffFile(clerk, server.base, id, 'original', pdf('原件'), '原件.pdf');
    const found: unknown[] = [];
    for (const [name, route] of Object.entries(foiActRoutes)) {
      const code = await status(stranger, route, { id, version: 1, ...inputs[name as keyof typeof inputs] });
      if (code !== 404) found.push([name, code]);
    }
    const rest: [Route, object][] = [
      [foiRoutes.one, { id }],
      [foiRoutes.reply, { id, version: 1, outcome: 'granted', answeredOn: '2026-11-23' }],
      [foiRoutes.look, { id, reason: '看看' }],
      [foiFileRoutes.letter, { id, letter: letters[0]?.id, format: 'docx' }],
      [foiFileRoutes.pages, { id, key: file.key }],
      [foiFileRoutes.page, { id, key: file.key, page: 1 }],
      [foiFileRoutes.redact, { id, key: file.key, pages: [{ page: 1, boxes: [] }] }],
      [caseFileRoutes.staff, { key: file.key }],
    ];
    for (const [route, input] of rest) {
      const code = await status(stranger, route, input);
      if (code !== 404) found.push([route.path, code]);
    }
    await expect(staffFile(stranger, server.base, id, 'released', pdf('塞'), '塞.pdf')).rejects.toThrow(/not_found/);
    expect(found).toEqual([]);
    for (const view of ['open', 'signing', 'waiting', 'late', 'finished'] as const)
      expect((await stranger.call(foiRoutes.list, { view })).items.map(row => row.id)).not.toContain(id);
    expect((await stranger.call(foiRoutes.list, { view: 'open', find: '优抚资金' })).items).toEqual([]);
    expect((await stranger.call(foiRoutes.list, {})).counts).toEqual({ open: 0, signing: 0, waiting: 0, late: 0 });
  });

  test('once transferred it is gone for the section that had it', async () => {
    const { id } = await apply(phone);
    expect(await status(clerk, foiRoutes.one, { id })).toBe(200);
    await server.db.write(system('改派'), async tx => {
      await transferCase(tx, await tx.lock(CaseEntity, { id }), OTHER, '归优抚科办理');
    });
    expect(await status(clerk, foiRoutes.one, { id })).toBe(404);
    expect(await status(clerk, foiActRoutes.draft, { id, version: 1, ending: 'given', text: '答' })).toBe(404);
    expect(await status(stranger, foiRoutes.one, { id })).toBe(200);
  });

  test('another phone finds nothing either', async () => {
    const { id } = await apply(phone);
    const { version, letters } = await mine(phone, id);
    const tries: [Route, object][] = [
      [myFoiRoutes.one, { id }],
      [myFoiRoutes.correct, { id, version, text: '补' }],
      [myFoiRoutes.explain, { id, version, text: '因' }],
      [myFoiRoutes.withdraw, { id, version }],
      [myFoiRoutes.letter, { id, letter: letters[0]?.id, format: 'docx' }],
    ];
    for (const [route, input] of tries) expect([route.path, await status(other, route, input)]).toEqual([route.path, 404]);
    expect((await other.call(myFoiRoutes.list, {})).items).toEqual([]);
    const mineToo = await apply(other);
    // A letter of another application is not to be had under one's own.
    expect(await status(other, myFoiRoutes.letter, { id: mineToo.id, letter: letters[0]?.id, format: 'docx' })).toBe(404);
    await expect(
      apply(other, { files: [(await phoneFile(phone, server.base, 'evidence', await png(), '别人的.png')).key] }),
    ).rejects.toThrow();
  });
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
