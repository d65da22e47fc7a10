// What the tests need beyond Node: a MariaDB server, Chromium, a Chinese TrueType font.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say, stop } from './workspace.mjs';

const onPath = (...names) =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin', '/usr/local/sbin']
    .flatMap(folder => names.map(name => join(folder, name)))
    .find(existsSync);

const hasFont = () => {
  const folder = '/usr/share/fonts/truetype/wqy';
  return existsSync(folder) && readdirSync(folder).some(file => /^wqy-.*\.tt[cf]$/.test(file));
};

const needs = [
  {
    name: 'MariaDB 服务器（mariadbd、mariadb-install-db）',
    packages: ['mariadb-server-core', 'mariadb-client-core'],
    there: () => onPath('mariadbd') && onPath('mariadb-install-db'),
  },
  { name: 'Chromium 浏览器', packages: ['chromium'], there: () => onPath('chromium', 'chromium-browser', 'google-chrome') },
  { name: '中文 TrueType 字体（文泉驿正黑）', packages: ['fonts-wqy-zenhei'], there: hasFont },
];

export const chromiumPath = () => onPath('chromium', 'chromium-browser', 'google-chrome');
export const mariadb = () => ({ server: onPath('mariadbd'), install: onPath('mariadb-install-db') });

/** Installs what is missing by apt where it may; where it may not, stops and names each missing thing. */
export async function installSystem() {
  const missing = () => needs.filter(need => !need.there());
  if (missing().length === 0) return;
  const mayInstall = process.getuid?.() === 0 && onPath('apt-get');
  if (mayInstall) {
    const packages = missing().flatMap(need => need.packages);
    say(`正在安装测试所需：${packages.join('、')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = async (...args) =>
      (await run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=500', ...args], { env, capture: true })).status === 0;
    if (!(await apt('install', '-y', '--no-install-recommends', ...packages))) {
      await apt('update');
      await apt('install', '-y', '--no-install-recommends', ...packages);
    }
  }
  if (missing().length > 0)
    stop(
      `测试还需要以下软件，请安装后重试：\n${missing()
        .map(need => `  - ${need.name}（Debian 软件包：${need.packages.join('、')}）`)
        .join('\n')}`,
    );
}
