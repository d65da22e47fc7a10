import { caseFileRoutes, caseRoutes, Problem, privacyRoutes, requestFor, consultationRoutes as routes } from '@vc/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CaseFileEntity, RemoveCaseFiles } from '../src/case-file/index.ts';
import { answerFileFrom, caseFileFrom, foundBy, setUpConsultations, work } from './support/consultations.ts';
import { ask } from './support/factories.ts';
import { type Person, signIn, startServer, type TestServer } from './support/server.ts';
import { pdf, png } from './support/uploads.ts';

const [OURS, THEIRS, CHECKED] = ['优抚科', '安置科', '权益科'] as const;
const PHONE = '13800004321';
type Staff = Person & { username: string };

let server: TestServer;
let clerk: Staff;
beforeAll(async () => {
  server = await startServer();
  await setUpConsultations(server, {
    sections: [OURS, THEIRS, CHECKED],
    routing: { pension: OURS, rights: CHECKED },
    checkAnswers: [CHECKED],
  });
});
beforeEach(async () => {
  server.clock.set('2026-11-23');
  clerk = await server.staffOf(OURS, 'clerk');
});
afterAll(() => server.close());

const upload = async (id: string, who: Person = clerk, name = '登记表.png') => answerFileFrom(who, server.base, id, await png(), name);
const codeOf = (done: Promise<unknown>): Promise<string> =>
  done.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );
const read = async (who: Person, url: string): Promise<number> => {
  const answer = await who.fetch(url);
  await answer.arrayBuffer();
  return answer.status;
};
const asStaff = (who: Person, key: string) => read(who, requestFor(caseFileRoutes.staff, { key }).url);
const asOwner = (who: Person, key: string) => read(who, requestFor(caseFileRoutes.mine, { key }).url);
const found = (key: string, pass: string) => read(server.stranger, requestFor(routes.foundFile, { key, pass }).url);
const draft = async (who: Person, id: string, files: string[]) =>
  who.call(routes.draft, { id, version: (await work(who, id)).draft?.version ?? 0, text: '请填这张表。', files });
const send = async (who: Person, id: string, files: string[]) =>
  who.call(routes.answer, { id, version: (await work(who, id)).version, answer: '请填这张表。', files });
const names = (files: readonly { name: string }[] = []) => files.map(({ name }) => name);
const rowOf = async (key: string) => (await server.db.read.findOneBy(CaseFileEntity, { key })) as CaseFileEntity;

describe('a file of an answer', () => {
  test('is read by those who may see the draft until it is sent, then by the asker', async () => {
    const phone = await server.device();
    const { id } = await ask(phone);
    const { key } = await upload(id);
    await draft(clerk, id, [key]);
    const head = await server.staffOf(OURS, 'reviewer');
    expect(names((await work(head, id)).draft?.files)).toEqual(['登记表.png']);
    expect([await asStaff(clerk, key), await asStaff(head, key)]).toEqual([200, 200]);
    const strangers = [await server.staffOf(THEIRS, 'clerk'), await server.staff('deputy'), await server.staff('director')];
    expect(await Promise.all(strangers.map(who => asStaff(who, key)))).toEqual([404, 404, 404]);
    expect(await asOwner(phone, key)).toBe(404);
    expect(JSON.stringify(await phone.call(routes.mineOne, { id }))).not.toContain(key);

    const sent = await send(clerk, id, [key]);
    expect(sent.draft).toBeNull();
    expect(names(sent.thread.at(-1)?.files)).toEqual(['登记表.png']);
    expect(sent.history.at(-1)).toMatchObject({ act: '答复', note: '附文件 1 个' });
    const { thread } = await phone.call(routes.mineOne, { id });
    expect(thread.map(({ files }) => names(files))).toEqual([[], ['登记表.png']]);
    expect([await asOwner(phone, key), await asOwner(await server.device(), key)]).toEqual([200, 404]);
    expect(await asStaff(await server.staffOf(THEIRS, 'clerk'), key)).toBe(404);
  });

  test('goes along when its case is given to another section, and is gone for the one that had it', async () => {
    const { id } = await ask(await server.device());
    const { key } = await upload(id);
    await draft(clerk, id, [key]);
    const { version } = await clerk.call(caseRoutes.one, { id });
    await clerk.call(caseRoutes.transfer, { id, version, section: THEIRS, reason: '不归我们' });
    const theirs = await server.staffOf(THEIRS, 'clerk');
    expect([await asStaff(clerk, key), await asStaff(theirs, key)]).toEqual([404, 200]);
    expect(await codeOf(upload(id))).toBe('not_found');
    expect(names((await send(theirs, id, [key])).thread.at(-1)?.files)).toEqual(['登记表.png']);
  });

  test('is uploaded only by who may write the answer, as long as it is written', async () => {
    const { id } = await ask(await server.device());
    const colleague = await server.staffOf(OURS, 'clerk');
    await colleague.call(caseRoutes.take, { id, version: (await colleague.call(caseRoutes.one, { id })).version });
    expect(await codeOf(upload(id))).toBe('wrong_state');
    expect(await codeOf(upload(id, await server.staffOf(OURS, 'reviewer')))).toBe('forbidden');
    expect(await codeOf(answerFileFrom(colleague, server.base, id, '<svg/>', '图.svg'))).toBe('unsupported');
    await send(colleague, id, []);
    expect(await codeOf(upload(id, colleague))).toBe('wrong_state');
  });

  test('is of this question and was uploaded for its answer: nothing else is taken along', async () => {
    const phone = await server.device();
    const own = await caseFileFrom(phone, server.base, await png(), '退伍证.png');
    const { id } = await ask(phone, { files: [own] });
    const other = await ask(await server.device());
    const elsewhere = await upload(other.id);
    for (const key of [own, elsewhere.key, 'x'.repeat(32)]) {
      for (const act of [draft, send])
        expect(await act(clerk, id, [key]).catch(({ fields }: Problem) => fields.map(({ field }) => field))).toEqual(['files']);
    }
    expect((await rowOf(own)).use).toBe('evidence');
    const many = Array.from({ length: 10 }, (_, i) => String(i).repeat(32));
    expect(await draft(clerk, id, many).catch(({ fields }: Problem) => fields[0]?.message)).toContain('最多 9 个');
  });

  test('of an answer is not sent away again by a later draft', async () => {
    const phone = await server.device();
    const { id } = await ask(phone);
    const { key } = await upload(id);
    await send(clerk, id, [key]);
    await phone.call(routes.followUp, { id, question: '表填好了交到哪里？', clientKey: 'after-the-form-1' });
    expect(await codeOf(draft(clerk, id, [key]))).toBe('invalid');
    await draft(clerk, id, []);
    await send(clerk, id, []);
    expect(await asOwner(phone, key)).toBe(200);
  });
});

describe('where answers are checked', () => {
  test('the head sends exactly the files that he saw; nothing is added meanwhile', async () => {
    const phone = await server.device();
    const { id } = await ask(phone, { category: 'rights' });
    const [writer, head] = [await server.staffOf(CHECKED, 'clerk'), await server.staffOf(CHECKED, 'reviewer')];
    const [first, second] = [await upload(id, writer, '甲.png'), await upload(id, writer, '乙.png')];
    const { version } = await work(writer, id);
    const handed = await writer.call(routes.submit, { id, version, answer: '见附件。', files: [first.key] });
    expect(names(handed.draft?.files)).toEqual(['甲.png']);
    expect(await codeOf(upload(id, writer))).toBe('wrong_state');
    expect(await codeOf(draft(writer, id, [first.key, second.key]))).toBe('wrong_state');
    expect(await asOwner(phone, first.key)).toBe(404);
    const sent = await head.call(routes.send, { id, version: handed.version });
    expect(names(sent.thread.at(-1)?.files)).toEqual(['甲.png']);
    expect([await asOwner(phone, first.key), await asOwner(phone, second.key)]).toEqual([200, 404]);
  });

  test('files changed after it was given back are checked anew: what was seen before cannot be sent', async () => {
    const phone = await server.device();
    const { id } = await ask(phone, { category: 'rights' });
    const [writer, head] = [await server.staffOf(CHECKED, 'clerk'), await server.staffOf(CHECKED, 'reviewer')];
    const [wrong, right] = [await upload(id, writer, '错.png'), await upload(id, writer, '对.png')];
    const submit = async (key: string) =>
      writer.call(routes.submit, { id, version: (await work(writer, id)).version, answer: '见附件。', files: [key] });
    const seen = await submit(wrong.key);
    const back = await head.call(routes.return, { id, version: seen.version, reason: '附错了表' });
    expect(names(back.draft?.files)).toEqual(['错.png']);
    const again = await submit(right.key);
    expect((await head.refused(routes.send, { id, version: seen.version })).code).toBe('stale');
    await head.call(routes.send, { id, version: again.version });
    expect(names((await phone.call(routes.mineOne, { id })).thread.at(-1)?.files)).toEqual(['对.png']);
    expect(await asOwner(phone, wrong.key)).toBe(404);
  });
});

describe('found by its number', () => {
  const answered = async () => {
    const own = await server.device();
    const mine = await caseFileFrom(own, server.base, await png(), '退伍证.png');
    const { id, receipt } = await ask(own, { phone: PHONE, files: [mine] });
    const before = await foundBy(server, receipt, '4321');
    const { key } = await answerFileFrom(clerk, server.base, id, pdf(), '登记表.pdf');
    const picture = await upload(id);
    await send(clerk, id, [key, picture.key]);
    const after = await foundBy(server, receipt, '4321');
    return { own, mine, id, receipt, before, after, key, picture: picture.key };
  };

  test('a sent answer’s files are read by whoever knows the telephone’s end, for two hours', async () => {
    const { own, mine, id, before, after, key, picture } = await answered();
    expect(before.filesPass).toBeNull();
    expect((await own.call(routes.mineOne, { id })).filesPass).toBeNull();
    const pass = after.filesPass as string;
    expect(names(after.thread.at(-1)?.files)).toEqual(['登记表.pdf', '登记表.png']);
    expect([await found(key, pass), await found(picture, pass)]).toEqual([200, 200]);
    const small = requestFor(routes.foundFile, { key: picture, pass, size: 'thumb' });
    expect(await read(server.stranger, small.url)).toBe(200);
    // What the asker sent stays on his phone.
    expect(await found(mine, pass)).toBe(404);
    server.clock.forward(121);
    expect(await found(key, pass)).toBe(404);
  });

  test('a pass opens nothing of another question, nothing before it is sent, and is not made up', async () => {
    const [one, other] = [await answered(), await answered()];
    const pass = one.after.filesPass as string;
    expect(await found(other.key, pass)).toBe(404);
    await one.own.call(routes.followUp, { id: one.id, question: '还要别的吗？', clientKey: `more-${one.receipt}` });
    const { key } = await upload(one.id);
    await draft(clerk, one.id, [key]);
    expect(await found(key, pass)).toBe(404);
    const forged = server.db.vault.seal(`${one.id} 2030-01-01T00:00:00.000Z`);
    for (const made of ['1', `${pass.slice(0, -2)}xx`, forged, forged.replace('v1', 'v2')]) expect(await found(one.key, made)).toBe(404);
  });
});

describe('what was uploaded and not sent', () => {
  const sweep = () => server.app.get(RemoveCaseFiles).sweep();
  const gone = async (key: string) => (await rowOf(key)).removedAt !== null;
  const again = async () => {
    clerk = await signIn(server.base, clerk.username);
  };

  test('stays as long as the draft names it, and goes thirty days after it names it no longer', async () => {
    const { id } = await ask(await server.device());
    const [named, loose] = [await upload(id), await upload(id)];
    await draft(clerk, id, [named.key]);
    server.clock.set('2027-01-04');
    await sweep();
    expect([await gone(named.key), await gone(loose.key)]).toEqual([false, true]);
    await again();
    await draft(clerk, id, []);
    server.clock.set('2027-02-02');
    await sweep();
    expect(await gone(named.key)).toBe(false);
    server.clock.set('2027-02-03');
    await sweep();
    expect(await gone(named.key)).toBe(true);
  });

  test('is thrown away with the draft when the answer goes without it', async () => {
    const { id } = await ask(await server.device());
    const [sent, left] = [await upload(id), await upload(id)];
    await draft(clerk, id, [sent.key, left.key]);
    await send(clerk, id, [sent.key]);
    await sweep();
    expect([await gone(sent.key), await gone(left.key)]).toEqual([false, true]);
    expect(await asStaff(clerk, left.key)).toBe(404);
    server.clock.set('2027-06-01');
    await sweep();
    expect(await gone(sent.key)).toBe(false);
  });
});

test('a public answer has its words alone', async () => {
  const head = await server.staffOf(OURS, 'reviewer');
  const { id } = await ask(await server.device());
  const { key } = await upload(id, clerk, '样表.png');
  const { version } = await send(clerk, id, [key]);
  const proposed = await clerk.call(routes.propose, { id, version, title: '怎么登记', question: '怎么登记？', answer: '填表登记。' });
  await head.call(routes.publish, { id, version: proposed.version });
  const shown = JSON.stringify([await server.stranger.call(routes.publicOne, { id }), await server.stranger.call(routes.publicList, {})]);
  expect(shown).toContain('填表登记。');
  expect([shown.includes(key), shown.includes('样表')]).toEqual([false, false]);
  expect(await read(server.stranger, `/api/files/${key}`)).toBe(404);
});

test('is among what is held about the asker once it is sent, and stays as a record when he leaves', async () => {
  const phone = await server.device();
  const { id } = await ask(phone);
  const { key } = await upload(id, clerk, '登记表样张.png');
  await draft(clerk, id, [key]);
  const held = async () => JSON.stringify((await phone.call(privacyRoutes.mine, {})).parts.filter(({ table }) => table === 'case_file'));
  expect(await held()).not.toContain('登记表样张.png');
  await send(clerk, id, [key]);
  expect(await held()).toMatch(/登记表样张\.png.*答复附件/);
  await phone.call(privacyRoutes.close, { confirm: true });
  expect(await rowOf(key)).toMatchObject({ veteranId: null, removeOn: null });
});
