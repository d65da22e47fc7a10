import { addDays, dayOf } from '@vc/domain';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desk, launch, type Screen } from './support/browser.ts';
import { signIn, unexpected } from './support/console.ts';
import { findFoi } from './support/foi.ts';
import { staff } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { stepByStep } from './support/steps.ts';

const TITLE = '2024年专项资金绩效评价报告';
const REPLY = '随本告知书提供绩效评价报告全文 1 份。';
const ITEMS = ['写明要哪一年的', '写明是全文还是评分表'];

describe('an application for information that came on paper, in the console', () => {
  let product: Product;
  let browser: Browser;
  let clerk: Screen;
  let head: Screen;
  let place = '';

  beforeAll(async () => {
    product = await startProduct();
    browser = await launch();
    clerk = await desk(browser);
    head = await desk(browser);
    await signIn(clerk.page, product.base, 'clerk');
    await signIn(head.page, product.base, 'reviewer');
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  stepByStep();

  test('is registered with what is missing said at its field, and has its day and its receipt at once', async () => {
    const { page } = clerk;
    await page.goto(`${product.base}/console/foi`);
    await page.getByRole('button', { name: '登记收到的申请' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: '登记', exact: true }).click();
    await drawer.getByText('请填写姓名或者单位名称').waitFor();
    await drawer.getByLabel('申请人类别').click();
    await page.getByTitle('自然人').click();
    await drawer.getByLabel('姓名或者单位名称').fill('欧阳卫东');
    await drawer.getByLabel('联系手机').fill('13900001357');
    await drawer.getByLabel('所申请的信息').fill(TITLE);
    await drawer.getByRole('button', { name: '登记', exact: true }).click();
    await page.waitForURL(/\/console\/foi\/[0-9A-Z]{26}$/);
    place = page.url();
    await page.getByText('政府信息公开申请登记回执').waitFor();
    await page.getByText('为什么是这一天').click();
    await page.getByText(/第20个工作日/).waitFor();
    expect(unexpected(clerk)).toEqual([]);
  });

  test('is asked to be corrected once, item by item; the letter is there, and it waits for the applicant', async () => {
    const { page } = clerk;
    await page.getByRole('button', { name: '告知补正' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('需要补正的事项').fill(ITEMS.join('\n'));
    await drawer.getByLabel('补正期限').fill(addDays(dayOf(new Date()), 30));
    await drawer.getByLabel('补正期限').press('Enter');
    await drawer.getByRole('button', { name: '告知补正' }).click();
    await page.getByText('政府信息公开申请补正告知书').first().waitFor();
    await page.getByText('等申请人补正').first().waitFor();
    expect(await page.getByRole('button', { name: '告知补正' }).count()).toBe(0);
    await page.getByRole('button', { name: '登记收到的补正' }).click();
    await drawer.getByLabel('收到日').fill(dayOf(new Date()));
    await drawer.getByLabel('收到日').press('Enter');
    await drawer.getByLabel('补正的内容').fill('2024年，全文');
    await page.getByRole('dialog').getByRole('button', { name: '登记收到的补正' }).click();
    await page.getByText('办理中', { exact: true }).first().waitFor();
  });

  test('two who have it open are told of each other', async () => {
    await head.page.goto(place);
    await head.page.getByText(/钱咨询正在编辑这一条/).waitFor();
    await clerk.page.reload();
    await clerk.page.getByText(/李审核正在编辑这一条/).waitFor();
  });

  test('a reply that is being written outlives a reload; sent for its signature, it can no longer be changed', async () => {
    const { page } = clerk;
    await page.getByLabel('办理结果').click();
    await page.getByTitle(/可以公开，予以提供/).click();
    await page.getByLabel('答复正文').fill(REPLY);
    await page.reload();
    await page.getByText(/没有送审的答复/).waitFor();
    expect(await page.getByLabel('答复正文').inputValue()).toBe(REPLY);
    await page.getByText('可以公开，现提供如下').waitFor();
    await page.getByRole('button', { name: '送审', exact: true }).click();
    await page.getByText('待审批的答复').waitFor();
    expect(await page.getByLabel('答复正文').count()).toBe(0);
    expect(unexpected(clerk)).toEqual([]);
  });

  test('the section head signs; it is numbered, closed, and its letter opens as Word and PDF', async () => {
    const { page } = head;
    await page.reload();
    await page.getByText(REPLY).waitFor();
    await page.getByRole('button', { name: '同意并发出' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '同意并发出' }).click();
    await page.getByRole('heading', { name: '办理结果' }).waitFor();
    const letter = page.getByRole('listitem').filter({ hasText: /^政府信息公开告知书/ });
    await letter.getByText(/〔\d{4}〕\d+号/).waitFor();
    for (const [button, ending] of [
      ['Word', 'docx'],
      ['PDF', 'pdf'],
    ] as const) {
      const saved = page.waitForEvent('download');
      await letter.getByRole('button', { name: button }).click();
      expect((await saved).suggestedFilename()).toMatch(new RegExp(`^政府信息公开告知书（.+〔\\d{4}〕\\d+号）\\.${ending}$`));
    }
    const [row] = await findFoi(await staff(product.base, 'clerk'), TITLE);
    expect([row?.outcome, row?.answeredOn]).toEqual(['granted', dayOf(new Date())]);
    expect(unexpected(head)).toEqual([]);
  });

  test('how it reached the applicant is written down beside the letter', async () => {
    const { page } = clerk;
    await page.reload();
    await page.getByRole('heading', { name: '办理结果' }).waitFor();
    const letter = page.getByRole('listitem').filter({ hasText: /^政府信息公开告知书/ });
    await letter.getByRole('button', { name: '登记送达' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('送达方式').click();
    await page.getByTitle('当面交付').click();
    await drawer.getByLabel('单号或者签收人').fill('本人签收');
    await drawer.getByRole('button', { name: '登记', exact: true }).click();
    await letter.getByText(/当面交付，.*（本人签收）/).waitFor();
    expect(unexpected(clerk)).toEqual([]);
  });
});
