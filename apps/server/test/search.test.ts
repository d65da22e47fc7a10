import { setTimeout as sleep } from 'node:timers/promises';
import { searchRoutes } from '@vc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemo } from '../src/demo/load.ts';
import { system } from '../src/platform/actor.ts';
import { mysqlServer } from './support/database.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await server.db.write(system('演示数据'), tx => loadDemo(tx));
  // MySQL's full-text index takes in a large transaction a moment after it is committed.
  if (mysqlServer) await sleep(1500);
});
afterAll(() => server.close());

const search = (q: string, limit = 3) => server.stranger.call(searchRoutes.search, { q, limit });

describe('searching in one’s own words puts what is meant among the first three', () => {
  test.each([
    ['60岁老兵补贴', /老年生活补助/],
    ['农村当过兵的满60每个月多少钱', /老年生活补助|老义务兵每月/],
    ['父亲当兵5年 60了怎么申请', /老义务兵|老年生活补助/],
    ['听说退伍兵每月1200是真的吗', /1200/],
    ['带病返乡 档案没写 能办吗', /带病回乡/],
    ['部队得的胃病算带病回乡吗', /胃病/],
    ['补评残', /补评残/],
    ['八级伤残一年多少钱', /八级|抚恤和生活补助标准/],
    ['一级因战 抚恤金 2024', /2024 年 8 月 1 日/],
    ['参战补助 每月', /参战补助/],
    ['优抚对象看病 报销 门诊补助', /门诊补助|医疗保障/],
    ['退伍费 地方给多少', /退伍费|一次性经济补助/],
    ['士官8年一次性补助', /士官.*8 年/],
    ['優待證', /优待证/],
    ['优侍证丢了', /优待证/],
    ['光荣之家', /光荣牌/],
    ['招不招保安', /安保|保安|秩序/],
  ] as [string, RegExp][])('%s', async (q, meant) => {
    const titles = (await search(q)).items.map(item => item.title);
    expect(
      titles.some(title => meant.test(title)),
      titles.join('、'),
    ).toBe(true);
  });
});

test('goes on page after page without repeating, to the number it promised', async () => {
  const seen: string[] = [];
  let total = 0;
  for (let page = 1, more = true; more; page++) {
    const reply = await server.stranger.call(searchRoutes.search, { q: '退役军人', page, limit: 40 });
    seen.push(...reply.items.map(item => item.id));
    ({ more, total } = reply);
  }
  expect(seen.length).toBe(total);
  expect(new Set(seen).size).toBe(total);
});

test.each(['%', '"', "'; DROP TABLE content; --", '* OR *', '+-()~<>@', '的', 'a"b(c'])('%s breaks nothing', async q => {
  expect((await search(q)).total).toBeGreaterThanOrEqual(0);
});

test('what nobody wrote about is not found', async () => {
  expect(await search('量子纠缠')).toEqual({ items: [], more: false, total: 0 });
});
