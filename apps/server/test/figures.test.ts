import { consultationRoutes, disclosureRoutes, type FigureValue, figureRoutes } from '@vc/contract';
import { type Channel, catalogueLeaves, channels, figures, type Topic, topics } from '@vc/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemo } from '../src/demo/load.ts';
import { disclose, type Publication } from '../src/disclosure/index.ts';
import { system } from '../src/platform/actor.ts';
import { answer, ask } from './support/factories.ts';
import { expectEveryNumberToOpenItsRecords, recordsOf, valuesOf } from './support/figures.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

describe('the year 2020 of the demo bureau', () => {
  let server: TestServer;
  let admin: Person;
  beforeAll(async () => {
    server = await startServer();
    await server.db.write(system('演示数据'), tx => loadDemo(tx));
    admin = await server.staff('admin');
  });
  afterAll(() => server.close());

  test('is that of its report, in every category, channel and topic', async () => {
    const values = Object.fromEntries(await valuesOf(admin, 2020));
    expect(values).toMatchObject({
      disclosure: 1123,
      'disclosure/organisation': 7,
      'disclosure/policy-file': 28,
      'disclosure/report-statistics': 1,
      'disclosure/finance': 2,
      'disclosure/personnel': 2,
      'disclosure/announcement': 1,
      'disclosure/wechat-news': 332,
      'disclosure/service-item': 70,
      'disclosure/platform': 680,
      'disclosure/platform/merchant': 351,
      'disclosure/platform/policy': 24,
      'disclosure/platform/job': 44,
      'disclosure/platform/base': 5,
      'disclosure/platform/training': 5,
      'disclosure/platform/consultation': 23,
      'disclosure/platform/activity': 115,
      'disclosure/platform/role-model': 113,
      'channel/platform': 680,
      'channel/wechat': 332,
      'channel/website': 111,
      'topic/employment-policy': 9,
      'topic/job': 63,
      'topic/job/vacancies': 1500,
      'topic/employment-base': 12,
      'topic/startup-park': 7,
      'foi/received': 8,
      'foi/answered': 8,
      'foi/in-time': 8,
      'consultation/answered': 23,
    });
  });

  test('opens exactly the records behind each number, every cell of the report’s tables included', { timeout: 60_000 }, async () => {
    const opened = await expectEveryNumberToOpenItsRecords(admin, 2020);
    expect(opened).toMatchObject({
      'two/art20_1/normative/public_total': 1,
      'three/new/natural': 7,
      'three/new/commercial': 1,
      'three/granted/total': 5,
      'three/total/total': 8,
      'three/carried_out/total': 0,
      'four/review/total': 0,
    });
  });

  test('changes number and list together when one record changes', async () => {
    const before = await valuesOf(admin, 2020);
    const { items } = await recordsOf(admin, 2020, 'disclosure/platform/merchant');
    const record = await admin.call(disclosureRoutes.one, { id: items[0]?.id as string });
    const { id, version, title, publishedOn } = record;
    const moved = await admin.call(disclosureRoutes.edit, {
      id,
      version,
      title,
      publishedOn,
      catalogue: 'platform/training',
      channel: 'platform',
    });
    let after = await valuesOf(admin, 2020);
    expect([after.get('disclosure/platform/merchant'), after.get('disclosure/platform/training'), after.get('disclosure')]).toEqual([
      350, 6, 1123,
    ]);
    await expectEveryNumberToOpenItsRecords(admin, 2020);
    await admin.call(disclosureRoutes.withdraw, { id, version: moved.version, reason: '商家退出' });
    after = await valuesOf(admin, 2020);
    expect([after.get('disclosure'), after.get('disclosure/platform')]).toEqual([
      (before.get('disclosure') as number) - 1,
      (before.get('disclosure/platform') as number) - 1,
    ]);
    await expectEveryNumberToOpenItsRecords(admin, 2020);
    expect((await admin.call(disclosureRoutes.one, { id })).history.map(line => [line.act, line.note])).toEqual([
      ['登记公开信息', null],
      ['修改', expect.stringContaining('目录：爱心商家 → 培训项目')],
      ['撤下', '商家退出'],
    ]);
  });

  test('has no number of its own for a year without records', async () => {
    for (const value of (await valuesOf(admin, 2015)).values()) expect(value).toBe(0);
    expect((await admin.refused(figureRoutes.records, { year: 2020, figure: 'no/such' })).code).toBe('not_found');
  });

  test('a record of the platform’s own publications is mended at its source only', async () => {
    const { items } = await recordsOf(admin, 2020, 'disclosure/platform/policy');
    const record = await admin.call(disclosureRoutes.one, { id: items[0]?.id as string });
    expect([record.source?.type, record.may]).toEqual(['content', []]);
    expect((await admin.refused(disclosureRoutes.withdraw, { id: record.id, version: record.version, reason: '因' })).code).toBe(
      'wrong_state',
    );
  });
});

describe('over random ledgers', () => {
  const publication = (itemIds: string[]) =>
    fc.record({
      itemId: fc.constantFrom(...itemIds),
      catalogue: fc.constantFrom(...catalogueLeaves),
      channel: fc.constantFrom(...(Object.keys(channels) as Channel[])),
      topic: fc.option(fc.constantFrom(...(Object.keys(topics) as Topic[]))),
      title: fc.constant('记录'),
      indexNumber: fc.constant(null),
      formedOn: fc.constant(null),
      publishedOn: fc.constantFrom(
        '2023-12-31' as const,
        '2024-01-01' as const,
        '2024-06-15' as const,
        '2024-12-31' as const,
        '2025-01-01' as const,
      ),
      quantity: fc.option(fc.integer({ min: 1, max: 50 })),
      source: fc.constant(null),
    });

  test('every number is the number of its records, and the tree adds up', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(publication(['a', 'b', 'c', 'd', 'e', 'f']), { maxLength: 14 }), async rows => {
        const server = await startServer();
        try {
          const admin = await server.staff('admin');
          const unique = [...new Map(rows.map(row => [`${row.itemId} ${row.channel}`, row])).values()] as Publication[];
          await server.db.write(system('测试'), async tx => {
            for (const row of unique) await disclose(tx, row);
          });
          const tree = (await admin.call(figureRoutes.year, { year: 2024 })).figures;
          const check = (figure: FigureValue): void => {
            if (!figure.id.startsWith('disclosure') || figure.children.length === 0) return;
            expect([figure.id, figure.children.reduce((sum, child) => sum + child.value, 0)]).toEqual([figure.id, figure.value]);
            figure.children.forEach(check);
          };
          tree.forEach(check);
          expect(tree[0]?.value).toBe(unique.filter(row => row.publishedOn.startsWith('2024')).length);
          await expectEveryNumberToOpenItsRecords(admin, 2024);
        } finally {
          await server.close();
        }
      }),
      { numRuns: 6, seed: 20201123 },
    );
  });
});

describe('recording what was made public elsewhere', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  test('counts at once; a day in the future or a category that has parts is refused', async () => {
    const admin = await server.staff('admin');
    const post = {
      catalogue: 'wechat-news',
      channel: 'wechat' as const,
      title: '走访慰问',
      publishedOn: '2026-11-20' as const,
      url: 'https://mp.weixin.qq.com/s/demo',
    };
    await admin.call(disclosureRoutes.record, post);
    expect((await valuesOf(admin, 2026)).get('disclosure/wechat-news')).toBe(1);
    expect((await admin.refused(disclosureRoutes.record, { ...post, publishedOn: '2026-11-24' })).fields[0]?.field).toBe('publishedOn');
    expect((await admin.refused(disclosureRoutes.record, { ...post, catalogue: 'platform' })).fields[0]?.field).toBe('catalogue');
  });

  test('answering a question counts in the year of the answer, in time or not', async () => {
    const admin = await server.staff('admin', 'clerk');
    const phone = await server.device();
    const [prompt, late] = [await ask(phone), await ask(phone)];
    await answer(admin, prompt.id);
    server.clock.set('2026-12-30');
    const again = await server.staff('admin', 'clerk');
    await answer(again, late.id);
    const values = await valuesOf(again, 2026);
    expect([values.get('consultation/answered'), values.get('consultation/in-time')]).toEqual([2, 1]);
    expect((await phone.call(consultationRoutes.mine, {})).items).toHaveLength(2);
    server.clock.set('2026-11-23');
  });

  test('every figure has a definition in words', () => {
    const all = (among: readonly (typeof figures)[number][]): (typeof figures)[number][] =>
      among.flatMap(f => [f, ...all(f.children ?? [])]);
    for (const figure of all(figures)) expect(figure.definition.length).toBeGreaterThan(10);
  });
});
