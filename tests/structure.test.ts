import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { kinds } from '@vc/contract';
import { describe, expect, test } from 'vitest';
import { root } from './support/product.ts';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n');
const code = files.filter(file => /\.(ts|tsx|mjs|scss)$/.test(file));
const text = (file: string) => readFileSync(join(root, file), 'utf8');
const importsOf = (file: string) => [...text(file).matchAll(/(?:from|import) '([^']+)'/g)].map(match => match[1] as string);

describe('imports only go down: domain, contract, then the apps', () => {
  const allowed: Record<string, RegExp> = {
    'packages/domain/src': /^\.\.?\//,
    'packages/contract/src': /^(\.\.?\/|@vc\/domain$|zod\/mini$)/,
  };
  test.each(Object.entries(allowed))('%s', (folder, pattern) => {
    const wrong = code
      .filter(file => file.startsWith(folder))
      .flatMap(file =>
        importsOf(file)
          .filter(name => !pattern.test(name))
          .map(name => `${file}: ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  test('the domain depends on nothing, and apps never on each other', () => {
    expect(JSON.parse(text('packages/domain/package.json')).dependencies).toEqual({});
    expect(Object.keys(JSON.parse(text('packages/contract/package.json')).dependencies)).toEqual(['@vc/domain', 'zod']);
    for (const app of ['server', 'console', 'mini']) {
      expect(Object.keys(JSON.parse(text(`apps/${app}/package.json`)).dependencies).filter(name => name.startsWith('@vc/'))).toEqual([
        '@vc/contract',
        '@vc/domain',
      ]);
    }
  });
});

describe('inside the server', () => {
  const SRC = 'apps/server/src/';
  const featureOf = (file: string): string | null =>
    file.slice(SRC.length).includes('/') ? (file.slice(SRC.length).split('/')[0] as string) : null;
  const edges = code
    .filter(file => file.startsWith(SRC) && featureOf(file))
    .flatMap(file =>
      importsOf(file)
        .filter(name => name.startsWith('.'))
        .map(name => ({ file, to: normalize(join(dirname(file), name)) })),
    )
    .filter(({ file, to }) => to.startsWith(SRC) && featureOf(to) !== featureOf(file));

  test('a feature reaches another only through its index, and the platform reaches none', () => {
    const wrong = edges.filter(({ file, to }) => {
      const [from, other] = [featureOf(file), featureOf(to)];
      if (other === null || other === 'migrations') return false;
      return from === 'platform' || (other !== 'platform' && !to.endsWith('/index.ts'));
    });
    expect(wrong.map(({ file, to }) => `${file} → ${to}`)).toEqual([]);
  });

  test('features do not go round in circles', () => {
    const next = new Map<string, Set<string>>();
    for (const { file, to } of edges) {
      const [from, other] = [featureOf(file), featureOf(to)];
      if (from && other && other !== 'platform') next.set(from, (next.get(from) ?? new Set()).add(other));
    }
    const walk = (at: string, path: string[]): string[] | null => {
      if (path.includes(at)) return [...path, at];
      for (const other of next.get(at) ?? []) {
        const circle = walk(other, [...path, at]);
        if (circle) return circle;
      }
      return null;
    };
    for (const feature of next.keys()) expect(walk(feature, [])).toBeNull();
  });

  test('only transactions write: what reads runs nothing but SELECT', () => {
    const wrong = code
      .filter(file => file.startsWith(SRC))
      .flatMap(file =>
        [...text(file).matchAll(/read(?:er)?\.query\(\s*[`'"](\w+)/g)]
          .filter(match => match[1] !== 'SELECT')
          .map(match => `${file}: ${match[0]}`),
      );
    expect(wrong).toEqual([]);
  });

  test('no list is counted with findAndCount, which counts wrongly', () => {
    expect(code.filter(file => file.startsWith(SRC) && /findAndCount/.test(text(file)))).toEqual([]);
  });
});

test('no file outside the kinds names a kind to treat it apart', () => {
  const names = kinds.map(kind => kind.key).join('|');
  const apart = new RegExp(`(?:kind|key)\\s*[!=]==?\\s*['"](?:${names})['"]|case ['"](?:${names})['"]:`);
  const wrong = code.filter(
    file => /^(apps|packages)\/.*src\//.test(file) && !file.startsWith('packages/contract/src/kinds/') && apart.test(text(file)),
  );
  expect(wrong).toEqual([]);
});

describe('every file', () => {
  test('is short enough to be read in one go', () => {
    const data = /demo\/data\/|support\/case-kinds\/|calendar\/official|search\/synonyms|\.scss$/;
    expect(code.filter(file => !data.test(file) && text(file).split('\n').length > 300)).toEqual([]);
  });

  test('is finished: no note to do it later, no check switched off', () => {
    const marks = new RegExp(
      ['TO' + 'DO', 'FIX' + 'ME', '@ts-' + 'ignore', 'as ' + 'any\\b', '\\.on' + 'ly\\(', 'not impl' + 'emented'].join('|'),
    );
    expect(code.filter(file => marks.test(text(file)))).toEqual([]);
  });
});
