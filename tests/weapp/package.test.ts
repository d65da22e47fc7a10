import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PREVIEW_PAGE } from '@vc/contract';
import { expect, test } from 'vitest';
import { h5Dist, weappDist } from './dist.ts';
import { Host, pagesOf } from './host/index.ts';
import { appJsonOf, brokenWxml, filesOf, generatedCode, missingFiles, notEs5, sizesOf } from './package-checks.ts';

const KB = 1024;

test('every page has its files and registers itself', () => {
  expect(missingFiles(weappDist)).toEqual([]);
  const host = new Host(weappDist);
  expect(host.registerAll().sort()).toEqual([...host.pages].sort());
  expect(host.errors).toEqual([]);
});

test('what staff see beside their form is a page of the web version alone', () => {
  const preview = PREVIEW_PAGE.slice(1);
  expect(pagesOf(appJsonOf(weappDist))).not.toContain(preview);
  expect(filesOf(weappDist).filter(file => file.startsWith('content/preview/'))).toEqual([]);
  const script = filesOf(h5Dist).find(file => /^js\/app\..*\.js$/.test(file)) as string;
  expect(readFileSync(join(h5Dist, script), 'utf8')).toContain(preview);
});

test('the main package stays under 1 MB, each subpackage under 2 MB', () => {
  const { main, total, subpackages } = sizesOf(weappDist);
  expect(main).toBeLessThan(1024 * KB);
  for (const size of Object.values(subpackages)) expect(size).toBeLessThan(2048 * KB);
  expect(total).toBeLessThan(20 * 1024 * KB);
});

test('business pages live in subpackages, which the home page fetches ahead', () => {
  const app = appJsonOf(weappDist) as ReturnType<typeof appJsonOf> & { preloadRule: Record<string, { packages: string[] }> };
  expect(app.pages).toEqual(['pages/home/index', 'pages/me/index']);
  expect(app.preloadRule['pages/home/index']?.packages).toEqual(app.subPackages?.map(({ root }) => root));
});

test('every script of the mini-program is plain ES5', () => {
  expect(notEs5(weappDist)).toEqual([]);
});

test('nowhere is text made into code, which WeChat forbids', () => {
  expect(generatedCode(weappDist)).toEqual([]);
});

test('all WXML is well-formed', () => {
  expect(brokenWxml(weappDist)).toEqual([]);
});

test('the templates carry what screen readers need', () => {
  const templates = readFileSync(join(weappDist, 'base.wxml'), 'utf8');
  for (const attribute of ['aria-label', 'aria-role', 'aria-checked']) expect(templates).toContain(`${attribute}="`);
});

test('every script of the web page is plain ES5, and none stands inside the page', () => {
  expect(notEs5(h5Dist)).toEqual([]);
  const page = readFileSync(join(h5Dist, 'index.html'), 'utf8');
  for (const [, attributes, body] of page.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)) {
    expect(attributes).toContain('src="');
    expect(body).toBe('');
  }
});

test('scripts and styles of the web page are named by their content and have smaller copies', () => {
  const files = filesOf(h5Dist);
  const assets = files.filter(file => /\.(js|css)$/.test(file));
  expect(assets.length).toBeGreaterThan(0);
  for (const file of assets) {
    expect(file).toMatch(/\.[0-9a-f]{8,}\.(js|css)$/);
    expect(files).toEqual(expect.arrayContaining([`${file}.gz`, `${file}.br`]));
  }
});
