import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './support/browser.ts';
import { answerIt, answerWithFiles, countAsked, inInbox, somePolicy } from './support/consultations.ts';
import { databases, newDatabaseUrl } from './support/database.ts';
import { PDF, PNG } from './support/files.ts';
import { Handset, paper, photo, RESTORED } from './support/handset.ts';
import { type Call, staff, stranger } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { stepByStep } from './support/steps.ts';

const QUESTION = '我的退伍证在照片里，老义务兵补贴怎么领？';
const ANSWER = '您好！退伍证照片看清楚了，请到户籍地退役军人服务站登记。';
const PHOTO = photo('退伍证.png');
const FORMS = [
  { name: '怎么填.png', bytes: PNG },
  { name: '登记表.pdf', bytes: PDF },
];

describe.each(databases)('a question with photos on %s', kind => {
  let product: Product;
  let browser: Browser;
  let veteran: Handset;
  let clerk: Call;
  let policy: { id: string; title: string };
  let receipt = '';

  beforeAll(async () => {
    const databaseUrl = await newDatabaseUrl(kind);
    product = await startProduct({ databaseUrl });
    browser = await launch();
    veteran = await Handset.open(browser, { ...product, databaseUrl });
    clerk = await staff(product.base, 'clerk');
    policy = await somePolicy(stranger(product.base));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  stepByStep();

  const receiptNow = async () => (await veteran.seen(/^\d{8}-\d{6}$/).textContent()) ?? '';

  test('the limits come first; photos and documents are sent as they are chosen and shown small', async () => {
    const { page } = veteran;
    await veteran.open('/consultation/ask/index?category=pension');
    await veteran.seen(/最多 9 个/).waitFor();
    await veteran.field('要问的问题').fill(QUESTION);
    await veteran.pick('加照片', PHOTO);
    await veteran.seen(/已传好/).waitFor();
    await veteran.pick('加文件', paper('入伍登记表.pdf'));
    await veteran.seen('入伍登记表.pdf').waitFor();
    await page.locator('.thumb_picture img[src^="data:image/png"]').waitFor();
  });

  test('a lost network fails one file alone, and it goes at a second try', async () => {
    const { page } = veteran;
    await veteran.offline(true);
    await veteran.pick('加照片', photo('第二张.png'));
    await veteran.seen('网络不通，没有传上去').waitFor();
    await veteran.button('提交留言').click();
    await veteran.seen(/有文件还没有传好/).waitFor();
    await veteran.offline(false);
    await veteran.button('重新传').click();
    await expect.poll(() => page.getByText('已传好').count(), { timeout: 10_000 }).toBe(3);
    const dropped = page.waitForResponse(answer => answer.request().method() === 'DELETE');
    await veteran.button('删掉 第二张.png').click();
    expect((await dropped).status()).toBe(200);
    await expect.poll(() => page.getByText('已传好').count()).toBe(2);
  });

  test('what may already answer it stands under the field, opens, and the way back leads to everything still written', async () => {
    const { page } = veteran;
    await veteran.seen('也许已经有答案').waitFor();
    await page.locator('.similar__one:visible').first().click();
    await expect.poll(() => veteran.field('要问的问题').count()).toBe(0);
    await page.goBack();
    await expect.poll(() => veteran.field('要问的问题').inputValue()).toBe(QUESTION);
    await veteran.seen('入伍登记表.pdf').waitFor();
  });

  test('a page closed in the middle, a word after the last was typed, is all there again', async () => {
    const { page } = veteran;
    await veteran.field('怎么称呼您').fill('王师傅');
    await page.reload();
    await veteran.seen(RESTORED).waitFor();
    expect(await veteran.field('要问的问题').inputValue()).toBe(QUESTION);
    expect(await veteran.field('怎么称呼您').inputValue()).toBe('王师傅');
    await expect.poll(() => page.getByText('已传好').count()).toBe(2);
  });

  test('the browser’s own way back and forth loses nothing either', async () => {
    await veteran.leaveAndComeBack();
    await expect.poll(() => veteran.field('要问的问题').inputValue()).toBe(QUESTION);
  });

  test('sent without a network it says so and keeps everything; then, pressed twice, it is filed once', async () => {
    await veteran.offline(true);
    await veteran.button('提交留言').click();
    await veteran.seen(/网络不通/).waitFor();
    expect(await veteran.field('要问的问题').inputValue()).toBe(QUESTION);
    await veteran.offline(false);
    await veteran.button('再提交一次').dblclick();
    receipt = await receiptNow();
    expect(await inInbox(clerk, receipt)).toHaveLength(1);
    expect(await countAsked(clerk, QUESTION)).toBe(1);
    await veteran.button(/为什么是这一天/).click();
    await veteran.seen(/第5个工作日/).waitFor();
  });

  test('its photos are enlarged and its documents saved by whoever sent them', async () => {
    const { page } = veteran;
    await veteran.button('查看这条留言').click();
    await veteran.button(/打开 退伍证/).click();
    await page.locator('.enlarged img[src^="data:image/png"]').waitFor();
    await veteran.button(/关闭图片/).click();
    const saved = page.waitForEvent('download');
    await veteran.button(/打开 入伍登记表/).click();
    expect((await saved).suggestedFilename()).toBe('入伍登记表.pdf');
  });

  test('answered, it shows the letter with the policy that it rests on, and the files that came with it', async () => {
    const { page } = veteran;
    await answerWithFiles(product.base, receipt, ANSWER, FORMS, [policy.id]);
    await veteran.open('/consultation/mine/index');
    await veteran.seen('新答复').waitFor();
    await veteran.seen(QUESTION).click();
    await veteran.seen(ANSWER).waitFor();
    await page.locator('.cites__one:visible').first().click();
    await page.locator('.heading__title', { hasText: policy.title }).filter({ visible: true }).waitFor();
    await page.goBack();
    await veteran.seen(ANSWER).waitFor();
    await page.locator('.letter .thumb_picture img[src^="data:image/png"]').waitFor();
    await veteran.button(/打开 怎么填/).click();
    await page.locator('.enlarged img[src^="data:image/png"]').waitFor();
    await veteran.button(/关闭图片/).click();
    expect(await veteran.save(/打开 登记表/)).toBe('登记表.pdf');
  });

  test('asked in addition with a photo, through a lost network and a closed page', async () => {
    const { page } = veteran;
    await veteran.button('还没说清，接着问').click();
    await veteran.field('追问的内容').fill('那我服役两年零三个月算几年？');
    await veteran.pick('加照片', PHOTO);
    await veteran.seen(/已传好/).waitFor();
    await veteran.offline(true);
    await veteran.button('提交追问').click();
    await veteran.seen(/网络不通/).waitFor();
    await veteran.offline(false);
    await page.reload();
    await veteran.seen(RESTORED).waitFor();
    await veteran.button('提交追问').dblclick();
    await veteran.seen('您追问').waitFor();
    expect(await page.getByText('那我服役两年零三个月算几年？').filter({ visible: true }).count()).toBe(1);
  });

  test('rated 不满意, it says beforehand that it is taken up once more, and is; the second time it goes to the section head', async () => {
    const { page } = veteran;
    await answerIt(clerk, receipt, '服役两年零三个月按两年算。');
    await page.reload();
    await veteran
      .button(/^不满意$/)
      .or(page.getByRole('radio', { name: '不满意', exact: true }))
      .first()
      .click();
    await veteran.seen(/这件事会重新办理一次/).waitFor();
    await veteran.field('哪里不满意').fill('没说每月多少钱');
    await page.reload();
    await expect.poll(() => veteran.field('哪里不满意').inputValue()).toBe('没说每月多少钱');
    await veteran.button('提交评价').dblclick();
    await veteran.seen(/这件事已经重新办理/).waitFor();
    await veteran.seen('您不满意的地方').waitFor();
    await answerIt(clerk, receipt, '每月按服役年头计发，一年一份。');
    await page.reload();
    await veteran.seen('重新答复').waitFor();
    await veteran.choose('不满意');
    await veteran.seen(/不再重新办理/).waitFor();
    await veteran.field('哪里不满意').fill('还是没说数');
    await veteran.button('提交评价').click();
    await veteran.seen('您的评价：不满意').waitFor();
  });

  test('a session that ended meanwhile costs nothing: the photo is sent once more by itself, the question filed once', async () => {
    await veteran.open('/consultation/ask/index?category=pension');
    await veteran.field('要问的问题').fill('会话到期时写的问题');
    await veteran.pick('加照片', PHOTO);
    await veteran.seen(/已传好/).waitFor();
    await veteran.endSession();
    await veteran.button('提交留言').click();
    const again = await receiptNow();
    expect((await inInbox(clerk, again))[0]?.question).toBe('会话到期时写的问题');
    expect(await countAsked(clerk, '会话到期时写的问题')).toBe(1);
    await veteran.button('查看这条留言').click();
    await veteran.button(/打开 退伍证/).waitFor();
  });

  test('what was asked before the session ended is still read by its receipt number', async () => {
    const { page } = veteran;
    await veteran.open('/consultation/mine/index');
    await veteran.seen('会话到期时写的问题').waitFor();
    expect(await page.getByText(QUESTION).filter({ visible: true }).count()).toBe(0);
    await veteran.seen('凭编号查询').waitFor();
  });

  test('a grandson asks for him, and the village reads the answer and its form by number and telephone, but not the photo', async () => {
    await veteran.open('/consultation/ask/index?category=pension');
    await veteran.choose('替别人问');
    await veteran.field('要问的问题').fill('爷爷 1965 年当的兵，补助怎么办？');
    await veteran.button('提交留言').click();
    for (const missing of ['请选择您是本人的什么人', '请填写退役军人本人的姓名', '请确认已征得本人同意'])
      await veteran.seen(missing).waitFor();
    await veteran.choose('亲友');
    await veteran.field('您的姓名').fill('王小军');
    await veteran.field('您的手机号').fill('13900005678');
    await veteran.agree(/我承诺/);
    await veteran.field('退役军人本人的姓名').fill('王大爷');
    await veteran.pick('加照片', PHOTO);
    await veteran.seen(/已传好/).waitFor();
    await veteran.button('提交留言').click();
    const helped = await receiptNow();
    await answerWithFiles(product.base, helped, ANSWER, FORMS);
    const village = await Handset.open(browser, product);
    await village.open('/consultation/lookup/index');
    await village.field('编号').fill(helped);
    await village.field('手机号后四位').fill('5678');
    await village.button('查询').click();
    await village.seen(ANSWER).waitFor();
    await village.seen(/亲友/).waitFor();
    await village.seen('附件只能在提交时用的那部手机上打开').waitFor();
    expect(await village.button(/打开 退伍证/).count()).toBe(0);
    await village.page.locator('.letter .thumb_picture img[src^="data:image/png"]').waitFor();
    expect(await village.save(/打开 登记表/)).toBe('登记表.pdf');
    expect(await village.button('提交评价').count()).toBe(0);
    expect(village.complaints()).toEqual([]);
  });

  test('words of despair are met with numbers to ring, before anything else', async () => {
    await veteran.open('/consultation/ask/index?category=pension');
    await veteran.field('要问的问题').fill('补助停了，我真的活不下去了');
    await veteran.button('提交留言').click();
    await receiptNow();
    await veteran.button(/12356/).waitFor();
  });

  test('nothing on the way was an error of the page', () => {
    // Once the server did not take a photo for this phone's: that was sent under the session that had ended.
    expect(veteran.complaints()).toEqual(['Failed to load resource: the server responded with a status of 400 (Bad Request)']);
  });
});
