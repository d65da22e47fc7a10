import { contentRoutes, kinds, searchRoutes, siteRoutes } from '@vc/contract';
import { type ApprovalChain, approvalChains, approvalSteps, isSigning } from '@vc/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completeDraft, type Desk, newDesk, publish, validFields } from './support/factories.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let desk: Desk;
beforeAll(async () => {
  server = await startServer();
  desk = await newDesk(server);
});
afterAll(() => server.close());

const idsIn = async (kind: string, over: object = {}) =>
  (await server.stranger.call(contentRoutes.list, { kind, ...over })).items.map(item => item.id);

describe('every kind', () => {
  test.each(kinds.map(kind => kind.key))(
    '%s goes from draft to published, is listed, found and counted, and is gone when withdrawn',
    async kind => {
      const title = `独此一条${kind}`;
      const draft = await desk.editor.call(contentRoutes.create, completeDraft(kind, { title }));
      const { id } = draft;
      const hidden = async () => {
        expect(await idsIn(kind)).not.toContain(id);
        expect((await server.stranger.refused(contentRoutes.detail, { id })).code).toBe('not_found');
        expect((await server.stranger.call(searchRoutes.search, { q: title })).items.map(hit => hit.id)).not.toContain(id);
        expect(await server.db.read.query('SELECT id FROM disclosure WHERE sourceId = ? AND withdrawnOn IS NULL', [id])).toHaveLength(0);
      };
      await hidden();
      let item = await desk.editor.call(contentRoutes.submit, { id, version: draft.version });
      const signed: string[] = [];
      while (isSigning(item.state)) {
        await hidden();
        signed.push(item.state);
        item = await desk[approvalSteps[item.state].role as keyof Desk].call(contentRoutes.approve, { id, version: item.version });
      }
      expect(signed).toEqual(approvalChains[kinds.find(k => k.key === kind)?.approval as ApprovalChain]);
      const published = item;
      expect([published.state, published.live]).toEqual(['done', 'live']);
      expect(published.indexNumber).toMatch(/^000000\/2026-\d{6}$/);
      expect(await idsIn(kind)).toContain(id);
      expect((await server.stranger.call(contentRoutes.detail, { id })).title).toBe(title);
      expect((await server.stranger.call(searchRoutes.search, { q: title })).items[0]).toMatchObject({ id, kind, title });
      const rows = await server.db.read.query(
        'SELECT catalogue, channel, title, quantity, indexNumber FROM disclosure WHERE sourceId = ?',
        [id],
      );
      expect(rows.map((row: object) => ({ ...row }))).toEqual([
        {
          catalogue: kinds.find(k => k.key === kind)?.catalogue,
          channel: 'platform',
          title,
          quantity: kind === 'job' ? 5 : null,
          indexNumber: published.indexNumber,
        },
      ]);
      const gone = await desk.reviewer.call(contentRoutes.withdraw, { id, version: published.version, reason: '内容有误' });
      expect(await idsIn(kind)).not.toContain(id);
      expect((await server.stranger.call(searchRoutes.search, { q: title })).items.map(hit => hit.id)).not.toContain(id);
      expect((await server.stranger.call(contentRoutes.detail, { id })).withdrawn).toEqual({ on: '2026-11-23', reason: '内容有误' });
      await desk.reviewer.call(contentRoutes.unpublish, { id, version: gone.version, reason: '不应公开' });
      await hidden();
    },
  );
});

describe('a draft', () => {
  test('may be thin, but says at once everything that publication needs', async () => {
    const draft = await desk.editor.call(contentRoutes.create, { kind: 'job', title: '只有标题' });
    expect(draft.missing.map(problem => problem.field)).toEqual([
      'category',
      'summary',
      'body',
      'fields.employer',
      'fields.vacancies',
      'fields.address',
      'fields.deadline',
      'fields.contact',
      'fields.verifiedBy',
      'fields.verifiedOn',
    ]);
    const refused = await desk.editor.refused(contentRoutes.submit, { id: draft.id, version: draft.version });
    expect([refused.code, refused.fields.length]).toEqual(['invalid', 10]);
  });

  test('refuses fields that its kind does not have, and places that the bureau does not have', async () => {
    const unknown = await desk.editor.refused(contentRoutes.create, completeDraft('policy', { fields: { colour: '红' } }));
    expect(unknown.fields).toEqual([{ field: 'fields.colour', message: '“政策文件”没有这一项：colour' }]);
    const place = await desk.editor.refused(contentRoutes.create, completeDraft('policy', { place: 'atlantis' }));
    expect(place.fields[0]?.field).toBe('place');
  });

  test('keeps only the safe subset of HTML', async () => {
    const body =
      '<p onclick="x()">字<script>alert(1)</script><a href="javascript:x()">链</a><img src=x onerror=y()></p><style>p{}</style><table><tr><td colspan="2" style="x">格</td></tr></table>';
    const draft = await desk.editor.call(contentRoutes.create, completeDraft('policy', { body }));
    expect(draft.body).toBe('<p>字<a>链</a></p><table><tr><td colspan="2">格</td></tr></table>');
  });
});

describe('the public list', () => {
  test('goes on page after page, newest first, each item once', async () => {
    const titles = Array.from({ length: 25 }, (_, i) => `分页通知${String(i).padStart(2, '0')}`);
    for (const title of titles) await publish(desk, 'news', { title, category: 'party' });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await server.stranger.call(contentRoutes.list, { kind: 'news', category: 'party', limit: 10, cursor });
      seen.push(...page.items.map(item => item.title));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual([...titles].reverse());
  });

  test('filters by category and by place; what holds for the whole county shows in every place', async () => {
    const admin = await server.staff('admin');
    await admin.call(siteRoutes.change, {
      name: '演示局',
      phone: '0573-88010000',
      hours: '工作日',
      places: [
        { key: 'east', label: '东镇' },
        { key: 'west', label: '西镇' },
      ],
      sections: [],
      local: true,
      indexPattern: '330483/{year}-{serial:6}',
      version: 0,
    });
    const east = await publish(desk, 'guide', { place: 'east', category: 'medical' });
    const west = await publish(desk, 'guide', { place: 'west', category: 'medical' });
    const whole = await publish(desk, 'guide', { category: 'medical' });
    expect(await idsIn('guide', { category: 'medical', place: 'east' })).toEqual([whole.id, east.id]);
    expect(await idsIn('guide', { category: 'medical' })).toEqual([whole.id, west.id, east.id]);
    expect(await idsIn('guide', { category: 'rights' })).toEqual([]);
  });

  test('drops what has expired, everywhere but on request, and the page itself says so', async () => {
    const soon = validFields.job?.('2026-11-30');
    const job = await publish(desk, 'job', { fields: soon });
    expect(await idsIn('job')).toContain(job.id);
    server.clock.set('2026-12-01');
    expect(await idsIn('job')).not.toContain(job.id);
    expect(await idsIn('job', { expired: true })).toContain(job.id);
    expect((await server.stranger.call(contentRoutes.detail, { id: job.id })).expired).toBe(true);
    server.clock.set('2026-11-23');
  });

  test('refuses a place to go on from that it did not give', async () => {
    expect((await server.stranger.refused(contentRoutes.list, { kind: 'policy', cursor: 'bm9uc2Vuc2U' })).code).toBe('invalid');
  });
});

test('an interpretation and its policy point to each other, only while both are public', async () => {
  const policy = await publish(desk, 'policy', { title: '被解读的政策' });
  const reading = await publish(desk, 'interpretation', { title: '它的解读', aboutId: policy.id });
  expect((await server.stranger.call(contentRoutes.detail, { id: policy.id })).explainedBy).toEqual([
    { id: reading.id, kind: 'interpretation', title: '它的解读' },
  ]);
  expect((await server.stranger.call(contentRoutes.detail, { id: reading.id })).about).toEqual({
    id: policy.id,
    kind: 'policy',
    title: '被解读的政策',
  });
  await desk.reviewer.call(contentRoutes.withdraw, { id: reading.id, version: reading.version, reason: '更新' });
  expect((await server.stranger.call(contentRoutes.detail, { id: policy.id })).explainedBy).toEqual([]);
  const wrong = await desk.editor.refused(contentRoutes.create, completeDraft('interpretation', { aboutId: reading.id }));
  expect(wrong.fields[0]?.field).toBe('aboutId');
});
