import { contentRoutes } from '@vc/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, launch, type Screen } from './support/browser.ts';
import { signIn } from './support/console.ts';
import { staff } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { addStaff } from './support/vc.ts';

let product: Product;
let browser: Browser;
beforeAll(async () => {
  product = await startProduct();
  await addStaff(product, { username: 'wang', name: '王某', role: 'editor' });
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Somebody at a desk of his own, on a page of the console. */
async function at(username: string, path: string): Promise<Screen> {
  const screen = await desk(browser);
  await signIn(screen.page, product.base, username);
  await screen.page.goto(`${product.base}/console${path}`);
  return screen;
}
/** He comes back to his window, which then asks what is new. */
const comesBack = (page: Page) => page.evaluate("dispatchEvent(new Event('visibilitychange'))");
const title = (page: Page) => page.locator('#field-title');
const saveDraft = (page: Page) => page.getByRole('button', { name: '保存草稿' }).click();
/** Refusals that these pages expect: who is signed in, and that somebody else was first. */
const complaints = ({ errors }: Screen) => errors.filter(error => !/status of (401|409)/.test(error));

test('two who write on the same item see each other before either saves; the later one is shown the difference', async () => {
  const editor = await staff(product.base, 'editor');
  const { id } = await editor(contentRoutes.create, { kind: 'news', title: '两个人写的动态' });
  const sun = await at('editor', `/contents/${id}`);
  await title(sun.page).waitFor();
  expect(await sun.page.getByText('正在编辑这一条').count()).toBe(0);
  const wang = await at('wang', `/contents/${id}`);
  await wang.page.getByText('孙拟稿正在编辑这一条（刚刚）').waitFor();
  await comesBack(sun.page);
  await sun.page.getByText('王某正在编辑这一条（刚刚）').waitFor();

  await title(wang.page).fill('王某改的标题');
  await saveDraft(wang.page);
  await wang.page.getByText('已保存', { exact: true }).waitFor();
  await title(sun.page).fill('孙拟稿改的标题');
  await saveDraft(sun.page);
  const difference = sun.page.getByRole('row', { name: /标题/ });
  await difference.waitFor();
  expect(await difference.getByRole('cell').allTextContents()).toEqual(['孙拟稿改的标题', '王某改的标题']);
  expect(await title(sun.page).inputValue()).toBe('孙拟稿改的标题');

  await wang.page.getByRole('link', { name: '全部内容' }).first().click();
  await comesBack(sun.page);
  await sun.page.getByText('王某正在编辑这一条').waitFor({ state: 'detached' });
  expect([...complaints(sun), ...complaints(wang)]).toEqual([]);
});

test('a place is pasted in either order, said in words, and doubted when it is far away or cannot be read', async () => {
  const screen = await at('wang', '/contents/new/merchant');
  const { page } = screen;
  const field = page.getByLabel('在地图上的位置');
  await field.fill('120.5651, 30.6299');
  await page.getByText('北纬 30.6299°，东经 120.5651°').waitFor();
  const map = page.getByRole('link', { name: '在地图上看看' });
  expect(decodeURIComponent((await map.getAttribute('href')) ?? '')).toContain('coord:30.6299,120.5651;');
  expect(await page.getByText(/约 .+ 公里/).count()).toBe(0);
  await field.fill('20.0312，110.3311');
  await page.getByText(/离已公开的最近一处“.+”约 1,\d{3} 公里/).waitFor();
  await field.fill('30.63,120.56');
  await page.getByText('小数不到 3 位').waitFor();
  await title(page).fill('有位置的面馆');
  await field.fill('中山路 12 号');
  await title(page).focus();
  await page.getByText('应为两个数，一个纬度、一个经度').waitFor();
  await saveDraft(page);
  await page.getByText('还缺').first().waitFor();
  expect(await field.inputValue()).toBe('中山路 12 号');
  await field.fill('纬度：30.6299 经度：120.5651');
  await saveDraft(page);
  await page.getByText('已保存', { exact: true }).waitFor();
  await page.reload();
  await page.getByText('北纬 30.6299°，东经 120.5651°').waitFor();
  expect(await field.inputValue()).toBe('30.6299, 120.5651');
  expect(complaints(screen)).toEqual([]);
});

test('of two who change what the bureau says of itself, the later one is shown the difference and loses nothing', async () => {
  const [first, second] = [await at('admin', '/site'), await at('admin', '/site')];
  const hours = (page: Page) => page.getByLabel('办公时间');
  const save = (page: Page) =>
    page
      .getByRole('button', { name: '保存', exact: true })
      .or(page.getByRole('button', { name: '保 存' }))
      .click();
  await hours(first.page).waitFor();
  await hours(second.page).waitFor();
  await hours(first.page).fill('每天上午');
  await save(first.page);
  await first.page.getByText('已保存', { exact: true }).waitFor();
  await hours(second.page).fill('每天下午');
  await save(second.page);
  const difference = second.page.getByRole('row', { name: /办公时间/ });
  await difference.waitFor();
  expect(await difference.getByRole('cell').allTextContents()).toEqual(['每天下午', '每天上午']);
  await second.page.getByRole('button', { name: '用我写的保存' }).click();
  await second.page.getByText('已保存', { exact: true }).waitFor();
  await first.page.reload();
  await expect.poll(() => hours(first.page).inputValue()).toBe('每天下午');
  expect([...complaints(first), ...complaints(second)]).toEqual([]);
});
