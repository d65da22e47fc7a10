import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerIt, countAsked, inInbox, somePolicy } from '../support/consultations.ts';
import { PDF, PNG } from '../support/files.ts';
import { type Call, staff, stranger } from '../support/people.ts';
import { type Product, startProduct } from '../support/product.ts';
import { endSession } from '../support/sessions.ts';
import { weappDist } from './dist.ts';
import { Host } from './host/index.ts';

const BUILT_FOR = process.env.API_BASE ?? 'https://vc.example.gov.cn';
const ANSWER = '您好！退伍证照片看清楚了，请到户籍地退役军人服务站登记。';
const PHOTO = { name: 'IMG_2031.png', bytes: PNG };
const PAPER = { name: '入伍登记表.pdf', bytes: Buffer.from(PDF) };

describe('a question with photos, in WeChat', () => {
  let product: Product;
  let clerk: Call;
  let host: Host;
  let policy: { id: string; title: string };
  let receipt = '';

  beforeAll(async () => {
    product = await startProduct();
    clerk = await staff(product.base, 'clerk');
    policy = await somePolicy(stranger(product.base));
    host = await open();
  });
  afterAll(async () => {
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

  const open = (storage?: Map<string, unknown>) => new Host(weappDist, { servers: { [BUILT_FOR]: product.base }, storage }).launch();
  /** The program is ended by the phone after it was put away, and opened anew. */
  const reopen = async () => {
    host.leave();
    host = await open(host.storage);
  };
  const press = (words: string) => host.tap(({ tag }, inside) => tag === 'button' && inside === words);
  const tapRow = (words: string) =>
    host.tap(({ tag, props }, inside) => tag === 'view' && props['aria-role'] === 'button' && inside.includes(words));
  const typed = (value: string) => () => host.find(({ props }) => props.value === value);
  const choose = async (files: typeof host.picks, button: string) => {
    host.picks = files;
    await press(button);
  };
  const receiptNow = async () => {
    await host.until(() => host.route === 'consultation/receipt/index' && /\d{8}-\d{6}/.test(host.text()), 'the receipt');
    return /\d{8}-\d{6}/.exec(host.text())?.[0] ?? '';
  };
  const endMySession = () => endSession(product, String(host.storage.get('vc-session')));

  test('tells the limits first, and sends each photo and document as it is chosen', async () => {
    await host.open('/consultation/ask/index?category=pension');
    await host.until('最多 9 个');
    await host.input('要问的问题', '我的退伍证在照片里，老义务兵补贴怎么领？');
    await choose([], '加照片');
    await choose([PHOTO], '加照片');
    await host.until('已传好');
    await choose([PAPER, { name: '旧表.doc', bytes: PNG }], '加文件');
    await host.until('入伍登记表.pdf');
    await host.until(() => !host.text().includes('正在传'), 'both files there');
    const thumb = host.find(({ tag, props }) => tag === 'image' && String(props.src).startsWith('wxfile://'));
    expect(thumb).not.toBeNull();
  });

  test('a file that the phone’s reader could not have chosen is refused in words', async () => {
    await choose([{ name: '空的.pdf', bytes: new Uint8Array() }], '加文件');
    await host.until('是空的，请重新选择');
  });

  test('shows what may already answer it, and comes back from there with everything still written', async () => {
    await host.until('也许已经有答案');
    const before = host.depth;
    await host.tap(({ props }) => props['aria-role'] === 'button' && String(props.class).includes('similar__one'));
    await host.until(() => host.depth === before + 1);
    await host.back();
    await host.until(typed('我的退伍证在照片里，老义务兵补贴怎么领？'));
    expect(host.text()).toContain('入伍登记表.pdf');
  });

  test('is all there after the program was closed in the middle of it', async () => {
    await reopen();
    await host.open('/consultation/ask/index');
    await host.until('已恢复上次没写完的内容，尚未提交');
    expect(typed('我的退伍证在照片里，老义务兵补贴怎么领？')()).not.toBeNull();
    expect(host.text()).toContain('入伍登记表.pdf');
    expect(host.text()).not.toContain('没有传完');
  });

  test('pressed twice it is filed once, and the receipt says why it is that day', async () => {
    host.fire('tap', ({ tag }, words) => tag === 'button' && words === '提交留言');
    host.fire('tap', ({ tag }, words) => tag === 'button' && words === '提交留言');
    receipt = await receiptNow();
    expect(await inInbox(clerk, receipt)).toHaveLength(1);
    expect(await countAsked(clerk, '我的退伍证在照片里，老义务兵补贴怎么领？')).toBe(1);
    expect(host.storage.has('vc-form-ask')).toBe(false);
    await tapRow('为什么是这一天');
    await host.until('第5个工作日');
  });

  test('its photos are enlarged and its documents opened by whoever sent them', async () => {
    await press('查看这条留言');
    await host.until(() => host.route === 'consultation/detail/index');
    await tapRow('照片');
    await host.until(() => host.log.some(({ what }) => what === 'preview'), 'the photo');
    await tapRow('入伍登记表.pdf');
    await host.until(() => host.log.some(({ what }) => what === 'document'), 'the document');
  });

  test('answered, it shows the letter, and the policy that it rests on opens', async () => {
    await answerIt(clerk, receipt, ANSWER, [policy.id]);
    await host.open('/consultation/mine/index');
    await host.until('新答复');
    await tapRow(receipt);
    await host.until(ANSWER);
    await tapRow(policy.title);
    await host.until(() => host.route === 'content/detail/index');
    await host.until(policy.title);
    await host.back();
    await host.until('这次答复您满意吗');
  });

  test('asks in addition with a photo: begun, interrupted by a lost network, closed, and sent after all', async () => {
    await press('还没说清，接着问');
    await host.input('追问的内容', '那我服役两年零三个月算几年？');
    await choose([PHOTO], '加照片');
    await host.until('已传好');
    host.offline = true;
    await press('提交追问');
    await host.until('网络不通');
    const id = String(host.page.options && (host.page.options as Record<string, string>).id);
    await reopen();
    host.offline = false;
    await host.open(`/consultation/detail/index?id=${id}`);
    await host.until('已恢复上次没写完的内容');
    await press('提交追问');
    await host.until('您追问');
    expect(host.text()).toContain('那我服役两年零三个月算几年？');
    await host.until('为什么是这一天');
  });

  test('rated 不满意 with the reason, it is taken up once more, and says so; the second time it goes to the section head', async () => {
    await answerIt(clerk, receipt, '服役两年零三个月按两年算。');
    await host.open('/consultation/mine/index');
    await tapRow(receipt);
    await host.tap('不满意');
    await host.until('这件事会重新办理一次');
    await host.input('哪里不满意', '没说每月多少钱');
    await reopen();
    await host.open('/consultation/mine/index');
    await tapRow(receipt);
    await host.until(typed('没说每月多少钱'));
    await press('提交评价');
    await host.until('这件事已经重新办理');
    expect(host.text()).toContain('没说每月多少钱');
    await answerIt(clerk, receipt, '每月按服役年头计发，一年一份。');
    await host.open('/consultation/mine/index');
    await tapRow(receipt);
    await host.until('重新答复');
    await host.tap('不满意');
    await host.until('不再重新办理');
    await host.input('哪里不满意', '还是没说数');
    await press('提交评价');
    await host.until('您的评价：不满意');
    await host.until('科室负责人');
  });

  test('when the session ended meanwhile, the question goes with its photo all the same', async () => {
    await host.open('/consultation/ask/index?category=pension');
    await host.input('要问的问题', '会话到期时写的问题');
    await choose([PHOTO], '加照片');
    await host.until('已传好');
    await endMySession();
    await press('提交留言');
    const again = await receiptNow();
    const [row] = await inInbox(clerk, again);
    expect(row?.question).toBe('会话到期时写的问题');
    await press('查看这条留言');
    await host.until('照片');
    expect(await countAsked(clerk, '会话到期时写的问题')).toBe(1);
  });

  test('asked for an old neighbour it needs the relation and his consent, and is found by the helper’s phone', async () => {
    await host.open('/consultation/ask/index?category=pension');
    await host.tap('替别人问');
    await host.input('要问的问题', '村里王大爷 1965 年当的兵，补助怎么办？');
    await press('提交留言');
    await host.until('请选择您是本人的什么人');
    await host.until('请填写退役军人本人的姓名');
    await host.until('请确认已征得本人同意');
    await host.tap('村（社区）服务站');
    await host.input('您的姓名', '李站长');
    await host.input('您的手机号', '13900005678');
    await host.tap(({ props }) => props['aria-role'] === 'switch' && String(props['aria-label']).startsWith('我承诺'));
    await host.input('退役军人本人的姓名', '王大爷');
    await press('提交留言');
    const helped = await receiptNow();
    await answerIt(clerk, helped, ANSWER);
    await host.open('/consultation/lookup/index');
    await host.input('受理编号', helped);
    await host.input('手机号后四位', '5678');
    await press('查询');
    await host.until(ANSWER);
    expect(host.text()).toContain('村（社区）服务站');
    expect(host.text()).not.toContain('提交评价');
  });

  test('words of despair are met with numbers to ring, before anything else', async () => {
    await host.open('/consultation/ask/index?category=pension');
    await host.input('要问的问题', '补助停了，我真的活不下去了');
    await press('提交留言');
    await receiptNow();
    await host.until('12356');
    await host.tap(({ tag }, words) => tag === 'button' && words.includes('12356'));
    expect(host.log.filter(({ what }) => what === 'call').at(-1)?.words).toBe('12356');
  });

  test('meets no error on the way, and nothing that WeChat does not have', () => {
    expect(host.errors).toEqual([]);
    expect([...host.missing]).toEqual([]);
  });
});
