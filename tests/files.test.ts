import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, launch, phone } from './support/browser.ts';
import { PDF, PNG, publishWithFiles } from './support/files.ts';
import { PASSWORD, type Product, startProduct } from './support/product.ts';

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

const named = (name: string, content: string | Buffer) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

test('an editor uploads files, sees why one is refused, orders them and puts a picture into the article, losing nothing', async () => {
  const { page } = await desk(browser);
  await page.goto(`${product.base}/console/contents/new/announcement`);
  await page.getByLabel('用户名').fill('editor');
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText('先保存草稿，再上传附件').waitFor();
  await page.locator('#field-title').fill('优待证申领办法');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByText('每个不超过 20 MB').waitFor();

  await page.locator('#field-title').fill('优待证申领办法（修订）');
  await page
    .getByLabel('选择附件')
    .setInputFiles([named('办法.pdf', PDF), named('流程.png', PNG), named('旧表.doc', '\u00d0\u00cf'), named('假图.png', '<html>')]);
  await page.getByText('没有上传成功：网页和 SVG 图片不能上传').waitFor();
  await page.getByLabel('第 2 个附件的名称').waitFor();
  expect(await page.locator('#field-title').inputValue()).toBe('优待证申领办法（修订）');
  await page.getByRole('button', { name: '下移办法.pdf' }).click();
  await page.getByRole('button', { name: '上移办法.pdf' }).and(page.locator(':enabled')).waitFor();
  await page.getByLabel('第 1 个附件的名称').fill('申领流程');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '移除申领流程.png' }).click();
  await page.getByRole('button', { name: '放回去' }).click();
  await page.getByLabel('第 2 个附件的名称').waitFor();

  await page.getByRole('textbox', { name: '正文' }).click();
  await page.keyboard.type('到镇街服务站申领。');
  await page.getByRole('button', { name: '图片', exact: true }).click();
  await page.locator('label', { hasText: '选择图片' }).locator('input').setInputFiles(named('流程.png', PNG));
  await page.getByText('换一张').waitFor();
  await page.getByRole('button', { name: '插入', exact: true }).click();
  await page.getByText('请写一句图片说明').waitFor();
  await page.getByLabel('图片说明').fill('申领流程图');
  await page.getByRole('button', { name: '插入', exact: true }).click();
  const onPhone = page.frameLocator('iframe[title="手机上的页面"]').locator('.rich__image img');
  const drawnThere = () => onPhone.evaluate(image => Number(Reflect.get(image, 'naturalWidth')));
  await expect.poll(drawnThere, { timeout: 15_000 }).toBe(2);
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByText('已保存', { exact: true }).waitFor();
  await page.reload();
  await expect.poll(drawnThere, { timeout: 15_000 }).toBe(2);
  expect(await page.getByLabel('第 2 个附件的名称').inputValue()).toBe('申领流程.png');
  expect(await page.locator('#field-title').inputValue()).toBe('优待证申领办法（修订）');
});

test('a stranger sees a picture and what each attachment is, and opens it', async () => {
  const item = await publishWithFiles(product.base, '登记表下载');
  const { page, context, errors } = await phone(browser);
  await page.goto(`${product.base}/content/detail/index?id=${item.id}`);
  await page.getByText('PDF 文档，1 KB').waitFor();
  await page.getByRole('button', { name: '放大图片：申领流程图' }).waitFor();
  const drawn = () => page.locator('.rich__image img').evaluate(image => Number(Reflect.get(image, 'naturalWidth')));
  await expect.poll(drawn).toBe(2);
  const [opened] = await Promise.all([
    context.waitForEvent('request', request => request.url().includes('/api/files/') && request.isNavigationRequest()),
    page.getByText('登记表.pdf').click(),
  ]);
  expect((await fetch(opened.url())).headers.get('content-type')).toBe('application/pdf');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  expect(errors.filter(error => !/status of 401/.test(error))).toEqual([]);
});
