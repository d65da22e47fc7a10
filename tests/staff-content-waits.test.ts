import { type ContentWork, contentRoutes } from '@vc/contract';
import { contentDueLabels } from '@vc/domain';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desk, launch, phone, type Screen } from './support/browser.ts';
import { signIn, unexpected } from './support/console.ts';
import { staff } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';

const SHOTS = process.env.VC_SHOTS;

describe('what waits of the content, on the desk of whoever can do something about it', () => {
  let product: Product;
  let browser: Browser;
  let editor: Screen;

  beforeAll(async () => {
    product = await startProduct();
    browser = await launch();
    const [writes, reviews] = [await staff(product.base, 'editor'), await staff(product.base, 'reviewer')];
    const which = ({ id, version }: ContentWork) => ({ id, version });
    for (let n = 1; n <= 23; n++) {
      const draft = await writes(contentRoutes.create, {
        kind: 'news',
        title: `退回的第${n}条`,
        category: 'service',
        summary: '说明它有什么用',
        body: '<p>请退役军人带身份证到镇街服务站登记，工作日都有人接待。</p>',
        fields: { issuer: '本局' },
      });
      const sent = await writes(contentRoutes.submit, which(draft));
      await reviews(contentRoutes.return, { ...which(sent), reason: '请写明办理地点' });
    }
    editor = await desk(browser);
    await signIn(editor.page, product.base, 'editor');
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const shot = async (page: Page, name: string) => SHOTS && page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  const overflows = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

  test('each pile opens a list of exactly as many, beyond its first page', async () => {
    const { page } = editor;
    const piles = page.locator('section', { has: page.getByRole('heading', { name: '内容待办' }) }).getByRole('link');
    await piles.first().waitFor();
    await shot(page, 'content-waits-desk');
    const addresses = await piles.evaluateAll(links => links.map(link => [link.getAttribute('href'), link.textContent ?? '']));
    expect(addresses.map(([, words]) => words)).toContainEqual(expect.stringMatching(/^退回待修改.*23\s*条$/));
    for (const [address, words] of addresses as [string, string][]) {
      const count = Number(/(\d+)\s*条$/.exec(words)?.[1]);
      await page.goto(`${product.base}${address}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const rows = page.locator('[data-content]');
      await rows.first().waitFor();
      const more = page.getByRole('button', { name: '加载更多' });
      for (let seen = await rows.count(); seen < count; seen = await rows.count()) {
        await more.click();
        await expect.poll(() => rows.count()).toBeGreaterThan(seen);
      }
      expect(await rows.count()).toBe(count);
      expect(await more.count()).toBe(0);
    }
    expect(unexpected(editor)).toEqual([]);
  });

  test('a line says whose it is, until when and why, and is gone from the pile once it is handed in again', async () => {
    const { page } = editor;
    await page.goto(`${product.base}/console/contents?due=returned`);
    const line = page.locator('[data-content]', { hasText: '退回的第1条' }).first();
    await line.getByText(/ 办，.*前。请写明办理地点/).waitFor();
    await shot(page, 'content-waits-list');
    await line.getByRole('button', { name: '送审' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '送审' }).click();
    await page.getByText('已送审').waitFor();
    await line.waitFor({ state: 'detached' });
    await page.goto(`${product.base}/console/desk`);
    await page.getByRole('link', { name: /^退回待修改.*22/ }).waitFor();
    await page.goto(`${product.base}/console/contents?due=returned`);
    await page.getByRole('navigation', { name: '查看范围' }).getByRole('link', { name: '审批中' }).click();
    await page.waitForURL(url => url.searchParams.get('view') === 'signing' && !url.searchParams.has('due'));
    await page.getByText('退回的第1条').waitFor();
    expect(unexpected(editor)).toEqual([]);
  });

  test('fits a phone; whoever has no part in it is shown none', async () => {
    const small = await phone(browser);
    await signIn(small.page, product.base, 'reviewer');
    await small.page.getByRole('heading', { name: '内容待办' }).waitFor();
    await small.page.getByRole('link', { name: new RegExp(`^${contentDueLabels.review}`) }).waitFor();
    expect(await overflows(small.page)).toBe(false);
    await shot(small.page, 'content-waits-phone-desk');
    for (const due of ['review', 'returned', 'unexplained', 'alarms']) {
      await small.page.goto(`${product.base}/console/contents?due=${due}`);
      await small.page.locator('[data-content]').or(small.page.getByText('这里没有等着办的')).first().waitFor();
      expect([due, await overflows(small.page)]).toEqual([due, false]);
      await shot(small.page, `content-waits-phone-${due}`);
    }
    const clerk = await desk(browser);
    await signIn(clerk.page, product.base, 'clerk');
    await clerk.page.getByRole('heading', { name: '待分办' }).waitFor();
    expect(await clerk.page.getByRole('heading', { name: '内容待办' }).count()).toBe(0);
    expect([...unexpected(small), ...unexpected(clerk)]).toEqual([]);
  });
});
