import { readFileSync } from 'node:fs';
import { disclosureRoutes, explanationKey, figureRoutes, type ReportWork, reportRoutes } from '@vc/contract';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desk, launch, phone, type Screen } from './support/browser.ts';
import { signIn, unexpected } from './support/console.ts';
import { type Call, staff } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';

const YEAR = 2025;

describe('a year’s report, from statistics to the filed edition', () => {
  let product: Product;
  let browser: Browser;
  let admin: Screen;
  let api: Call;
  let report: ReportWork;

  beforeAll(async () => {
    product = await startProduct();
    browser = await launch();
    admin = await desk(browser);
    api = await staff(product.base, 'admin');
    await signIn(admin.page, product.base, 'admin');
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  test('a number of the statistics opens exactly the records it counts', async () => {
    const { page } = admin;
    await page.goto(`${product.base}/console/statistics?year=2020`);
    await page.getByText('1,123').first().waitFor();
    await page
      .getByRole('row', { name: /报告统计/ })
      .getByRole('link')
      .first()
      .click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('listitem').first().waitFor();
    expect(await drawer.getByRole('listitem').count()).toBe(1);
    expect(unexpected(admin)).toEqual([]);
  });

  test('the administrator starts the report in the console; its numbers are those of the records', async () => {
    const { page } = admin;
    await page.goto(`${product.base}/console/reports`);
    await page
      .getByRole('button', { name: new RegExp(`起草.*${YEAR}|${YEAR}.*起草`) })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: /起草/ }).click();
    await page
      .getByRole('heading', { name: new RegExp(`${YEAR} ?年度`) })
      .first()
      .waitFor();
    const { items } = await api(reportRoutes.list, {});
    report = await api(reportRoutes.work, { id: items.find(({ year }) => year === YEAR)?.id as string });
    const { records } = await api(figureRoutes.records, { year: YEAR, figure: 'disclosure' });
    expect(report.figures.disclosure).toBe(records);
    await page.getByText(`主动公开政府信息${records}条`).first().waitFor();
    expect(unexpected(admin)).toEqual([]);
  });

  test('the reviewer reads and approves it on a phone, and its numbers are frozen', async () => {
    const explanations = Object.fromEntries(report.checks.map(found => [explanationKey(found), '已逐项核对']));
    const { id, version, text } = report;
    const edited = await api(reportRoutes.edit, { id, version, text, explanations, documentNumber: null });
    await api(reportRoutes.check, { id, version: edited.version });
    const reviewer = await phone(browser);
    await signIn(reviewer.page, product.base, 'reviewer');
    await reviewer.page.goto(`${product.base}/console/reports/${id}`);
    await reviewer.page.getByRole('button', { name: '批准', exact: true }).first().click();
    await reviewer.page.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click();
    await reviewer.page.getByText('已批准').first().waitFor();
    const wide = await reviewer.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(wide).toBe(false);
    expect(unexpected(reviewer)).toEqual([]);
  });

  test('a record added afterwards leaves the report as it was and shows as a difference', async () => {
    const before = report.figures.disclosure as number;
    await api(disclosureRoutes.record, { title: '补记的动态', catalogue: 'wechat-news', channel: 'wechat', publishedOn: `${YEAR}-06-01` });
    const { page } = admin;
    await page.goto(`${product.base}/console/reports/${report.id}`);
    await page
      .getByText(/\d+ 个数字变了/)
      .first()
      .waitFor();
    await page.getByText(`主动公开政府信息${before}条`).first().waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Word 文档' }).first().click();
    const path = await (await saved).path();
    expect(readFileSync(path).subarray(0, 2).toString('latin1')).toBe('PK');
    expect(unexpected(admin)).toEqual([]);
  });
});
