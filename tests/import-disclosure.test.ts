import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, root } from './support/product.ts';

const CLI = join(root, 'apps/server/dist/cli/main.js');
const YEAR = 2019;
const ROWS = 5000;
const BAD = 50;

interface Run {
  process: ChildProcess;
  /** Everything printed, and the status, once it has ended. */
  ended: Promise<{ status: number | null; out: string[]; err: string[] }>;
}

function vc(dataDir: string, ...args: string[]): Run {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', INIT_CWD: dataDir };
  const child = spawn(process.execPath, [CLI, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = { out: '', err: '' };
  child.stdout.on('data', chunk => {
    printed.out += chunk;
  });
  child.stderr.on('data', chunk => {
    printed.err += chunk;
  });
  const ended = (async () => {
    const [status] = (await once(child, 'close')) as [number | null];
    return { status, out: printed.out.trim().split('\n'), err: printed.err.trim().split('\n') };
  })();
  return { process: child, ended };
}

const countIn = async (dataDir: string): Promise<number> => {
  const { out } = await vc(dataDir, 'report', '--year', String(YEAR)).ended;
  return (JSON.parse(out.join('\n')) as { figures: { value: number }[] }).figures[0]?.value ?? 0;
};

test('a table of 5000 rows, killed half-way and run again: nothing doubled, nothing lost, the bad rows explained', async () => {
  const data = newFolder();
  const rows = Array.from(
    { length: ROWS },
    (_, i) => `第 ${i} 条,${i % (ROWS / BAD) === 0 ? '' : '微信公众号工作动态'},微信公众号,${YEAR}-06-${10 + (i % 20)}`,
  );
  writeFileSync(join(data, '台账.csv'), ['名称,目录,渠道,公开日期', ...rows].join('\n'));
  const dry = await vc(data, 'import', 'disclosure', '台账.csv', '--dry-run').ended;
  expect([dry.status, dry.out.length, dry.out.at(-1)]).toEqual([
    1,
    BAD + 1,
    '共 5000 行，可导入 4950 行，重复跳过 0 行，有误 50 行（试运行，未写入）',
  ]);
  expect(dry.out[0]).toBe('✗ 第 2 行 目录：请选择目录');
  expect(await countIn(data)).toBe(0);

  const first = vc(data, 'import', 'disclosure', '台账.csv');
  let seen = '';
  first.process.stderr?.on('data', chunk => {
    seen += chunk;
    if (seen.includes('已处理 1000 ')) first.process.kill('SIGKILL');
  });
  await first.ended;
  const kept = await countIn(data);
  expect(kept).toBeGreaterThanOrEqual(1000);
  expect(kept).toBeLessThan(ROWS - BAD);

  const second = await vc(data, 'import', 'disclosure', '台账.csv').ended;
  expect(second.out.at(-1)).toContain(`共 5000 行，导入 ${ROWS - BAD - kept} 行，重复跳过 ${kept} 行，有误 50 行`);
  expect(await countIn(data)).toBe(ROWS - BAD);
  const third = await vc(data, 'import', 'disclosure', '台账.csv').ended;
  expect(third.out.at(-1)).toContain('导入 0 行，重复跳过 4950 行');
  expect(await countIn(data)).toBe(ROWS - BAD);
  expect((await vc(data, 'import', 'disclosure', '没有.csv').ended).err[0]).toBe('✗ 没有.csv：读不到这个文件，请检查路径');
}, 180_000);
