import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerIt, answerWithFiles, countAsked, inInbox, somePolicy } from '../support/consultations.ts';
import { PDF, PNG } from '../support/files.ts';
import { type Call, staff, stranger } from '../support/people.ts';
import { type Product, startProduct } from '../support/product.ts';
import { stepByStep } from '../support/steps.ts';
import { Hand, paper, photo } from './hand.ts';

const ANSWER = '您好！退伍证照片看清楚了，请到户籍地退役军人服务站登记。';
const PHOTO = photo('IMG_2031.png');
const FORMS = [
  { name: '怎么填.png', bytes: PNG },
  { name: '登记表.pdf', bytes: PDF },
];

describe('a question with photos, in WeChat', () => {
  let product: Product;
  let clerk: Call;
  let hand: Hand;
  let policy: { id: string; title: string };
  let receipt = '';

  beforeAll(async () => {
    product = await startProduct();
    clerk = await staff(product.base, 'clerk');
    policy = await somePolicy(stranger(product.base));
    hand = await Hand.open(product);
  });
  afterAll(async () => {
    await product?.stop();
  });

  stepByStep();

  const receiptNow = async () => {
    await hand.host.until(() => hand.host.route === 'consultation/receipt/index' && /\d{8}-\d{6}/.test(hand.host.text()), 'the receipt');
    return /\d{8}-\d{6}/.exec(hand.host.text())?.[0] ?? '';
  };

  test('tells the limits first, and sends each photo and document as it is chosen', async () => {
    await hand.host.open('/consultation/ask/index?category=pension');
    await hand.host.until('最多 9 个');
    await hand.host.input('要问的问题', '我的退伍证在照片里，老义务兵补贴怎么领？');
    await hand.pick('加照片');
    await hand.pick('加照片', PHOTO);
    await hand.host.until('已传好');
    await hand.pick('加文件', paper('入伍登记表.pdf'), { name: '旧表.doc', bytes: PNG });
    await hand.host.until('入伍登记表.pdf');
    await hand.host.until(() => !hand.host.text().includes('正在传'), 'both files there');
    const thumb = hand.host.find(({ tag, props }) => tag === 'image' && String(props.src).startsWith('wxfile://'));
    expect(thumb).not.toBeNull();
  });

  test('a file that the phone’s reader could not have chosen is refused in words', async () => {
    await hand.pick('加文件', { name: '空的.pdf', bytes: new Uint8Array() });
    await hand.host.until('是空的，请重新选择');
  });

  test('shows what may already answer it, and comes back from there with everything still written', async () => {
    await hand.host.until('也许已经有答案');
    const before = hand.host.depth;
    await hand.host.tap(({ props }) => props['aria-role'] === 'button' && String(props.class).includes('similar__one'));
    await hand.host.until(() => hand.host.depth === before + 1);
    await hand.host.back();
    await hand.holds('我的退伍证在照片里，老义务兵补贴怎么领？');
    expect(hand.host.text()).toContain('入伍登记表.pdf');
  });

  test('is all there after the program was closed in the middle of it', async () => {
    await hand.reopen();
    await hand.host.open('/consultation/ask/index');
    await hand.host.until('已恢复上次没写完的内容，尚未提交');
    await hand.holds('我的退伍证在照片里，老义务兵补贴怎么领？');
    expect(hand.host.text()).toContain('入伍登记表.pdf');
    expect(hand.host.text()).not.toContain('没有传完');
  });

  test('pressed twice it is filed once, and the receipt says why it is that day', async () => {
    await hand.pressTwice('提交留言');
    receipt = await receiptNow();
    expect(await inInbox(clerk, receipt)).toHaveLength(1);
    expect(await countAsked(clerk, '我的退伍证在照片里，老义务兵补贴怎么领？')).toBe(1);
    expect(hand.host.storage.has('vc-form-ask')).toBe(false);
    await hand.tapRow('为什么是这一天');
    await hand.host.until('第5个工作日');
  });

  test('its photos are enlarged and its documents opened by whoever sent them', async () => {
    await hand.press('查看这条留言');
    await hand.host.until(() => hand.host.route === 'consultation/detail/index');
    await hand.tapRow('照片');
    await hand.host.until(() => hand.host.log.some(({ what }) => what === 'preview'), 'the photo');
    await hand.tapRow('入伍登记表.pdf');
    await hand.host.until(() => hand.host.log.some(({ what }) => what === 'document'), 'the document');
  });

  /** What was enlarged or opened since, as WeChat was asked for it. */
  const shownSince = (before: number) =>
    hand.host.log
      .slice(before)
      .filter(({ what }) => what === 'preview' || what === 'document')
      .map(({ what }) => what);
  const openForms = async () => {
    const before = hand.host.log.length;
    await hand.tapRow('怎么填.png');
    await hand.host.until(() => shownSince(before).includes('preview'), 'the picture');
    await hand.tapRow('登记表.pdf');
    await hand.host.until(() => shownSince(before).includes('document'), 'the form');
  };

  test('answered, it shows the letter with its files, and the policy that it rests on opens', async () => {
    await answerWithFiles(product.base, receipt, ANSWER, FORMS, [policy.id]);
    await hand.host.open('/consultation/mine/index');
    await hand.host.until('新答复');
    await hand.tapRow(receipt);
    await hand.host.until(ANSWER);
    await openForms();
    await hand.tapRow(policy.title);
    await hand.host.until(() => hand.host.route === 'content/detail/index');
    await hand.host.until(policy.title);
    await hand.host.back();
    await hand.host.until('这次答复您满意吗');
  });

  test('asks in addition with a photo: begun, interrupted by a lost network, closed, and sent after all', async () => {
    await hand.press('还没说清，接着问');
    await hand.host.input('追问的内容', '那我服役两年零三个月算几年？');
    await hand.pick('加照片', PHOTO);
    await hand.host.until('已传好');
    hand.host.offline = true;
    await hand.press('提交追问');
    await hand.host.until('网络不通');
    const id = String(hand.host.page.options && (hand.host.page.options as Record<string, string>).id);
    await hand.reopen();
    hand.host.offline = false;
    await hand.host.open(`/consultation/detail/index?id=${id}`);
    await hand.host.until('已恢复上次没写完的内容');
    await hand.press('提交追问');
    await hand.host.until('您追问');
    expect(hand.host.text()).toContain('那我服役两年零三个月算几年？');
    await hand.host.until('为什么是这一天');
  });

  test('rated 不满意 with the reason, it is taken up once more, and says so; the second time it goes to the section head', async () => {
    await answerIt(clerk, receipt, '服役两年零三个月按两年算。');
    await hand.host.open('/consultation/mine/index');
    await hand.tapRow(receipt);
    await hand.host.tap('不满意');
    await hand.host.until('这件事会重新办理一次');
    await hand.host.input('哪里不满意', '没说每月多少钱');
    await hand.reopen();
    await hand.host.open('/consultation/mine/index');
    await hand.tapRow(receipt);
    await hand.holds('没说每月多少钱');
    await hand.press('提交评价');
    await hand.host.until('这件事已经重新办理');
    expect(hand.host.text()).toContain('没说每月多少钱');
    await answerIt(clerk, receipt, '每月按服役年头计发，一年一份。');
    await hand.host.open('/consultation/mine/index');
    await hand.tapRow(receipt);
    await hand.host.until('重新答复');
    await hand.host.tap('不满意');
    await hand.host.until('不再重新办理');
    await hand.host.input('哪里不满意', '还是没说数');
    await hand.press('提交评价');
    await hand.host.until('您的评价：不满意');
    await hand.host.until('科室负责人');
  });

  test('when the session ended meanwhile, the question goes with its photo all the same', async () => {
    await hand.host.open('/consultation/ask/index?category=pension');
    await hand.host.input('要问的问题', '会话到期时写的问题');
    await hand.pick('加照片', PHOTO);
    await hand.host.until('已传好');
    await hand.endSession();
    await hand.press('提交留言');
    const again = await receiptNow();
    const [row] = await inInbox(clerk, again);
    expect(row?.question).toBe('会话到期时写的问题');
    await hand.press('查看这条留言');
    await hand.host.until('照片');
    expect(await countAsked(clerk, '会话到期时写的问题')).toBe(1);
  });

  test('asked for an old neighbour it needs the relation and his consent, and is found by the helper’s phone', async () => {
    await hand.host.open('/consultation/ask/index?category=pension');
    await hand.host.tap('替别人问');
    await hand.host.input('要问的问题', '村里王大爷 1965 年当的兵，补助怎么办？');
    await hand.press('提交留言');
    await hand.host.until('请选择您是本人的什么人');
    await hand.host.until('请填写退役军人本人的姓名');
    await hand.host.until('请确认已征得本人同意');
    await hand.host.tap('村（社区）服务站');
    await hand.host.input('您的姓名', '李站长');
    await hand.host.input('您的手机号', '13900005678');
    await hand.host.tap(({ props }) => props['aria-role'] === 'switch' && String(props['aria-label']).startsWith('我承诺'));
    await hand.host.input('退役军人本人的姓名', '王大爷');
    await hand.press('提交留言');
    const helped = await receiptNow();
    await answerWithFiles(product.base, helped, ANSWER, FORMS);
    await hand.host.open('/consultation/lookup/index');
    await hand.host.input('编号', helped);
    await hand.host.input('手机号后四位', '5678');
    await hand.press('查询');
    await hand.host.until(ANSWER);
    expect(hand.host.text()).toContain('村（社区）服务站');
    expect(hand.host.text()).not.toContain('提交评价');
    await openForms();
  });

  test('words of despair are met with numbers to ring, before anything else', async () => {
    await hand.host.open('/consultation/ask/index?category=pension');
    await hand.host.input('要问的问题', '补助停了，我真的活不下去了');
    await hand.press('提交留言');
    await receiptNow();
    await hand.host.until('12356');
    await hand.host.tap(({ tag }, words) => tag === 'button' && words.includes('12356'));
    expect(hand.host.log.filter(({ what }) => what === 'call').at(-1)?.words).toBe('12356');
  });

  test('meets no error on the way, and nothing that WeChat does not have', () => {
    expect(hand.complaints()).toEqual([]);
  });
});
