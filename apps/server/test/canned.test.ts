import { consultationRoutes, contentRoutes, cannedRoutes as routes } from '@vc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { work } from './support/consultations.ts';
import { answer, approveAll, ask, completeDraft, type Desk, newDesk, publish } from './support/factories.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let clerk: Person;
let desk: Desk;
beforeAll(async () => {
  server = await startServer();
  clerk = await server.staff('clerk');
  desk = await newDesk(server);
});
afterAll(() => server.close());

const canned = (text: string) => clerk.call(routes.add, { title: '补助标准', text, subject: 'pension' });

describe('a canned answer', () => {
  test('puts in what the policy and the bureau say on the day it is used', async () => {
    const policy = await publish(desk, 'policy', {
      title: '补助标准通知',
      summary: '每人每月 60 元。',
      fields: { ...completeDraft('policy').fields, amount: '每满一年每月 60 元' },
    });
    const { id } = await canned(
      `依据《{{政策:${policy.id}.标题}}》：{{政策:${policy.id}.待遇标准}}。有疑问请打 {{本局电话}}，{{办公时间}}有人接听。`,
    );
    const filled = await clerk.call(routes.fill, { id });
    expect(filled.text).toMatch(/^依据《补助标准通知》：每满一年每月 60 元。有疑问请打 12345，工作日/);
    expect((await clerk.call(routes.list, {})).items.find(item => item.id === id)?.says).toBe(filled.text);
    expect(filled.cites).toEqual([{ id: policy.id, kind: 'policy', title: '补助标准通知', state: 'live' }]);

    const revised = await desk.editor.call(contentRoutes.revise, { id: policy.id, version: policy.version });
    const { title, category, place, summary, body, formedOn, sourceUrl, aboutId, successorId } = revised;
    const changed = await desk.editor.call(contentRoutes.edit, {
      ...{ id: policy.id, version: revised.version, kind: 'policy', title, category, place, summary, body, formedOn, sourceUrl },
      ...{ aboutId, successorId, changeNote: '标准提高', fields: { ...revised.fields, amount: '每满一年每月 65 元' } },
    });
    await approveAll(desk, await desk.editor.call(contentRoutes.submit, { id: policy.id, version: changed.version }));
    expect((await clerk.call(routes.fill, { id })).text).toContain('每月 65 元');
  });

  test('says a day as people say it, and knows no other names than those of the item’s own facts', async () => {
    const job = await publish(desk, 'job');
    const { says, problems } = await canned(`报名到{{政策:${job.id}.报名截止日}}；{{政策:${job.id}.toString}}。`);
    expect(says).toMatch(/^报名到\d{4}年\d{1,2}月\d{1,2}日（周.）；\{\{/);
    expect(problems).toHaveLength(1);
  });

  test('is not to be used once its policy is withdrawn, and says so in the list', async () => {
    const policy = await publish(desk, 'policy', { title: '旧的办法' });
    const { id } = await canned(`见《{{政策:${policy.id}.标题}}》。`);
    await desk.reviewer.call(contentRoutes.withdraw, { id: policy.id, version: policy.version, reason: '文件废止' });
    const refused = await clerk.refused(routes.fill, { id });
    expect(refused.fields).toEqual([{ field: `{{政策:${policy.id}.标题}}`, message: '引用的“旧的办法”已经撤下，请改用现行政策' }]);
    expect((await clerk.call(routes.list, {})).items.find(item => item.id === id)?.problems).toEqual([refused.fields[0]?.message]);
  });

  test('names every place that cannot be filled, all at once', async () => {
    const policy = await publish(desk, 'policy');
    const { id } = await canned(`{{某局电话}}、{{政策:${policy.id}.怎么办理}}、{{本局地址}}、{{政策:${'0'.repeat(26)}.标题}}`);
    const { fields } = await clerk.refused(routes.fill, { id });
    expect(fields).toHaveLength(4);
  });

  test('is changed over the version that was seen, and gone when it is dropped', async () => {
    const item = await canned('请到窗口办理。');
    const edited = await clerk.call(routes.edit, {
      id: item.id,
      version: item.version,
      title: '窗口',
      text: '请到二楼窗口。',
      subject: null,
    });
    expect((await clerk.refused(routes.edit, { id: item.id, version: item.version, title: '旧', text: '旧', subject: null })).code).toBe(
      'stale',
    );
    await clerk.call(routes.drop, { id: item.id, version: edited.version });
    expect((await clerk.refused(routes.fill, { id: item.id })).code).toBe('not_found');
  });
});

describe('an answer that cites', () => {
  test('leads to the policy as it stands, and says when that was withdrawn since', async () => {
    const policy = await publish(desk, 'policy', { title: '优待办法' });
    const phone = await server.device();
    const { id } = await ask(phone);
    const { version } = await work(clerk, id);
    await clerk.call(consultationRoutes.answer, { id, version, answer: '按办法办。', cites: [policy.id] });
    const cites = async () => (await phone.call(consultationRoutes.mineOne, { id })).thread.at(-1)?.cites;
    expect(await cites()).toEqual([{ id: policy.id, kind: 'policy', title: '优待办法', state: 'live' }]);
    await desk.reviewer.call(contentRoutes.withdraw, { id: policy.id, version: policy.version, reason: '文件废止' });
    expect(await cites()).toEqual([{ id: policy.id, kind: 'policy', title: '优待办法', state: 'withdrawn' }]);
    const other = await ask(phone);
    const refused = await clerk.refused(consultationRoutes.answer, { id: other.id, version: 1, answer: '按办法办。', cites: [policy.id] });
    expect(refused.fields.map(({ field }) => field)).toEqual(['cites']);
    expect((await answer(clerk, other.id)).state).toBe('answered');
  });
});
