import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askMore, countAid, findAid, grantAid } from '../support/aid.ts';
import { type Call, staff } from '../support/people.ts';
import { type Product, startProduct } from '../support/product.ts';
import { stepByStep } from '../support/steps.ts';
import { Hand, photo } from './hand.ts';

const STORY = '妻子长期生病，靠低保和零工过日子';

describe('hardship aid, begun on one phone and filed from another, in WeChat', () => {
  let product: Product;
  let clerk: Call;
  let head: Call;
  let his: Hand;
  let hers: Hand;
  let before = 0;
  let code = '';
  let receipt = '';
  let id = '';

  beforeAll(async () => {
    product = await startProduct();
    clerk = await staff(product.base, 'clerk');
    head = await staff(product.base, 'reviewer');
    his = await Hand.open(product);
    hers = await Hand.open(product);
    before = await countAid(clerk);
  });
  afterAll(async () => {
    await product?.stop();
  });
  stepByStep();

  const saved = (hand: Hand) => hand.host.until('我们才开始办理。已保存');

  test('says 尚未提交 plainly and is on the server from the first word on', async () => {
    await his.host.open('/aid/guide/index');
    await his.press('我要申请');
    await his.host.until('尚未提交');
    await his.choose('生活困难');
    await his.choose('我本人');
    await saved(his);
    code = /\d{4} \d{4}/.exec(his.host.text())?.[0] ?? '';
    await his.press('下一步');
    await his.host.until('和身份证上一样');
    await his.press('下一步');
    await his.host.until('请填写身份证号');
    await his.host.input('姓名', '欧阳建国');
    await his.host.input('身份证号', '330483196505120013');
    await saved(his);
  });

  test('closed without a network, the words typed last lie on the phone and go when it is opened again', async () => {
    his.host.offline = true;
    await his.host.input('手机号', '13800001234');
    await his.host.until('网络不通，先存在这部手机上');
    await his.reopen();
    await his.host.open('/aid/guide/index');
    await his.press('我要申请');
    await his.host.until('这是上次没有提交的那一份，可以接着填');
    await his.holds('13800001234');
    await his.choose('崇福镇');
    await saved(his);
    await his.press('下一步');
  });

  test('a session that ended meanwhile, and the way back, cost nothing', async () => {
    await his.host.input('家里几口人', '3');
    await his.host.input('全家每月收入（元）', '2100.5');
    await his.endSession();
    await his.host.input('困难情况', STORY);
    await saved(his);
    await his.host.back();
    await his.press('我要申请');
    await his.host.until('传上来就会打上“仅用于困难帮扶申请”的字样');
    await his.pick('拍照或选照片', photo('IMG_2041.png'));
    await his.arrived(1);
    await saved(his);
  });

  test('another phone goes on with it by its figures, and files it once, though pressed twice', async () => {
    await hers.host.open('/aid/mine/index');
    await hers.host.input('接着填的号码', code);
    await hers.press('在这部手机上接着填');
    await hers.host.until('请核对一遍');
    await hers.host.until(STORY);
    await hers.tapRow('1 个文件');
    await hers.host.until(
      () => hers.host.find(({ tag, props }) => tag === 'image' && String(props.src).startsWith('wxfile://')),
      'the photo',
    );
    await hers.press('下一步');
    await hers.press('提交申请');
    await hers.host.until('请先同意');
    await hers.agree('我看过了，同意提供');
    await hers.agree('我单独同意');
    hers.host.offline = true;
    await hers.press('提交申请');
    await hers.host.until('网络不通');
    expect(await countAid(clerk)).toBe(before);
    hers.host.offline = false;
    await hers.endSession();
    await hers.pressTwice('提交申请');
    await hers.host.until('我们收到了您的申请');
    receipt = /\d{8}-\d{6}/.exec(hers.host.text())?.[0] ?? '';
    expect(await countAid(clerk)).toBe(before + 1);
    id = (await findAid(clerk, receipt))[0]?.id as string;
  });

  test('the first phone sees that it has been filed, and by which number', async () => {
    await his.reopen();
    await his.host.open('/aid/mine/index');
    await his.tapRow('已在另一部手机提交');
    await his.host.until(`申请编号 ${receipt}，不用再填`);
  });

  test('what is still wanted is sent once, through a closed program and a lost network', async () => {
    await askMore(clerk, id, '身份证背面照片');
    await hers.host.open('/my/notices/index');
    await hers.tapRow('您的帮扶申请还缺材料');
    await hers.host.until('身份证背面照片（请在');
    await hers.host.input('说明', '背面补上了');
    await hers.pick('拍照或选照片', photo('IMG_2042.png'));
    await hers.arrived(1);
    await hers.reopen();
    await hers.host.open('/my/cases/index');
    await hers.tapRow(receipt);
    await hers.holds('背面补上了');
    await hers.arrived(1);
    hers.host.offline = true;
    await hers.press('提交补充材料');
    await hers.host.until('网络不通');
    hers.host.offline = false;
    await hers.pressTwice('提交补充材料');
    await hers.host.until('已提交，等待受理');
    expect((await findAid(clerk, receipt))[0]?.state).toBe('filed');
  });

  test('the decision is read whole and opened; the account to pay to is kept until it is sent', async () => {
    await grantAid(clerk, head, id, 3000);
    await hers.host.open('/my/cases/index');
    await hers.host.until('下一步：请填写收款账户');
    await hers.tapRow(receipt);
    await hers.host.until('困帮告〔');
    await hers.press('打开告知书文件');
    expect(await hers.document()).toBe('pdf');
    await hers.host.input('户名', '欧阳建国');
    await hers.host.input('开户银行', '农业银行崇福支行');
    await hers.reopen();
    await hers.host.open('/my/cases/index');
    await hers.tapRow(receipt);
    await hers.holds('农业银行崇福支行');
    await hers.host.input('银行卡号', '6228480000000000018');
    await hers.agree('我单独同意');
    await hers.pressTwice('保存账户');
    await hers.host.until('已填写：农业银行崇福支行 尾号 0018');
  });

  test('meets no error on the way, and nothing that WeChat does not have', () => {
    expect([his.complaints(), hers.complaints()]).toEqual([[], []]);
  });
});
