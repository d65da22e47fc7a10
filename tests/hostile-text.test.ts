import { caseFileRoutes, consultationRoutes, contentRoutes, publicPlaces, requestFor, UPLOAD_TYPE } from '@vc/contract';
import { Document, ExternalHyperlink, Packer, Paragraph, TextRun } from 'docx';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desk as deskScreen, launch, phone, type Screen } from './support/browser.ts';
import { signIn } from './support/console.ts';
import { deskOf, signAll } from './support/desk.ts';
import { PDF, PNG, upload } from './support/files.ts';
import { hostile, hostileNames, RUN_BY_THEMSELVES, whatCouldRun } from './support/hostile.ts';
import { device, staff, staffHeaders } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { weappDist } from './weapp/dist.ts';
import { Host, type Shown } from './weapp/host/index.ts';

const BUILT_FOR = process.env.API_BASE ?? 'https://vc.example.gov.cn';
const TITLE = `试文 ${hostileNames.slice(0, 2).join(' ')}`;
const BODY = `<p>这一篇足够长，用来看写进去的字会不会自己跑起来，跑起来就是错。</p>${hostile.join('\n')}`;

/** A Word document with the same marks as words, and links to what runs. */
const word = async (): Promise<Blob> => {
  const words = hostile.map(text => new Paragraph({ children: [new TextRun(text.replaceAll('\u0001', ''))] }));
  const links = ['javascript:ran(950)', ' JaVaScRiPt:ran(951)', 'data:text/html,<script>ran(952)</script>'].map(
    link => new Paragraph({ children: [new ExternalHyperlink({ link, children: [new TextRun('点我')] })] }),
  );
  return new Blob([new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [...words, ...links] }] })))]);
};

let product: Product;
let browser: Browser;
let id: string;
let questionId: string;
const ran: number[] = [];

/** A screen that hears whatever runs, and lets the pages' own policy, the second line of defence, forbid nothing. */
async function hearing({ context, page }: Screen): Promise<Page> {
  await context.exposeFunction('ran', (n: number) => ran.push(n));
  return page;
}
const without = { bypassCSP: true };

beforeAll(async () => {
  product = await startProduct();
  browser = await launch();
  const editor = await staff(product.base, 'editor');
  const headers = await staffHeaders(product.base, 'editor');
  const draft = {
    kind: 'announcement',
    title: TITLE,
    category: 'notice',
    summary: hostileNames.join(' '),
    fields: { issuer: hostileNames[0] },
  };
  const created = await editor(contentRoutes.create, draft);
  id = created.id;
  const { file } = await upload(product.base, headers, { id, bytes: PNG, name: '流程.png', use: 'picture' });
  let work = created;
  for (const [n, name] of hostileNames.entries())
    work = (await upload(product.base, headers, { id, bytes: `${PDF}% ${n}\n`, name: `${name}.pdf`, use: 'attachment' })).work;
  const picture = `<img src="/api/files/${file.key}" alt="&quot; onerror=&quot;ran(960)&quot; x=&quot;" onload="ran(961)">`;
  const saved = await editor(contentRoutes.edit, { ...draft, id, version: work.version, body: BODY + picture });
  await signAll(await deskOf(product.base), await editor(contentRoutes.submit, { id, version: saved.version }));
  await editor(contentRoutes.create, { ...draft, body: BODY });

  const asker = await device(product.base);
  questionId = (
    await asker(consultationRoutes.ask, {
      clientKey: 'hostile-question-00001',
      category: 'pension',
      question: hostile.slice(0, 8).join('\n'),
      name: '<svg onload=ran(97)>',
      anonymous: false,
    })
  ).id;
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test('in a page that takes them as they are, these texts do run, and the test hears them', async () => {
  const page = await hearing(await phone(browser, without));
  await page.setContent(`<body>${hostile.join('\n')}</body>`);
  await expect.poll(() => new Set(ran).size).toBeGreaterThan(RUN_BY_THEMSELVES / 2);
  await page.context().close();
  ran.length = 0;
});

/** What the rich text of a WeChat page is given to draw. */
const richPieces = (nodes: readonly (Shown | string)[]): string[] =>
  nodes.flatMap(node =>
    typeof node === 'string' ? [] : [...(node.tag === 'rich-text' ? [String(node.props.nodes)] : []), ...richPieces(node.kids)],
  );

/** Nothing has run, and nothing that is drawn could. */
async function isTame(page: Page, where: string): Promise<void> {
  const drawn = await page.evaluate(() => {
    const risky = [...document.querySelectorAll('*')].flatMap(element =>
      [...element.attributes]
        .filter(
          ({ name, value }) =>
            /^on/i.test(name) || (/^(href|src|action|formaction)$/i.test(name) && /^\s*(javascript|vbscript|data:text)/i.test(value)),
        )
        .map(({ name, value }) => `${element.tagName} ${name}=${value}`),
    );
    return [
      ...risky,
      ...[...document.querySelectorAll('iframe[srcdoc], main script, .rich script, base')].map(({ outerHTML }) => outerHTML),
    ];
  });
  expect({ where, drawn, ran }).toEqual({ where, drawn: [], ran: [] });
}

describe('on the web page', () => {
  test('nothing of it runs in the list, in search, in the catalogue and on its own page', async () => {
    const page = await hearing(await phone(browser, without));
    for (const address of [
      '/',
      publicPlaces.list('announcement'),
      `/search/index?q=${encodeURIComponent('试文')}`,
      publicPlaces.content(id),
    ]) {
      await page.goto(`${product.base}${address}`);
      await page.getByText('试文').first().waitFor();
      await isTame(page, address);
    }
    await page.getByText('这一篇足够长').waitFor();
    await page.getByText(`${hostileNames[0]}.pdf`.replace(/[<>]/g, ''), { exact: false }).first().waitFor();
    await page.context().close();
  });
});

describe('in the console', () => {
  test('nothing of it runs for whoever reads, edits, compares or answers it, or reads Word documents', async () => {
    const screen = await deskScreen(browser, without);
    const page = await hearing(screen);
    await signIn(page, product.base, 'editor');
    for (const address of ['/console/contents', `/console/contents/${id}`]) {
      await page.goto(`${product.base}${address}`);
      await page.getByText('试文').first().waitFor();
      await isTame(page, address);
    }
    await page.goto(`${product.base}/console/contents/new/announcement`);
    const editor = page.getByRole('textbox', { name: '正文' });
    await editor.waitFor();
    await editor.evaluate((element, html) => {
      const data = new DataTransfer();
      data.setData('text/html', html);
      data.setData('text/plain', '贴进来的');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, BODY);
    await page.getByText('这一篇足够长').first().waitFor();
    await isTame(page, 'pasted');
    await page.context().close();
  });

  test('nor what a stranger asked, by whatever name', async () => {
    const page = await hearing(await deskScreen(browser, without));
    await signIn(page, product.base, 'clerk');
    for (const address of ['/console/cases?view=all', '/console/consultations', `/console/consultations/${questionId}`]) {
      await page.goto(`${product.base}${address}`);
      await page.getByText('onerror').first().waitFor();
      await isTame(page, address);
    }
    await page.context().close();
  });
});

test('a Word document gives only what is safe', async () => {
  const headers = await staffHeaders(product.base, 'editor');
  const { url, method } = requestFor(contentRoutes.readWord, {});
  const answer = await fetch(`${product.base}${url}`, { method, headers: { ...headers, 'content-type': UPLOAD_TYPE }, body: await word() });
  const said = await answer.text();
  expect(said).toContain('点我');
  const { html } = JSON.parse(said) as { html: string };
  expect(whatCouldRun(html)).toEqual([]);
});

test('a file that a phone sends keeps a name that is only a name', async () => {
  const answer = await fetch(`${product.base}/api/session/device`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const { token } = (await answer.json()) as { token: string };
  const { url, method } = requestFor(caseFileRoutes.upload, { kind: 'consultation' });
  for (const name of hostileNames) {
    const form = new FormData();
    form.append('file', new Blob([PNG]), `${name}.png`);
    const sent = await fetch(`${product.base}${url}`, { method, headers: { authorization: `Bearer ${token}` }, body: form });
    expect((await sent.json()) as { name: string }).toMatchObject({ name: expect.not.stringMatching(/[<>"]/) });
  }
});

test('in WeChat every piece of rich text is of plain marks only', async () => {
  const host = await new Host(weappDist, { servers: { [BUILT_FOR]: product.base } }).launch();
  await host.open(publicPlaces.content(id));
  await host.until('这一篇足够长');
  const pieces = richPieces(host.tree());
  expect(pieces.length).toBeGreaterThan(0);
  expect(pieces.flatMap(whatCouldRun)).toEqual([]);
  expect(host.errors).toEqual([]);
});
