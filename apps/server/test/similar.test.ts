import { setTimeout as sleep } from 'node:timers/promises';
import { consultationRoutes as routes } from '@vc/contract';
import type { Redirect } from '@vc/domain';
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

const similar = (text: string) => server.stranger.call(routes.similar, { text });

/** Questions as people put them, and a title among the first three, or the other way, that answers them. */
const asked: [question: string, meant: RegExp | Redirect][] = [
  ['我父亲 1971 年入伍，76 年退伍回村种田，最近手机上都在传退伍的每个月最少给 1200，到底有没有这样的政策？', /1200|老义务兵/],
  ['我总共当了一年零十个月的兵，这个算两年还是按一年半算？', /一年十个月|军龄/],
  ['当年部队体检发现乙肝，档案袋里有住院的病历，离开部队二十年了，带病回乡还办得下来吗？', /带病回乡/],
  ['我评的是因公八级残疾，今年八月份抚恤金有没有涨，中间差的钱什么时候给补上？', /八级|2024 年 8 月 1 日/],
  ['干满八年士官不够转业条件，退下来回到老家，地方上一次性能补助我多少钱？', /士官|一次性经济补助/],
  ['我是 2024 年 9 月份退出现役的，一次性退役金立功增加的比例是照旧条例还是照新条例？', /安置条例|退役金/],
  ['我户口不在本地，但在这边住了好多年，想办优待证应该到哪里去？', /优待证/],
  ['优待证弄丢了，已经在银行挂失，挂失期间坐车看病还能享受优待吗？', /优待证/],
  ['我离开部队已经两年，想学开挖掘机，还有没有不要钱的培训？', /挖掘机|免费|培训/],
  ['我是退伍的，去年七月刚开了一家小饭馆，一年可以少交多少税？', /税/],
  ['去年我家的困难补助没给批，我想看一下当时审核的材料，可以吗？', 'foi'],
  ['给你们打了三回电话都没有人理我，我要投诉！', 'complaint'],
  ['我想查一下自己当年安置的档案，到哪里查？', 'archive'],
  ['前几天看到招聘信息里有个保安的岗位，现在还招人吗？', 'job'],
];

describe('before a question is sent', () => {
  test.each(asked)('what answers it is among the first three: %s', async (question, meant) => {
    const { items, redirects } = await similar(question);
    if (typeof meant === 'string') expect(redirects.map(({ to }) => to)).toContain(meant);
    else
      expect(
        items.slice(0, 3).some(({ title }) => meant.test(title)),
        items.map(({ title }) => title).join('｜'),
      ).toBe(true);
  });
});
