import {
  type ContentDetail,
  type ContentWork,
  contentRoutes,
  type Given,
  type Kind,
  kinds,
  PREVIEW_PAGE,
  type PrintSize,
  publicPlaces,
  signUpRoutes,
} from '@vc/contract';
import { samples } from '@vc/contract/samples';
import { addDays, dayOf } from '@vc/domain';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, launch, phone, type Screen } from './support/browser.ts';
import { signIn, unexpected } from './support/console.ts';
import { type Desk, deskOf, signAll } from './support/desk.ts';
import { device } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';

let product: Product;
let browser: Browser;
let writer: Screen;
let reader: Screen;
let office: Desk;
beforeAll(async () => {
  product = await startProduct();
  browser = await launch();
  [writer, reader, office] = await Promise.all([desk(browser), phone(browser), deskOf(product.base)]);
  await signIn(writer.page, product.base, 'editor');
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const today = dayOf(new Date());
type Draft = Given<typeof contentRoutes.create>;

/** A draft of a kind that lacks nothing, and says all that any item can say. */
const draftOf = ({ key, label }: Kind, over: object = {}): Draft => ({
  kind: key,
  title: `独此一条${label}`,
  category: samples[key]?.category ?? '',
  summary: '一句话说明它有什么用',
  body: '<h2>怎么办</h2><p>说明谁可以享受、怎么办理，见<a href="https://example.gov.cn/a">办法</a>。</p><table><tr><td>甲</td><td>乙</td></tr></table>',
  formedOn: addDays(today, -30),
  sourceUrl: 'https://example.gov.cn/source',
  fields: samples[key]?.fields({ before: addDays(today, -20), after: addDays(today, 30) }) ?? {},
  ...over,
});
const begin = (draft: Draft): Promise<ContentWork> => office.editor(contentRoutes.create, draft);
const publish = async ({ id, version }: ContentWork) => signAll(office, await office.editor(contentRoutes.submit, { id, version }));

/** The words on a page of the mini-program, once nothing is on its way any more. */
async function wordsOn(at: Page | Frame, title: string): Promise<string> {
  const words = async () => (await at.locator('.page').filter({ visible: true }).allInnerTexts()).join(' ').replace(/\s+/g, ' ');
  await at.getByText(title).filter({ visible: true }).first().waitFor();
  await at.getByText('主办单位').filter({ visible: true }).first().waitFor();
  // An article is drawn a moment after the page that it stands on.
  const drawn = async () => !(await words()).includes('正在打开') && (await at.locator('.rich__piece').allTextContents()).every(Boolean);
  await expect.poll(drawn, { timeout: 10_000 }).toBe(true);
  return words();
}

/** The phone beside an item in the console. */
async function frameOf({ page }: Screen): Promise<Frame> {
  const handle = await page.locator('iframe[title="手机上的页面"]').elementHandle();
  return (await handle?.contentFrame()) as Frame;
}
async function previewed(path: string, title: string): Promise<string> {
  await writer.page.goto(`${product.base}/console${path}`);
  return wordsOn(await frameOf(writer), title);
}
async function read({ id }: Pick<ContentDetail, 'id'>, title: string): Promise<string> {
  await reader.page.goto(`${product.base}${publicPlaces.content(id)}`);
  return wordsOn(reader.page, title);
}
const choosePrint = (size: string) => writer.page.getByLabel('字号').getByText(size, { exact: true }).click();
/** The number that an item gets when it is published for the first time, and not before. */
const INDEX = /索引号 \S+/;

test.each(kinds.map(kind => [kind.label, kind] as const))('%s: the preview says what the phone will say, and does', async (_, kind) => {
  const item = await begin(draftOf(kind));
  const before = await previewed(`/contents/${item.id}`, item.title);
  await publish(item);
  const published = await read(item, item.title);
  expect(published).toMatch(INDEX);
  expect(before).toBe(published.replace(INDEX, ''));
  expect(await previewed(`/contents/${item.id}`, item.title)).toBe(published);
});

test('what belongs to an item stands there too: explanations, what took its place, the record of changes', async () => {
  const [policy, about] = [kinds.find(({ succeeded }) => succeeded), kinds.find(kind => kind.about)] as [Kind, Kind];
  const old = await begin(draftOf(policy, { title: '旧办法' }));
  await publish(await begin(draftOf(about, { title: '旧办法的解读', aboutId: old.id })));
  const next = await publish(await begin(draftOf(policy, { title: '新办法' })));
  const first = await previewed(`/contents/${old.id}`, '旧办法的解读');
  await publish(old);
  expect(first).toBe((await read(old, '旧办法的解读')).replace(INDEX, ''));

  const now = await office.editor(contentRoutes.work, { id: old.id });
  const revised = await office.editor(contentRoutes.revise, { id: now.id, version: now.version });
  const fields = { ...revised.fields, validity: 'repealed' };
  const given = draftOf(policy, { title: '旧办法', fields, successorId: next.id, changeNote: '被新办法替代' });
  const changed = await office.editor(contentRoutes.edit, { ...given, id: revised.id, version: revised.version });
  const second = await previewed(`/contents/${old.id}`, '已被《新办法》替代');
  await publish(changed);
  expect(second).toBe(await read(old, '已被《新办法》替代'));
  for (const said of ['更新记录', '被新办法替代', '已废止', '替代它的现行文件']) expect(second).toContain(said);
});

test('places that are taken are counted, and nothing that is pressed does anything', async () => {
  const kind = kinds.find(({ signUp }) => signUp({}) !== null) as Kind;
  const item = await publish(await begin(draftOf(kind, { title: '清明祭扫' })));
  const veteran = await device(product.base);
  await veteran(signUpRoutes.join, { id: item.id, name: '王某', phone: '13800000000' });
  expect(await previewed(`/contents/${item.id}`, '已报 1 个')).toBe(await read(item, '已报 1 个'));

  const frame = await frameOf(writer);
  const sent: string[] = [];
  writer.page.on('request', request => sent.push(request.method()));
  const words = await wordsOn(frame, '清明祭扫');
  for (const button of ['我要报名', '我要留言', '还有疑问，去留言', '返回'])
    await frame.getByRole('button', { name: button }).first().click();
  await frame.getByRole('button', { name: /^拨打/ }).first().press('Enter');
  expect(new URL(frame.url()).pathname).toBe(PREVIEW_PAGE);
  expect(await wordsOn(frame, '清明祭扫')).toBe(words);
  expect(sent.filter(method => method !== 'GET')).toEqual([]);
  expect(writer.context.pages()).toHaveLength(1);
});

test('what is typed is there before it is saved, in the size of print that is asked for and in no other', async () => {
  const kind = kinds[0] as Kind;
  const item = await begin(draftOf(kind, { title: '大字预览' }));
  const { page } = writer;
  const sizeOf = async (size: PrintSize): Promise<string> => {
    const frame = await frameOf(writer);
    await frame.locator(`.page_${size}`).waitFor();
    return frame
      .locator('.rich__piece')
      .first()
      .evaluate(piece => getComputedStyle(piece as never).fontSize);
  };
  /** What the phone keeps in this browser; the console keeps its drafts beside it. */
  const kept = () =>
    page.evaluate(() =>
      JSON.stringify(
        Object.entries(localStorage)
          .filter(([name]) => !name.startsWith('vc-draft/'))
          .sort(),
      ),
    );
  await page.evaluate(() => localStorage.clear());
  await page.evaluate(() => localStorage.setItem('vc-print', '{"data":"large"}'));
  await page.evaluate(() => localStorage.setItem('vc-session', '{"data":"somebody"}'));
  const before = await kept();
  await previewed(`/contents/${item.id}`, item.title);
  expect(await sizeOf('standard')).toBe('17px');
  await choosePrint('大字');
  expect(await sizeOf('large')).toBe('21px');
  await choosePrint('特大');
  expect(await sizeOf('huge')).toBe('26px');
  await page.locator('#field-title').fill('没有保存的标题');
  await (await frameOf(writer)).getByText('没有保存的标题').waitFor();
  await page.locator('#field-title').fill('');
  await (await frameOf(writer)).getByText('（还没有标题）').waitFor();
  expect(await kept()).toBe(before);
  await page.evaluate(() => localStorage.clear());
});

test('the page is as wide as a phone, even where scroll bars take room', async () => {
  const wide = await launch({ ignoreDefaultArgs: ['--hide-scrollbars'] });
  const { page } = await desk(wide);
  await signIn(page, product.base, 'editor');
  const item = await begin(draftOf(kinds[0] as Kind, { title: '多宽' }));
  await page.goto(`${product.base}/console/contents/${item.id}`);
  const drawn = page.frameLocator('iframe[title="手机上的页面"]').locator('.page', { hasText: '多宽' });
  expect(await drawn.evaluate(element => element.clientWidth)).toBe(390);
  await wide.close();
});

test('an empty form is drawn as far as it goes', async () => {
  for (const { key, label } of kinds.filter(({ signUp, reportable }) => signUp({}) || reportable))
    expect(await previewed(`/contents/new/${key}`, '（还没有标题）')).toContain(label);
  expect(unexpected(writer)).toEqual([]);
});

test('the page listens to the window around it alone, and stands in no frame but ours', async () => {
  const item = await begin(draftOf(kinds[0] as Kind, { title: '听谁的话' }));
  await previewed(`/contents/${item.id}`, item.title);
  const frame = await frameOf(writer);
  await frame.evaluate(() => window.postMessage({ type: 'preview', page: null, places: null, print: 'huge' }, '*'));
  await writer.page.waitForTimeout(300);
  expect(await frame.locator('.page_standard').count()).toBe(1);

  const framing = async (path: string) =>
    /frame-ancestors ([^;]+)/.exec((await fetch(product.base + path)).headers.get('content-security-policy') ?? '')?.[1];
  expect(await framing(PREVIEW_PAGE)).toBe("'self'");
  for (const path of ['/', '/console/', '/console/contents', publicPlaces.home, publicPlaces.content(item.id), '/api/site'])
    expect([path, await framing(path)]).toEqual([path, "'none'"]);
  await reader.page.goto(product.base + PREVIEW_PAGE);
  await reader.page.getByText('这一页只在工作台里用').waitFor();
});

test('without the page of the phone the form says so and goes on', async () => {
  const { page } = writer;
  const item = await begin(draftOf(kinds[0] as Kind, { title: '没有手机网页' }));
  await page.route(`**${PREVIEW_PAGE}`, route => route.fulfill({ status: 404, contentType: 'application/json', body: '{}' }));
  await page.goto(`${product.base}/console/contents/${item.id}`);
  await page.getByText('手机页面没有打开').waitFor();
  expect(await page.locator('#field-title').inputValue()).toBe('没有手机网页');
  await page.unroute(`**${PREVIEW_PAGE}`);
  await page.getByLabel('手机预览').getByRole('button', { name: '再试一次' }).click();
  await wordsOn(await frameOf(writer), '没有手机网页');
});
