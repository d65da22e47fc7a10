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
  const formOf = (id: string, query: string) => desk.editor.fetch(`/api/staff/contents/${id}/approval-form?${query}`);
  const cellsOf = async (id: string, query: string) => {
    const { tables } = await readWord(new Uint8Array(await (await formOf(id, query)).arrayBuffer()));
    return tables[0]?.map(row => row.map(({ text }) => text)) ?? [];
  };

  test('is made out of the steps that were really taken, with opinions, names and days', async () => {
    let item = await submit(await create('policy', { title: '优待证<申领>办法' }));
    item = await desk.reviewer.call(contentRoutes.approve, { ...which(item), opinion: '内容属实' });
    const cells = () => cellsOf(item.id, 'format=docx');
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

  test('is saved under a name that says of which version, and of an unknown version there is none', async () => {
    const { id } = await pass(desk, await create('guide', { title: '办事指南一则' }));
    const name = async (query: string) => decodeURIComponent((await formOf(id, query)).headers.get('content-disposition') ?? '');
    expect(await name('format=docx&number=1')).toContain('政府信息公开审批表（办事指南一则，第 1 版）.docx');
    expect(await name('format=docx')).toContain('政府信息公开审批表（办事指南一则）.docx');
    const unknown = await formOf(id, 'format=docx&number=2');
    expect([unknown.status, ((await unknown.json()) as { code: string }).code]).toEqual([404, 'not_found']);
  });

  test('of each version that went out can still be had once the next is begun, and once that is out', async () => {
    const now = () => cellsOf(item.id, 'format=docx');
    const version = (number: number) => cellsOf(item.id, `format=docx&number=${number}`);
    const opinionOf = (cells: string[][]) => cells.find(([label]) => label === '科室负责人审核')?.[1];
    let item = await submit(await create('policy', { title: '第一版标题', formedOn: '2026-11-01' }));
    item = await desk.reviewer.call(contentRoutes.approve, { ...which(item), opinion: '第一版属实' });
    item = await approveAll(desk, item);
    const first = await now();
    expect(await version(1)).toEqual(first);

    server.clock.set('2026-11-24');
    desk = await newDesk(server); // Nobody stays signed in overnight.
    item = await desk.editor.call(contentRoutes.revise, which(item));
    const next = {
      ...completeDraft('policy'),
      title: '第二版标题',
      formedOn: null,
      attribute: 'withheld',
      attributeBasis: '内部事务',
    } as const;
    item = await desk.editor.call(contentRoutes.edit, { ...next, ...which(item) });
    expect([(await now())[0], opinionOf(await now())]).toEqual([['信息名称', '第二版标题'], '']);
    expect(await version(1)).toEqual(first);

    item = await desk.editor.call(contentRoutes.edit, { ...next, attribute: 'public', ...which(item) });
    item = await submit(item);
    item = await desk.reviewer.call(contentRoutes.approve, { ...which(item), opinion: '第二版属实' });
    await approveAll(desk, item);
    expect(await version(1)).toEqual(first);
    const second = await version(2);
    expect([second[0], opinionOf(second)]).toEqual([['信息名称', '第二版标题'], expect.stringMatching(/^第二版属实\n.*2026年11月24日$/)]);
    expect(second).toContainEqual(['公开渠道', '云服务平台', '公开时间', '2026年11月24日']);
  });
});
