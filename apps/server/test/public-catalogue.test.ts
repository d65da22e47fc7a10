import {
  type CataloguePart,
  type ContentWork,
  consultationRoutes,
  contentRoutes,
  type PublicDisclosure,
  disclosureRoutes as routes,
} from '@vc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, newDesk, publish, validFields } from './support/factories.ts';
import { openedValue } from './support/figures.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let admin: Person;
let desk: Desk;
let policy: ContentWork;
beforeAll(async () => {
  server = await startServer();
  admin = await server.staff('admin');
  desk = await newDesk(server);
  policy = await publish(desk, 'policy', { title: '现行的', formedOn: '2026-11-01' });
  await publish(desk, 'policy', { title: '废止的', fields: { ...validFields.policy?.('2026-12-31'), validity: 'repealed' } });
  for (let i = 1; i <= 30; i++)
    await admin.call(routes.record, {
      catalogue: 'wechat-news',
      channel: 'wechat',
      title: `推文 ${i}`,
      publishedOn: i <= 25 ? '2026-05-01' : '2025-05-01',
      url: `https://mp.weixin.qq.com/s/${i}`,
    });
});
afterAll(() => server.close());

const find = (part: CataloguePart, key: string): CataloguePart | undefined =>
  part.key === key ? part : part.children.map(child => find(child, key)).find(Boolean);
const counts = async (narrowed: Parameters<typeof server.stranger.call<typeof routes.publicCatalogue>>[1] = {}) => {
  const { root } = await server.stranger.call(routes.publicCatalogue, narrowed);
  return Object.fromEntries(['all', 'wechat-news', 'platform', 'platform/policy'].map(key => [key, find(root, key)?.count]));
};

async function everything(input: Parameters<typeof server.stranger.call<typeof routes.publicList>>[1]): Promise<PublicDisclosure[]> {
  const all: PublicDisclosure[] = [];
  let cursor: string | undefined;
  do {
    const page = await server.stranger.call(routes.publicList, { ...input, cursor, limit: 10 });
    all.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return all;
}

describe('the catalogue for anyone', () => {
  test('is a tree that adds up, by year and by channel', async () => {
    expect(await counts()).toEqual({ all: 32, 'wechat-news': 30, platform: 2, 'platform/policy': 2 });
    expect(await counts({ year: 2025 })).toEqual({ all: 5, 'wechat-news': 5, platform: 0, 'platform/policy': 0 });
    expect(await counts({ channel: 'platform', validity: 'valid' })).toEqual({
      all: 1,
      'wechat-news': 0,
      platform: 1,
      'platform/policy': 1,
    });
    expect((await server.stranger.call(routes.publicCatalogue, {})).years).toEqual([2026, 2025]);
  });

  test('lists each thing once, newest first, over all pages, and as many as the tree says', async () => {
    const news = await everything({ catalogue: 'wechat-news' });
    expect([news.length, new Set(news.map(({ id }) => id)).size]).toEqual([30, 30]);
    expect(news.map(({ publishedOn }) => publishedOn)).toEqual(
      news
        .map(({ publishedOn }) => publishedOn)
        .sort()
        .reverse(),
    );
    expect(await everything({})).toHaveLength(32);
    expect(await everything({ catalogue: 'platform', year: 2026 })).toHaveLength(2);
  });

  test('says of each thing what anyone may know, and leads to its page or its link', async () => {
    const [row] = await everything({ catalogue: 'platform/policy', validity: 'valid' });
    expect(row).toEqual({
      id: expect.any(String),
      title: '现行的',
      indexNumber: policy.indexNumber,
      catalogue: 'platform/policy',
      channel: 'platform',
      formedOn: '2026-11-01',
      publishedOn: '2026-11-23',
      validity: 'valid',
      url: null,
      page: { type: 'content', id: policy.id },
    });
    expect((await everything({ validity: 'repealed' })).map(({ title }) => title)).toEqual(['废止的']);
    const [post] = await everything({ channel: 'wechat' });
    expect(post).toMatchObject({ page: null, url: expect.stringContaining('https://mp.weixin'), validity: null });
  });

  test('refuses a node that is not there', async () => {
    const refused = await server.stranger.refused(routes.publicList, { catalogue: 'nowhere' });
    expect(refused.fields).toEqual([{ field: 'catalogue', message: '没有这个目录，请从目录中选择' }]);
  });
});

describe('what has gone by itself', () => {
  test('is in no list, no number and no year of the catalogue any more; the ledger has it and the figures count it', async () => {
    server.clock.set('2024-05-06');
    const fields = { ...validFields.announcement?.('2024-05-10'), until: '2024-05-10', objection: '打电话' };
    const { id, title } = await publish(desk, 'announcement', { title: '拟表彰名单', category: 'publicity', fields });
    const seen = async () => {
      const { root, years } = await server.stranger.call(routes.publicCatalogue, {});
      return [(await everything({ catalogue: 'announcement' })).map(row => row.title), find(root, 'announcement')?.count, years];
    };
    const counted = () => openedValue(admin, 2024, 'disclosure');
    server.clock.set('2024-05-10');
    expect([await seen(), await counted()]).toEqual([[[title], 1, [2026, 2025, 2024]], 1]);
    server.clock.set('2024-05-11');
    expect([await seen(), await counted()]).toEqual([[[], 0, [2026, 2025]], 1]);
    server.clock.set('2026-11-23');
    expect([await seen(), await counted()]).toEqual([[[], 0, [2026, 2025]], 1]);
    const [row] = await server.db.read.query('SELECT withdrawnOn, goneAfter FROM disclosure WHERE sourceId = ?', [id]);
    expect(row).toEqual({ withdrawnOn: null, goneAfter: '2024-05-10' });
  });
});

describe('one thing on several channels', () => {
  const other = { catalogue: 'policy-file', title: '现行的', publishedOn: '2026-11-20' as const, url: 'https://www.example.gov.cn/p/1' };

  test('is counted once on each and once as a thing', async () => {
    await publish(desk, 'policy', { title: '就业政策', category: 'employment' }).then(async item => {
      const before = await openedValue(admin, 2026, 'disclosure');
      const row = await admin.call(routes.record, { ...other, title: item.title, url: null, channel: 'website', contentId: item.id });
      expect(row).toMatchObject({ indexNumber: item.indexNumber, topic: 'employment-policy', catalogue: 'policy-file', source: null });
      expect(await openedValue(admin, 2026, 'disclosure')).toBe(before + 1);
      expect(await openedValue(admin, 2026, 'topic/employment-policy')).toBe(1);
    });
  });

  test('stands on a channel once, whether recorded or corrected into it', async () => {
    const site = await admin.call(routes.record, { ...other, channel: 'website', contentId: policy.id });
    expect((await admin.refused(routes.record, { ...other, channel: 'website', contentId: policy.id })).code).toBe('duplicate');
    expect((await admin.refused(routes.record, { ...other, channel: 'platform', contentId: policy.id })).code).toBe('duplicate');
    const wechat = await admin.call(routes.record, { ...other, catalogue: 'wechat-news', channel: 'wechat', contentId: policy.id });
    const edit = { ...other, id: wechat.id, version: wechat.version, channel: 'website' as const };
    expect((await admin.refused(routes.edit, edit)).code).toBe('duplicate');
    const { items } = await admin.call(routes.ofContent, { id: policy.id });
    expect(items.map(({ channel, own, catalogue }) => [channel, own, catalogue])).toEqual([
      ['platform', true, 'platform/policy'],
      ['website', false, 'policy-file'],
      ['wechat', false, 'wechat-news'],
    ]);
    await admin.call(routes.withdraw, { id: site.id, version: site.version, reason: '网站改版' });
    await admin.call(routes.record, { ...other, channel: 'website', contentId: policy.id });
    expect((await admin.call(routes.ofContent, { id: policy.id })).items).toHaveLength(3);
  });

  test('is refused for what is not public, and for a question’s answer', async () => {
    const draft = await desk.editor.call(contentRoutes.create, { kind: 'policy', title: '草稿' });
    for (const contentId of [draft.id, '0'.repeat(26)]) {
      const refused = await admin.refused(routes.record, { ...other, channel: 'website', contentId });
      expect(refused.fields.map(({ field }) => field)).toEqual(['contentId']);
    }
    expect((await admin.refused(routes.ofContent, { id: draft.id })).code).toBe('not_found');
    expect((await server.stranger.call(consultationRoutes.publicList, {})).items).toEqual([]);
  });

  test('a title that gives a person away is refused, since anyone can read it', async () => {
    const refused = await admin.refused(routes.record, { ...other, channel: 'website', title: '张三 13812345678 的抚恤金' });
    expect(refused.fields).toEqual([{ field: 'title', message: expect.stringContaining('请隐去') }]);
  });
});
