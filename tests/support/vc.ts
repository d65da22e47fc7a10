import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { sessionRoutes } from '@vc/contract';
import type { StaffRole } from '@vc/domain';
import { staff } from './people.ts';
import { PASSWORD, type Product, root } from './product.ts';

const CLI = join(root, 'apps/server/dist/cli/main.js');

/** Runs a command of the command line on the embedded database of a folder, `from` another folder. */
export function runVc({ dataDir, from }: { dataDir: string; from: string }, ...args: string[]) {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', DEMO_PASSWORD: PASSWORD, INIT_CWD: from };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: root, env, encoding: 'utf8' });
  return { status, out: stdout.trim().split('\n'), err: stderr.trim().split('\n') };
}

interface NewStaff {
  username: string;
  name: string;
  role: StaffRole;
}

/** Adds somebody to a product that runs on its embedded database, who then chooses the password of the demo accounts. */
export async function addStaff({ base, dataDir }: Product, { username, name, role }: NewStaff): Promise<void> {
  const { out, err } = runVc({ dataDir, from: dataDir }, 'staff', 'add', '--username', username, '--name', name, '--roles', role);
  const current = /初始密码 (\S+?)（/.exec(out.join('\n'))?.[1];
  if (!current) throw new Error(err.join('\n'));
  await (await staff(base, username, current))(sessionRoutes.changePassword, { current, next: PASSWORD });
}
