import type { Locator, Page } from 'playwright-core';
import type { Host, Shown } from '../weapp/host/index.ts';

/** Somebody who looks at the mini-program, on whichever phone: what he opens, reads and presses. */
export interface Eyes {
  /** Opens a page of the mini-program by its address inside it. */
  open(place: string): Promise<void>;
  /** Waits until these words are on the screen. */
  reads(words: string): Promise<void>;
  /** Waits until a row with this title is there, and presses it. */
  press(title: string): Promise<void>;
  /** Waits until the list has come, and holds no row with this title. */
  lacks(title: string): Promise<void>;
}

const PATIENCE_MS = 8000;
const LOADING = '正在打开…';
/** What a list says that holds nothing. */
const EMPTY = /没有(找到|公开的信息)|还没有/;

/** Waits for a condition; says what was seen instead when it does not come. */
async function until(wanted: () => Promise<boolean> | boolean, seen: () => Promise<string> | string, name: string): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; !(await wanted()); ) {
    if (Date.now() > end) throw new Error(`waited in vain for ${name}; the screen says: ${(await seen()).slice(0, 2000)}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

/** The web page in a browser. Pages that it keeps behind the present one do not count. */
export function webEyes(page: Page, base: string): Eyes {
  const visible = (all: Locator) => all.filter({ visible: true });
  const words = async () => (await visible(page.locator('.page')).allInnerTexts()).join('\n');
  const rows = (title?: string) => visible(page.locator('button.row', title ? { hasText: title } : {}));
  return {
    open: async place => void (await page.goto(`${base}${place}`, { waitUntil: 'commit' })),
    reads: async wanted => visible(page.getByText(wanted)).first().waitFor({ timeout: PATIENCE_MS }),
    press: async title => rows(title).first().click({ timeout: PATIENCE_MS }),
    lacks: title =>
      until(
        async () => {
          const said = await words();
          if (said.includes(LOADING) || (await rows(title).count()) > 0) return false;
          return (await rows().count()) > 0 || EMPTY.test(said);
        },
        words,
        `a list without ${title}`,
      ),
  };
}

/** WeChat, as the small host plays it. */
export function wechatEyes(host: Host): Eyes {
  // A title that was searched for is drawn in stretches.
  const close = (words: string) => words.replace(/\s+/g, '');
  const isRow = ({ tag, props }: Shown) => tag === 'view' && props['aria-role'] === 'button' && /\brow\b/.test(String(props.class));
  const hasRow = (title = '') => host.find((element, words) => isRow(element) && close(words).includes(title)) !== null;
  return {
    open: async place => void (await host.open(place)),
    reads: words => host.until(() => close(host.text()).includes(close(words)), words),
    press: title => host.tap((element, words) => isRow(element) && close(words).includes(title)),
    lacks: title =>
      until(
        () => !host.text().includes(LOADING) && !hasRow(title) && (hasRow() || EMPTY.test(host.text())),
        () => host.text(),
        `a list without ${title}`,
      ),
  };
}
