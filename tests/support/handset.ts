import type { Browser, Locator, Page } from 'playwright-core';
import { phone, type Screen } from './browser.ts';
import { unexpected } from './console.ts';
import { PDF, PNG } from './files.ts';
import { endSession } from './sessions.ts';

export interface Picked {
  name: string;
  mimeType: string;
  buffer: Buffer;
}
export const photo = (name: string): Picked => ({ name, mimeType: 'image/png', buffer: PNG });
export const paper = (name: string): Picked => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(PDF) });

export const RESTORED = '已恢复上次没写完的内容，尚未提交';

/** The mini-program's web page on a phone, in somebody's hand. Pages that it keeps behind the present one do not count. */
export class Handset {
  private readonly product: { base: string; dataDir: string; databaseUrl?: string | undefined };
  private readonly screen: Screen;

  private constructor(screen: Screen, product: Handset['product']) {
    this.screen = screen;
    this.product = product;
  }

  static async open(browser: Browser, product: Handset['product']): Promise<Handset> {
    return new Handset(await phone(browser), product);
  }

  get page(): Page {
    return this.screen.page;
  }

  seen(words: string | RegExp): Locator {
    return this.page.getByText(words).filter({ visible: true }).first();
  }
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name }).filter({ visible: true }).first();
  }
  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true }).filter({ visible: true });
  }
  async choose(name: string): Promise<void> {
    await this.page.getByRole('radio', { name, exact: true }).filter({ visible: true }).click();
  }
  async agree(words: RegExp): Promise<void> {
    await this.page.getByRole('switch', { name: words }).filter({ visible: true }).click();
  }

  /** Opens a page by its address; the same page under another address is the same page to the browser, so it is read anew. */
  async open(place: string): Promise<void> {
    await this.page.goto(`${this.product.base}/#${place}`);
    await this.page.reload();
  }

  /** Presses a button that asks for files, and picks these. */
  async pick(button: string | RegExp, ...files: Picked[]): Promise<void> {
    const asked = this.page.waitForEvent('filechooser');
    await this.button(button).click();
    await (await asked).setFiles(files);
  }
  /** Waits until so many files have arrived. */
  arrived(count: number): Promise<void> {
    return this.page
      .waitForFunction(
        wanted =>
          [...document.querySelectorAll('.picker__state')].filter(({ textContent }) => /已传好/.test(textContent ?? '')).length === wanted,
        count,
      )
      .then(() => undefined);
  }

  /** Presses a button that saves a file; gives the file's name. */
  async save(button: string | RegExp): Promise<string> {
    const saved = this.page.waitForEvent('download');
    await this.button(button).click();
    return (await saved).suggestedFilename();
  }

  /** The network goes, or comes back. */
  async offline(on: boolean): Promise<void> {
    if (on) await this.page.route('**/api/**', route => route.abort('internetdisconnected'));
    else await this.page.unroute('**/api/**');
  }

  /** Leaves for the home page and comes back by the browser's own button. */
  async leaveAndComeBack(): Promise<void> {
    await this.page.goto(`${this.product.base}/#/pages/home/index`);
    await this.seen('最新政策文件').waitFor();
    await this.page.goBack();
  }

  /** Ends this phone's session on the server, while the phone still believes in it. */
  async endSession(): Promise<void> {
    const kept = await this.page.evaluate(() => localStorage.getItem('vc-session'));
    await endSession(this.product, JSON.parse(kept ?? '{}').data);
  }

  /** What the page complained about, but for the network that was taken away. */
  complaints(): string[] {
    return unexpected(this.screen).filter(error => !/ERR_INTERNET_DISCONNECTED/.test(error));
  }
}
