import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { type Node as Code, parse } from 'acorn';
import { type AppJson, pagesOf } from './host/index.ts';
import { parseWxml } from './host/wxml.ts';

/** Every file of a built package, by its path inside it. */
export const filesOf = (dist: string): string[] =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

export const appJsonOf = (dist: string): AppJson => JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8'));

/** Bytes of the main package, of each subpackage by its root, and of all. */
export function sizesOf(dist: string): { main: number; total: number; subpackages: Record<string, number> } {
  const roots = (appJsonOf(dist).subPackages ?? []).map(({ root }) => `${root.replace(/\/$/, '')}/`);
  const size = (files: string[]) => files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
  const files = filesOf(dist);
  return {
    main: size(files.filter(file => !roots.some(root => file.startsWith(root)))),
    total: size(files),
    subpackages: Object.fromEntries(roots.map(root => [root, size(files.filter(file => file.startsWith(root)))])),
  };
}

/** Files that a page needs and does not have. */
export const missingFiles = (dist: string): string[] =>
  pagesOf(appJsonOf(dist))
    .flatMap(page => ['.js', '.json', '.wxml'].map(extension => page + extension))
    .filter(file => !existsSync(join(dist, file)));

/** What is wrong with each WXML file that is not well-formed. */
export function brokenWxml(dist: string): string[] {
  return filesOf(dist)
    .filter(file => extname(file) === '.wxml')
    .flatMap(file => {
      try {
        parseWxml(readFileSync(join(dist, file), 'utf8'));
        return [];
      } catch (error) {
        return [`${file}: ${(error as Error).message}`];
      }
    });
}

/** Every script of a folder that is not plain ES5, and why. */
export function notEs5(dist: string): string[] {
  return filesOf(dist)
    .filter(file => extname(file) === '.js')
    .flatMap(file => {
      try {
        parse(readFileSync(join(dist, file), 'utf8'), { ecmaVersion: 5 });
        return [];
      } catch (error) {
        return [`${file}: ${(error as Error).message}`];
      }
    });
}

type Tree = Code & Record<string, unknown>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && 'type' in value;

function* everyNode(node: Tree): Generator<Tree> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isTree(child)) yield* everyNode(child);
  }
}

const isNamed = (node: unknown, name: string): boolean => isTree(node) && node.type === 'Identifier' && node.name === name;
const isText = (node: unknown): boolean => isTree(node) && node.type === 'Literal' && typeof node.value === 'string';

/** True where text is made into code: `eval(…)`, `new Function(…)`, `Function(…)`, a timer that is given text. */
function makesCode({ type, callee, arguments: given }: Tree): boolean {
  if (type !== 'CallExpression' && type !== 'NewExpression') return false;
  if (isNamed(callee, 'eval') || isNamed(callee, 'Function')) return true;
  const timer = isNamed(callee, 'setTimeout') || isNamed(callee, 'setInterval');
  return timer && isText((given as unknown[])[0]);
}

/** Every place in the scripts of a folder where text is made into code, which WeChat forbids. */
export function generatedCode(dist: string): string[] {
  return filesOf(dist)
    .filter(file => extname(file) === '.js')
    .flatMap(file => {
      const source = readFileSync(join(dist, file), 'utf8');
      const found: string[] = [];
      for (const node of everyNode(parse(source, { ecmaVersion: 'latest' }) as unknown as Tree)) {
        if (makesCode(node)) found.push(`${file}: ${source.slice(node.start, node.start + 60)}`);
      }
      return found;
    });
}
