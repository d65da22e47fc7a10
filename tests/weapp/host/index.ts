import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogLine, Options, PhoneFile } from './context.ts';
import { Modules } from './modules.ts';
import { type Definition, type Instance, type Move, PageStack } from './pages.ts';
import { find, type Shown, Views, wordsOf } from './view.ts';
import { basicWx } from './wx.ts';

export type { Shown } from './view.ts';

export interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
}

/** Every page of a package, those of its subpackages included. */
export const pagesOf = (app: AppJson): string[] => [
  ...app.pages,
  ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map(page => `${root.replace(/\/$/, '')}/${page}`)),
];

/** Which element is meant: its words exactly, or a test of it. */
export type Which = string | ((element: Shown, words: string) => boolean);

/** Events that reach the elements around the one they happen to. */
const BUBBLING = new Set(['tap', 'touchstart', 'touchend', 'longpress']);
const PATIENCE_MS = 8000;
const WATCHED = /^(get|set|show|hide|on|off|create|request|choose|upload|download|login|make)/;

export interface HostOptions {
  /** Where the addresses of the mini-program's server really lead. */
  servers?: Readonly<Record<string, string>>;
  /** What the phone has kept since the program was last open. */
  storage?: Map<string, unknown>;
}

/**
 * A small WeChat: runs the built logic in a bare context, draws its WXML and lets a test press what is drawn. It has no
 * layout, no styles and none of a phone's own functions.
 */
export class Host {
  readonly appJson: AppJson;
  readonly pages: string[];
  readonly log: LogLine[] = [];
  readonly storage: Map<string, unknown>;
  /** Functions of WeChat that the program asked for and this host lacks. */
  readonly missing = new Set<string>();
  offline = false;
  /** What the person picks when next asked for photos or documents. */
  picks: readonly PhoneFile[] = [];

  private readonly modules: Modules;
  private readonly views: Views;
  private readonly stack: PageStack;
  private readonly definitions = new Map<string, Definition>();
  private loading = '';
  private app: unknown;

  constructor(dist: string, options: HostOptions = {}) {
    this.appJson = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8'));
    this.pages = pagesOf(this.appJson);
    this.views = new Views(dist);
    this.stack = new PageStack(
      this.pages,
      route => this.definitionOf(route),
      words => this.log.push({ what: 'error', words }),
    );
    this.storage = options.storage ?? new Map();
    this.modules = new Modules(dist, this.globals(options));
  }

  /** Starts the program at its first page. */
  async launch(): Promise<this> {
    this.load('app');
    await this.open(`/${this.pages[0]}`);
    return this;
  }

  /** Starts the program and loads every page without opening any; gives those that have registered themselves. */
  registerAll(): string[] {
    this.load('app');
    for (const page of this.pages) this.load(page);
    return [...this.definitions.keys()].filter(route => this.pages.includes(route));
  }

  open(url: string, how: Move = 'reLaunch'): Promise<object> {
    return this.stack.go({ url }, how);
  }

  back(): Promise<object> {
    return this.stack.back();
  }

  /** The person puts the program away; the phone may end it any moment after that. */
  leave(): void {
    this.stack.cover();
  }

  get route(): string {
    return this.stack.top?.route ?? '';
  }
  get depth(): number {
    return this.stack.depth;
  }
  get page(): Instance {
    if (!this.stack.top) throw new Error('no page is open');
    return this.stack.top.instance;
  }
  get errors(): LogLine[] {
    return this.log.filter(({ what }) => what === 'error');
  }

  tree(): (Shown | string)[] {
    return this.views.draw(this.route, this.page.data);
  }
  text(): string {
    return wordsOf(this.tree());
  }
  /** The first innermost element that fits, or null. */
  find(which: Which): Shown | null {
    return this.chain(which)?.at(-1) ?? null;
  }

  /** Presses something, once it is there. */
  async tap(which: Which): Promise<void> {
    await this.until(() => this.chain(which), `${which}`);
    this.fire('tap', which);
  }

  /** Types into the field with this label, once it is there, and waits until it stands in it. */
  async input(label: string, value: string): Promise<void> {
    const isField = ({ tag, props }: Shown) => (tag === 'input' || tag === 'textarea') && props['aria-label'] === label;
    await this.until(() => this.find(isField), `the field ${label}`);
    this.fire('input', isField, { value, cursor: value.length });
    await this.until(() => this.find(isField)?.props.value === value, `${value} in ${label}`);
  }

  /** Sends an event to an element, through the handlers that its WXML really names. */
  fire(type: string, which: Which, detail: object = {}): void {
    const chain = this.chain(which);
    if (!chain) throw new Error(`no element for ${type}: ${which}; the page says: ${this.text()}`);
    const target = this.described(chain[chain.length - 1] as Shown);
    let handled = 0;
    for (const element of [...chain].reverse()) {
      const handler = element.props[`bind${type}`] ?? element.props[`catch${type}`];
      const act = handler ? this.page[String(handler)] : undefined;
      if (typeof act === 'function') {
        handled += 1;
        const event = { type, timeStamp: Date.now(), target, currentTarget: this.described(element), detail, mark: {} };
        act.call(this.page, { ...event, touches: [], changedTouches: [] });
      }
      if (element.props[`catch${type}`] || !BUBBLING.has(type)) break;
    }
    if (handled === 0) throw new Error(`nothing handles ${type} on ${which}`);
  }

  /** Waits for words on the page or for a condition; says what the page shows when they do not come. */
  async until(wanted: string | (() => unknown), name = String(wanted)): Promise<void> {
    for (const end = Date.now() + PATIENCE_MS; ; ) {
      if (typeof wanted === 'string' ? this.text().includes(wanted) : wanted()) return;
      if (Date.now() > end) {
        const last = JSON.stringify(this.log.slice(-5));
        throw new Error(`waited in vain for ${name}; route ${this.route}; text ${this.text()}; log ${last}`);
      }
      await new Promise(resolve => setTimeout(resolve, 10));
    }
  }

  private chain(which: Which): Shown[] | null {
    return find(this.tree(), typeof which === 'function' ? which : (_, words) => words === which);
  }

  private described({ props }: Shown): object {
    const data = Object.entries(props).filter(([name]) => name.startsWith('data-'));
    return { id: props.id, dataset: Object.fromEntries(data.map(([name, value]) => [name.slice(5), value])) };
  }

  private load(file: string): void {
    const before = this.loading;
    this.loading = file;
    try {
      this.modules.load(file);
    } finally {
      this.loading = before;
    }
  }

  private definitionOf(route: string): Definition {
    if (!this.definitions.has(route)) this.load(route);
    const definition = this.definitions.get(route);
    if (!definition) throw new Error(`Page "${route}" has not been registered`);
    return definition;
  }

  private globals({ servers = {} }: HostOptions): Record<string, unknown> {
    const define = (definition: Definition) => void this.definitions.set(this.loading, definition);
    const start = { path: this.pages[0], query: {}, scene: 1001 };
    return {
      wx: this.wx(servers),
      console: this.console(),
      setTimeout,
      clearTimeout,
      setInterval,
      clearInterval,
      App: (app: { onLaunch?(how: object): void; onShow?(how: object): void }) => {
        this.app = app;
        app.onLaunch?.(start);
        app.onShow?.(start);
      },
      Page: define,
      Component: define,
      Behavior: (definition: object) => definition,
      getApp: () => this.app,
      getCurrentPages: () => this.stack.instances,
    };
  }

  private wx(servers: Readonly<Record<string, string>>): object {
    const { log, storage } = this;
    const go = (how: Move) => (options: Options & { url: string }) => this.stack.go(options, how);
    const functions: Record<string, unknown> = {
      ...basicWx({
        log,
        storage,
        servers,
        offline: () => this.offline,
        picks: () => this.picks,
        cover: () => this.stack.cover(),
        uncover: () => this.stack.uncover(),
        firstPage: this.pages[0] ?? '',
      }),
      navigateTo: go('navigateTo'),
      redirectTo: go('redirectTo'),
      reLaunch: go('reLaunch'),
      switchTab: go('switchTab'),
      navigateBack: (options?: Options) => this.stack.back(options),
    };
    return new Proxy(functions, {
      get: (known, name) => {
        if (typeof name === 'string' && !(name in known) && WATCHED.test(name)) this.missing.add(name);
        return known[String(name)];
      },
    });
  }

  private console(): object {
    const said = (value: unknown) => (value instanceof Object && 'stack' in value ? String(value.stack) : String(value));
    const levels = ['log', 'info', 'debug', 'warn', 'error'];
    return Object.fromEntries(
      levels.map(what => [what, (...values: unknown[]) => this.log.push({ what, words: values.map(said).join(' ') })]),
    );
  }
}
