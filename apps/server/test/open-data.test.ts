import { type ContentWork, contentRoutes, disclosureRoutes, type OpenDisclosure, siteRoutes } from '@vc/contract';
import type { Day } from '@vc/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completeDraft, type Desk, newDesk, pass, publish, validFields } from './support/factories.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

const AWKWARD = "“军人&家属”<优待>'证'";

let server: TestServer;
let admin: Person;
let desk: Desk;
let policy: ContentWork;
beforeAll(async () => {
  server = await startServer({ TRUST_PROXY: '127.0.0.1' });
  admin = await server.staff('admin');
  desk = await newDesk(server);
  const { demo: _, ...site } = await server.stranger.call(siteRoutes.site, {});
  await admin.call(siteRoutes.change, { ...site, name: '某县退役军人事务局' });
  policy = await publish(desk, 'policy', { title: AWKWARD, formedOn: '2026-11-02' });
  const record = {
    catalogue: 'organisation',
    channel: 'website' as const,
    title: '=机构职责',
    publishedOn: '2026-03-02' as const,
    url: 'https://www.example.gov.cn/a?b=1&c=2',
  };
  await admin.call(disclosureRoutes.record, record);
  await admin.call(disclosureRoutes.record, { ...record, publishedOn: '2025-12-31', title: '上一年的', url: null });
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.base}${path}`, { headers });

/** What an XML document holds under a name; fails when its marks do not match each other. */
function inXml(xml: string, name: string): string[] {
  const open: string[] = [];
  for (const [, closing, tag, self] of xml.replace(/^<\?xml.*?\?>/, '').matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (self) continue;
    if (closing) expect(open.pop()).toBe(tag);
    else open.push(tag as string);
  }
  expect(open).toEqual([]);
  expect(xml.replace(/&(amp|lt|gt|quot|apos);/g, '')).not.toMatch(/&/);
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, 'gs'))].map(([, text = '']) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&'),
  );
}

describe('open data', () => {
  test('as JSON: a year’s rows, public columns only, with absolute links', async () => {
    const answer = await get('/api/open/disclosures.json?year=2026');
    const { items, ...rest } = (await answer.json()) as { items: OpenDisclosure[] };
    expect(rest).toEqual({ publisher: '某县退役军人事务局', year: 2026, count: 2 });
    expect(items).toEqual([
      {
        indexNumber: policy.indexNumber,
        title: AWKWARD,
        catalogue: '云服务平台/文件政策',
        channel: '云服务平台',
        formedOn: '2026-11-02',
        publishedOn: '2026-11-23',
        link: `${server.base}/content/detail/index?id=${policy.id}`,
      },
      {
        indexNumber: null,
        title: '=机构职责',
        catalogue: '机构信息',
        channel: '政府门户网站',
        formedOn: null,
        publishedOn: '2026-03-02',
        link: 'https://www.example.gov.cn/a?b=1&c=2',
      },
    ]);
    expect(await (await get('/api/open/disclosures.json')).json()).toMatchObject({ year: 2026, count: 2 });
    expect(await (await get('/api/open/disclosures.json?year=2025')).json()).toMatchObject({ count: 1 });
    expect((await get('/api/open/disclosures.json?year=x')).status).toBe(400);
  });

  test('as CSV: the same rows, readable by spreadsheets and harmless to them', async () => {
    const answer = await get('/api/open/disclosures.csv?year=2026');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect([lines.length, lines[0]]).toEqual([3, '索引号,名称,目录,渠道,成文日期,公开日期,链接']);
    expect(lines[2]).toBe(",'=机构职责,机构信息,政府门户网站,,2026-03-02,https://www.example.gov.cn/a?b=1&c=2");
  });
});

describe('RSS and the sitemap', () => {
  test('hold what stands on the platform, well-formed, at addresses of the host that was asked', async () => {
    const answer = await get('/rss.xml');
    expect(answer.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    const xml = await answer.text();
    const page = `${server.base}/content/detail/index?id=${policy.id}`;
    expect(inXml(xml, 'title')).toEqual(['某县退役军人事务局信息公开', AWKWARD]);
    expect(inXml(xml, 'link')).toEqual([`${server.base}/`, page]);
    expect(inXml(xml, 'pubDate')).toEqual(['Mon, 23 Nov 2026 00:00:00 +0800']);
    expect(inXml(xml, 'description')[1]).toContain(policy.indexNumber as string);
    const places = inXml(await (await get('/sitemap.xml')).text(), 'loc');
    expect(places).toContain(page);
    expect(places).toContain(`${server.base}/disclosure/catalogue/index`);
    expect(places.every(place => place.startsWith(`${server.base}/`))).toBe(true);
  });

  test('a trusted proxy’s word on the host is taken; a host that is none is refused', async () => {
    const proxied = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'www.example.gov.cn' };
    expect(inXml(await (await get('/rss.xml', proxied)).text(), 'link')[0]).toBe('https://www.example.gov.cn/');
    const { items } = (await (await get('/api/open/disclosures.json', proxied)).json()) as { items: OpenDisclosure[] };
    expect(items[0]?.link).toMatch(/^https:\/\/www\.example\.gov\.cn\/content\//);
    expect((await get('/rss.xml', { 'x-forwarded-host': 'a"><script>' })).status).toBe(400);
  });

  test('without a trusted proxy its headers are nobody’s word', async () => {
    const plain = await startServer();
    const text = await (await fetch(`${plain.base}/rss.xml`, { headers: { 'x-forwarded-host': 'evil.example' } })).text();
    expect(text).not.toContain('evil.example');
    await plain.close();
  });
});

const paths = ['/rss.xml', '/sitemap.xml', '/api/open/disclosures.json?year=2026', '/api/open/disclosures.csv?year=2026'];

describe.each(paths)('%s', path => {
  test('is sent again only when something has changed, and what is withdrawn is gone at once', async () => {
    const item = await publish(desk, 'guide', { title: `一件${path}` });
    server.clock.forward(1);
    const first = await get(path);
    const tag = first.headers.get('etag') as string;
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    expect(await first.text()).toContain(item.id);
    const again = await get(path, { 'if-none-match': tag });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200);
    const { version } = await desk.reviewer.call(contentRoutes.work, { id: item.id });
    await desk.reviewer.call(contentRoutes.withdraw, { id: item.id, version, reason: '有误' });
    const after = await get(path, { 'if-none-match': tag });
    expect([after.status, (await after.text()).includes(item.id)]).toEqual([200, false]);
  });

  test('says when it last changed, and believes a client that has seen that', async () => {
    server.clock.forward(1);
    const changed = (await get(path)).headers.get('last-modified') as string;
    expect(Date.parse(changed)).toBeLessThan(server.clock.now().getTime());
    expect((await get(path, { 'if-modified-since': changed })).status).toBe(304);
    expect((await get(path, { 'if-modified-since': 'Thu, 01 Jan 2015 00:00:00 GMT' })).status).toBe(200);
  });
});

describe.each(paths.map((path, i) => [path, i] as const))('%s', (path, i) => {
  test('is without what has gone by itself from midnight on, whoever kept it, and with it again once its last day is a later one', async () => {
    const [last, after] = [`2026-12-0${2 * i + 1}`, `2026-12-0${2 * i + 2}`] as [Day, Day];
    const publicity = { category: 'publicity', fields: { ...validFields.announcement?.(last), until: last, objection: '打电话' } };
    server.clock.set(last);
    const item = await publish(await newDesk(server), 'announcement', { title: `公示${path}`, ...publicity });
    server.clock.set(last, '23:59');
    const shown = await get(path);
    expect(await shown.text()).toContain(item.id);
    server.clock.set(after, '00:01');
    const [tag, changed] = ['etag', 'last-modified'].map(name => shown.headers.get(name) as string) as [string, string];
    expect(Date.parse(changed)).not.toBeNaN();
    for (const kept of [{ 'if-none-match': tag }, { 'if-modified-since': changed }] as Record<string, string>[]) {
      const answer = await get(path, kept);
      expect([kept, answer.status, (await answer.text()).includes(item.id)]).toEqual([kept, 200, false]);
    }
    const gone = await get(path);
    const later = await newDesk(server);
    const copy = await later.editor.call(contentRoutes.revise, { id: item.id, version: item.version });
    const until = { ...publicity, fields: { ...publicity.fields, until: '2026-12-31' }, title: item.title, changeNote: '延长公示' };
    const edited = { ...completeDraft('announcement', until), id: item.id, version: copy.version };
    await pass(later, await later.editor.call(contentRoutes.edit, edited));
    const back = await get(path, { 'if-none-match': gone.headers.get('etag') as string });
    expect([back.status, (await back.text()).includes(item.id)]).toEqual([200, true]);
  });
});
