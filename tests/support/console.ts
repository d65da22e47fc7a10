import type { Locator, Page } from 'playwright-core';
import type { Screen } from './browser.ts';
import { PASSWORD } from './product.ts';

/** Refusals that a page expects and deals with (asking who is signed in) are no errors of the page. */
export const unexpected = (screen: Screen) => screen.errors.filter(error => !/status of (401|404|422)/.test(error));

/** Signs in to the console with a demo account and waits for its first room. */
export async function signIn(page: Page, base: string, username: string): Promise<void> {
  await page.goto(`${base}/console/`);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('navigation').first().waitFor();
}

/** Chooses `title` in a select, and waits until its list is gone. */
export async function choose(page: Page, select: Locator, title: string): Promise<void> {
  await select.click();
  const open = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await open.getByTitle(title, { exact: true }).click();
  await open.waitFor({ state: 'hidden' });
}
