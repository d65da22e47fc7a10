import { type ContentWork, contentRoutes, kindOf, publicDisclosureRoutes, siteRoutes } from '@vc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completeDraft, type Desk, newDesk, pass, publish, validFields } from './support/factories.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

/** How an item came to stand as it does, and what the public may see of it: everything, only its page under a notice, nothing. */
const standings = {
  'a draft': 'nothing',
  'waiting for the section head': 'nothing',
  'waiting for the secrecy check': 'nothing',
  'waiting for the leader': 'nothing',
  'approved for a later hour': 'nothing',
  'sent back': 'nothing',
  discarded: 'nothing',
  'kept from the public': 'nothing',
  live: 'everything',
  'live with a change in hand': 'everything',
  withdrawn: 'page',
  'withdrawn with a change in hand': 'page',
  unpublished: 'nothing',
  'gone by itself': 'nothing',
} as const;
type Standing = keyof typeof standings;

let server: TestServer;
let desk: Desk;
const items = new Map<Standing, ContentWork>();
const people = new Map<string, Person>();

const which = ({ id, version }: ContentWork) => ({ id, version });
/** Letters that no other item has, so that one is known by its title alone. */
const titleOf = (standing: Standing): string => `甲乙丙${Object.keys(standings).indexOf(standing)}号办法`;
const HIDDEN = '改动未批的标题';

async function made(standing: Standing): Promise<ContentWork> {
  const title = titleOf(standing);
  const { editor, reviewer, secrecy } = desk;
  const draft = (over: object = {}) => editor.call(contentRoutes.create, completeDraft('policy', { title, ...over }));
  const submitted = async (over: object = {}) => editor.call(contentRoutes.submit, which(await draft(over)));
  const live = () => publish(desk, 'policy', { title });
  const changed = async (work: ContentWork) => {
    const copy = await editor.call(contentRoutes.revise, which(work));
    return editor.call(contentRoutes.edit, {
      ...completeDraft('policy', { title: HIDDEN, body: `<p>${HIDDEN}，正文也改了。</p>` }),
      ...which(copy),
    });
  };
  const withdrawn = async () => reviewer.call(contentRoutes.withdraw, { ...which(await live()), reason: '内容有误' });
  const gone = async () => {
    server.clock.set('2026-11-16');
    const fields = { ...validFields.announcement?.('2026-11-20'), until: '2026-11-20', objection: '打电话' };
    const work = await publish(desk, 'announcement', { title, category: 'publicity', fields });
    server.clock.set('2026-11-23');
    return work;
  };
  const makers: Record<Standing, () => Promise<ContentWork>> = {
    'a draft': draft,
    'waiting for the section head': submitted,
    'waiting for the secrecy check': async () => reviewer.call(contentRoutes.approve, which(await submitted())),
    'waiting for the leader': async () =>
      secrecy.call(contentRoutes.approve, which(await reviewer.call(contentRoutes.approve, which(await submitted())))),
    'approved for a later hour': async () => pass(desk, await draft({ publishAt: '2026-12-24T01:00:00.000Z' })),
    'sent back': async () => reviewer.call(contentRoutes.return, { ...which(await submitted()), reason: '再改' }),
    discarded: async () => editor.call(contentRoutes.discard, which(await draft())),
    'kept from the public': async () => pass(desk, await draft({ attribute: 'withheld', attributeBasis: '内部事务信息' })),
    live,
    'live with a change in hand': async () => changed(await live()),
    withdrawn,
    'withdrawn with a change in hand': async () => changed(await withdrawn()),
    unpublished: async () => reviewer.call(contentRoutes.unpublish, { ...which(await live()), reason: '不应公开' }),
    'gone by itself': gone,
  };
  return makers[standing]();
}

beforeAll(async () => {
  server = await startServer();
  desk = await newDesk(server);
  for (const standing of Object.keys(standings) as Standing[]) items.set(standing, await made(standing));
  people.set('a stranger', server.stranger);
  people.set('a veteran', await server.device());
  people.set('staff without a part in it', await server.staff('clerk'));
}, 60_000);
afterAll(() => server.close());

const textOf = async (who: Person, address: string): Promise<string> => (await who.fetch(address)).text();
/** Whether an address says anything of an item, by its id or by either of its titles. */
const says = async (who: Person, address: string, { id }: ContentWork, title: string): Promise<boolean> => {
  const said = await textOf(who, address);
  return said.includes(id) || said.includes(title);
};

/** What a way out is asked by. */
type Asked = Pick<ContentWork, 'kind' | 'category' | 'title'>;

/** Every way out of the platform, with how it is asked for an item. */
const exits: Record<string, (item: Asked) => string> = {
  list: ({ kind }) => `/api/contents?kind=${kind}&limit=100&expired=true`,
  'list of its category': ({ kind, category }) => `/api/contents?kind=${kind}&category=${category}&limit=100`,
  search: ({ title }) => `/api/search?q=${encodeURIComponent(title)}&limit=100`,
  catalogue: ({ kind }) => `/api/catalogue/items?catalogue=${encodeURIComponent(kindOf(kind)?.catalogue ?? '')}&limit=100`,
  'open data as JSON': () => '/api/open/disclosures.json?year=2026',
  'open data as CSV': () => '/api/open/disclosures.csv?year=2026',
  RSS: () => '/rss.xml',
  sitemap: () => '/sitemap.xml',
};
const askedAt = (exit: string, item: Asked): string => (exits[exit] as (item: Asked) => string)(item);
const cells = Object.keys(standings).flatMap(standing =>
  Object.keys(exits).flatMap(exit =>
    ['a stranger', 'a veteran', 'staff without a part in it'].map(who => [exit, standing as Standing, who] as const),
  ),
);

describe('what can be seen', () => {
  test.each(cells)('in the %s of what is %s by %s', async (exit, standing, who) => {
    const item = items.get(standing) as ContentWork;
    const title = titleOf(standing);
    const address = askedAt(exit, { ...item, title });
    expect(await says(people.get(who) as Person, address, item, title)).toBe(standings[standing] === 'everything');
  });

  test.each(Object.keys(standings) as Standing[])('on the page of what is %s', async standing => {
    const { id } = items.get(standing) as ContentWork;
    for (const who of people.values()) {
      const answer = await who.fetch(`/api/contents/${id}`);
      expect(answer.status).toBe(standings[standing] === 'nothing' ? 404 : 200);
      if (answer.status === 404) continue;
      const page = (await answer.json()) as { title: string; withdrawn: object | null };
      expect([page.title, page.withdrawn !== null]).toEqual([titleOf(standing), standings[standing] === 'page']);
    }
  });

  test.each(Object.keys(exits))('in the %s: never a change that is not approved', async exit => {
    for (const who of people.values())
      for (const title of [HIDDEN, titleOf('live with a change in hand')])
        expect(await textOf(who, askedAt(exit, { kind: 'policy', category: 'pension', title }))).not.toContain(HIDDEN);
  });

  test('in numbers: only what is live is counted, and nothing that has gone', async () => {
    const live = Object.values(standings).filter(seen => seen === 'everything').length;
    const { root } = await server.stranger.call(publicDisclosureRoutes.publicCatalogue, {});
    const platform = root.children.find(({ key }) => key === 'platform');
    expect(platform?.children.find(({ key }) => key === 'platform/policy')?.count).toBe(live);
    expect(root.count).toBe(live);
  });

  test('on the home page: nothing that is not live', async () => {
    const { latest } = await server.stranger.call(siteRoutes.home, {});
    const shown = latest.flatMap(({ items: of }) => of.map(({ title }) => title));
    for (const standing of Object.keys(standings) as Standing[])
      if (standings[standing] !== 'everything') expect(shown).not.toContain(titleOf(standing));
    expect(shown).not.toContain(HIDDEN);
  });

  test('through another item’s links: nothing that is not live', async () => {
    for (const standing of ['withdrawn', 'unpublished', 'live'] as const) {
      const { id } = items.get(standing) as ContentWork;
      const reading = await publish(desk, 'interpretation', { aboutId: id });
      const { about } = await server.stranger.call(contentRoutes.detail, { id: reading.id });
      expect([standing, about?.id ?? null]).toEqual([standing, standing === 'live' ? id : null]);
    }
  });

  test('of work in hand: nothing, by staff without a part in it', async () => {
    const { id } = items.get('live') as ContentWork;
    const clerk = people.get('staff without a part in it') as Person;
    for (const address of ['', '/versions', '/snapshot?number=1', '/approval-form?format=docx', '/approval-form?format=docx&number=1'])
      expect([address, (await clerk.fetch(`/api/staff/contents/${id}${address}`)).status]).toEqual([address, 403]);
    expect((await clerk.fetch('/api/staff/contents')).status).toBe(403);
  });
});
