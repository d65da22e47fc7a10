import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, phone, type Screen } from './support/browser.ts';
import { unexpected } from './support/console.ts';
import { answerIt, countAsked, inInbox, somePolicy } from './support/consultations.ts';
import { databases, newDatabaseUrl } from './support/database.ts';
import { PDF, PNG } from './support/files.ts';
import { type Call, staff, stranger } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { endSession } from './support/sessions.ts';

const QUESTION = '我的退伍证在照片里，老义务兵补贴怎么领？';
const ANSWER = '您好！退伍证照片看清楚了，请到户籍地退役军人服务站登记。';
const PHOTO = { name: '退伍证.png', mimeType: 'image/png', buffer: PNG };
const PAPER = { name: '入伍登记表.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) };

/** Words on the screen: pages that the mini-program keeps behind the present one do not count. */
const seen = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).filter({ visible: true }).first();
const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true }).filter({ visible: true });

describe.each(databases)('a question with photos on %s', kind => {
  let product: Product;
  let databaseUrl: string | undefined;
  let browser: Browser;
  let veteran: Screen;
  let clerk: Call;
  let policy: { id: string; title: string };
  let receipt = '';

  beforeAll(async () => {
    databaseUrl = await newDatabaseUrl(kind);
    product = await startProduct({ databaseUrl });
    browser = await launch();
    veteran = await phone(browser);
    clerk = await staff(product.base, 'clerk');
    policy = await somePolicy(stranger(product.base));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  // Each step stands on the one before: after a failure the rest would only repeat it.
  let broken = false;
  beforeEach(({ skip, onTestFailed }) => {
    if (broken) skip();
    onTestFailed(() => {
      broken = true;
    });
  });

  const open = async (place: string) => {
    await veteran.page.goto(`${product.base}/#${place}`);
    // The same page under another address is the same page to the browser.
    await veteran.page.reload();
  };
  const choose = async (name: string, files: (typeof PHOTO)[]) => {
    const asked = veteran.page.waitForEvent('filechooser');
    await button(veteran.page, name).click();
    await (await asked).setFiles(files);
  };
  const receiptNow = async () => (await seen(veteran.page, /^\d{8}-\d{6}$/).textContent()) ?? '';
  const offline = (on: boolean) =>
    on ? veteran.page.route('**/api/**', route => route.abort('internetdisconnected')) : veteran.page.unroute('**/api/**');
  const endMySession = async () => {
    const kept = await veteran.page.evaluate(() => localStorage.getItem('vc-session'));
    await endSession({ dataDir: product.dataDir, databaseUrl }, JSON.parse(kept ?? '{}').data);
  };

  test('the limits come first; photos and documents are sent as they are chosen and shown small', async () => {
    const { page } = veteran;
    await open('/consultation/ask/index?category=pension');
    await seen(page, /最多 9 个/).waitFor();
    await field(page, '要问的问题').fill(QUESTION);
    await choose('加照片', [PHOTO]);
    await seen(page, /已传好/).waitFor();
    await choose('加文件', [PAPER]);
    await seen(page, '入伍登记表.pdf').waitFor();
    await page.locator('.thumb_picture img[src^="data:image/png"]').waitFor();
  });

  test('a lost network fails one file alone, and it goes at a second try', async () => {
    const { page } = veteran;
    await offline(true);
    await choose('加照片', [{ ...PHOTO, name: '第二张.png' }]);
    await seen(page, '网络不通，没有传上去').waitFor();
    await button(page, '提交留言').click();
    await seen(page, /有文件还没有传好/).waitFor();
    await offline(false);
    await button(page, '重新传').click();
    await expect.poll(() => page.getByText('已传好').count(), { timeout: 10_000 }).toBe(3);
    const dropped = page.waitForResponse(answer => answer.request().method() === 'DELETE');
    await button(page, '删掉 第二张.png').click();
    expect((await dropped).status()).toBe(200);
    await expect.poll(() => page.getByText('已传好').count()).toBe(2);
  });

  test('what may already answer it stands under the field, opens, and the way back leads to everything still written', async () => {
    const { page } = veteran;
    await seen(page, '也许已经有答案').waitFor();
    await page.locator('.similar__one:visible').first().click();
    await expect.poll(() => field(page, '要问的问题').count()).toBe(0);
    await page.goBack();
    await expect.poll(() => field(page, '要问的问题').inputValue()).toBe(QUESTION);
    await seen(page, '入伍登记表.pdf').waitFor();
  });

  test('a page closed in the middle, a word after the last was typed, is all there again', async () => {
    const { page } = veteran;
    await field(page, '怎么称呼您').fill('王师傅');
    await page.reload();
    await seen(page, '已恢复上次没写完的内容，尚未提交').waitFor();
    expect(await field(page, '要问的问题').inputValue()).toBe(QUESTION);
    expect(await field(page, '怎么称呼您').inputValue()).toBe('王师傅');
    await expect.poll(() => page.getByText('已传好').count()).toBe(2);
  });

  test('the browser’s own way back and forth loses nothing either', async () => {
    const { page } = veteran;
    await page.goto(`${product.base}/#/pages/home/index`);
    await seen(page, '最新政策文件').waitFor();
    await page.goBack();
    await expect.poll(() => field(page, '要问的问题').inputValue()).toBe(QUESTION);
  });

  test('sent without a network it says so and keeps everything; then, pressed twice, it is filed once', async () => {
    const { page } = veteran;
    await offline(true);
    await button(page, '提交留言').click();
    await seen(page, /网络不通/).waitFor();
    expect(await field(page, '要问的问题').inputValue()).toBe(QUESTION);
    await offline(false);
    await button(page, '再提交一次').dblclick();
    receipt = await receiptNow();
    expect(await inInbox(clerk, receipt)).toHaveLength(1);
    expect(await countAsked(clerk, QUESTION)).toBe(1);
    await button(page, /为什么是这一天/).click();
    await seen(page, /第5个工作日/).waitFor();
  });

  test('its photos are enlarged and its documents saved by whoever sent them', async () => {
    const { page } = veteran;
    await button(page, '查看这条留言').click();
    await button(page, /打开 退伍证/).click();
    await page.locator('.enlarged img[src^="data:image/png"]').waitFor();
    await button(page, /关闭图片/).click();
    const saved = page.waitForEvent('download');
    await button(page, /打开 入伍登记表/).click();
    expect((await saved).suggestedFilename()).toBe('入伍登记表.pdf');
  });

  test('answered, it shows the letter with the policy that it rests on', async () => {
    const { page } = veteran;
    await answerIt(clerk, receipt, ANSWER, [policy.id]);
    await open('/consultation/mine/index');
    await seen(page, '新答复').waitFor();
    await seen(page, QUESTION).click();
    await seen(page, ANSWER).waitFor();
    await page.locator('.cites__one:visible').first().click();
    await page.locator('.heading__title', { hasText: policy.title }).filter({ visible: true }).waitFor();
    await page.goBack();
    await seen(page, ANSWER).waitFor();
  });

  test('asked in addition with a photo, through a lost network and a closed page', async () => {
    const { page } = veteran;
    await button(page, '还没说清，接着问').click();
    await field(page, '追问的内容').fill('那我服役两年零三个月算几年？');
    await choose('加照片', [PHOTO]);
    await seen(page, /已传好/).waitFor();
    await offline(true);
    await button(page, '提交追问').click();
    await seen(page, /网络不通/).waitFor();
    await offline(false);
    await page.reload();
    await seen(page, '已恢复上次没写完的内容，尚未提交').waitFor();
    await button(page, '提交追问').dblclick();
    await seen(page, '您追问').waitFor();
    expect(await page.getByText('那我服役两年零三个月算几年？').filter({ visible: true }).count()).toBe(1);
  });

  test('rated 不满意, it says beforehand that it is taken up once more, and is; the second time it goes to the section head', async () => {
    const { page } = veteran;
    await answerIt(clerk, receipt, '服役两年零三个月按两年算。');
    await page.reload();
    await button(page, /^不满意$/)
      .or(page.getByRole('radio', { name: '不满意', exact: true }))
      .first()
      .click();
    await seen(page, /这件事会重新办理一次/).waitFor();
    await field(page, '哪里不满意').fill('没说每月多少钱');
    await page.reload();
    await expect.poll(() => field(page, '哪里不满意').inputValue()).toBe('没说每月多少钱');
    await button(page, '提交评价').dblclick();
    await seen(page, /这件事已经重新办理/).waitFor();
    await seen(page, '您不满意的地方').waitFor();
    await answerIt(clerk, receipt, '每月按服役年头计发，一年一份。');
    await page.reload();
    await seen(page, '重新答复').waitFor();
    await page.getByRole('radio', { name: '不满意', exact: true }).filter({ visible: true }).click();
    await seen(page, /不再重新办理/).waitFor();
    await field(page, '哪里不满意').fill('还是没说数');
    await button(page, '提交评价').click();
    await seen(page, '您的评价：不满意').waitFor();
  });

  test('a session that ended meanwhile costs nothing: the photo is sent once more by itself, the question filed once', async () => {
    const { page } = veteran;
    await open('/consultation/ask/index?category=pension');
    await field(page, '要问的问题').fill('会话到期时写的问题');
    await choose('加照片', [PHOTO]);
    await seen(page, /已传好/).waitFor();
    await endMySession();
    await button(page, '提交留言').click();
    const again = await receiptNow();
    expect((await inInbox(clerk, again))[0]?.question).toBe('会话到期时写的问题');
    expect(await countAsked(clerk, '会话到期时写的问题')).toBe(1);
    await button(page, '查看这条留言').click();
    await button(page, /打开 退伍证/).waitFor();
  });

  test('what was asked before the session ended is still read by its receipt number', async () => {
    const { page } = veteran;
    await open('/consultation/mine/index');
    await seen(page, '会话到期时写的问题').waitFor();
    expect(await page.getByText(QUESTION).filter({ visible: true }).count()).toBe(0);
    await seen(page, '凭编号查询').waitFor();
  });

  test('a grandson asks for him, and the village reads the answer by number and telephone, but not the photo', async () => {
    const { page } = veteran;
    await open('/consultation/ask/index?category=pension');
    await page.getByRole('radio', { name: '替别人问' }).filter({ visible: true }).click();
    await field(page, '要问的问题').fill('爷爷 1965 年当的兵，补助怎么办？');
    await button(page, '提交留言').click();
    for (const missing of ['请选择您是本人的什么人', '请填写退役军人本人的姓名', '请确认已征得本人同意'])
      await seen(page, missing).waitFor();
    await page.getByRole('radio', { name: '亲友' }).filter({ visible: true }).click();
    await field(page, '您的姓名').fill('王小军');
    await field(page, '您的手机号').fill('13900005678');
    await page
      .getByRole('switch', { name: /我承诺/ })
      .filter({ visible: true })
      .click();
    await field(page, '退役军人本人的姓名').fill('王大爷');
    await choose('加照片', [PHOTO]);
    await seen(page, /已传好/).waitFor();
    await button(page, '提交留言').click();
    const helped = await receiptNow();
    await answerIt(clerk, helped, ANSWER);
    const village = await phone(browser);
    await village.page.goto(`${product.base}/#/consultation/lookup/index`);
    await field(village.page, '受理编号').fill(helped);
    await field(village.page, '手机号后四位').fill('5678');
    await button(village.page, '查询').click();
    await seen(village.page, ANSWER).waitFor();
    await seen(village.page, /亲友/).waitFor();
    await seen(village.page, '附件只能在提交时用的那部手机上打开').waitFor();
    expect(await button(village.page, '提交评价').count()).toBe(0);
    expect(unexpected(village)).toEqual([]);
  });

  test('words of despair are met with numbers to ring, before anything else', async () => {
    const { page } = veteran;
    await open('/consultation/ask/index?category=pension');
    await field(page, '要问的问题').fill('补助停了，我真的活不下去了');
    await button(page, '提交留言').click();
    await receiptNow();
    await button(page, /12356/).waitFor();
  });

  test('nothing on the way was an error of the page', () => {
    const errors = unexpected(veteran).filter(error => !/ERR_INTERNET_DISCONNECTED/.test(error));
    // Once the server did not take a photo for this phone's: that was sent under the session that had ended.
    expect(errors).toEqual(['Failed to load resource: the server responded with a status of 400 (Bad Request)']);
  });
});
