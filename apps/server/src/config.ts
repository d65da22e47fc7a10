import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from '@vc/contract';

/** The program's settings, read once from the environment. */
export interface Config {
  port: number;
  host: string;
  dataDir: string;
  /** `mysql://user:password@host:port/database`; null runs on the embedded SQLite file in `dataDir`. */
  databaseUrl: string | null;
  demo: boolean;
  demoPassword: string | null;
  /** Addresses of proxies whose `X-Forwarded-For` is believed; empty believes none. */
  trustProxy: string;
  /** Cookies only over TLS; on when the bureau serves the platform by https. */
  secureCookies: boolean;
  /** The browser that prints PDF files; null looks for an installed one. */
  chromium: string | null;
  /** Off where the system gives the browser no sandbox, as in a container without privileges. */
  chromiumSandbox: boolean;
}

export class BadSettings extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`设置有误：\n${problems.map(problem => `  - ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

const yesNo = (name: string, fallback: '0' | '1') => z._default(z.enum(['0', '1'], `${name} 应为 0 或 1`), fallback);

const environment = z.object({
  PORT: z._default(
    z.string().check(z.refine(v => /^\d{1,5}$/.test(v) && Number(v) >= 1 && Number(v) <= 65535, 'PORT 应为 1 至 65535 的端口号')),
    '3000',
  ),
  HOST: z._default(z.string().check(z.minLength(1, 'HOST 不能为空')), '127.0.0.1'),
  DATA_DIR: z._default(z.string().check(z.minLength(1, 'DATA_DIR 不能为空')), 'data'),
  DATABASE_URL: z.optional(
    z.string().check(z.refine(isMysqlUrl, 'DATABASE_URL 应为 mysql://用户:密码@主机:端口/数据库 的样子；不设则使用内嵌数据库')),
  ),
  DEMO: yesNo('DEMO', '1'),
  DEMO_PASSWORD: z.optional(z.string().check(z.minLength(12, 'DEMO_PASSWORD 至少 12 位'))),
  TRUST_PROXY: z._default(z.string().check(z.regex(/^[\d.:,/a-fA-F]*$/, 'TRUST_PROXY 应为以逗号分隔的地址或网段')), ''),
  SECURE_COOKIES: yesNo('SECURE_COOKIES', '0'),
  CHROMIUM: z.optional(z.string().check(z.refine(path => existsSync(path), 'CHROMIUM 所指的浏览器程序不存在'))),
  CHROMIUM_SANDBOX: yesNo('CHROMIUM_SANDBOX', '1'),
});

function isMysqlUrl(text: string): boolean {
  try {
    const url = new URL(text);
    return url.protocol === 'mysql:' && url.hostname !== '' && url.pathname.length > 1;
  } catch {
    return false;
  }
}

/** Settings from an environment. Throws BadSettings that names every problem at once. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new BadSettings(parsed.error.issues.map(issue => issue.message));
  const e = parsed.data;
  return {
    port: Number(e.PORT),
    host: e.HOST,
    dataDir: resolve(e.DATA_DIR),
    databaseUrl: e.DATABASE_URL ?? null,
    demo: e.DEMO === '1',
    demoPassword: e.DEMO_PASSWORD ?? null,
    trustProxy: e.TRUST_PROXY,
    secureCookies: e.SECURE_COOKIES === '1',
    chromium: e.CHROMIUM ?? null,
    chromiumSandbox: e.CHROMIUM_SANDBOX === '1',
  };
}

/** The injection token of the settings. */
export const CONFIG = Symbol('config');
