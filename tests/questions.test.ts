import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './support/browser.ts';
import { Handset } from './support/handset.ts';
import { type Product, startProduct } from './support/product.ts';

/** Of fourteen questions that veterans really put, so many are to be answered before they are sent. */
const ENOUGH = 11;
const SHOWN = 3;

/** Each question as it is typed, and what answers it: a policy or an answer by its title, or the other way that serves it. */
const asked: readonly (readonly [question: string, meant: RegExp])[] = [
  ['我爸71年当的兵76年回来的，一直种地，网上说以后每月不低于1200，有没有这回事？', /1200/],
  ['当兵一年十个月算几年？', /一年十个月/],
  ['在部队查出乙肝，档案里有住院记录，退伍20年了还能办带病回乡吗？', /带病回乡/],
  ['我是因公八级，抚恤金今年8月涨没涨？差额什么时候补？', /八级|2024 年 8 月 1 日起调整/],
  ['士官8年转不了业，回来地方能给多少一次性补助？', /士官.*补助|一次性经济补助/],
  ['我2024年9月退役，还是按老条例加吗？', /新条例|新旧对照|退役军人安置条例/],
  ['外地户口长期住在这里，优待证在哪办？', /优待证.*(?:在哪里办|外地户口)|外地户口.*优待证/],
  ['优待证银行卡挂失了，优待还能用吗？', /优待证.*挂失/],
  ['退伍两年了还能免费学挖掘机吗？', /免费.*(?:挖掘机|技术|培训)/],
  ['我开了个小饭店，退伍军人一年能减多少税？去年7月才开的', /减多少税/],
  ['去年申请的困难补助没批，能看审核材料吗？', /依申请公开|审核材料/],
  ['打了三次电话没人理我，我要投诉', /投诉建议/],
  ['我要查我当年的安置档案', /查本人档案/],
  ['招聘信息里写的保安岗还招不招？', /招聘信息/],
];

let product: Product;
let browser: Browser;
beforeAll(async () => {
  product = await startProduct();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test('what answers a question stands under it among the first three while it is typed, before it is sent', async () => {
  const phone = await Handset.open(browser, product);
  const { page } = phone;
  const shown = (name: string) => page.locator(`.similar__${name}:visible`).allInnerTexts();
  await phone.open('/consultation/ask/index');
  const outcomes: string[] = [];
  for (const [question, meant] of asked) {
    const found = page.waitForResponse(
      answer => answer.url().endsWith('/consultations/similar') && answer.request().postDataJSON().text === question,
    );
    await phone.field('要问的问题').fill(question);
    const { items, redirects } = await (await found).json();
    await expect
      .poll(async () => [await shown('name'), await shown('elsewhere')])
      .toEqual([items.slice(0, SHOWN), redirects].map(list => list.map(({ title }: { title: string }) => title)));
    const titles: string[] = [...redirects, ...items.slice(0, SHOWN)].map(({ title }) => title);
    const at = titles.findIndex(title => meant.test(title));
    outcomes.push(`${at < 0 ? '没有' : '找到'} ${question} → ${at < 0 ? titles.join('｜') : titles[at]}`);
  }
  console.log(outcomes.join('\n'));
  expect(outcomes.filter(outcome => outcome.startsWith('找到')).length, outcomes.join('\n')).toBeGreaterThanOrEqual(ENOUGH);
  expect(phone.complaints()).toEqual([]);
});
