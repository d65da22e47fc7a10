import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { disclosureRoutes, figureRoutes, publicDisclosureRoutes } from '@vc/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desk, launch, phone, type Screen } from './support/browser.ts';
import { type Call, staff } from './support/people.ts';
import { PASSWORD, type Product, startProduct } from './support/product.ts';

const LINK = 'https://www.example.gov.cn/zfxxgk/1.html';
const RECORDED = '领导班子分工（2026 年）';

const seen = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first();
/** As somebody comes who was given the address, not from another page of ours. */
const arriveAt = async (page: Page, place: string) => {
  await page.goto('about:blank');
  await page.goto(`${product.base}${place}`);
};
const overflows = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

let product: Product;
let browser: Browser;
let admin: Call;
beforeAll(async () => {
  product = await startProduct();
  browser = await launch();
  admin = await staff(product.base, 'admin');
  await admin(disclosureRoutes.record, {
    catalogue: 'organisation',
    channel: 'website',
    title: RECORDED,
    publishedOn: '2026-03-02',
    url: LINK,
  });
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('the catalogue on a phone', () => {
  let screen: Screen;
  beforeAll(async () => {
    screen = await phone(browser);
  });

  test('is found under 我的, and its numbers are those of the lists', async () => {
    const { page } = screen;
    await arriveAt(page, '/pages/me/index');
    await seen(page, '政府信息公开目录').click();
    await seen(page, '机构信息').click();
    await seen(page, RECORDED).waitFor();
    const { root } = await admin(publicDisclosureRoutes.publicCatalogue, {});
    const count = root.children.find(({ key }) => key === 'organisation')?.count;
    await seen(page, `已经到底了，共 ${count} 条`).waitFor();
  });

  test('leads to where a thing stands: another site, or its own page', async () => {
    const { page } = screen;
    const popup = page.waitForEvent('popup');
    await seen(page, '到政府门户网站查看').click();
    expect((await popup).url()).toMatch(/^(https:\/\/www\.example\.gov\.cn|about:blank|chrome-error)/);
    await arriveAt(page, '/disclosure/list/index?catalogue=platform%2Fpolicy');
    await seen(page, /^索引号 330483\/20\d\d-\d{6}$/).waitFor();
    await page.locator('.row__title:visible').first().click();
    await seen(page, /谁能享受|待遇标准/).waitFor();
  });

  test('narrows by year, and says kindly when there is nothing', async () => {
    const { page } = screen;
    await arriveAt(page, '/disclosure/list/index?catalogue=service-item&year=2020');
    await seen(page, '政府门户网站').waitFor();
    await page.getByRole('radio', { name: '2026 年' }).filter({ visible: true }).click();
    await seen(page, '所选范围里没有公开的信息').waitFor();
  });

  test('fits the screen in the largest print', async () => {
    const { page } = screen;
    await arriveAt(page, '/pages/me/index');
    await seen(page, '特大').click();
    for (const place of ['/disclosure/catalogue/index', '/disclosure/list/index?catalogue=platform%2Fpolicy']) {
      await arriveAt(page, place);
      await seen(page, /文件政策/).waitFor();
      expect(await overflows(page)).toBe(false);
    }
    expect(screen.errors).toEqual([]);
  });
});

describe('in the console', () => {
  let screen: Screen;
  beforeAll(async () => {
    screen = await desk(browser);
    const { page } = screen;
    await page.goto(`${product.base}/console/`);
    await page.getByLabel('用户名').fill('admin');
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('link', { name: '年度数字' }).first().click();
  });

  const choose = async (page: Page, rows: readonly string[]) => {
    const path = join(product.dataDir, '历年台账.csv');
    writeFileSync(path, ['名称,渠道,公开日期,目录', ...rows].join('\n'));
    await page.locator('input[type=file]').setInputFiles(path);
  };

  test('a table is checked, taken in, and not taken in twice', async () => {
    const { page } = screen;
    const rows = Array.from(
      { length: 450 },
      (_, i) => `走访慰问 ${i},微信公众号,2016/3/${(i % 28) + 1},${i === 7 ? '通知' : '微信公众号工作动态'}`,
    );
    await page.getByRole('button', { name: '导入台账' }).click();
    await seen(page, '最多 10,000 行').waitFor();
    await choose(page, rows);
    await page.getByRole('row', { name: /^9 目录 没有目录“通知”/ }).waitFor();
    await page.getByRole('button', { name: '写入台账 449 条' }).click();
    await seen(page, '导入完成，写入 449 条').waitFor();
    expect((await admin(figureRoutes.records, { year: 2016, figure: 'channel/wechat', limit: 1 })).records).toBe(449);
    await page.getByRole('link', { name: '换一个文件' }).click();
    await choose(page, rows);
    await seen(page, '没有可以导入的行').waitFor();
    await page.goBack();
    await seen(page, '写入 449 条，有误 1 行').waitFor();
  });

  test('a file that is no table is refused in words', async () => {
    const { page } = screen;
    await page.locator('input[type=file]').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('甲,乙\n1,2') });
    await seen(page, '没有找到表头').waitFor();
  });

  test('a published item is recorded on the website too, once', async () => {
    const { page } = screen;
    const { items } = await admin(disclosureRoutes.publicList, { catalogue: 'platform/policy', limit: 1 });
    await page.goto(`${product.base}/console/contents/${items[0]?.page?.id}`);
    await page.getByRole('button', { name: '登记其他渠道' }).click();
    await page.getByLabel('公开目录').fill('政策文件');
    await page.getByLabel('公开目录').press('Enter');
    await page.getByLabel('网址').fill('www.example.gov.cn');
    await page
      .getByRole('button', { name: '登记', exact: true })
      .or(page.getByRole('button', { name: '登 记' }))
      .click();
    await seen(page, '链接应以 http:// 或 https:// 开头').waitFor();
    await page.getByLabel('网址').fill(LINK);
    await page
      .getByRole('button', { name: '登记', exact: true })
      .or(page.getByRole('button', { name: '登 记' }))
      .click();
    await page.getByRole('link', { name: LINK }).waitFor();
    await page.getByRole('link', { name: '看台账记录' }).nth(1).click();
    await seen(page, '登记（其他渠道公开）').waitFor();
    expect(screen.errors.filter(error => !/status of (400|401)/.test(error))).toEqual([]);
  });
});
