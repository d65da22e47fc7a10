import { aidDraftRoutes, aidRoutes, caseFileRoutes, requestFor } from '@vc/contract';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endPublicity, findAid } from './support/aid.ts';
import { desk, launch, type Screen } from './support/browser.ts';
import { signIn, unexpected } from './support/console.ts';
import { PNG } from './support/files.ts';
import { type Call, calling, deviceHeaders, staff, stranger } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { stepByStep } from './support/steps.ts';

const CONSENT = '2026-11-25';
const NOTES = '三口人住两间平房，药费单据齐全，邻居和村干部说的情况一致。';

describe('hardship aid in the console, from acceptance to payment', () => {
  let product: Product;
  let browser: Browser;
  let clerk: Screen;
  let head: Screen;
  let he: Call;
  let id = '';
  let place = '';

  beforeAll(async () => {
    product = await startProduct();
    browser = await launch();
    const headers = await deviceHeaders(product.base);
    he = calling(product.base, headers);
    const { url, method } = requestFor(caseFileRoutes.upload, { kind: 'aid', use: 'identity' });
    const body = new FormData();
    body.append('file', new Blob([PNG]), '身份证.png');
    const { key } = await (await fetch(`${product.base}${url}`, { method, headers, body })).json();
    const person = { name: '欧阳建国', idNumber: '330483196505120013', phone: '13800001234', town: '崇福镇' };
    const told = { household: '3', income: '2100.5', story: '妻子长期生病，靠零工过日子' };
    const form = { kind: 'life' as const, relation: 'self' as const, ...person, ...told, papers: [{ key, material: 'identity' }] };
    const draft = await he(aidDraftRoutes.start, { clientKey: 'staff-aid-1', form });
    const { receipt } = await he(aidDraftRoutes.file, { id: draft.id, version: draft.version, notice: CONSENT, sensitive: CONSENT });
    id = (await findAid(await staff(product.base, 'clerk'), receipt))[0]?.id as string;
    place = `${product.base}/console/aid/${id}`;
    clerk = await desk(browser);
    head = await desk(browser);
    await signIn(clerk.page, product.base, 'clerk');
    await signIn(head.page, product.base, 'reviewer');
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  stepByStep();

  const mine = () => he(aidRoutes.mineOne, { id });

  test('is asked for what is missing, all of it and by a day; what comes is there, and it is accepted', async () => {
    const { page } = clerk;
    await page.goto(place);
    await page.getByRole('button', { name: '请补充材料' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '通知申请人' }).click();
    await dialog.getByText('请填写缺什么').waitFor();
    await dialog.getByLabel('缺什么').fill('妻子住院的结算单');
    await dialog.getByRole('button', { name: '通知申请人' }).click();
    await page.getByText(/等申请人补充材料，到\d{4}年\d+月\d+日/).waitFor();
    await he(aidRoutes.supply, { id, version: (await mine()).version, note: '结算单下周给', papers: [] });
    await page.reload();
    await page.getByRole('button', { name: '受理', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '受理', exact: true }).click();
    await page.getByText('已受理，正在核实').first().waitFor();
    expect(unexpected(clerk)).toEqual([]);
  });

  test('two who have it open are told of each other', async () => {
    await head.page.goto(place);
    await head.page.getByText(/钱咨询正在编辑这一条/).waitFor();
    await clerk.page.reload();
    await clerk.page.getByText(/李审核正在编辑这一条/).waitFor();
  });

  test('what was seen at the household outlives a reload before it is registered', async () => {
    const { page } = clerk;
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: '登记入户核实' }).click();
    await dialog.getByLabel('核实人').fill('老李、小周');
    await dialog.getByLabel('核实情况').fill(NOTES);
    await page.reload();
    await page.getByRole('button', { name: '登记入户核实' }).click();
    await dialog.getByText(/没有提交的内容/).waitFor();
    expect(await dialog.getByLabel('核实情况').inputValue()).toBe(NOTES);
    for (const box of await dialog.getByRole('checkbox').all()) await box.check();
    await dialog.getByLabel('建议金额（元）').fill('3000');
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText('已核实，等待决定').first().waitFor();
    expect(await page.getByRole('button', { name: '批准' }).count()).toBe(0);
    expect(unexpected(clerk)).toEqual([]);
  });

  test('another decides; the notice says what, why, and what comes next', async () => {
    const { page } = head;
    await page.reload();
    await page.getByRole('button', { name: '批准', exact: true }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('金额（元）').inputValue()).toBe('3000.00');
    await dialog.getByRole('button', { name: '批准', exact: true }).click();
    await dialog.getByText('请填写理由').waitFor();
    await dialog.getByLabel('理由').fill('家庭收入低于当地标准');
    await dialog.getByRole('button', { name: '批准', exact: true }).click();
    await page.getByText(/决定给予生活困难帮扶，金额 3000 元/).waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: 'PDF' }).click();
    expect((await saved).suggestedFilename()).toMatch(/告知书.*\.pdf$/);
  });

  test('it stands in public by surname alone; paid only when that has ended', async () => {
    await head.page.getByText('欧阳某某　崇福镇　生活困难帮扶').waitFor();
    await head.page.getByRole('button', { name: '公示', exact: true }).click();
    await head.page.getByRole('dialog').getByRole('button', { name: '公示', exact: true }).click();
    await head.page.getByText(/到期自动撤下/).waitFor();
    const { lists } = await stranger(product.base)(aidRoutes.publicity, {});
    expect(JSON.stringify(lists)).toContain('欧阳某某');
    expect(JSON.stringify(lists)).not.toMatch(/建国|3304|1380000/);
    const account = { bank: '农业银行崇福支行', holder: '欧阳建国', number: '6228480402564890018' };
    await he(aidRoutes.card, { id, version: (await mine()).version, ...account, consent: CONSENT });
    await clerk.page.reload();
    await clerk.page.getByText(/期满没有异议才能发放/).waitFor();
    await endPublicity(product, id);
    await clerk.page.reload();
    await clerk.page.getByRole('button', { name: '登记发放' }).click();
    const dialog = clerk.page.getByRole('dialog');
    await dialog.getByLabel('凭证号').fill('记-1127');
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await clerk.page.getByText(/发放 3000 元，凭证号 记-1127/).waitFor();
    expect((await mine()).state).toBe('paid');
    expect([unexpected(clerk), unexpected(head)]).toEqual([[], []]);
  });
});
