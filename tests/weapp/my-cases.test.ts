import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerComplaint, findComplaints } from '../support/complaints.ts';
import { type Call, staff } from '../support/people.ts';
import { type Product, startProduct } from '../support/product.ts';
import { stepByStep } from '../support/steps.ts';
import { Hand, photo } from './hand.ts';

const TEXT = '附件点开一直转圈，打不开';
const ANSWER = '附件已经换成可以直接打开的，请再试一次。';

describe('a complaint, and everything one has under way, in WeChat', () => {
  let product: Product;
  let clerk: Call;
  let hand: Hand;
  let id = '';
  let receipt = '';

  beforeAll(async () => {
    product = await startProduct();
    clerk = await staff(product.base, 'clerk');
    hand = await Hand.open(product);
  });
  afterAll(async () => {
    await product?.stop();
  });
  stepByStep();

  test('says what is missing, and is all there after the program was closed and after the way back', async () => {
    await hand.host.open('/pages/me/index');
    await hand.tapRow('投诉建议');
    await hand.press('提交意见');
    await hand.host.until('有 2 处需要修改');
    await hand.choose('打不开');
    await hand.host.input('说说具体情况', TEXT);
    await hand.pick('加照片', photo('IMG_2051.png'));
    await hand.arrived(1);
    await hand.reopen();
    await hand.host.open('/pages/me/index');
    await hand.tapRow('投诉建议');
    await hand.host.until('已恢复上次没写完的内容，尚未提交');
    await hand.holds(TEXT);
    await hand.arrived(1);
    await hand.host.back();
    await hand.tapRow('投诉建议');
    await hand.holds(TEXT);
  });

  test('sent without a network it keeps everything; then, pressed twice, it is filed once', async () => {
    hand.host.offline = true;
    await hand.press('提交意见');
    await hand.host.until('网络不通');
    hand.host.offline = false;
    await hand.pressTwice('再提交一次');
    await hand.host.until('意见已收到');
    receipt = /\d{8}-\d{6}/.exec(hand.host.text())?.[0] ?? '';
    const found = await findComplaints(clerk, TEXT);
    expect(found.map(row => row.receipt)).toEqual([receipt]);
    id = found[0]?.id as string;
  });

  test('the answer comes as a message that is new until it has been read, and stands in the cases in words', async () => {
    await answerComplaint(clerk, id, ANSWER);
    await hand.host.open('/my/notices/index');
    await hand.host.until('没看过');
    await hand.tapRow(receipt);
    await hand.host.until(ANSWER);
    await hand.host.back();
    await hand.host.until(() => hand.host.text().includes(receipt) && !hand.host.text().includes('没看过'), 'a message that was read');
    await hand.host.open('/my/cases/index');
    await hand.host.until('已收到 → 已分办 → 已答复');
  });

  test('rated 不满意, the reason outlives a closed program, and it is taken up once more', async () => {
    await hand.tapRow(receipt);
    await hand.choose('不满意');
    await hand.host.input('哪里不满意', '还是打不开');
    await hand.reopen();
    await hand.host.open('/my/cases/index');
    await hand.tapRow(receipt);
    await hand.holds('还是打不开');
    await hand.pressTwice('提交评价');
    await hand.host.until('这件事已经重新办理');
  });

  test('when the session ended meanwhile, the screenshot is sent once more by itself', async () => {
    await hand.host.open('/complaint/new/index?kind=manner');
    await hand.host.input('说说具体情况', '会话到期时写的意见');
    await hand.pick('加照片', photo('IMG_2052.png'));
    await hand.arrived(1);
    await hand.endSession();
    await hand.press('提交意见');
    await hand.host.until('意见已收到');
    expect(await findComplaints(clerk, '会话到期时写的意见')).toHaveLength(1);
  });

  test('meets no error on the way, and nothing that WeChat does not have', () => {
    expect(hand.complaints()).toEqual([]);
  });
});
