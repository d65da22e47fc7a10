import { kinds, publicPlaces, type Site, webAddressOf } from '@vc/contract';
import { catalogueName, type Day } from '@vc/domain';
import type { OpenRow } from '../disclosure/index.ts';
import { element } from '../platform/xml.ts';
import { linkOf } from './open-data.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A day as RSS writes it: the beginning of it in Beijing (RFC 822). */
const rssDate = (on: Day): string => new Date(on).toUTCString().replace('GMT', '+0800');

function rssItem(base: string, row: OpenRow): string {
  const facts = [
    row.indexNumber && `索引号：${row.indexNumber}`,
    `目录：${catalogueName(row.catalogue)}`,
    row.formedOn && `成文日期：${row.formedOn}`,
  ];
  return [
    '<item>',
    element('title', row.title),
    element('link', linkOf(base, row) ?? base),
    element('guid', row.id, { isPermaLink: 'false' }),
    element('pubDate', rssDate(row.publishedOn)),
    element('category', catalogueName(row.catalogue)),
    element('description', facts.filter(Boolean).join('；')),
    '</item>',
  ].join('\n');
}

/** The newest publications of the platform as RSS 2.0. */
export function rss(base: string, { name }: Pick<Site, 'name'>, rows: readonly OpenRow[]): string {
  return [
    `${HEAD}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">`,
    '<channel>',
    element('title', `${name}信息公开`),
    element('link', `${base}/`),
    element('description', `${name}在退役军人云服务平台上新公开的信息`),
    element('language', 'zh-cn'),
    element('atom:link', '', { href: `${base}/rss.xml`, rel: 'self', type: 'application/rss+xml' }),
    ...rows.map(row => rssItem(base, row)),
    '</channel>',
    '</rss>\n',
  ].join('\n');
}

/** Every page that anyone may open, for search engines (sitemaps.org 0.9). */
export function sitemap(base: string, rows: readonly OpenRow[]): string {
  const lists = [publicPlaces.all, ...kinds.map(({ key }) => publicPlaces.list(key)), publicPlaces.answers, publicPlaces.catalogue];
  const address = (loc: string, changed?: string) =>
    `<url>${element('loc', loc)}${changed ? element('lastmod', changed.slice(0, 10)) : ''}</url>`;
  return [
    `${HEAD}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    address(`${base}/`),
    ...lists.map(place => address(webAddressOf(base, place))),
    ...rows.map(row => address(linkOf(base, row) ?? base, row.updatedAt)),
    '</urlset>\n',
  ].join('\n');
}
