import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { desk, launch, phone, type Screen } from './support/browser.ts';
import { signIn, unexpected } from './support/console.ts';
import { databases, newDatabaseUrl } from './support/database.ts';
import { type Product, startProduct } from './support/product.ts';

const NAME = '欧阳卫东';
const PHONE = '13900001357';
const QUESTION = `我叫${NAME}，1969年当兵的，农村户口，老义务兵补助今年有没有涨？电话${PHONE}`;
const ANSWER = `${NAME}同志：老义务兵生活补助按服役年限计发，请带身份证到镇（街道）退役军人服务站登记。`;
const PUBLIC_TITLE = '一九六九年入伍的老义务兵补助怎么领';

/** Words on the screen: pages that the mini-program keeps behind the present one do not count. */
const seen = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first();
const text = (page: Page) => page.locator('body').textContent();

describe.each(databases)('a question on %s, from the phone to a stranger’s phone', kind => {
  let product: Product;
  let browser: Browser;
  let veteran: Screen;
  let clerk: Screen;
  let receipt = '';

  beforeAll(async () => {
    product = await startProduct({ databaseUrl: await newDatabaseUrl(kind) });
    browser = await launch();
    veteran = await phone(browser);
    clerk = await desk(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  // Each step stands on the one before: after a failure the rest would only repeat it.
  let broken = false;
  beforeEach(({ skip, onTestFailed }) => {
    if (broken) skip();
    onTestFailed(() => {
      broken = true;
    });
  });

  test('the home page shows the newest without signing in, marked as a demo', async () => {
    const { page, context } = veteran;
    await page.goto(product.base);
    await seen(page, '最新政策文件').waitFor();
    await seen(page, '演示数据').waitFor();
    expect(await context.cookies()).toEqual([]);
  });

  test('searching 老义务兵 leads to the answer in two taps', async () => {
    const { page } = veteran;
    await seen(page, '用自己的话搜').click();
    await page.locator('input:visible').fill('老义务兵');
    await page.getByRole('button', { name: '搜索' }).click();
    await seen(page, '老年生活补助').click();
    await seen(page, /谁能享受|谁可以办|解读机关/).waitFor();
  });

  test('asking gives a receipt number and the promised day', async () => {
    const { page } = veteran;
    await seen(page, '我要留言').click();
    await page.locator('textarea:visible').fill(QUESTION);
    await seen(page, /^抚恤补助$/).click();
    await page.locator('input:visible').nth(0).fill(NAME);
    await page.locator('input:visible').nth(1).fill(PHONE);
    await page.getByRole('button', { name: '提交留言' }).click();
    receipt = (await seen(page, /^\d{8}-\d{6}$/).textContent()) ?? '';
    expect(receipt).toMatch(/^\d{8}-\d{6}$/);
    await seen(page, /\d{4}年\d{1,2}月\d{1,2}日（周.）/).waitFor();
  });

  test('staff find it in the inbox, by its promised day, and answer', async () => {
    const { page } = clerk;
    await signIn(page, product.base, 'clerk');
    await page.goto(`${product.base}/console/consultations`);
    await page.getByText(receipt).click();
    await seen(page, '139****1357').waitFor();
    await page.getByText('为什么是这一天').click();
    await page.getByText(/第5个工作日/).waitFor();
    await page.getByLabel('答复内容').fill(ANSWER);
    await page.getByRole('button', { name: '发出答复' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '发出', exact: true }).click();
    await page.getByRole('heading', { name: '公众问答' }).waitFor();
  });

  test('the veteran sees that there is an answer, reads it and rates it', async () => {
    const { page } = veteran;
    await page.goto(`${product.base}/consultation/mine/index`);
    await seen(page, '新答复').waitFor();
    await seen(page, /1969年当兵/).click();
    await seen(page, ANSWER).waitFor();
    await seen(page, /^满意$/).click();
    await page.getByRole('button', { name: '提交评价' }).click();
    await seen(page, /谢谢|感谢/).waitFor();
  });

  test('the clerk takes out what could name him, and cannot forget to', async () => {
    const { page } = clerk;
    await page.reload();
    const question = page.getByRole('textbox', { name: '公开的问题' });
    await question.waitFor();
    expect(await question.inputValue()).not.toContain(PHONE);
    await page.getByRole('textbox', { name: '公开标题' }).fill(PUBLIC_TITLE);
    await page.getByRole('button', { name: '提请公开' }).click();
    await page.getByText('还有提问人的称呼 欧阳同志：请隐去').first().waitFor();
    await question.fill('1969年当兵，农村户口，老义务兵补助今年有没有涨？');
    await page
      .getByRole('textbox', { name: '公开的答复' })
      .fill('老义务兵生活补助按服役年限计发，请带身份证到镇（街道）退役军人服务站登记。');
    await page.getByRole('button', { name: '提请公开' }).click();
    await page.getByText('待审核公开').first().waitFor();
  });

  test('another person approves, and a stranger finds it without name or phone', async () => {
    const reviewer = await desk(browser);
    await signIn(reviewer.page, product.base, 'reviewer');
    await reviewer.page.getByRole('link', { name: /问答待审核公开/ }).click();
    await reviewer.page.getByText(receipt).click();
    await reviewer.page.getByRole('button', { name: '审核并公开' }).click();
    await reviewer.page.getByRole('dialog').getByRole('button', { name: '审核并公开' }).click();
    await reviewer.page.getByText('已公开', { exact: true }).first().waitFor();
    const stranger = await phone(browser);
    // An address as they were once written and shared.
    await stranger.page.goto(`${product.base}/#/search/index?q=${encodeURIComponent('一九六九年入伍')}`);
    await stranger.page.getByText(PUBLIC_TITLE).click();
    await stranger.page.getByText('老义务兵生活补助按服役年限计发').waitFor();
    const shown = await text(stranger.page);
    for (const secret of [NAME, '卫东', PHONE, '1357', receipt]) expect(shown).not.toContain(secret);
    for (const screen of [veteran, clerk, reviewer, stranger]) expect(unexpected(screen)).toEqual([]);
  });

  test('the year’s figures are those of the report, and a number opens exactly its records', async () => {
    const admin = await desk(browser);
    await signIn(admin.page, product.base, 'admin');
    await admin.page.getByRole('link', { name: /年度数字/ }).click();
    await admin.page.getByText('2020 年', { exact: true }).click();
    await admin.page.getByText('1,123').first().waitFor();
    for (const number of ['680', '351', '332', '115', '113', '1,500', '63'])
      expect(await admin.page.getByText(number, { exact: true }).count()).toBeGreaterThan(0);
    await admin.page
      .getByRole('row', { name: /教育就业基地/ })
      .getByRole('link', { name: '5' })
      .click();
    const drawer = admin.page.getByRole('dialog', { name: /教育就业基地/ });
    await drawer.getByRole('listitem').first().waitFor();
    expect(await drawer.getByRole('listitem').count()).toBe(5);
    expect(unexpected(admin)).toEqual([]);
  });
});
