import { type ContentWork, contentRoutes } from '@vc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Scheduled } from '../src/content/scheduled.ts';
import { approveAll, completeDraft, type Desk, newDesk, pass } from './support/factories.ts';
import { readWord } from './support/office.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let desk: Desk;
beforeAll(async () => {
  server = await startServer();
  desk = await newDesk(server);
});
afterAll(() => server.close());

const which = ({ id, version }: ContentWork) => ({ id, version });
const create = (kind: string, over = {}) => desk.editor.call(contentRoutes.create, completeDraft(kind, over));
const submit = async (draft: ContentWork) => desk.editor.call(contentRoutes.submit, which(draft));
const shown = async (id: string) => server.stranger.call(contentRoutes.detail, { id });
const ledgerOf = async (id: string): Promise<{ title: string; withdrawnOn: string | null; quantity: number | null }[]> =>
  (await server.db.read.query('SELECT title, withdrawnOn, quantity FROM disclosure WHERE sourceId = ? ORDER BY id', [id])).map(
    (row: object) => ({ ...row }),
  );

describe('a scheduled publication', () => {
  const at = '2026-11-23T02:10:00.000Z';
  const sweep = () => server.app.get(Scheduled).sweep();
  const waiting = async (over = {}) => pass(desk, await create('guide', { publishAt: at, ...over }));

  test('waits, approved, for its time, is published once, and survives whatever happens in between', async () => {
    const item = await waiting();
    expect([item.state, item.live, item.publishAt]).toEqual(['approved', 'none', at]);
    expect(await sweep()).toBe(0);
    server.clock.set('2026-11-23', '10:11');
    expect((await Promise.all([sweep(), sweep(), sweep()])).reduce((sum, n) => sum + n, 0)).toBe(1);
    expect((await shown(item.id)).publishedOn).toBe('2026-11-23');
    expect(await ledgerOf(item.id)).toHaveLength(1);
    expect(await sweep()).toBe(0);
    server.clock.set('2026-11-23');
  });

  test('cannot be set for a time that has passed, and what was approved too late is published at once', async () => {
    const past = await create('guide', { publishAt: '2026-11-22T00:00:00.000Z' });
    expect((await desk.editor.refused(contentRoutes.submit, which(past))).fields.map(({ field }) => field)).toEqual(['publishAt']);
    const item = await submit(await create('guide', { publishAt: at }));
    server.clock.set('2026-11-23', '10:20');
    expect((await approveAll(desk, item)).live).toBe('live');
    server.clock.set('2026-11-23');
  });

  test('can be called back, or brought forward', async () => {
    const back = await desk.editor.call(contentRoutes.recall, which(await waiting()));
    expect(back.state).toBe('draft');
    const now = await desk.reviewer.call(contentRoutes.publish, which(await waiting()));
    expect([now.live, now.publishAt]).toEqual(['live', null]);
  });

  test('that cannot be published when its time comes says why, and is not tried again by itself', async () => {
    const item = await waiting();
    await server.db.write({ kind: 'system', id: null, name: '试验', roles: ['system'], ip: '' }, async tx => {
      await tx.query("UPDATE content SET summary = '' WHERE id = ?", [item.id]);
    });
    server.clock.set('2026-11-23', '10:20');
    expect(await sweep()).toBe(0);
    const told = await desk.editor.call(contentRoutes.work, { id: item.id });
    expect([told.state, told.live, told.publishProblem]).toEqual(['approved', 'none', expect.stringContaining('一句话说明')]);
    expect(await sweep()).toBe(0);
    server.clock.set('2026-11-23');
  });
});

describe('the approval form (政府信息公开审批表)', () => {
  test('is made out of the steps that were really taken, with opinions, names and days', async () => {
    let item = await submit(await create('policy', { title: '优待证<申领>办法' }));
    item = await desk.reviewer.call(contentRoutes.approve, { ...which(item), opinion: '内容属实' });
    const form = async (format: string) => desk.editor.fetch(`/api/staff/contents/${item.id}/approval-form?format=${format}`);
    const cells = async () => {
      const { tables } = await readWord(new Uint8Array(await (await form('docx')).arrayBuffer()));
      return tables[0]?.map(row => row.map(({ text }) => text)) ?? [];
    };
    expect(await cells()).toContainEqual(['科室负责人审核', expect.stringMatching(/^内容属实\n同意　同事\d+　2026年11月23日$/)]);
    expect(await cells()).toContainEqual(['保密审查', '']);
    item = await approveAll(desk, item);
    const done = await cells();
    expect(done[0]).toEqual(['信息名称', '优待证<申领>办法']);
    expect(done).toContainEqual(['信息类别', '政策文件', '索引号', item.indexNumber]);
    expect(done).toContainEqual(['公开渠道', '云服务平台', '公开时间', '2026年11月23日']);
    expect(done.slice(-3).map(([label, said]) => [label, said?.includes('同意')])).toEqual([
      ['科室负责人审核', true],
      ['保密审查', true],
      ['分管领导审批', true],
    ]);
  });
});
