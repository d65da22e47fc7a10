import type { ReplySigner } from '@vc/domain';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './support/browser.ts';
import { databases, newDatabaseUrl } from './support/database.ts';
import { askCorrection, findFoi, giveInformation } from './support/foi.ts';
import { Handset, paper, photo, RESTORED } from './support/handset.ts';
import { type Call, staff } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { stepByStep } from './support/steps.ts';

const TITLE = '2025年度优抚资金分配说明';
const WANTED = '各镇、街道分配到的金额和分配依据';
const CORRECTION = '2025年度，洲泉镇';
const REPLY = '您申请的信息予以公开：2025年度洲泉镇分配到 36 万元。';

describe.each(databases)('an application for information on %s', kind => {
  let product: Product;
  let browser: Browser;
  let her: Handset;
  let clerk: Call;
  let signers: Record<ReplySigner, Call>;
  let id = '';
  let number = '';

  beforeAll(async () => {
    const databaseUrl = await newDatabaseUrl(kind);
    product = await startProduct({ databaseUrl });
    browser = await launch();
    her = await Handset.open(browser, { ...product, databaseUrl });
    clerk = await staff(product.base, 'clerk');
    signers = { reviewer: await staff(product.base, 'reviewer'), deputy: await staff(product.base, 'deputy') };
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  stepByStep();

  const numberNow = async () => {
    await her.seen('登记编号').waitFor();
    return (await her.page.locator('.receipt__number:visible').textContent()) ?? '';
  };

  test('is made in three steps; each says what it lacks before it is left, and nobody is asked what for', async () => {
    await her.open('/foi/mine/index');
    await her.button('我要申请').click();
    await her.button('下一步').click();
    await her.seen(/有 2 处需要修改/).waitFor();
    await her.field('要申请的信息叫什么？').fill(TITLE);
    await her.field('说说要找的内容').fill(WANTED);
    await her.seen(/不用写申请的用途/).waitFor();
    await her.button('下一步').click();
    await her.field('姓名').fill('欧阳卫东');
    await her.field('证件号码').fill('330483196505120014');
    await her.button('下一步').click();
    await her.seen('身份证号不对，请核对每一位数字').waitFor();
    await her.seen('请留一种联系方式：手机、邮箱或者通信地址').waitFor();
    await her.field('证件号码').fill('330483196505120013');
  });

  test('closed in the middle, a word after the last was typed, is all there again on the step where it was left', async () => {
    await her.field('手机号').fill('139 0000 1357');
    await her.page.reload();
    await her.seen(RESTORED).waitFor();
    expect(await her.field('姓名').inputValue()).toBe('欧阳卫东');
    expect(await her.field('手机号').inputValue()).toBe('139 0000 1357');
    await her.button('上一步').click();
    expect(await her.field('要申请的信息叫什么？').inputValue()).toBe(TITLE);
    await her.pick('加文件', paper('去年的公告.pdf'));
    await her.arrived(1);
  });

  test('left by the browser’s own way back, it is come back to with everything still there', async () => {
    await her.leaveAndComeBack();
    await her.seen('去年的公告.pdf').waitFor();
    expect(await her.field('说说要找的内容').inputValue()).toBe(WANTED);
  });

  test('checked once more and sent without a network it keeps everything; then, pressed twice, it is filed once', async () => {
    await her.button('下一步').click();
    await her.button('下一步').click();
    for (const fact of [TITLE, '去年的公告.pdf', '欧阳卫东（自然人）', '139 0000 1357']) await her.seen(fact).waitFor();
    await her.button('提交申请').click();
    await her.seen('请先阅读并同意个人信息的使用说明').waitFor();
    await her.agree(/同意这样使用我的信息/);
    await her.offline(true);
    await her.button('提交申请').click();
    await her.seen(/网络不通/).waitFor();
    await her.offline(false);
    await her.button('再提交一次').dblclick();
    number = await numberNow();
    const found = await findFoi(clerk, TITLE);
    expect(found.map(({ registrationNumber }) => registrationNumber)).toEqual([number]);
    id = found[0]?.id as string;
  });

  test('it has its receipt at once, says why it is that day, and the way back does not lead into the form', async () => {
    await her.seen('申请已提交，回执在下面，可以下载').waitFor();
    expect(await her.save('打开 PDF')).toBe('政府信息公开申请登记回执.pdf');
    await her.button(/为什么是这一天/).click();
    await her.seen(/第20个工作日/).waitFor();
    await her.button(/打开 去年的公告/).waitFor();
    await her.page.goBack();
    await her.seen('我要申请').waitFor();
    await her.seen(TITLE).waitFor();
  });

  test('a correction that is wanted comes as a message, stands in her cases with its day, and says item by item what', async () => {
    await askCorrection(clerk, id, '写明要哪一年的', '写明要哪个镇的');
    await her.open('/my/cases/index');
    await her.seen(/^下一步：/).waitFor();
    await her.seen('有新消息').waitFor();
    await her.open('/my/notices/index');
    await her.seen('您的申请需要补正').click();
    for (const words of ['请您补正', '1. 写明要哪一年的', '2. 写明要哪个镇的']) await her.seen(words).waitFor();
    await her.seen('政府信息公开申请补正告知书').waitFor();
  });

  test('the correction outlives a closed page and a lost network, and pressed twice is made once', async () => {
    await her.field('补正的内容').fill(CORRECTION);
    await her.pick('加照片', photo('说明.png'));
    await her.arrived(1);
    await her.page.reload();
    await expect.poll(() => her.field('补正的内容').inputValue()).toBe(CORRECTION);
    await her.arrived(1);
    await her.offline(true);
    await her.button('提交补正').click();
    await her.seen(/网络不通/).waitFor();
    await her.offline(false);
    await her.button('提交补正').dblclick();
    await her.button(/打开 说明/).waitFor();
    expect(await her.page.getByText(CORRECTION).filter({ visible: true }).count()).toBe(1);
    expect(await her.button('提交补正').count()).toBe(0);
    expect((await findFoi(clerk, TITLE))[0]?.state).toBe('handling');
  });

  test('the reply comes as a message, is read whole with what can be done against it, and its letter is saved', async () => {
    await giveInformation(clerk, signers, id, REPLY);
    await her.open('/my/notices/index');
    await her.seen('您的信息公开申请有了答复').click();
    await her.seen(REPLY).waitFor();
    await her.seen('不服怎么办').waitFor();
    expect(await her.save('打开 Word')).toMatch(/\.docx$/);
    await her.page.goBack();
    await her.seen('您的信息公开申请有了答复').waitFor();
    await expect.poll(() => her.page.getByText('没看过').filter({ visible: true }).count()).toBe(0);
    await her.open('/my/cases/index');
    await her.seen('已收到 → 已分办 → 已答复').waitFor();
  });

  test('a session that ended meanwhile costs nothing: papers are sent once more by themselves, and it is filed once', async () => {
    await her.open('/foi/apply/index');
    await her.field('要申请的信息叫什么？').fill('会话到期时申请的信息');
    await her.field('说说要找的内容').fill(WANTED);
    await her.pick('加照片', photo('附图.png'));
    await her.button('下一步').click();
    await her.field('姓名').fill('欧阳卫东');
    await her.pick('拍照或选照片', photo('身份证.png'));
    await her.arrived(1);
    await her.field('手机号').fill('13900001357');
    await her.button('下一步').click();
    await her.endSession();
    await her.agree(/同意这样使用我的信息/);
    await her.button('提交申请').click();
    const again = await numberNow();
    expect((await findFoi(clerk, '会话到期时申请的信息')).map(({ registrationNumber }) => registrationNumber)).toEqual([again]);
    await her.button(/打开 附图/).waitFor();
    await her.button(/打开 身份证/).waitFor();
  });

  test('nothing on the way was an error of the page', () => {
    // Once the server did not take the papers for this phone's: they were sent under the session that had ended.
    expect(her.complaints()).toEqual(['Failed to load resource: the server responded with a status of 400 (Bad Request)']);
  });
});
