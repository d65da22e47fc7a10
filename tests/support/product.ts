import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { copyDatabase } from '../../apps/server/test/support/database.ts';
import { demoPlaces } from './database.ts';

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

/** A new folder, with the demo data in it and in the database already where they can be copied (see `demo-data.ts`). */
async function demoFolder(databaseUrl: string | undefined): Promise<string> {
  const dataDir = newFolder();
  const from = demoPlaces()[databaseUrl ? 'mysql' : 'sqlite'];
  if (from) await copyDatabase(from, { dataDir, databaseUrl: databaseUrl ?? null });
  return dataDir;
}

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
  /**
   * Lets it take so many steps more, of requests alone or of whatever it does, and then die. Gives the steps that it took
   * since this was last said; none when it is dead.
   */
  dieAfter(steps: number | { inRequests: number }): Promise<string[]>;
  /** Resolves when it has ended, however it did. */
  ended: Promise<unknown>;
}

export interface Settings {
  dataDir?: string;
  databaseUrl?: string | undefined;
  demo?: boolean;
  /** It can be told to die at a step of what it does (see `dying.ts`). */
  mortal?: boolean;
  /** Further settings of the server. */
  env?: Readonly<Record<string, string>>;
}

/** The products that run now. */
export const running = new Set<Product>();

/** The built server as a process of its own, ready. */
export async function startProduct({
  databaseUrl,
  demo = true,
  dataDir: given,
  mortal = false,
  env: more,
}: Settings = {}): Promise<Product> {
  const dataDir = given ?? (demo ? await demoFolder(databaseUrl) : newFolder());
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl ?? '',
    DEMO: demo ? '1' : '0',
    DEMO_PASSWORD: PASSWORD,
    ...more,
  };
  const watching = mortal ? ['--import', pathToFileURL(join(root, 'tests/support/dying.ts')).href] : [];
  const child = spawn(process.execPath, ['--enable-source-maps', ...watching, MAIN], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe', ...(mortal ? (['ipc'] as const) : [])],
  });
  let printed = '';
  child.stdout?.on('data', chunk => {
    printed += chunk;
  });
  child.stderr?.on('data', chunk => {
    printed += chunk;
  });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const base = `http://127.0.0.1:${port}`;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready in time:\n${printed}`)), 120_000);
    const look = () => {
      if (!printed.includes(`ready ${base}`)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', look);
    child.on('exit', status => reject(new Error(`ended with ${status}:\n${printed}`)));
  });
  const product: Product = {
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
    dieAfter: async steps => {
      const said = once(child, 'message') as Promise<[{ taken: string[] }]>;
      // To whom it is said may die just then.
      child.send(steps, () => {});
      return Promise.race([said.then(([{ taken }]) => taken), exited.then((): string[] => [])]);
    },
    ended: exited,
  };
  running.add(product);
  child.on('exit', () => running.delete(product));
  return product;
}
