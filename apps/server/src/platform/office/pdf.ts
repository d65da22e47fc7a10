import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Logger } from '@nestjs/common';
import { Problem } from '@vc/contract';
import type { Config } from '../../config.ts';
import { runToEnd } from './run-to-end.ts';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const TIME_LIMIT = 60_000;
/** Those who may wait while one file is made. */
const PLACES = 8;

/** The browser that prints: `path` null when there is none. */
export interface Browser {
  path: string | null;
  sandbox: boolean;
}

/** The browser that the settings name and no other, else the first that is installed. */
export const browserOf = ({ chromium, chromiumSandbox }: Pick<Config, 'chromium' | 'chromiumSandbox'>): Browser => ({
  path: (chromium ? [chromium] : CANDIDATES).find(path => existsSync(path)) ?? null,
  sandbox: chromiumSandbox && process.getuid?.() !== 0,
});

/** It fetches nothing, remembers nothing, and asks nobody: it prints one file of ours. */
const flags = (folder: string, sandbox: boolean): string[] => [
  '--headless',
  ...(sandbox ? [] : ['--no-sandbox']),
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pdf-header-footer',
  '--generate-pdf-document-outline',
  `--user-data-dir=${join(folder, 'profile')}`,
  `--print-to-pdf=${join(folder, 'report.pdf')}`,
  pathToFileURL(join(folder, 'report.html')).href,
];

/**
 * What the browser may know of our environment: where programs and fonts are, never passwords. In a Chinese locale it
 * would take other fonts for those we name, which a PDF cannot embed as text.
 */
const environment = (folder: string): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  FONTCONFIG_FILE: process.env.FONTCONFIG_FILE,
  HOME: folder,
  LANG: 'C.UTF-8',
  TMPDIR: folder,
});

async function print(html: string, chromium: string, sandbox: boolean, timeLimit: number): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'vc-pdf-'));
  try {
    await writeFile(join(folder, 'report.html'), html);
    await runToEnd(chromium, flags(folder, sandbox), environment(folder), timeLimit);
    const bytes = await readFile(join(folder, 'report.pdf'));
    if (bytes.subarray(0, 4).toString('latin1') !== '%PDF') throw new Error('what it wrote is no PDF');
    return new Uint8Array(bytes);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** Runs one at a time: a browser takes more memory than all of the platform. Problem `busy` when the queue is full. */
function inTurn<T>(act: () => Promise<T>): Promise<T> {
  if (waiting >= PLACES) throw new Problem('busy');
  waiting += 1;
  const turn = last.then(act).finally(() => {
    waiting -= 1;
  });
  last = turn.catch(() => undefined);
  return turn;
}

/**
 * A page as printed on paper by a browser without a window. Problems: `unavailable` when there is none or it fails,
 * `busy` when too many wait for it.
 */
export async function pdfOf(html: string, { path, sandbox }: Browser, timeLimit = TIME_LIMIT): Promise<Uint8Array> {
  if (!path) throw new Problem('unavailable', '服务器没有安装浏览器程序，不能生成 PDF；请下载 Word 文档，或请管理员安装 Chromium');
  return inTurn(() =>
    print(html, path, sandbox, timeLimit).catch((error: Error) => {
      new Logger('pdf').warn(`${path}: ${error.message}`);
      throw new Problem('unavailable', 'PDF 没有生成成功，请稍后再试，或下载 Word 文档');
    }),
  );
}
