// Builds what has changed since it was last built.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { environment, root, run, say, stop } from './workspace.mjs';

const shared = ['packages/domain/src', 'packages/contract/src', 'tsconfig.base.json', 'pnpm-lock.yaml'];

/** What is built, out of what, and the file that must be there afterwards. */
const targets = {
  server: { from: [...shared, 'apps/server'], makes: 'apps/server/dist/main.js', filter: '@vc/server', script: 'build' },
  console: { from: [...shared, 'apps/console'], makes: 'apps/console/dist/index.html', filter: '@vc/console', script: 'build' },
  h5: { from: [...shared, 'apps/mini'], makes: 'apps/mini/dist/h5/index.html', filter: '@vc/mini', script: 'build:h5' },
  weapp: {
    from: [...shared, 'apps/mini'],
    makes: 'apps/mini/dist/weapp/app.json',
    filter: '@vc/mini',
    script: 'build:weapp',
    settings: ['API_BASE'],
  },
};

const names = { server: '服务器', console: '管理后台', h5: '群众端网页', weapp: '微信小程序' };
const skipped = new Set(['node_modules', 'dist', 'test', '.swc', '.temp']);

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (!path.includes('.') || !/\.\w+$/.test(path)) {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (!skipped.has(entry.name)) yield* entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)];
    }
  } else yield path;
}

function digestOf({ from, settings = [] }) {
  const hash = createHash('sha256');
  for (const source of from)
    for (const file of filesUnder(join(root, source))) hash.update(file.slice(root.length)).update(readFileSync(file));
  for (const name of settings) hash.update(`${name}=${process.env[name] ?? ''}`);
  return hash.digest('hex');
}

async function buildOne(name) {
  const target = targets[name];
  const stamp = join(root, '.cache/built', name);
  const digest = digestOf(target);
  if (existsSync(join(root, target.makes)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  say(`正在构建${names[name]} …`);
  const { status, output } = await run('pnpm', ['--filter', target.filter, 'run', target.script], {
    capture: true,
    env: { ...environment(), NODE_ENV: 'production' },
  });
  if (status !== 0) stop(`${output}\n构建${names[name]}失败`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}

/** Builds the named targets, two at a time at most. */
export async function build(wanted) {
  const queue = [...wanted];
  const worker = async () => {
    for (let name = queue.shift(); name; name = queue.shift()) await buildOne(name);
  };
  await Promise.all([worker(), worker()]);
}
