// A MariaDB server of the tests' own: private folder, loopback only, gone afterwards.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { mariadb } from './system.mjs';
import { run, stop } from './workspace.mjs';

const wait = ms => new Promise(resolve => setTimeout(resolve, ms));

const freePort = () =>
  new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const answers = port =>
  new Promise(resolve => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => resolve(true) || socket.destroy());
    socket.once('error', () => resolve(false));
  });

/** Starts the server; gives its address and a way to end it. */
export async function startMariadb() {
  const { server, install } = mariadb();
  const folder = mkdtempSync(join(tmpdir(), 'vc-mariadb-'));
  const asUser = userInfo().uid === 0 ? ['--user=root'] : [];
  const made = await run(
    install,
    ['--no-defaults', ...asUser, `--datadir=${folder}/data`, '--auth-root-authentication-method=normal', '--skip-test-db'],
    { capture: true },
  );
  if (made.status !== 0) stop(`${made.output}\n无法建立测试用的 MariaDB`);
  const port = await freePort();
  const settings = [
    '--bind-address=127.0.0.1',
    '--character-set-server=utf8mb4',
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-buffer-pool-size=128M',
    '--innodb-flush-method=nosync',
    '--sync-frm=0',
    '--max-connections=400',
  ];
  const child = spawn(
    server,
    [
      '--no-defaults',
      ...asUser,
      `--datadir=${folder}/data`,
      `--socket=${folder}/s.sock`,
      `--port=${port}`,
      `--pid-file=${folder}/pid`,
      ...settings,
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise(resolve => child.once('exit', resolve));
  for (let tries = 0; !(await answers(port)); tries++) {
    if (tries > 200 || child.exitCode !== null) stop('测试用的 MariaDB 没有启动');
    await wait(100);
  }
  return {
    url: `mysql://root@127.0.0.1:${port}`,
    // Its folder goes only after it has ended: a server whose folder is gone does not end.
    stop: async () => {
      child.kill('SIGTERM');
      await Promise.race([ended, wait(10_000).then(() => child.kill('SIGKILL'))]);
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
