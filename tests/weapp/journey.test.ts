import { contentRoutes, kinds } from '@vc/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerIt } from '../support/consultations.ts';
import { publishWithFiles } from '../support/files.ts';
import { type Call, staff, stranger } from '../support/people.ts';
import { type Product, startProduct } from '../support/product.ts';
import { weappDist } from './dist.ts';
import { Host, type Which } from './host/index.ts';

/** The address that is built into the mini-program when none is given. */
const BUILT_FOR = process.env.API_BASE ?? 'https://vc.example.gov.cn';

const QUESTION = '我 1978 年入伍，农村户口，今年 64 岁，老义务兵补贴怎么领？';
const ANSWER = '您好！请带身份证、户口簿和退伍证，到户籍地退役军人服务站登记。';

/** A kind of content that has more than one page of items. */
async function longestList(base: string): Promise<string> {
  for (const { key } of kinds) {
    if ((await stranger(base)(contentRoutes.list, { kind: key })).next) return key;
  }
  throw new Error('no kind has a second page');
}

describe('a veteran in WeChat', () => {
  let product: Product | null = null;
  let clerk: Call;
  let host: Host;
  let receipt = '';
  let longest = '';
  let base = '';

  beforeAll(async () => {
    // A server that is already running with demo data can be named; otherwise one is started.
    if (!process.env.VC_BASE) product = await startProduct();
    base = process.env.VC_BASE ?? product?.base ?? '';
    clerk = await staff(base, 'clerk');
    longest = await longestList(base);
    host = await new Host(weappDist, { servers: { [BUILT_FOR]: base } }).launch();
  });

  // Each step stands on the one before: after a failure the rest would only repeat it.
  let broken = false;
  beforeEach(({ skip, onTestFailed }) => {
    if (broken) skip();
    onTestFailed(() => {
      broken = true;
    });
  });

  afterAll(async () => {
    await product?.stop();
  });

  const tapRow = (words: string) =>
    host.tap(({ tag, props }, inside) => tag === 'view' && props['aria-role'] === 'button' && inside.includes(words));
  const press = (words: string) => host.tap(({ tag }, inside) => tag === 'button' && inside === words);

  test('reads the home page without signing in', async () => {
    await host.until('最新政策文件');
    await host.until('演示数据');
    expect(host.storage.has('vc-session')).toBe(false);
  });

  test('finds a policy in his own words', async () => {
    await host.tap('用自己的话搜，如：老义务兵补贴');
    await host.until(() => host.route === 'search/index');
    await host.input('要找的内容', '老义务兵');
    await press('搜索');
    await host.until('发放老年生活补助');
    expect(host.text()).toContain('政策文件');
  });

  test('opens it and sees the answer first', async () => {
    await tapRow('关于给部分农村籍退役士兵发放老年生活补助');
    await host.until(() => host.route === 'content/detail/index');
    await host.until('谁能享受');
    expect(host.text()).toContain('待遇标准');
    expect(host.log.filter(({ what }) => what === 'title').at(-1)?.words).toBe('政策文件');
  });

  test('asks about it, is told what is missing, and gets a receipt', async () => {
    await press('还有疑问，去留言');
    await host.until(() => host.route === 'consultation/ask/index');
    const isChosen: Which = ({ props }, words) => props['aria-checked'] === 'true' && words === '抚恤补助';
    await host.until(() => host.find(isChosen), 'the subject that he came with');
    await press('提交留言');
    await host.until('请填写要问的问题');
    await host.input('要问的问题', QUESTION);
    await host.input('手机号', '13900001234');
    await press('提交留言');
    await host.until('复制编号');
    expect(host.route).toBe('consultation/receipt/index');
    receipt = /\d{8}-\d{6}/.exec(host.text())?.[0] ?? '';
    expect(receipt).not.toBe('');
    expect(host.storage.has('vc-form-ask')).toBe(false);
  });

  test('sees his question among his own', async () => {
    await host.tap('我的留言');
    await host.until(receipt);
    expect(host.text()).toContain('已收到');
  });

  test('is told of the answer until he has read it', async () => {
    await answerIt(clerk, receipt, ANSWER);
    await host.open('/consultation/mine/index');
    await host.until('新答复');
    await tapRow(receipt);
    await host.until(ANSWER);
    await host.back();
    await host.until(() => !host.text().includes('新答复'));
  });

  test('says that he is not satisfied, and why', async () => {
    await tapRow(receipt);
    await host.until('这次答复您满意吗');
    await host.tap('不满意');
    await host.until('哪里不满意');
    await press('提交评价');
    await host.until('请说说哪里不满意');
    await host.input('哪里不满意', '没说每月多少钱');
    await press('提交评价');
    await host.until('这件事已经重新办理');
  });

  test('finds it again by receipt number and telephone', async () => {
    await host.open('/consultation/lookup/index');
    await host.input('编号', receipt);
    await host.input('手机号后四位', '1234');
    await press('查询');
    await host.until(ANSWER);
    expect(host.text()).not.toContain('这次答复您满意吗');
  });

  test('takes a place in an activity, and gives it back', async () => {
    await host.open('/content/all/index');
    await tapRow('党员与志愿活动');
    await host.until(() => host.route === 'content/list/index');
    await host.until('举行');
    await tapRow('志愿服务');
    await host.until('我要报名');
    await press('我要报名');
    await press('确认报名');
    await host.until('请填写姓名');
    await host.input('姓名', '王建军');
    await host.input('手机号', '13900001234');
    expect(host.errors).toEqual([]);
    const { id } = host.page.options as { id: string };
    host.leave();
    host = await new Host(weappDist, { servers: { [BUILT_FOR]: base }, storage: host.storage }).launch();
    await host.open(`/content/detail/index?id=${id}`);
    await host.until(() => host.find(({ props }) => props.value === '王建军'), 'the name that was typed before');
    await press('确认报名');
    await host.until('已报名：王建军，139****1234');
    await press('取消报名');
    await press('确定取消报名');
    await host.until('我要报名');
  });

  test('sees where a merchant is, and says that it did not keep its offer', async () => {
    await host.open('/content/list/index?kind=merchant');
    await host.until('老班长面馆');
    await tapRow('老班长面馆');
    await host.until('看地图，怎么去');
    await press('看地图，怎么去');
    await host.until(() => host.log.some(({ what }) => what === 'map'), 'the map');
    await press('告诉我们');
    await press('提交');
    await host.until('请选择遇到的情况');
    await host.tap('出示证件，商家不认');
    await host.until(
      () => host.find(({ props }, words) => props['aria-checked'] === 'true' && words === '出示证件，商家不认'),
      'what happened',
    );
    await press('提交');
    await host.until('前核实。谢谢您告诉我们');
  });

  test('opens an attachment, enlarges a picture, and is told a way on when a file does not open', async () => {
    const item = await publishWithFiles(base, '登记表下载');
    await host.open(`/content/detail/index?id=${item.id}`);
    await host.until('PDF 文档，1 KB');
    const image = host.find(({ tag }) => tag === 'image');
    expect(image?.props).toMatchObject({ mode: 'widthFix', 'lazy-load': true });
    await host.tap(({ props }) => props['aria-label'] === '放大图片：申领流程图');
    expect(host.log.filter(({ what }) => what === 'preview').map(({ words }) => words)).toEqual([image?.props.src]);
    await tapRow('登记表.pdf');
    await host.until(() => host.log.some(({ what }) => what === 'document'), 'the document');
    expect(host.log.filter(({ what }) => what === 'document').map(({ words }) => words)).toEqual(['pdf']);
    await host.until(() => !host.text().includes('正在打开'), 'the row at rest');
    host.offline = true;
    await tapRow('登记表.pdf');
    await host.until('没有打开');
    await press('复制文件地址');
    await host.until('地址已复制');
    expect(host.log.filter(({ what }) => what === 'copy').at(-1)?.words).toMatch(/^https:\/\/.+\/api\/files\/[\w-]{32}$/);
    host.offline = false;
  });

  test('reads what was saved when the network is gone, and loses nothing that he wrote', async () => {
    host.offline = true;
    await host.open('/pages/home/index');
    await host.until('网络不通，显示的是');
    expect(host.text()).toContain('最新政策文件');
    await host.open('/consultation/ask/index?category=pension');
    await host.input('要问的问题', '断网时写的问题');
    await press('提交留言');
    await host.until('网络不通');
    await host.open('/pages/home/index');
    await host.open('/consultation/ask/index');
    await host.until('已恢复上次没写完的内容');
    expect(host.find(({ props }) => props.value === '断网时写的问题')).not.toBeNull();
    host.offline = false;
  });

  test('reads on to the next page of a long list', async () => {
    await host.open(`/content/list/index?kind=${longest}`);
    await host.until('加载更多');
    const before = host.text().length;
    await press('加载更多');
    await host.until(() => host.text().length > before * 1.2, 'a longer list');
  });

  test('meets no error on the way, and nothing that WeChat does not have', () => {
    expect(host.errors).toEqual([]);
    expect([...host.missing]).toEqual([]);
  });
});
