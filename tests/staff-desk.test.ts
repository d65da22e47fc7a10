import { caseRoutes, consultationRoutes } from '@vc/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desk, launch, phone, type Screen } from './support/browser.ts';
import { signIn, unexpected } from './support/console.ts';
import { type Call, device, staff } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { addStaff } from './support/vc.ts';

const SHOTS = process.env.VC_SHOTS;
const QUESTIONS = 6;

describe('the work of staff over all kinds of cases', () => {
  let product: Product;
  let browser: Browser;
  let clerk: Screen;
  let admin: Screen;
  let api: Call;

  beforeAll(async () => {
    product = await startProduct();
    browser = await launch();
    await addStaff(product, { username: 'clerk2', name: '冯接办', role: 'clerk' });
    const asker = await device(product.base);
    for (let n = 1; n <= QUESTIONS; n++)
      await asker(consultationRoutes.ask, {
        category: 'pension',
        question: `测试问题第${n}件：每月的补助什么时候发？`,
        anonymous: true,
        clientKey: `desk-test-${n}`,
      });
    api = await staff(product.base, 'admin');
    clerk = await desk(browser);
    admin = await desk(browser);
    await signIn(clerk.page, product.base, 'clerk');
    await signIn(admin.page, product.base, 'admin');
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const shot = async (page: Page, name: string) => SHOTS && page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  /** The number of the case at which the keyboard is. */
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.closest('[data-line]')?.getAttribute('data-line') ?? null);
  const holderOf = async (id: string) => (await api(caseRoutes.one, { id })).holderName;

  test('opens on the desk, with what waits and how long it has waited', async () => {
    const { page } = clerk;
    await page.getByRole('heading', { name: '工作台' }).waitFor();
    await page.getByRole('heading', { name: '待分办' }).waitFor();
    await page.getByText('最久未答复的留言').waitFor();
    await page.getByRole('heading', { name: '各科室在办' }).waitFor();
    await page.getByRole('button', { name: '看表格' }).first().click();
    await page.getByRole('columnheader', { name: '超时未受理' }).waitFor();
    await shot(page, 'desk-clerk');
    expect(unexpected(clerk)).toEqual([]);
  });

  test('a case is found, taken and opened without touching the mouse', async () => {
    const { page } = clerk;
    await page.goto(`${product.base}/console/cases?view=pool&text=测试问题`);
    await page.getByRole('button', { name: '领办' }).first().waitFor();
    await page.keyboard.press('j');
    const first = await focused(page);
    await page.keyboard.press('j');
    const second = await focused(page);
    expect(first).not.toBeNull();
    expect(second).not.toBe(first);
    await page.keyboard.press('k');
    expect(await focused(page)).toBe(first);
    await page.keyboard.press('t');
    await page.getByText('已领办').waitFor();
    expect(await holderOf(first as string)).toBe('钱咨询');
    await page.goto(`${product.base}/console/cases`);
    await page.locator(`[data-line="${first}"]`).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/console\/consultations\//);
    expect(unexpected(clerk)).toEqual([]);
  });

  test('typing into a field works no list', async () => {
    const { page } = clerk;
    await page.goto(`${product.base}/console/cases?view=pool`);
    await page.locator('[data-line]').first().waitFor();
    await page.getByLabel('按编号或标题查找').fill('');
    await page.getByLabel('按编号或标题查找').pressSequentially('jtxa');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.locator('[data-selected]').count()).toBe(0);
  });

  test('several are selected by keyboard and given to a colleague, and each says how it fared', async () => {
    const { page } = admin;
    await page.goto(`${product.base}/console/cases?view=pool&text=测试问题`);
    await page.locator('[data-line]').first().waitFor();
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) {
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      ids.push((await focused(page)) as string);
    }
    await page.getByText('已选 3 件').waitFor();
    await shot(page, 'cases-selected');
    // Meanwhile somebody else takes one of them and answers for it.
    const [taken] = ids as [string];
    const other = await staff(product.base, 'clerk2');
    await other(caseRoutes.take, { id: taken, version: (await api(caseRoutes.one, { id: taken })).version });
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('承办人').click();
    await page.getByTitle(/冯接办/).click();
    await dialog.getByLabel('留言').fill('请一并答复');
    await shot(page, 'cases-assign');
    await dialog.getByRole('button', { name: '分办' }).click();
    await page.getByText('2 件已分办，1 件没有分办').waitFor();
    await page.getByText(/已经在冯接办名下/).waitFor();
    await shot(page, 'cases-assigned');
    for (const id of ids) expect(await holderOf(id)).toBe('冯接办');
    expect(unexpected(admin)).toEqual([]);
  });

  test('filters are in the address and survive coming back', async () => {
    const { page } = admin;
    await page.goto(`${product.base}/console/cases?view=all`);
    // Checked once the address says so: the box follows the address.
    await page.getByLabel('仅超期').click();
    await page.waitForURL(/late=1/);
    await page.reload();
    await expect.poll(() => page.getByLabel('仅超期').isChecked()).toBe(true);
    await page
      .getByRole('navigation', { name: '按情况查看' })
      .getByRole('link', { name: /超时未受理/ })
      .click();
    await page.waitForURL(/unaccepted=1/);
    await expect.poll(() => page.getByLabel('仅超期').isChecked()).toBe(false);
  });

  test('whoever was given cases sees it in the shell, and reading a case reads its notice', async () => {
    const colleague = await desk(browser);
    const { page } = colleague;
    await signIn(page, product.base, 'clerk2');
    await page
      .getByRole('link', { name: /^通知，\d+ 条未读$/ })
      .first()
      .click();
    await page.getByRole('heading', { name: '通知' }).waitFor();
    await page.getByText('请一并答复').first().waitFor();
    await shot(page, 'notices');
    const { items } = await (await staff(product.base, 'clerk2'))(caseRoutes.list, { holder: 'mine' });
    await page.goto(`${product.base}/console/cases/${items.find(({ title }) => title)?.id}`);
    await page.getByRole('heading', { name: '承办' }).waitFor();
    await shot(page, 'case');
    await page.goto(`${product.base}/console/notices`);
    await page.getByRole('button', { name: '全部标为已读' }).click();
    await page.getByRole('link', { name: '通知', exact: true }).first().waitFor();
    expect(unexpected(colleague)).toEqual([]);
    await colleague.context.close();
  });

  test('whoever goes on holiday hands everything over, shown before it moves', async () => {
    const { page } = admin;
    await page.goto(`${product.base}/console/cases`);
    await page.getByRole('button', { name: '离岗交接' }).click();
    await page.getByLabel('离岗的同事').click();
    await page.getByTitle(/冯接办.*在办 3 件/).click();
    await page.getByText('共 3 件').waitFor();
    await page.getByLabel('接手的同事').click();
    await page
      .getByTitle(/钱咨询/)
      .last()
      .click();
    await page.getByText(/全部交给钱咨询/).waitFor();
    await page.getByLabel('原因').fill('年休假');
    await shot(page, 'hand-over');
    await page.getByRole('button', { name: '现在交接' }).click();
    await page.getByText('已移交 3 件').waitFor();
    await page.getByText(/年休假.*办件已交给钱咨询/).waitFor();
    const { items } = await api(caseRoutes.colleagues, {});
    expect(items.map(({ name, open, away }) => [name, open, away !== null])).toEqual(
      expect.arrayContaining([
        ['冯接办', 0, true],
        ['钱咨询', 4, false],
      ]),
    );
    await page.getByRole('button', { name: '提前返岗' }).click();
    await page.getByRole('heading', { name: '已登记的离岗' }).waitFor({ state: 'detached' });
    expect(unexpected(admin)).toEqual([]);
  });

  test('fits a phone, the leader’s desk as well', async () => {
    const director = await phone(browser);
    const { page } = director;
    await signIn(page, product.base, 'director');
    for (const [path, name] of [
      ['desk', 'phone-desk'],
      ['cases', 'phone-cases'],
      ['notices', 'phone-notices'],
    ] as const) {
      await page.goto(`${product.base}/console/${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByRole('status').first().waitFor({ state: 'detached' });
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)]).toEqual([
        path,
        false,
      ]);
      await shot(page, name);
    }
    expect(unexpected(director)).toEqual([]);
  });
});
