import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type LaunchOptions, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// A machine without a locale would name every downloaded file `download` instead of its Chinese name.
export const launch = (over: LaunchOptions = {}): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
    env: { ...process.env, LC_ALL: 'C.UTF-8' } as Record<string, string>,
    ...over,
  });

export interface Screen {
  context: BrowserContext;
  page: Page;
  /** What the page complained about. */
  errors: string[];
}

/** The screens that are open now. */
export const openScreens = new Set<Screen>();

async function screen(browser: Browser, options: Parameters<Browser['newContext']>[0]): Promise<Screen> {
  // Nothing moves by itself: what is pressed stays where it was found.
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(String(error)));
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const opened = { context, page, errors };
  openScreens.add(opened);
  context.on('close', () => openScreens.delete(opened));
  return opened;
}

export const phone = (browser: Browser, over: BrowserContextOptions = {}): Promise<Screen> =>
  screen(browser, { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, ...over });
export const desk = (browser: Browser, over: BrowserContextOptions = {}): Promise<Screen> =>
  screen(browser, { viewport: { width: 1440, height: 900 }, ...over });
