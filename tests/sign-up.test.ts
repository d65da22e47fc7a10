import { readFileSync } from 'node:fs';
import { type ContentWork, contentRoutes, privacyRoutes } from '@vc/contract';
import { samples } from '@vc/contract/samples';
import { addDays, dayInWords, dayOf } from '@vc/domain';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, desk as office, type Screen } from './support/browser.ts';
import { signIn, unexpected } from './support/console.ts';
import { databases, newDatabaseUrl } from './support/database.ts';
import { type Desk, deskOf, signAll } from './support/desk.ts';
import { Handset } from './support/handset.ts';
import { staff } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { stepByStep } from './support/steps.ts';

const SHOTS = process.env.VC_SHOTS;
const TITLE = '重阳节走访老兵志愿服务';
const PHONE = '13900001234';
const today = dayOf(new Date());

describe.each(databases)('places in an activity, from sign-up to the roll, on %s', kind => {
  let product: Product;
  let browser: Browser;
  let his: Handset;
  let editor: Screen;
  let desk: Desk;
  let id = '';

  beforeAll(async () => {
    const databaseUrl = await newDatabaseUrl(kind);
    product = await startProduct({ databaseUrl });
    browser = await launch();
    his = await Handset.open(browser, { ...product, databaseUrl });
    editor = await office(browser);
    desk = await deskOf(product.base);
    id = (await published({})).id;
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  stepByStep();

  const shot = async (page: Page, name: string) => SHOTS && page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  const which = ({ id: item, version }: ContentWork) => ({ id: item, version });
  const draft = (over: object) => ({
    kind: 'activity',
    title: TITLE,
    category: 'volunteer',
    summary: '给行动不便的老兵送点心、理发、量血压',
    body: '<p>请穿运动鞋，自带水杯，中午有工作餐，结束后统一送回。</p>',
    fields: {
      ...samples.activity?.fields({ before: addDays(today, -20), after: addDays(today, 30) }),
      time: '上午 8:30 集合',
      address: '东门社区党群服务中心',
      ...over,
    },
  });
  /** The activity as it is published: for the first time, or anew. */
  async function published(over: object): Promise<ContentWork> {
    const now = id ? await desk.editor(contentRoutes.work, { id }) : null;
    const saved = now
      ? await desk.editor(contentRoutes.edit, {
          ...draft(over),
          changeNote: '时间地点有变动',
          ...which(await desk.editor(contentRoutes.revise, which(now))),
        })
      : await desk.editor(contentRoutes.create, draft(over));
    return signAll(desk, await desk.editor(contentRoutes.submit, which(saved)));
  }
  const signUp = async () => {
    await his.open(`/content/detail/index?id=${id}`);
    await his.button('我要报名').click();
    await his.field('姓名').fill('王建国');
    await his.field('手机号').fill(PHONE);
    await his.button('确认报名').click();
    await his.seen(/已报名：王建国，139\*\*\*\*1234/).waitFor();
  };

  test('before there is any, it is said what will be here, and where activities are', async () => {
    await his.open('/pages/me/index');
    await shot(his.page, 'me');
    await his.button(/我的报名/).click();
    await his.seen('这部手机还没有报过名').waitFor();
    await shot(his.page, 'sign-ups-none');
    await his.button('看看有什么活动').click();
    await his.seen(TITLE).waitFor();
  });

  test('signed up, the activity stands among one’s own with its day, its place and its standing', async () => {
    await signUp();
    await shot(his.page, 'activity-joined');
    await his.button('我的全部报名').click();
    await his.seen('已报名').waitFor();
    await his.seen(TITLE).waitFor();
    await his.seen(dayInWords(addDays(today, 30))).waitFor();
    await his.seen('上午 8:30 集合').waitFor();
    await his.seen('东门社区党群服务中心').waitFor();
    await shot(his.page, 'sign-ups');
  });

  test('without a network it says so, and comes by trying again', async () => {
    await his.offline(true);
    await his.page.reload();
    await his.seen(/网络不通/).waitFor();
    await shot(his.page, 'sign-ups-failed');
    await his.offline(false);
    await his.button('重试').click();
    await his.seen(TITLE).waitFor();
  });

  test('of another place there is a message, which leads to the activity as it is now', async () => {
    await published({ address: '西门文化站二楼' });
    await his.open('/my/notices/index');
    await his.seen('没看过').waitFor();
    await his.seen('地点改为 西门文化站二楼。去不了请到“我的报名”取消。').waitFor();
    await shot(his.page, 'sign-up-notice');
    await his.page.locator('.row:visible', { hasText: TITLE }).click();
    await his.seen('西门文化站二楼').waitFor();
    await his.button('看活动详情').click();
    await his.seen('更新记录').waitFor();
  });

  test('a place is given back from the list, asked once more, and can be taken again', async () => {
    await his.open('/my/sign-ups/index');
    await his.button('取消报名').click();
    await his.button('不取消').click();
    await his.button('取消报名').click();
    await his.button('确定取消报名').click();
    await his.seen('已取消').waitFor();
    expect(await his.page.getByRole('button', { name: '取消报名' }).filter({ visible: true }).count()).toBe(0);
    await signUp();
  });

  test('staff take the roll along, whole numbers for a reason only', async () => {
    const { page } = editor;
    await signIn(page, product.base, 'editor');
    await page.goto(`${product.base}/console/contents/${id}`);
    await page.getByRole('heading', { name: '报名名单' }).waitFor();
    await page.getByText('王建国').first().waitFor();
    await page.getByRole('heading', { name: '报名名单' }).scrollIntoViewIfNeeded();
    await shot(page, 'roll');
    const saved = async (act: () => Promise<unknown>) => {
      const download = page.waitForEvent('download');
      await act();
      const file = await download;
      // A workbook is a zip archive; what its cells hold is tried at the server.
      expect(
        readFileSync(await file.path())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
      return file.suggestedFilename();
    };
    expect(await saved(() => page.getByRole('link', { name: '导出名单 Excel' }).click())).toBe(`报名名单-${TITLE}.xlsx`);
    await page.getByRole('button', { name: '导出完整手机号' }).click();
    const dialog = page.getByRole('dialog', { name: '导出完整手机号的名单' });
    const go = dialog.getByRole('button', { name: /^导\s?出$/ });
    await go.click();
    await dialog.getByText('请填写导出原因').waitFor();
    await dialog.getByLabel('导出原因').fill('活动换地方，逐个打电话');
    await shot(page, 'roll-reason');
    expect(await saved(() => go.click())).toBe(`报名名单-${TITLE}-含完整手机号.xlsx`);
    await dialog.waitFor({ state: 'hidden' });
    const { items } = await (await staff(product.base, 'admin'))(privacyRoutes.looks, {});
    expect(items[0]).toMatchObject({ of: `报名名单 《${TITLE}》`, reason: '活动换地方，逐个打电话（2 人）' });
    expect(unexpected(editor)).toEqual([]);
  });

  test('called off, it says so on the list and on its page, and offers nothing to be pressed in vain', async () => {
    const { version } = await desk.editor(contentRoutes.work, { id });
    await desk.reviewer(contentRoutes.withdraw, { id, version, reason: '天气原因，活动不办了' });
    await his.open('/my/sign-ups/index');
    await his.seen('活动已取消').waitFor();
    await his.seen('这次活动不办了，请不要再去').waitFor();
    await shot(his.page, 'sign-ups-called-off');
    await his.button('看活动详情').click();
    await his.seen('活动已经取消，请不要再去').waitFor();
    expect(
      await his.page
        .getByRole('button', { name: /取消报名|我要报名/ })
        .filter({ visible: true })
        .count(),
    ).toBe(0);
    await shot(his.page, 'activity-called-off');
    expect(his.complaints()).toEqual([]);
  });
});
