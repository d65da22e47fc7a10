import { siteRoutes } from '@vc/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { disclose } from '../src/disclosure/index.ts';
import { system } from '../src/platform/actor.ts';
import { type Desk, newDesk, publish } from './support/factories.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let admin: Person;
let desk: Desk;
beforeAll(async () => {
  server = await startServer();
  admin = await server.staff('admin');
  desk = await newDesk(server);
});
afterAll(() => server.close());

async function usePattern(indexPattern: string): Promise<void> {
  const { demo: _, ...site } = await server.stranger.call(siteRoutes.site, {});
  await admin.call(siteRoutes.change, { ...site, indexPattern });
}
const published = async (kind = 'policy') => (await publish(desk, kind)).indexNumber;

test('numbers follow the bureau’s pattern, each series from one', async () => {
  await usePattern('330483/{year}-{serial:6}');
  expect([await published(), await published('guide')]).toEqual(['330483/2026-000001', '330483/2026-000002']);
  await usePattern('330483/{year}{month}-{catalogue}-{serial:4}');
  expect([await published(), await published('guide'), await published()]).toEqual([
    '330483/202611-0902-0001',
    '330483/202611-0910-0001',
    '330483/202611-0902-0002',
  ]);
  await usePattern('330483/{year}-{serial:6}');
  expect(await published()).toBe('330483/2026-000003');
});

test('a number that the ledger already has is passed over', async () => {
  await usePattern('T/{serial:3}');
  await server.db.write(system('测试'), async tx => {
    for (const indexNumber of ['T/001', 'T/002'])
      await disclose(tx, {
        catalogue: 'organisation',
        channel: 'website',
        topic: null,
        title: `来自旧网站 ${indexNumber}`,
        indexNumber,
        formedOn: null,
        publishedOn: '2021-03-01',
        quantity: null,
        source: null,
      });
  });
  expect(await published()).toBe('T/003');
});

test('two people who publish at the same time are never given the same number', async () => {
  await usePattern('P/{year}-{serial:6}');
  const numbers = await Promise.all(Array.from({ length: 12 }, () => published('news')));
  expect(new Set(numbers).size).toBe(12);
});

test('a pattern without a serial number, or with something unknown in it, is refused at its field', async () => {
  const { demo: _, ...site } = await server.stranger.call(siteRoutes.site, {});
  for (const indexPattern of ['330483/{year}', '330483/{serial}{no}', '', 'x'.repeat(61)]) {
    const refused = await admin.refused(siteRoutes.change, { ...site, indexPattern });
    expect([refused.code, refused.fields.map(({ field }) => field)]).toEqual(['invalid', ['indexPattern']]);
  }
});
