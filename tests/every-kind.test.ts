import {
  type ContentWork,
  contentRoutes,
  factsOf,
  fileUrl,
  type Kind,
  kinds,
  publicDisclosureRoutes,
  publicFields,
  publicPlaces,
} from '@vc/contract';
import { samples } from '@vc/contract/samples';
import { addDays, approvalChains, dayOf } from '@vc/domain';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, phone, type Screen } from './support/browser.ts';
import { unexpected } from './support/console.ts';
import { databases, newDatabaseUrl } from './support/database.ts';
import { type Desk, deskOf, signAll } from './support/desk.ts';
import { type Eyes, webEyes, wechatEyes } from './support/eyes.ts';
import { PNG, upload } from './support/files.ts';
import { staffHeaders, stranger } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { weappDist } from './weapp/dist.ts';
import { Host } from './weapp/host/index.ts';

const BUILT_FOR = process.env.API_BASE ?? 'https://vc.example.gov.cn';
const NOTE = '办公电话改了，其他不变';
const REASON = '内容有误，更正后再发';
const today = dayOf(new Date());
const year = Number(today.slice(0, 4));

/** A draft of a kind that lacks nothing. */
function draftOf({ key, label }: Kind, over: object = {}) {
  const sample = samples[key];
  if (!sample) throw new Error(`no sample of ${key}`);
  return {
    kind: key,
    title: `独此一条${label}`,
    category: sample.category,
    summary: '一句话说明它有什么用',
    body: '<p>这是一段足够长的正文，说明谁可以享受、怎么办理、到哪里去问。</p>',
    fields: sample.fields({ before: addDays(today, -20), after: addDays(today, 30) }),
    ...over,
  };
}

describe.each(databases)('on %s', database => {
  let product: Product;
  let browser: Browser;
  let screen: Screen;
  let host: Host;
  let desk: Desk;
  let headers: Record<string, string>;
  const eyes: Eyes[] = [];

  beforeAll(async () => {
    product = await startProduct({ databaseUrl: await newDatabaseUrl(database) });
    browser = await launch();
    screen = await phone(browser);
    host = await new Host(weappDist, { servers: { [BUILT_FOR]: product.base } }).launch();
    // Phones draw what the server replies: they look while it runs on the one database, and its replies are asked for on both.
    if (database === 'sqlite') eyes.push(webEyes(screen.page, product.base), wechatEyes(host));
    desk = await deskOf(product.base);
    headers = await staffHeaders(product.base, 'editor');
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const which = ({ id, version }: ContentWork) => ({ id, version });
  const status = async (path: string) => (await fetch(`${product.base}${path}`)).status;
  const counted = async (leaf: string): Promise<number> => {
    const { root } = await stranger(product.base)(publicDisclosureRoutes.publicCatalogue, { year });
    const parts = (part: typeof root): (typeof root)[] => [part, ...part.children.flatMap(parts)];
    return parts(root).find(({ key }) => key === leaf)?.count ?? 0;
  };

  /** Every way out but the item's own page, each with whether it says anything of the item. */
  async function exits({ key, catalogue }: Kind, { id, title }: ContentWork): Promise<Record<string, boolean>> {
    const addresses = {
      list: `/api/contents?kind=${key}&limit=100&expired=true`,
      search: `/api/search?q=${encodeURIComponent(title)}&limit=100`,
      catalogue: `/api/catalogue/items?catalogue=${encodeURIComponent(catalogue)}&limit=100`,
      json: `/api/open/disclosures.json?year=${year}`,
      csv: `/api/open/disclosures.csv?year=${year}`,
      rss: '/rss.xml',
      sitemap: '/sitemap.xml',
    };
    const says = async (address: string) => {
      const said = await (await fetch(`${product.base}${address}`)).text();
      return said.includes(id) || said.includes(title);
    };
    return Object.fromEntries(await Promise.all(Object.entries(addresses).map(async ([exit, address]) => [exit, await says(address)])));
  }
  const through = (seen: boolean) => ({ list: seen, search: seen, catalogue: seen, json: seen, csv: seen, rss: seen, sitemap: seen });

  /** Both phones at the same time. */
  const byAll = (look: (who: Eyes) => Promise<void>) => Promise.all(eyes.map(look));

  const lists = ({ key, catalogue }: Kind, title: string): string[] => [
    publicPlaces.list(key),
    `/search/index?q=${encodeURIComponent(title)}`,
    publicPlaces.catalogueList(catalogue),
  ];

  /** On each phone: out of the list, out of search and out of the catalogue to its page, which says all that the public may read. */
  async function isEverywhere(kind: Kind, { title, summary, fields }: ContentWork): Promise<void> {
    await byAll(async who => {
      for (const place of lists(kind, title)) {
        await who.open(place);
        await who.press(title);
        await who.reads(summary);
      }
      for (const { label, value } of factsOf(kind, publicFields(kind, fields))) {
        await who.reads(label);
        await who.reads(value);
      }
    });
  }

  async function isInNoList(kind: Kind, title: string): Promise<void> {
    await byAll(async who => {
      for (const place of lists(kind, title)) {
        await who.open(place);
        await who.lacks(title);
      }
    });
  }

  /** What its own page says on each phone. */
  async function pageSays(id: string, words: string): Promise<void> {
    await byAll(async who => {
      await who.open(publicPlaces.content(id));
      await who.reads(words);
    });
  }

  test.each(kinds.map(kind => [kind.key, kind] as const))(
    '%s: written, signed step by step, public everywhere, changed, withdrawn and taken down',
    async (_, kind) => {
      const before = await counted(kind.catalogue);
      const draft = await desk.editor(contentRoutes.create, draftOf(kind));
      const { file, work } = await upload(product.base, headers, { id: draft.id, bytes: PNG, name: '流程.png', use: 'attachment' });
      const [page, attachment] = [`/api/contents/${draft.id}`, fileUrl(file.key)];
      const hidden = async () => {
        expect(await exits(kind, draft)).toEqual(through(false));
        expect([await status(page), await status(attachment), await counted(kind.catalogue)]).toEqual([404, 404, before]);
      };
      await hidden();
      const signed: string[] = [];
      const live = await signAll(desk, await desk.editor(contentRoutes.submit, which(work)), async step => {
        signed.push(step);
        await hidden();
      });
      expect(signed).toEqual(approvalChains[kind.approval]);

      expect(await exits(kind, live)).toEqual(through(true));
      expect([await status(page), await status(attachment), await counted(kind.catalogue)]).toEqual([200, 200, before + 1]);
      await isEverywhere(kind, live);

      const copy = await desk.editor(contentRoutes.revise, which(live));
      const edited = await desk.editor(contentRoutes.edit, { ...draftOf(kind, { changeNote: NOTE }), ...which(copy) });
      const changed = await signAll(desk, await desk.editor(contentRoutes.submit, which(edited)));
      expect([changed.versions, await counted(kind.catalogue)]).toEqual([2, before + 1]);
      await pageSays(live.id, NOTE);

      const withdrawn = await desk.reviewer(contentRoutes.withdraw, { ...which(changed), reason: REASON });
      expect(await exits(kind, live)).toEqual(through(false));
      expect([await status(page), await status(attachment), await counted(kind.catalogue)]).toEqual([200, 200, before]);
      await isInNoList(kind, live.title);
      await pageSays(live.id, REASON);

      await desk.reviewer(contentRoutes.unpublish, { ...which(withdrawn), reason: REASON });
      await hidden();
      await pageSays(live.id, '没有找到，可能已撤下或链接有误');
    },
  );

  test('on the way neither phone met an error, nor anything that WeChat does not have', () => {
    expect(unexpected(screen)).toEqual([]);
    expect(host.errors).toEqual([]);
    expect([...host.missing]).toEqual([]);
  });
});
