import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './support/browser.ts';
import { answerComplaint, findComplaints } from './support/complaints.ts';
import { databases, newDatabaseUrl } from './support/database.ts';
import { Handset, photo, RESTORED } from './support/handset.ts';
import { type Call, staff } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { stepByStep } from './support/steps.ts';

const TEXT = '附件点开一直转圈，打不开';
const ANSWER = '附件已经换成可以直接打开的，请再试一次。';

describe.each(databases)('a complaint, and everything one has under way, on %s', kind => {
  let product: Product;
  let browser: Browser;
  let his: Handset;
  let clerk: Call;
  let id = '';
  let receipt = '';

  beforeAll(async () => {
    const databaseUrl = await newDatabaseUrl(kind);
    product = await startProduct({ databaseUrl });
    browser = await launch();
    his = await Handset.open(browser, { ...product, databaseUrl });
    clerk = await staff(product.base, 'clerk');
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  stepByStep();

  const receiptNow = async () => {
    await his.seen('意见已收到').waitFor();
    return (await his.page.locator('.receipt__number:visible').textContent()) ?? '';
  };

  test('there is nothing yet, and it is said what will be here', async () => {
    await his.open('/pages/me/index');
    await his.button(/消息/).click();
    await his.seen('还没有消息').waitFor();
    await his.button('看我的办理').click();
    await his.seen('这部手机还没有提交过').waitFor();
    await his.page.goBack();
    await his.page.goBack();
    await his.button(/投诉建议/).click();
  });

  test('what is missing is said at its field, all of it at once', async () => {
    await his.button('提交意见').click();
    await his.seen('有 2 处需要修改，请看上面红色的提示').waitFor();
    await his.choose('打不开');
    await his.field('说说具体情况').fill(TEXT);
    await his.pick('加照片', photo('截图.png'));
    await his.arrived(1);
  });

  test('closed in the middle and left by the way back, words, choice and screenshot are there again', async () => {
    await his.field('手机号').fill('13900001234');
    await his.page.reload();
    await his.seen(RESTORED).waitFor();
    expect(await his.field('说说具体情况').inputValue()).toBe(TEXT);
    expect(await his.field('手机号').inputValue()).toBe('13900001234');
    expect(await his.page.getByRole('radio', { name: '打不开' }).getAttribute('aria-checked')).toBe('true');
    await his.arrived(1);
    await his.leaveAndComeBack();
    await expect.poll(() => his.field('说说具体情况').inputValue()).toBe(TEXT);
  });

  test('sent without a network it keeps everything; then, pressed twice, it is filed once and says by when it is answered', async () => {
    await his.offline(true);
    await his.button('提交意见').click();
    await his.seen(/网络不通/).waitFor();
    await his.offline(false);
    await his.button('再提交一次').dblclick();
    receipt = await receiptNow();
    const found = await findComplaints(clerk, TEXT);
    expect(found.map(row => row.receipt)).toEqual([receipt]);
    id = found[0]?.id as string;
    await his.button(/为什么是这一天/).click();
    await his.seen(/第5个工作日/).waitFor();
    await his.button(/打开 截图/).waitFor();
  });

  test('it stands in his cases in words, with whom to call', async () => {
    await his.open('/my/cases/index');
    await his
      .seen(TEXT)
      .or(his.seen(/打不开/))
      .waitFor();
    await his.seen('已收到').waitFor();
    await his.seen(/^有疑问打电话：.*0573-88010000$/).waitFor();
    await his.seen(new RegExp(`编号 ${receipt}`)).waitFor();
  });

  test('the answer comes as a message that is new until it has been read', async () => {
    await answerComplaint(clerk, id, ANSWER);
    await his.open('/pages/me/index');
    await his.seen(/1 条/).waitFor();
    await his.button(/消息/).click();
    await his.seen('没看过').waitFor();
    await his.page.locator('.row:visible', { hasText: receipt }).click();
    await his.seen(ANSWER).waitFor();
    await his.page.goBack();
    await expect.poll(() => his.page.getByText('没看过').filter({ visible: true }).count()).toBe(0);
  });

  test('rated 不满意, the reason outlives a closed page, and it is taken up once more', async () => {
    await his.open(`/complaint/detail/index?id=${id}`);
    await his.choose('不满意');
    await his.field('哪里不满意').fill('还是打不开');
    await his.page.reload();
    await expect.poll(() => his.field('哪里不满意').inputValue()).toBe('还是打不开');
    await his.button('提交评价').dblclick();
    await his.seen(/这件事已经重新办理/).waitFor();
    await answerComplaint(clerk, id, '换了格式，已请人试过。');
    await his.page.reload();
    await his.choose('满意');
    await his.button('提交评价').click();
    await his.seen('您的评价：满意').waitFor();
    await his.open('/my/cases/index');
    await his.seen('已收到 → 已分办 → 已答复 → 已评价').waitFor();
  });

  test('a session that ended meanwhile costs nothing: the screenshot is sent once more by itself', async () => {
    await his.open('/complaint/new/index?kind=manner');
    await his.field('说说具体情况').fill('会话到期时写的意见');
    await his.pick('加照片', photo('第二张截图.png'));
    await his.arrived(1);
    await his.endSession();
    await his.button('提交意见').click();
    const again = await receiptNow();
    expect((await findComplaints(clerk, '会话到期时写的意见')).map(row => row.receipt)).toEqual([again]);
    await his.button(/打开 第二张截图/).waitFor();
  });

  test('nothing on the way was an error of the page', () => {
    // Once the server did not take the screenshot for this phone's: it was sent under the session that had ended.
    expect(his.complaints()).toEqual(['Failed to load resource: the server responded with a status of 400 (Bad Request)']);
  });
});
