import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { disclosureRoutes } from '@vc/contract';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desk, launch, type Screen } from './support/browser.ts';
import { signIn, unexpected } from './support/console.ts';
import { staff } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';

const SHOTS = process.env.VC_SHOTS;
const TITLE = '红星服务站开放时间';
const FOUND = '名称里有本局词表中的词 红***站：已经撤销';

describe('what the nightly look found', () => {
  let product: Product;
  let browser: Browser;
  let admin: Screen;

  beforeAll(async () => {
    product = await startProduct();
    browser = await launch();
    admin = await desk(browser);
    await signIn(admin.page, product.base, 'admin');
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  test('is said to be nothing where nothing was found, and else leads to the record', async () => {
    const { page } = admin;
    await page.goto(`${product.base}/console/guard`);
    await page.getByText('已公开的内容、问答和台账里没有发现问题。').waitFor();
    const call = await staff(product.base, 'admin');
    const record = { catalogue: 'organisation', channel: 'website', title: TITLE, publishedOn: '2025-03-04' } as const;
    const { id } = await call(disclosureRoutes.record, record);
    // The look itself is due at night only: what it would have left.
    const database = new DatabaseSync(join(product.dataDir, 'veterans-cloud.sqlite'), { timeout: 5000 });
    database
      .prepare('INSERT INTO guard_alarm (id, subject, subjectId, title, publishedOn, found, at) VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run(id, 'disclosure', id, TITLE, '2025-03-04', FOUND, '2026-11-23T18:10:00.000Z');
    database.close();
    await page.reload();
    await page.getByText(FOUND).waitFor();
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/guard-alarms.png` });
    await page.getByRole('link', { name: TITLE }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('2025 年 · ').waitFor();
    await drawer.getByRole('heading', { name: TITLE }).or(drawer.getByText(TITLE)).first().waitFor();
    await drawer
      .getByRole('button', { name: '修改' })
      .or(drawer.getByRole('link', { name: '修改' }))
      .first()
      .waitFor();
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/guard-alarm-record.png` });
    expect(unexpected(admin)).toEqual([]);
  });
});
