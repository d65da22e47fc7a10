import { cannedRoutes, caseRoutes, consultationRoutes } from '@vc/contract';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desk, launch, type Screen } from './support/browser.ts';
import { signIn, unexpected } from './support/console.ts';
import { inInbox, somePolicy } from './support/consultations.ts';
import { device, staff, stranger } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { stepByStep } from './support/steps.ts';

const QUESTION = '优待证丢了，到哪里补办？';
const CANNED = '优待证补办';
const ADDED = '补办不收费。';

describe('a question in the console, from sorting to the public answer', () => {
  let product: Product;
  let browser: Browser;
  let clerk: Screen;
  let head: Screen;
  let place = '';
  let policy = { id: '', title: '' };

  beforeAll(async () => {
    product = await startProduct();
    browser = await launch();
    const asker = await device(product.base);
    const { receipt } = await asker(consultationRoutes.ask, {
      category: 'other',
      question: QUESTION,
      anonymous: true,
      clientKey: 'staff-question-1',
    });
    const api = await staff(product.base, 'clerk');
    const admin = await staff(product.base, 'admin');
    policy = await somePolicy(stranger(product.base));
    const text = `您好！请带身份证到户籍地退役军人服务站补办，依据《{{政策:${policy.id}.标题}}》。`;
    await api(cannedRoutes.add, { title: CANNED, text, subject: 'preference' });
    const { sections, ...settings } = await admin(consultationRoutes.settings, {});
    const [section = ''] = sections;
    await admin(consultationRoutes.keepSettings, { ...settings, routing: { preference: section }, checkAnswers: [section] });
    const [row] = await inInbox(api, receipt);
    place = `${product.base}/console/consultations/${row?.id}`;
    const { version } = await api(caseRoutes.one, { id: row?.id as string });
    await api(caseRoutes.take, { id: row?.id as string, version });
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

  test('is sorted anew, goes to the section of its category, and is then for a second pair of eyes', async () => {
    const { page } = clerk;
    await page.goto(place);
    await page.getByRole('button', { name: '发出答复' }).waitFor();
    await page.getByRole('button', { name: '更正类别' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('类别').click();
    await page.getByTitle('优待证与优待').click();
    await dialog.getByRole('button', { name: '更正', exact: true }).click();
    await page.getByText(/^已更正/).waitFor();
    await page.goto(place);
    await page.getByRole('button', { name: '送审答复' }).waitFor();
  });

  test('two who have it open are told of each other', async () => {
    await head.page.goto(place);
    await head.page.getByText(/钱咨询正在编辑这一条/).waitFor();
    await clerk.page.reload();
    await clerk.page.getByText(/李审核正在编辑这一条/).waitFor();
  });

  test('a canned answer brings what its policy says now; the draft is on the server and outlives a reload', async () => {
    const { page } = clerk;
    await page.getByRole('button', { name: '取用常用答复' }).click();
    await page.getByLabel('找常用答复').fill(CANNED);
    await page.getByRole('button', { name: '取用', exact: true }).click();
    const text = page.getByLabel('答复内容');
    await expect.poll(() => text.inputValue()).toContain(`依据《${policy.title}》`);
    await text.press('End');
    await text.fill(`${await text.inputValue()}\n${ADDED}`);
    await page.getByText(/已存到服务器/).waitFor();
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await expect.poll(() => text.inputValue()).toContain(ADDED);
    await page.getByRole('button', { name: '送审答复' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '送审', exact: true }).click();
    await page.getByText('等科室负责人审核。自己写的答复不能自己发出。').waitFor();
    expect(unexpected(clerk)).toEqual([]);
  });

  test('the section head reads the answer as it will stand, and sends it', async () => {
    const { page } = head;
    await page.reload();
    await page.getByText(ADDED).waitFor();
    await page.getByRole('button', { name: '审核并发出' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '发出', exact: true }).click();
    await page.getByText('答复已发出').waitFor();
    expect(unexpected(head)).toEqual([]);
  });

  test('it is made public by two, and stands among the public answers', async () => {
    await clerk.page.reload();
    await clerk.page.getByLabel('公开标题').fill('优待证丢了怎么补办');
    await clerk.page.getByLabel('关联的政策').fill(policy.title.slice(0, 6));
    await clerk.page.getByTitle(`政策文件　${policy.title}`).click();
    await clerk.page.getByRole('button', { name: '提请公开' }).click();
    await clerk.page.getByText('已提请公开，由科室负责人审核').waitFor();
    await head.page.reload();
    await head.page.getByRole('button', { name: '审核并公开' }).click();
    await head.page.getByRole('dialog').getByRole('button', { name: '审核并公开' }).click();
    await head.page.getByText('已公开').first().waitFor();
    const { items } = await stranger(product.base)(consultationRoutes.publicList, { category: 'preference' });
    const [made] = items.filter(({ title }) => title === '优待证丢了怎么补办');
    expect((await stranger(product.base)(consultationRoutes.publicOne, { id: made?.id as string })).about?.id).toBe(policy.id);
    expect([unexpected(clerk), unexpected(head)]).toEqual([[], []]);
  });
});
