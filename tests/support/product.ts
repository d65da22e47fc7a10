import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const PASSWORD = 'Demo-password-1';
const MAIN = join(root, 'apps/server/dist/main.js');

/** A port that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'vc-product-'));

export interface Product {
  base: string;
  dataDir: string;
  process: ChildProcess;
  /** Everything it has printed so far. */
  output(): string;
  /** Asks it to end; gives its exit status. */
  stop(): Promise<number | null>;
  /** Ends it as a power failure would. */
  kill(): Promise<void>;
}

export interface Settings {
  dataDir?: string;
  databaseUrl?: string;
  demo?: boolean;
}

/** The built server as a process of its own, ready. */
export async function startProduct({ dataDir = newFolder(), databaseUrl, demo = true }: Settings = {}): Promise<Product> {
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl ?? '',
    DEMO: demo ? '1' : '0',
    DEMO_PASSWORD: PASSWORD,
  };
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  child.stdout.on('data', chunk => {
    printed += chunk;
  });
  child.stderr.on('data', chunk => {
    printed += chunk;
  });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const base = `http://127.0.0.1:${port}`;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready in time:\n${printed}`)), 60_000);
    const look = () => {
      if (!printed.includes(`ready ${base}`)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout.on('data', look);
    child.on('exit', status => reject(new Error(`ended with ${status}:\n${printed}`)));
  });
  return {
    base,
    dataDir,
    process: child,
    output: () => printed,
    stop: async () => {
      child.kill('SIGTERM');
      return (await exited)[0];
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
