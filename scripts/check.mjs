// npm test: set-up, then every check there is. Its last line is `N passed, N failed`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { startMariadb } from './lib/mariadb.mjs';
import { chromiumPath, installSystem } from './lib/system.mjs';
import { environment, installWorkspace, root, run, say } from './lib/workspace.mjs';

const results = join(root, '.cache/results');
const count = { passed: 0, failed: 0 };
const startedAt = Date.now();

function tell(name, passed, failed) {
  count.passed += passed;
  count.failed += failed;
  say(
    `${failed ? '✗' : '✓'} ${name}：${passed} 通过${failed ? `，${failed} 失败` : ''}（${Math.round((Date.now() - startedAt) / 1000)} 秒）`,
  );
}

/** A check that passes or fails as a whole. */
async function whole(name, args) {
  const { status, output } = await run('pnpm', args, { capture: true });
  if (status !== 0) say(output);
  tell(name, status === 0 ? 1 : 0, status === 0 ? 0 : 1);
}

/** A suite of tests, counted one by one. */
async function suite(name, workspace, settings = {}, args = []) {
  const report = join(results, `${workspace.slice(4)}-${Object.keys(settings).length}.json`);
  const { status, output } = await run(
    'pnpm',
    ['--filter', workspace, 'exec', 'vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...args],
    {
      capture: true,
      env: { ...environment(), CHROMIUM: chromiumPath(), ...settings },
    },
  );
  let passed = 0;
  let failed = 1;
  try {
    const { numPassedTests, numFailedTests, numTotalTests, success } = JSON.parse(readFileSync(report, 'utf8'));
    passed = numPassedTests;
    failed = Math.max(numFailedTests, success && status === 0 && numTotalTests > 0 ? 0 : 1);
  } catch {
    // No report: the suite did not even run, which counts as one failure.
  }
  if (failed) say(output);
  tell(name, passed, failed);
}

await installWorkspace();
await installSystem();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
await whole('格式与规范', ['exec', 'biome', 'check', '.']);
for (const workspace of ['@vc/domain', '@vc/contract', '@vc/server', '@vc/console', '@vc/mini', '@vc/tests', '@vc/bench'])
  await whole(`类型 ${workspace}`, ['--filter', workspace, 'run', 'typecheck']);
await suite('领域规则', '@vc/domain');
await suite('契约', '@vc/contract');
await suite('小程序', '@vc/mini');
await suite('管理后台', '@vc/console');
const database = await startMariadb();
try {
  await suite('服务器，内嵌数据库', '@vc/server');
  await suite('服务器，MariaDB', '@vc/server', { VC_TEST_MYSQL: database.url });
  await build(['h5', 'weapp', 'console', 'server']);
  await suite('整个产品，两种数据库', '@vc/tests', { VC_TEST_MYSQL: database.url });
} finally {
  await database.stop();
}
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed > 0 ? 1 : 0);
