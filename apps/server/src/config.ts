import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from '@vc/contract';
import { readKeys } from './platform/key-ring.ts';

/** The program's settings, read once from the environment. */
export interface Config {
  port: number;
  host: string;
  dataDir: string;
  /** `mysql://user:password@host:port/database`; null runs on the embedded SQLite file in `dataDir`. */
  databaseUrl: string | null;
  /** Keys that seal personal data, `name:base64,…`, oldest first; null keeps one in the file `keys` of `dataDir`. */
  dataKeys: string | null;
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
  /** The bureau's own gateway that repeats notices (short messages, WeChat); null repeats them nowhere. */
  noticeWebhook: WebhookSettings | null;
  /** Where uploaded files are kept; null keeps them in the folder `files` of `dataDir`. */
  s3: S3Settings | null;
}

/** A gateway that is sent each notice by POST, signed with the secret. */
export interface WebhookSettings {
  url: string;
  secret: string;
}

/** A store of objects that speaks the S3 protocol. */
export interface S3Settings {
  endpoint: string;
  bucket: string;
  accessKey: string;
  secretKey: string;
  region: string;
  /** The bucket stands in the path rather than in the host's name. */
  pathStyle: boolean;
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
  DATA_KEYS: z.optional(
    z.string().check(
      z.superRefine<string>((text, context) => {
        try {
          readKeys(text);
        } catch (error) {
          context.addIssue({ code: 'custom', message: `DATA_KEYS：${(error as Error).message}` });
        }
      }),
    ),
  ),
  DEMO: yesNo('DEMO', '1'),
  DEMO_PASSWORD: z.optional(z.string().check(z.minLength(12, 'DEMO_PASSWORD 至少 12 位'))),
  TRUST_PROXY: z._default(z.string().check(z.regex(/^[\d.:,/a-fA-F]*$/, 'TRUST_PROXY 应为以逗号分隔的地址或网段')), ''),
  SECURE_COOKIES: yesNo('SECURE_COOKIES', '0'),
  CHROMIUM: z.optional(z.string().check(z.refine(path => existsSync(path), 'CHROMIUM 所指的浏览器程序不存在'))),
  CHROMIUM_SANDBOX: yesNo('CHROMIUM_SANDBOX', '1'),
  NOTICE_WEBHOOK: z.optional(z.string().check(z.refine(isAddress, 'NOTICE_WEBHOOK 应为 https:// 或 http:// 开头的网址'))),
  NOTICE_WEBHOOK_SECRET: z.optional(z.string().check(z.regex(/^\S{16,256}$/, 'NOTICE_WEBHOOK_SECRET 至少 16 位，不能有空格'))),
  S3_ENDPOINT: z.optional(z.string().check(z.refine(isWebAddress, 'S3_ENDPOINT 应为 https://主机 或 http://主机:端口 的样子'))),
  S3_BUCKET: z.optional(
    z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'S3_BUCKET 应为 3 至 63 位小写字母、数字、点和短横线')),
  ),
  S3_ACCESS_KEY: z.optional(z.string().check(z.regex(/^\S{3,128}$/, 'S3_ACCESS_KEY 不能有空格，至少 3 位'))),
  S3_SECRET_KEY: z.optional(z.string().check(z.regex(/^\S{8,256}$/, 'S3_SECRET_KEY 不能有空格，至少 8 位'))),
  S3_REGION: z.optional(z.string().check(z.regex(/^[a-z0-9-]{2,40}$/, 'S3_REGION 应为小写字母、数字和短横线'))),
  S3_PATH_STYLE: yesNo('S3_PATH_STYLE', '1'),
});
type Environment = z.output<typeof environment>;

function isAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** The gateway, of which both settings are given or none. Throws BadSettings. */
function webhookSettings({ NOTICE_WEBHOOK: url, NOTICE_WEBHOOK_SECRET: secret }: Environment): WebhookSettings | null {
  if (url && secret) return { url, secret };
  if (url) throw new BadSettings(['NOTICE_WEBHOOK_SECRET 没有设；通知转发的网址和密钥要一起设']);
  if (secret) throw new BadSettings(['NOTICE_WEBHOOK 没有设；通知转发的网址和密钥要一起设']);
  return null;
}

function isWebAddress(text: string): boolean {
  try {
    const url = new URL(text);
    return ['http:', 'https:'].includes(url.protocol) && url.hostname !== '' && url.pathname === '/' && url.search === '';
  } catch {
    return false;
  }
}

const S3_ALL = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY', 'S3_REGION'] as const;

/** The object store, of which all settings are given or none. Throws BadSettings that names the missing ones. */
function s3Settings(e: Environment): S3Settings | null {
  const missing = S3_ALL.filter(name => e[name] === undefined);
  if (missing.length === S3_ALL.length) return null;
  if (missing.length > 0) throw new BadSettings(missing.map(name => `${name} 没有设；文件存到对象存储时，S3_ 开头的各项要一起设`));
  const [endpoint, bucket, accessKey, secretKey, region] = S3_ALL.map(name => e[name] as string) as [
    string,
    string,
    string,
    string,
    string,
  ];
  return { endpoint, bucket, accessKey, secretKey, region, pathStyle: e.S3_PATH_STYLE === '1' };
}

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
    dataKeys: e.DATA_KEYS ?? null,
    demo: e.DEMO === '1',
    demoPassword: e.DEMO_PASSWORD ?? null,
    trustProxy: e.TRUST_PROXY,
    secureCookies: e.SECURE_COOKIES === '1',
    chromium: e.CHROMIUM ?? null,
    chromiumSandbox: e.CHROMIUM_SANDBOX === '1',
    noticeWebhook: webhookSettings(e),
    s3: s3Settings(e),
  };
}

/** The injection token of the settings. */
export const CONFIG = Symbol('config');
