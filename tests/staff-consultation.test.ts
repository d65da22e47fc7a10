import { caseRoutes, consultationRoutes, myCaseRoutes } from '@vc/contract';
import { dayOf } from '@vc/domain';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desk, launch, type Screen } from './support/browser.ts';
import { choose, signIn, unexpected } from './support/console.ts';
import { inInbox, somePolicy } from './support/consultations.ts';
import { photo } from './support/handset.ts';
import { device, staff, stranger } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { stepByStep } from './support/steps.ts';

const QUESTION = '优待证丢了，到哪里补办？';
const CANNED = '优待证补办';
const ADDED = '补办不收费。';
const SECTION = '优抚科';
const CALLED = '优待证上的照片旧了，能不能换一张？';
const SHOTS = process.env.VC_SHOTS;
const shot = async (page: Page, name: string) => SHOTS && page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });

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
    policy = await somePolicy(stranger(product.base));
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

  test('who gets what, and whose answers are checked, is set in one page that says what is wrong with it', async () => {
    const admin = await desk(browser);
    const { page } = admin;
    await signIn(page, product.base, 'admin');
    await page.getByRole('link', { name: '留言咨询' }).click();
    await page.getByRole('button', { name: '分办和期限设置' }).click();
    await choose(page, page.getByLabel('优待证与优待'), SECTION);
    await page.getByLabel('科室', { exact: true }).fill(SECTION);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByLabel('答复咨询（工作日）').fill('16');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText(/^答复咨询.*15/).waitFor();
    await shot(page, 'consultation-settings');
    await page.getByLabel('答复咨询（工作日）').fill('4');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存').waitFor();
    await page.reload();
    await page.getByLabel('答复咨询（工作日）').waitFor();
    expect(await page.getByLabel('答复咨询（工作日）').inputValue()).toBe('4');
    const kept = await (await staff(product.base, 'admin'))(consultationRoutes.settings, {});
    expect(kept).toMatchObject({ routing: { preference: SECTION }, checkAnswers: [SECTION], clocks: { answer: 4 } });
    expect(unexpected(admin)).toEqual([]);
  });

  test('a call is entered while it is taken, lies in the same inbox, and its caller reads the answer with number and tail', async () => {
    const { page } = clerk;
    await page.goto(`${product.base}/console/consultations`);
    await page.getByRole('button', { name: '登记来电来访来信' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: '登记', exact: true }).click();
    for (const missing of ['请选择来电、来访或来信', '请填写要问的问题']) await drawer.getByText(missing).waitFor();
    await choose(page, drawer.getByLabel('怎么来的'), '来电');
    await drawer.getByLabel('收到日期').fill(dayOf(new Date()));
    await drawer.getByLabel('收到日期').press('Enter');
    await choose(page, drawer.getByLabel('类别'), '优待证与优待');
    await drawer.getByLabel('问的什么').fill(CALLED);
    await drawer.getByLabel('手机号').fill('13800002468');
    await drawer.getByText(/^最多 9 个/).waitFor();
    await drawer.getByLabel('选择图片、文件').setInputFiles(photo('来信.png'));
    await drawer.getByText('来信.png').waitFor();
    await choose(page, drawer.getByLabel('别人代问的'), '子女');
    await drawer.getByLabel('称呼').fill('王大爷');
    await drawer.getByLabel('代办人姓名').fill('王小军');
    await page.reload();
    await page.getByRole('button', { name: '登记来电来访来信' }).click();
    await page.getByText(/^已恢复 .*没有提交的内容/).waitFor();
    expect(await drawer.getByLabel('问的什么').inputValue()).toBe(CALLED);
    await drawer.getByText('来信.png').waitFor();
    await drawer.getByRole('button', { name: '登记', exact: true }).click();
    await drawer.getByText('请确认已征得本人同意').waitFor();
    await drawer.getByLabel('代办人手机号').fill('13900001357');
    await drawer.getByText('已经念给代办人听，代办人认可').click();
    await shot(page, 'consultation-enter');
    await drawer.getByRole('button', { name: '登记', exact: true }).click();
    const said = await page.getByText(/^已登记，编号 /).textContent();
    const receipt = (said ?? '').replace(/^已登记，编号 /, '');
    await page.waitForURL(/\/consultations\/[0-9A-Z]{26}$/);
    await page.getByText('来电', { exact: true }).first().waitFor();
    await page.getByText('王同志（子女）').waitFor();
    await page.getByRole('link', { name: /来信\.png/ }).waitFor();
    for (const phoneTail of ['2468', '1357']) {
      const found = await stranger(product.base)(myCaseRoutes.lookup, { number: receipt, phoneTail });
      expect(found.consultation?.question).toBe(CALLED);
    }
    expect(unexpected(clerk)).toEqual([]);
  });

  test('a canned answer is written once, and told at once when it names what there is not', async () => {
    const { page } = clerk;
    await page.goto(`${product.base}/console/consultations/canned`);
    await page
      .getByText('还没有常用答复')
      .or(page.getByRole('button', { name: '停用' }).first())
      .waitFor();
    await page.getByRole('button', { name: '添加常用答复' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('标题').fill(CANNED);
    await choose(page, drawer.getByLabel('类别'), '优待证与优待');
    await drawer.getByRole('textbox', { name: /^内容/ }).fill('您好！请带身份证到户籍地退役军人服务站补办，依据《{{某项}}》。');
    await drawer.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存').waitFor();
    await page.getByText(/不认识“\{\{某项\}\}”/).waitFor();
    await page.getByRole('listitem').filter({ hasText: CANNED }).getByRole('button', { name: '修改' }).click();
    await drawer.getByRole('textbox', { name: /^内容/ }).fill('您好！请带身份证到户籍地退役军人服务站补办，依据《');
    await drawer.getByLabel('填入政策里的内容').fill(policy.title.slice(0, 6));
    await page.getByTitle(`政策文件　${policy.title}`).click();
    await drawer.getByRole('textbox', { name: /^内容/ }).press('Control+End');
    await drawer.getByRole('button', { name: '标题', exact: true }).click();
    await drawer.getByRole('textbox', { name: /^内容/ }).press('Control+End');
    await page.keyboard.insertText('》。');
    await shot(page, 'consultation-canned-form');
    await drawer.getByRole('button', { name: '保存' }).click();
    await page.getByText(/不认识“\{\{某项\}\}”/).waitFor({ state: 'detached' });
    await shot(page, 'consultation-canned');
    expect(unexpected(clerk)).toEqual([]);
  });

  test('is sorted anew, goes to the section of its category, and is then for a second pair of eyes', async () => {
    const { page } = clerk;
    await page.goto(place);
    await page.getByRole('button', { name: '发出答复' }).waitFor();
    await page.getByRole('button', { name: '更正类别' }).click();
    const dialog = page.getByRole('dialog');
    await choose(page, dialog.getByLabel('类别'), '优待证与优待');
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
    await page.getByText(/^最多 9 个/).waitFor();
    const saved = (files: number) =>
      page.waitForResponse(answer => answer.url().endsWith('/draft') && answer.request().postDataJSON().files.length === files);
    const both = saved(2);
    await page.getByLabel('选择图片、文件').setInputFiles([photo('错的.png'), photo('补办流程.png')]);
    await both;
    const one = saved(1);
    await page.getByRole('button', { name: '去掉 错的.png' }).click();
    await one;
    await page.getByText(/已存到服务器/).waitFor();
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await expect.poll(() => text.inputValue(), { timeout: 10_000 }).toContain(ADDED);
    await page.getByRole('link', { name: /补办流程\.png/ }).waitFor();
    expect(await page.getByText('错的.png').count()).toBe(0);
    await shot(page, 'consultation-answer-files');
    await page.getByRole('button', { name: '送审答复' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '送审', exact: true }).click();
    await page.getByText('等科室负责人审核。自己写的答复不能自己发出。').waitFor();
    expect(unexpected(clerk)).toEqual([]);
  });

  test('the section head reads the answer as it will stand, and sends it', async () => {
    const { page } = head;
    await page.reload();
    await page.getByText(ADDED).waitFor();
    await page.getByRole('link', { name: /补办流程\.png/ }).waitFor();
    await shot(page, 'consultation-check-files');
    await page.getByRole('button', { name: '审核并发出' }).click();
    await page.getByText('发出后提问人立即可以看到答复和 1 个附件，不能再改。').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '发出', exact: true }).click();
    await page.getByText('答复已发出').waitFor();
    expect(unexpected(head)).toEqual([]);
  });

  test('it is made public by two, and stands among the public answers', async () => {
    await clerk.page.reload();
    await clerk.page.getByText(/^附件不公开/).waitFor();
    await shot(clerk.page, 'consultation-public-files');
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
