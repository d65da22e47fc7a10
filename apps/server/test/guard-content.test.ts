import { type ContentWork, contentRoutes, guardRoutes } from '@vc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GuardSweep } from '../src/content/guard-sweep.ts';
import { system } from '../src/platform/actor.ts';
import { completeDraft, type Desk, newDesk, pass, publish } from './support/factories.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let desk: Desk;
let admin: Person;
beforeAll(async () => {
  server = await startServer();
  desk = await newDesk(server);
  admin = await server.staff('admin');
});
afterAll(() => server.close());

const which = ({ id, version }: ContentWork) => ({ id, version });
const create = (body: string, over = {}) =>
  desk.editor.call(contentRoutes.create, completeDraft('guide', { body: `<p>${body}</p>`, ...over }));
const submit = (draft: ContentWork) => desk.editor.call(contentRoutes.submit, which(draft));
const own = (over: object) => ({ issuer: '本局', issuedOn: '2025-04-01', validity: 'valid', maker: 'own', ...over });
const passIt = (who: Person, work: ContentWork, reason: string) => {
  const [{ rule, mark }] = work.findings as [ContentWork['findings'][number]];
  return { given: { ...which(work), rule, mark, reason }, who };
};

describe('the guard before publishing', () => {
  test('names what it found, where, and what to do, without ever saying it whole', async () => {
    const draft = await create('联系人王某，身份证 11010519491231002X，请核对名单后公示。');
    expect(draft.findings).toMatchObject([{ field: 'body', rule: 'id-number', level: 'block', release: 'second-person', passed: null }]);
    expect(JSON.stringify([draft.findings, draft.missing])).not.toContain('19491231');
    expect(draft.missing.map(({ field }) => field)).toEqual(['body']);
    expect((await desk.editor.refused(contentRoutes.submit, which(draft))).fields[0]?.message).toContain('身份证号');
  });

  test('reads a table of the article row by row, under the titles of its columns', async () => {
    const table = (rows: string[][]) =>
      `<table><caption>发放名单</caption>${rows.map(row => `<tr>${row.map(cell => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('')}</table>`;
    const draft = await desk.editor.call(
      contentRoutes.create,
      completeDraft('guide', {
        body: table([
          ['姓名', '银行账号', '残疾等级', '金额'],
          ['张小明', '201000123456789', '六级', '1200'],
        ]),
      }),
    );
    expect(draft.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['bank-account', 'health']));
    const caption = completeDraft('guide', {
      body: '<table><caption>联系 13912345678</caption><tr><td>一</td></tr></table><p>名单见上表，请核对。</p>',
    });
    expect((await desk.editor.call(contentRoutes.create, caption)).findings.map(({ rule }) => rule)).toEqual(['mobile']);
  });

  test('tells a child by the year of birth', async () => {
    expect((await create('张小明，2015年3月生，随父亲参加活动。')).findings.map(({ rule }) => rule)).toContain('minor');
  });

  test('looks at what is said of a change and of a withdrawal, which the public reads too', async () => {
    const note = await create('请带身份证到窗口办理，工作日都有人接待。', { changeNote: '更正了 13912345678 的姓名' });
    expect(note.findings.map(({ field }) => field)).toEqual(['changeNote']);
    const live = await publish(desk, 'guide');
    const reason = '误公开了 13912345678';
    expect((await desk.reviewer.refused(contentRoutes.withdraw, { ...which(live), reason })).fields).toMatchObject([{ field: 'reason' }]);
  });

  test('has nothing against the words 依申请公开 on what is not made public', async () => {
    const body = '此件依申请公开。请各科室按分工办理，办结后报办公室。';
    const open = await create(body);
    expect(open.findings.map(({ rule }) => rule)).toContain('not-public');
    expect((await create(body, { attribute: 'on-request', attributeBasis: '条例第十三条' })).findings).toEqual([]);
  });

  test('lets nothing through on the author’s own word, and not without a reason', async () => {
    const both = await server.staff('editor', 'reviewer');
    const draft = await both.call(contentRoutes.create, completeDraft('guide', { body: '<p>身份证 11010519491231002X 已核对。</p>' }));
    const own = passIt(both, draft, '本人已经核对过');
    expect((await both.refused(contentRoutes.pass, own.given)).fields[0]?.message).toContain('另一人');
    const short = passIt(desk.reviewer, draft, '行');
    expect((await desk.reviewer.refused(contentRoutes.pass, short.given)).fields[0]?.message).toContain('理由');
    const passed = await desk.reviewer.call(contentRoutes.pass, passIt(desk.reviewer, draft, '示例号码，不是真人').given);
    expect([passed.findings[0]?.passed?.reason, passed.missing]).toEqual(['示例号码，不是真人', []]);
    expect(passed.history.at(-1)).toMatchObject({ act: '检查放行' });
  });

  test('sends what may be secret to the secrecy officer, who clears it or sends it back; nobody else can', async () => {
    let item = await submit(await create('某村退役军人李某曾在73211部队服役，现已返乡创业。'));
    expect(item.findings).toMatchObject([{ rule: 'military', level: 'secrecy', release: 'secrecy-officer' }]);
    item = await desk.reviewer.call(contentRoutes.approve, which(item));
    const refused = await desk.secrecy.refused(contentRoutes.approve, which(item));
    expect([refused.code, refused.fields[0]?.field]).toEqual(['invalid', 'body']);
    const by = (who: Person) => passIt(who, item, '已对外公开的历史番号').given;
    expect((await desk.reviewer.refused(contentRoutes.pass, by(desk.reviewer))).fields[0]?.message).toContain('保密员');
    item = await desk.secrecy.call(contentRoutes.pass, by(desk.secrecy));
    item = await desk.secrecy.call(contentRoutes.approve, which(item));
    expect(item.state).toBe('deputy');
  });

  test('never lets a mark of secrecy through, whoever asks', async () => {
    const draft = await create('机密★三年，关于安置工作的内部意见，请各单位遵照执行。');
    expect(draft.findings.find(({ rule }) => rule === 'secrecy-mark')?.release).toBe('never');
    const mark = draft.findings.find(({ rule }) => rule === 'secrecy-mark')?.mark as string;
    const given = { ...which(draft), rule: 'secrecy-mark' as const, mark, reason: '已经解密多年了' };
    expect((await desk.secrecy.refused(contentRoutes.pass, given)).fields[0]?.message).toContain('不能放行');
    expect((await desk.editor.refused(contentRoutes.submit, which(draft))).code).toBe('invalid');
  });

  test('knows office telephones, document numbers and days from what is personal', async () => {
    const body = '依据国发〔2020〕12号，2026年3月1日起办理，咨询电话 0573-88010000，索引号 330483/2021-136298。';
    expect((await create(body)).findings).toEqual([]);
  });

  test('keeps the bureau’s own list, and refuses one that cannot be read, saying which line', async () => {
    const bad = { words: '内部口径\nx\n某词,重大', publicNumbers: [] };
    expect((await admin.refused(guardRoutes.keep, bad)).fields[0]).toMatchObject({
      field: 'words',
      message: expect.stringContaining('第 2 行'),
    });
    await admin.call(guardRoutes.keep, { words: '优抚金,warn,写作抚恤金或补助金\n秘而不宣', publicNumbers: ['13800001234'] });
    expect(await admin.call(guardRoutes.list, {})).toMatchObject({ publicNumbers: ['13800001234'] });
    const draft = await create('优抚金的发放不能秘 而 不 宣，请打 13800001234 咨询。');
    expect(draft.findings.map(({ rule, level }) => [rule, level])).toEqual([
      ['word', 'warn'],
      ['word', 'block'],
    ]);
    expect((await desk.editor.refused(guardRoutes.list, {})).code).toBe('forbidden');
  });
});

describe('the nightly look', () => {
  test('raises an alarm over what has become unfit since it was published, and takes it back when it is mended', async () => {
    const item = await publish(desk, 'guide', { body: '<p>请到红星服务站办理登记手续，带好身份证件。</p>' });
    const sweep = server.app.get(GuardSweep);
    expect(await sweep.sweep()).toBe(0);
    await admin.call(guardRoutes.keep, { words: '红星服务站,block,已经撤销', publicNumbers: [] });
    expect(await sweep.sweep()).toBe(1);
    const alarmed = await desk.editor.call(contentRoutes.work, { id: item.id });
    expect(alarmed.alarm).toContain('已经撤销');
    expect((await desk.editor.call(contentRoutes.workList, { due: 'alarms' })).items.map(({ id }) => id)).toEqual([item.id]);
    const revised = await desk.editor.call(contentRoutes.revise, which(alarmed));
    const body = '<p>请到新城服务站办理登记手续，带好身份证件。</p>';
    const mended = await desk.editor.call(contentRoutes.edit, { ...completeDraft('guide', { body }), ...which(revised) });
    expect((await pass(desk, mended)).alarm).toBeNull();
    expect(await sweep.sweep()).toBe(0);
  });

  test('finds what was published before its kind asked for as much: a repealed document of our own without its day', async () => {
    const item = await publish(desk, 'policy', { fields: own({ validity: 'repealed', repealedOn: '2026-10-08' }) });
    const sweep = server.app.get(GuardSweep);
    expect(await sweep.sweep()).toBe(0);
    await server.db.write(system('测试'), tx =>
      tx.query('UPDATE publication SET fields = ? WHERE id = ?', [JSON.stringify(own({ validity: 'repealed' })), item.id]),
    );
    expect(await sweep.sweep()).toBe(1);
    expect((await desk.editor.call(contentRoutes.work, { id: item.id })).alarm).toContain('请填写废止（失效）日期');
    await desk.reviewer.call(contentRoutes.unpublish, {
      ...which(await desk.editor.call(contentRoutes.work, { id: item.id })),
      reason: '试',
    });
  });

  test('runs once a night', async () => {
    const sweep = server.app.get(GuardSweep);
    let runs = 0;
    const real = sweep.sweep.bind(sweep);
    sweep.sweep = () => {
      runs += 1;
      return real();
    };
    server.clock.set('2026-11-24', '01:30');
    await sweep.nightly();
    server.clock.set('2026-11-24', '02:10');
    await sweep.nightly();
    await sweep.nightly();
    expect(runs).toBe(1);
    server.clock.set('2026-11-23');
  });
});

describe('a review', () => {
  test('falls due after the time of its kind, and is done by whoever says that it still holds', async () => {
    const item = await publish(desk, 'guide');
    expect((await desk.editor.call(contentRoutes.work, { id: item.id })).reviewOn).toBe('2027-05-23');
    server.clock.set('2027-05-24');
    const editor = await server.staff('editor');
    const due = async () => (await editor.call(contentRoutes.workList, { due: 'review' })).items.map(({ id }) => id);
    expect(await due()).toContain(item.id);
    const confirmed = await editor.call(contentRoutes.confirm, which(item));
    expect([confirmed.reviewOn, await due()]).toEqual(['2027-11-24', expect.not.arrayContaining([item.id])]);
    const draft = await editor.call(contentRoutes.create, completeDraft('guide'));
    expect((await editor.refused(contentRoutes.confirm, which(draft))).code).toBe('wrong_state');
    server.clock.set('2026-11-23');
  });
});
