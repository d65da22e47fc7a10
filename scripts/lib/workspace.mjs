// What every command needs before it can run: pnpm, the workspace's packages, and their own Node.
// Plain JavaScript for any Node from 20 on, with nothing installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const PNPM = '12.21.0';
const tools = join(root, '.tools');
const pnpm = join(tools, 'node_modules/.bin/pnpm');
const windows = process.platform === 'win32';

/** A message for the person at the terminal; on standard error, so that a command's own output stays clean. */
export const say = text => process.stderr.write(`${text}\n`);

/** Ends the command with the reason. */
export function stop(text) {
  say(text);
  process.exit(1);
}

/** The environment in which everything runs: the workspace's own Node comes first. */
export const environment = () => ({
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), join(tools, 'node_modules/.bin'), process.env.PATH].join(delimiter),
});

/** Runs a program to its end; gives its status and, with `capture`, what it printed. */
export function run(command, args, { env = environment(), cwd = root, stdio = ['ignore', 2, 2], capture = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: capture ? ['ignore', 'pipe', 'pipe'] : stdio, shell: windows });
    let output = '';
    child.stdout?.on('data', chunk => (output += chunk));
    child.stderr?.on('data', chunk => (output += chunk));
    child.on('error', reject);
    child.on('close', status => resolve({ status: status ?? 1, output }));
  });
}

/** The Node that runs the product: the workspace's own where there is one for this machine, else the one at hand. */
export function nodePath() {
  const own = join(root, 'node_modules/.bin/node');
  if (existsSync(own)) return own;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return stop(`这台机器（${process.platform} ${process.arch}）需要先安装 Node 22.18 或更高版本，现在是 ${process.version}`);
}

async function installPnpm() {
  const { status, output } = existsSync(pnpm) ? await run(pnpm, ['--version'], { capture: true }) : { status: 1, output: '' };
  if (status === 0 && output.trim() === PNPM) return;
  say(`正在准备 pnpm ${PNPM} …`);
  mkdirSync(tools, { recursive: true });
  if (!existsSync(join(tools, 'package.json'))) writeFileSync(join(tools, 'package.json'), '{"private":true}\n');
  const npm = await run(
    windows ? 'npm.cmd' : 'npm',
    ['install', '--prefix', tools, '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error', `pnpm@${PNPM}`],
    { env: process.env },
  );
  if (npm.status !== 0) stop('无法安装 pnpm：请检查到 npm 仓库的网络后重试');
}

const manifests = [
  'package.json',
  'pnpm-workspace.yaml',
  'pnpm-lock.yaml',
  'apps/server/package.json',
  'apps/console/package.json',
  'apps/mini/package.json',
  'packages/domain/package.json',
  'packages/contract/package.json',
  'tests/package.json',
  'bench/package.json',
];

/** Brings the packages in line with the lock file; does nothing, and needs no network, when they are. */
export async function installWorkspace() {
  const wanted = createHash('sha256');
  for (const file of manifests) if (existsSync(join(root, file))) wanted.update(readFileSync(join(root, file)));
  const digest = wanted.digest('hex');
  const stamp = join(root, 'node_modules/.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  await installPnpm();
  say('正在安装依赖 …');
  const { status, output } = await run(pnpm, ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'], {
    capture: true,
    env: { ...environment(), CI: '1' },
  });
  if (status !== 0) stop(`${output}\n依赖安装失败：请检查到 npm 仓库的网络后重试`);
  writeFileSync(stamp, digest);
}
