import { disclosureRoutes } from '@vc/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staff } from '../support/people.ts';
import { type Product, startProduct } from '../support/product.ts';
import { weappDist } from './dist.ts';
import { Host } from './host/index.ts';

const BUILT_FOR = process.env.API_BASE ?? 'https://vc.example.gov.cn';
const LINK = 'https://www.example.gov.cn/zfxxgk/1.html';

let product: Product;
let host: Host;
beforeAll(async () => {
  product = await startProduct();
  const admin = await staff(product.base, 'admin');
  await admin(disclosureRoutes.record, {
    catalogue: 'organisation',
    channel: 'website',
    title: '领导班子分工',
    publishedOn: '2026-03-02',
    url: LINK,
  });
  host = await new Host(weappDist, { servers: { [BUILT_FOR]: product.base } }).launch();
});
afterAll(async () => {
  await product?.stop();
});

const tapRow = (words: string) =>
  host.tap(({ tag, props }, inside) => tag === 'view' && props['aria-role'] === 'button' && inside.includes(words));

test('in WeChat the catalogue leads from all columns to a list, a page, and a link that is copied', async () => {
  await host.until('最新政策文件');
  await host.tap('全部栏目');
  await host.until(() => host.route === 'content/all/index');
  await tapRow('政府信息公开目录');
  await host.until(() => host.route === 'disclosure/catalogue/index');
  await host.until('机构信息');
  await tapRow('机构信息');
  await host.until('领导班子分工');
  await tapRow('到政府门户网站查看');
  await host.until('网址已复制');
  expect(host.log.filter(({ what }) => what === 'copy').map(({ words }) => words)).toEqual([LINK]);
  await host.back();
  await tapRow('文件政策');
  await host.until('330483/');
  await tapRow('索引号');
  await host.until(() => host.route === 'content/detail/index');
  expect(host.errors).toEqual([]);
  expect([...host.missing]).toEqual([]);
});
