import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askMore, countAid, findAid, grantAid } from './support/aid.ts';
import { launch } from './support/browser.ts';
import { databases, newDatabaseUrl } from './support/database.ts';
import { Handset, photo } from './support/handset.ts';
import { type Call, staff } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { stepByStep } from './support/steps.ts';

const STORY = '妻子长期生病，靠低保和零工过日子';

describe.each(databases)('hardship aid, begun on one phone and filed from another, on %s', kind => {
  let product: Product;
  let browser: Browser;
  let his: Handset;
  let hers: Handset;
  let clerk: Call;
  let head: Call;
  let before = 0;
  let id = '';
  let receipt = '';

  beforeAll(async () => {
    const databaseUrl = await newDatabaseUrl(kind);
    product = await startProduct({ databaseUrl });
    browser = await launch();
    his = await Handset.open(browser, { ...product, databaseUrl });
    hers = await Handset.open(browser, { ...product, databaseUrl });
    clerk = await staff(product.base, 'clerk');
    head = await staff(product.base, 'reviewer');
    before = await countAid(clerk);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  stepByStep();

  const saved = (phone: Handset) => phone.seen(/我们才开始办理。已保存$/).waitFor();
  const code = async (phone: Handset) => (await phone.page.locator('.unsent__figures:visible').textContent()) ?? '';

  test('is begun from what there is to know; it says 尚未提交 plainly, and is on the server from the first word on', async () => {
    await his.open('/aid/guide/index');
    await his.button('我要申请').click();
    await his.seen('尚未提交').waitFor();
    await his.choose('生活困难');
    await his.choose('我本人');
    await saved(his);
    expect(await code(his)).toMatch(/^\d{4} \d{4}$/);
    await his.button('下一步').click();
    await his.button('下一步').click();
    for (const missing of ['请填写姓名', '请填写身份证号']) await his.seen(missing).waitFor();
    await his.field('姓名').fill('欧阳建国');
    await his.field('身份证号').fill('33048319650512001 3');
    await saved(his);
  });

  test('closed without a network, the words typed last lie on the phone, and go when the network is back', async () => {
    await his.offline(true);
    await his.field('手机号').fill('13800001234');
    await his.seen(/网络不通，先存在这部手机上/).waitFor();
    await his.page.reload();
    await expect.poll(() => his.field('手机号').inputValue()).toBe('13800001234');
    expect(await his.field('姓名').inputValue()).toBe('欧阳建国');
    await his.offline(false);
    await his.choose('崇福镇');
    await saved(his);
  });

  test('left by the browser’s own way back, and opened anew from its beginning, it is the same application', async () => {
    await his.button('下一步').click();
    await his.field('家里几口人').fill('3');
    await his.leaveAndComeBack();
    await expect.poll(() => his.field('家里几口人').inputValue()).toBe('3');
    await saved(his);
    await his.open('/aid/guide/index');
    await his.button('我要申请').click();
    await his.seen('这是上次没有提交的那一份，可以接着填').waitFor();
    await expect.poll(() => his.field('家里几口人').inputValue()).toBe('3');
    await his.field('全家每月收入（元）').fill('2100.5');
  });

  test('a session that ended meanwhile costs nothing: the draft is taken up again by itself, photos too', async () => {
    await saved(his);
    await his.endSession();
    await his.field('困难情况').fill(STORY);
    await saved(his);
    await his.button('下一步').click();
    await his.seen(/传上来就会打上“仅用于困难帮扶申请”的字样/).waitFor();
    await his.pick('拍照或选照片', photo('身份证正面.png'));
    await his.arrived(1);
    await saved(his);
  });

  test('another phone goes on with it by its figures: words, step and photo are there, and nothing is filed yet', async () => {
    expect(await countAid(clerk)).toBe(before);
    await hers.open('/aid/mine/index');
    await hers.field('接着填的号码').fill(await code(his));
    await hers.button('在这部手机上接着填').click();
    await hers.seen('请核对一遍').waitFor();
    await hers.seen('尚未提交').waitFor();
    for (const words of ['欧阳建国', STORY, '1 个文件']) await hers.seen(words).waitFor();
    await hers.button(/^材料 1 个文件/).click();
    await hers.page.locator('.thumb_picture img[src^="data:image"]:visible').waitFor();
    await hers.button('下一步').click();
  });

  test('nothing is agreed to by going on; sent without a network it stays a draft; then, pressed twice, it is filed once', async () => {
    await hers.button('提交申请').click();
    await hers.seen(/请先同意/).waitFor();
    await hers.agree(/我看过了，同意提供/);
    await hers.agree(/我单独同意/);
    await hers.offline(true);
    await hers.button('提交申请').click();
    await hers.seen(/网络不通/).waitFor();
    await hers.offline(false);
    await hers.endSession();
    await hers.button('提交申请').dblclick();
    await hers.seen('我们收到了您的申请').waitFor();
    receipt = (await hers.seen(/^\d{8}-\d{6}$/).textContent()) ?? '';
    expect(await countAid(clerk)).toBe(before + 1);
    id = (await findAid(clerk, receipt))[0]?.id as string;
  });

  test('the first phone sees that it has been filed, and by which number', async () => {
    await his.page.reload();
    await his.seen('这份申请已经提交').waitFor();
    await his.seen(`申请编号 ${receipt}，不用再填`).waitFor();
    await his.button('凭编号查进度').click();
    await his.seen('已在另一部手机提交').waitFor();
    await his.field('申请编号').fill(receipt);
    await his.field('手机号后四位').fill('1234');
    await his.button('查进度').click();
    await his.seen('生活困难帮扶申请：已提交，等待受理').waitFor();
  });

  test('what is still wanted comes as a message; the answer outlives a closed page and a lost network, and is sent once', async () => {
    await askMore(clerk, id, '身份证背面照片');
    await hers.open('/my/notices/index');
    await hers.seen('您的帮扶申请还缺材料').click();
    await hers.seen(/身份证背面照片（请在 /).waitFor();
    await hers.field('说明').fill('背面补上了');
    await hers.pick('拍照或选照片', photo('身份证背面.png'));
    await hers.arrived(1);
    await hers.page.reload();
    await expect.poll(() => hers.field('说明').inputValue()).toBe('背面补上了');
    await hers.arrived(1);
    await hers.offline(true);
    await hers.button('提交补充材料').click();
    await hers.seen(/网络不通/).waitFor();
    await hers.offline(false);
    await hers.button('提交补充材料').dblclick();
    await hers.button(/打开 身份证背面/).waitFor();
    await hers.seen('已提交，等待受理').waitFor();
    expect((await findAid(clerk, receipt))[0]?.state).toBe('filed');
  });

  test('the decision is read whole and saved; the account to pay to is kept until it is sent', async () => {
    await grantAid(clerk, head, id, 3000);
    await hers.open('/my/cases/index');
    await hers.seen('下一步：请填写收款账户').click();
    await hers.seen(/困帮告〔\d{4}〕\d+号/).waitFor();
    expect(await hers.save('打开告知书文件')).toMatch(/\.pdf$/);
    await hers.field('户名').fill('欧阳建国');
    await hers.field('开户银行').fill('农业银行崇福支行');
    await hers.page.reload();
    await expect.poll(() => hers.field('开户银行').inputValue()).toBe('农业银行崇福支行');
    await hers.field('银行卡号').fill('6228 4800 0000 0000 018');
    await hers.agree(/我单独同意/);
    await hers.button('保存账户').dblclick();
    await hers.seen('已填写：农业银行崇福支行 尾号 0018').waitFor();
    await hers.page.goBack();
    await hers.seen('我的办理').waitFor();
  });

  test('nothing on the way was an error of the page', () => {
    // Once the server said what had not been agreed to.
    expect(hers.complaints()).toEqual(['Failed to load resource: the server responded with a status of 400 (Bad Request)']);
    expect(his.complaints()).toEqual([]);
  });
});
