import { setTimeout as sleep } from 'node:timers/promises';
import { type ContentWork, contentRoutes, figureRoutes } from '@vc/contract';
import { describe, expect, test } from 'vitest';
import { databases, newDatabaseUrl } from './support/database.ts';
import { type Call, staff, stranger } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';

const KIND = 'news';
const draft = (i: number, over: object = {}) => ({
  kind: KIND,
  title: `断电试验${i}`,
  category: 'service',
  summary: '试验一条通知会不会只发布了一半',
  body: '<p>请退役军人带身份证到镇街服务站登记，工作日都有人接待。</p>',
  fields: { issuer: '本局' },
  ...over,
});

interface Desk {
  editor: Call;
  reviewer: Call;
  secrecy: Call;
}

async function deskOf({ base }: Product): Promise<Desk> {
  const [editor, reviewer, secrecy] = await Promise.all(['editor', 'reviewer', 'secrecy'].map(name => staff(base, name)));
  return { editor, reviewer, secrecy } as Desk;
}

/** An item that wants one more signature. */
async function atLastStep({ editor, reviewer }: Desk, i: number, over: object = {}): Promise<ContentWork> {
  const made = await editor(contentRoutes.create, draft(i, over));
  const sent = await editor(contentRoutes.submit, { id: made.id, version: made.version });
  return reviewer(contentRoutes.approve, { id: sent.id, version: sent.version });
}

const sign = ({ secrecy }: Desk, { id, version }: ContentWork) => secrecy(contentRoutes.approve, { id, version });

/** Titles that stand in the ledger, each as often as it is counted. */
async function counted(admin: Call): Promise<string[]> {
  const titles: string[] = [];
  let cursor: string | undefined;
  const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
  do {
    const page = await admin(figureRoutes.records, { year, figure: `ledger?catalogue=platform/${KIND}`, limit: 100, cursor });
    titles.push(...page.items.map(({ title }) => title));
    cursor = page.next ?? undefined;
  } while (cursor);
  return titles;
}

const isPublic = (base: string, id: string): Promise<boolean> =>
  stranger(base)(contentRoutes.detail, { id }).then(
    () => true,
    () => false,
  );

describe.each(databases)('on %s', kind => {
  test('a power failure while things are published leaves each of them public and counted, or neither', { timeout: 180_000 }, async () => {
    const databaseUrl = await newDatabaseUrl(kind);
    let product = await startProduct({ databaseUrl });
    let desk = await deskOf(product);
    const items: ContentWork[] = [];
    for (let i = 0; i < 24; i++) items.push(await atLastStep(desk, i));
    for (const delay of [3, 12, 30]) {
      const open = (await Promise.all(items.map(({ id }) => desk.editor(contentRoutes.work, { id })))).filter(
        ({ live }) => live === 'none',
      );
      const signing = Promise.allSettled(open.slice(0, 8).map(item => sign(desk, item)));
      await sleep(delay);
      await product.kill();
      await signing;
      product = await startProduct({ databaseUrl, dataDir: product.dataDir });
      desk = await deskOf(product);
      const ledger = await counted(await staff(product.base, 'admin'));
      for (const { id, title } of items) {
        const { live, state } = await desk.editor(contentRoutes.work, { id });
        const times = ledger.filter(one => one === title).length;
        const whole = [live === 'live', state === 'done', await isPublic(product.base, id), times === 1];
        expect([title, new Set(whole).size, times <= 1]).toEqual([title, 1, true]);
      }
    }
    const left = (await Promise.all(items.map(({ id }) => desk.editor(contentRoutes.work, { id })))).filter(({ live }) => live === 'none');
    for (const item of left) expect((await sign(desk, item)).live).toBe('live');
    expect(await product.stop()).toBe(0);
  });

  test('what was to be published while the server was down appears within a minute of its start', { timeout: 120_000 }, async () => {
    const databaseUrl = await newDatabaseUrl(kind);
    let product = await startProduct({ databaseUrl });
    const desk = await deskOf(product);
    const item = await atLastStep(desk, 1, { publishAt: new Date(Date.now() + 6_000).toISOString() });
    expect((await sign(desk, item)).state).toBe('approved');
    await product.kill();
    await sleep(6_500);
    product = await startProduct({ databaseUrl, dataDir: product.dataDir });
    const until = Date.now() + 60_000;
    while (!(await isPublic(product.base, item.id)) && Date.now() < until) await sleep(500);
    expect(await isPublic(product.base, item.id)).toBe(true);
    expect((await counted(await staff(product.base, 'admin'))).filter(title => title === item.title)).toHaveLength(1);
    await product.stop();
  });
});
