import type { ReplySigner } from '@vc/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askCorrection, findFoi, giveInformation } from '../support/foi.ts';
import { type Call, staff } from '../support/people.ts';
import { type Product, startProduct } from '../support/product.ts';
import { stepByStep } from '../support/steps.ts';
import { Hand, paper, photo } from './hand.ts';

const TITLE = '2025年度优抚资金分配说明';
const WANTED = '各镇、街道分配到的金额和分配依据';
const REPLY = '您申请的信息予以公开：2025年度洲泉镇分配到 36 万元。';

describe('an application for information, in WeChat', () => {
  let product: Product;
  let clerk: Call;
  let signers: Record<ReplySigner, Call>;
  let hand: Hand;
  let id = '';

  beforeAll(async () => {
    product = await startProduct();
    clerk = await staff(product.base, 'clerk');
    signers = { reviewer: await staff(product.base, 'reviewer'), deputy: await staff(product.base, 'deputy') };
    hand = await Hand.open(product);
  });
  afterAll(async () => {
    await product?.stop();
  });
  stepByStep();

  test('says at each step what it lacks before it is left', async () => {
    await hand.host.open('/foi/mine/index');
    await hand.press('我要申请');
    await hand.press('下一步');
    await hand.host.until('有 2 处需要修改');
    await hand.host.input('要申请的信息叫什么？', TITLE);
    await hand.host.input('说说要找的内容', WANTED);
    await hand.pick('加文件', paper('去年的公告.pdf'));
    await hand.arrived(1);
    await hand.press('下一步');
    await hand.host.input('姓名', '欧阳卫东');
    await hand.host.input('证件号码', '330483196505120013');
    await hand.press('下一步');
    await hand.host.until('请留一种联系方式：手机、邮箱或者通信地址');
  });

  test('is all there on the step where it was left, after the program was closed and after the way back', async () => {
    await hand.host.input('手机号', '13900001357');
    await hand.reopen();
    await hand.host.open('/foi/mine/index');
    await hand.press('我要申请');
    await hand.host.until('已恢复上次没写完的内容，尚未提交');
    await hand.holds('欧阳卫东');
    await hand.holds('13900001357');
    await hand.host.back();
    await hand.press('我要申请');
    await hand.holds('330483196505120013');
    await hand.press('上一步');
    await hand.holds(TITLE);
    await hand.arrived(1);
    await hand.press('下一步');
    await hand.host.until('谁来申请？');
    await hand.press('下一步');
  });

  test('sent without a network it keeps everything; then, pressed twice, it is filed once and its receipt opens', async () => {
    await hand.host.until('欧阳卫东（自然人）');
    await hand.agree('同意这样使用我的信息');
    hand.host.offline = true;
    await hand.press('提交申请');
    await hand.host.until('网络不通');
    hand.host.offline = false;
    await hand.pressTwice('再提交一次');
    await hand.host.until('申请已提交，回执在下面，可以下载');
    const found = await findFoi(clerk, TITLE);
    expect(found).toHaveLength(1);
    id = found[0]?.id as string;
    expect(hand.host.text()).toContain(found[0]?.registrationNumber);
    expect(hand.host.storage.has('vc-form-foi-apply')).toBe(false);
    await hand.press('打开 PDF');
    expect(await hand.document()).toBe('pdf');
    await hand.tapRow('为什么是这一天');
    await hand.host.until('第20个工作日');
  });

  test('is told of the correction that is wanted, and makes it through a closed program and a lost network', async () => {
    await askCorrection(clerk, id, '写明要哪一年的', '写明要哪个镇的');
    await hand.host.open('/my/cases/index');
    await hand.host.until('下一步：');
    await hand.host.open('/my/notices/index');
    await hand.tapRow('您的申请需要补正');
    await hand.host.until('2. 写明要哪个镇的');
    await hand.host.until('政府信息公开申请补正告知书');
    await hand.host.input('补正的内容', '2025年度，洲泉镇');
    await hand.pick('加照片', photo('IMG_2031.png'));
    await hand.arrived(1);
    await hand.reopen();
    await hand.host.open('/my/cases/index');
    await hand.tapRow(TITLE);
    await hand.holds('2025年度，洲泉镇');
    await hand.arrived(1);
    hand.host.offline = true;
    await hand.press('提交补正');
    await hand.host.until('网络不通');
    hand.host.offline = false;
    await hand.pressTwice('提交补正');
    await hand.host.until(() => !hand.host.text().includes('请您补正'), 'the correction made');
    expect((await findFoi(clerk, TITLE))[0]?.state).toBe('handling');
  });

  test('reads the reply whole, with what can be done against it, and opens its letter', async () => {
    await giveInformation(clerk, signers, id, REPLY);
    await hand.host.open('/my/notices/index');
    await hand.tapRow('您的信息公开申请有了答复');
    await hand.host.until(REPLY);
    await hand.host.until('不服怎么办');
    await hand.press('打开 Word');
    await hand.host.until(() => hand.host.log.some(({ what, words }) => what === 'document' && words === 'docx'), 'the letter');
    await hand.host.back();
    await hand.host.until(() => hand.host.text().includes('有了答复') && !hand.host.text().includes('没看过'), 'a message that was read');
    await hand.host.open('/my/cases/index');
    await hand.host.until('已收到 → 已分办 → 已答复');
  });

  test('when the session ended meanwhile, it goes with its papers all the same, and is filed once', async () => {
    await hand.host.open('/foi/apply/index');
    await hand.host.input('要申请的信息叫什么？', '会话到期时申请的信息');
    await hand.host.input('说说要找的内容', WANTED);
    await hand.pick('加照片', photo('IMG_2032.png'));
    await hand.press('下一步');
    await hand.host.input('姓名', '欧阳卫东');
    await hand.pick('拍照或选照片', photo('IMG_2033.png'));
    await hand.arrived(1);
    await hand.host.input('手机号', '13900001357');
    await hand.press('下一步');
    await hand.endSession();
    await hand.agree('同意这样使用我的信息');
    await hand.press('提交申请');
    await hand.host.until('申请已提交，回执在下面，可以下载');
    await hand.host.until('您交来的材料');
    expect(await findFoi(clerk, '会话到期时申请的信息')).toHaveLength(1);
  });

  test('meets no error on the way, and nothing that WeChat does not have', () => {
    expect(hand.complaints()).toEqual([]);
  });
});
