import { disclosureRoutes, spotCheckRoutes as routes, type SpotCheckItem } from '@vc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sample } from '../src/quality/spot-check.service.ts';
import { openedValue } from './support/figures.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

const YEAR = 2026;

let server: TestServer;
let admin: Person;
let reviewer: Person;
let editor: Person;
beforeAll(async () => {
  server = await startServer();
  [admin, reviewer, editor] = await Promise.all([server.staff('admin'), server.staff('reviewer'), server.staff('editor')]);
  const given = { catalogue: 'wechat-news', channel: 'wechat' } as const;
  for (let day = 10; day < 22; day++)
    await admin.call(disclosureRoutes.record, { ...given, title: `动态${day}`, publishedOn: `2026-04-${day}` as '2026-04-10' });
  const { id, version } = await admin.call(disclosureRoutes.record, { ...given, title: '撤下的', publishedOn: '2026-04-25' });
  await admin.call(disclosureRoutes.withdraw, { id, version, reason: '重复' });
  await admin.call(disclosureRoutes.record, { ...given, title: '上一年的', publishedOn: '2025-04-25' });
});
afterAll(() => server.close());

const which = ({ id, version }: SpotCheckItem) => ({ id, version });

describe('the sample', () => {
  test('is drawn by the program from what stands in the year’s ledger, each record at most once', async () => {
    const { check, items } = await reviewer.call(routes.draw, { year: YEAR, size: 5 });
    expect([check.size, check.open, check.failed, new Set(items.map(item => item.disclosureId)).size]).toEqual([5, 5, 0, 5]);
    const all = await reviewer.call(routes.draw, { year: YEAR, size: 100 });
    expect(all.items.map(({ title }) => title).sort()).toEqual(Array.from({ length: 12 }, (_, i) => `动态${i + 10}`));
  });

  test('gives every record the same chance', () => {
    // Whatever the dice say, no record is drawn twice, and every record can be drawn first.
    const list = ['一', '二', '三', '四'];
    expect(new Set([0, 1, 2, 3].map(dice => sample(list, 1, () => dice)[0]))).toEqual(new Set(list));
    expect(sample(list, 4, below => below - 1)).toEqual(['四', '三', '二', '一']);
    expect(list).toHaveLength(4);
  });

  test('is refused for a year with nothing in it, and for no size at all', async () => {
    expect((await reviewer.refused(routes.draw, { year: 2015, size: 5 })).fields[0]?.message).toContain('2015 年度');
    expect((await reviewer.refused(routes.draw, { year: YEAR, size: 0 })).fields[0]?.field).toBe('size');
    expect((await editor.refused(routes.draw, { year: YEAR, size: 5 })).code).toBe('forbidden');
  });
});

describe('what is found', () => {
  test('becomes a task of the editors, which only a second look closes; the year’s figures follow each step', async () => {
    const figures = async () => Promise.all(['drawn', 'failed', 'closed'].map(name => openedValue(admin, YEAR, `quality/spot-${name}`)));
    const [drawn] = await figures();
    const { check, items } = await reviewer.call(routes.draw, { year: YEAR, size: 2 });
    const [good, bad] = items as [SpotCheckItem, SpotCheckItem];
    expect((await reviewer.call(routes.pass, which(good))).state).toBe('passed');
    const failed = await reviewer.call(routes.fail, { ...which(bad), finding: '缺发布机构' });
    expect([failed.state, failed.finding, failed.may]).toEqual(['failed', '缺发布机构', []]);
    expect((await reviewer.refused(routes.mend, { ...which(failed), note: '补上了' })).code).toBe('forbidden');
    let mended = await editor.call(routes.mend, { ...which(failed), note: '补上了' });
    expect((await editor.refused(routes.close, which(mended))).code).toBe('forbidden');
    const again = await reviewer.call(routes.reopen, { ...which(mended), finding: '名称不全' });
    expect([again.state, again.finding]).toEqual(['failed', '名称不全']);
    expect(await figures()).toEqual([(drawn ?? 0) + 2, 1, 0]);
    mended = await editor.call(routes.mend, { ...which(again), note: '写全了' });
    const closed = await reviewer.call(routes.close, which(mended));
    expect([closed.state, closed.may]).toEqual(['closed', []]);
    expect(closed.history.map(({ note }) => note)).toEqual([null, '缺发布机构', '补上了', '名称不全', '写全了', null]);
    expect(await figures()).toEqual([(drawn ?? 0) + 2, 1, 1]);
    const now = await reviewer.call(routes.items, { id: check.id });
    expect([now.check.open, now.check.failed]).toEqual([0, 1]);
  });

  test('is refused to whoever looked at an older version, and past checks are listed page after page', async () => {
    const { items } = await reviewer.call(routes.draw, { year: YEAR, size: 1 });
    const [item] = items as [SpotCheckItem];
    await reviewer.call(routes.pass, which(item));
    expect((await reviewer.refused(routes.fail, { ...which(item), finding: '迟了' })).code).toBe('stale');
    const first = await admin.call(routes.list, { limit: 2 });
    const second = await admin.call(routes.list, { limit: 2, cursor: first.next ?? undefined });
    expect([...first.items, ...second.items].map(({ size }) => size)).toEqual([1, 2, 12, 5]);
    expect(second.next).toBeNull();
  });
});
