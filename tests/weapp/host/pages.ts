import { posix } from 'node:path';
import { clone, fail, type Options, succeed } from './context.ts';
import { selectorQuery } from './wx.ts';

/** A page's definition, as the built code hands it to `Page()` or `Component()`. */
export type Definition = Record<string, unknown> & { data?: object };

/** A page that is open. */
export type Instance = Record<string, unknown> & { data: Record<string, unknown>; setDataCalls: number; setDataBytes: number };

interface Open {
  route: string;
  definition: Definition;
  instance: Instance;
}

export type Move = 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab';

/** WeChat keeps at most ten pages open. */
const DEEPEST = 10;
/** More than this in one `setData` is refused. */
const MAX_SET_DATA = 1024 * 1024;

function setPath(data: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean);
  const last = keys.pop() as string;
  let at = data;
  for (const key of keys) {
    at[key] ??= {};
    at = at[key] as Record<string, unknown>;
  }
  if (value === undefined) delete at[last];
  else at[last] = value;
}

/** The stack of open pages and the moves between them, with WeChat's rules. */
export class PageStack {
  private readonly stack: Open[] = [];
  private readonly pages: readonly string[];
  private readonly define: (route: string) => Definition;
  private readonly complain: (words: string) => void;

  constructor(pages: readonly string[], define: (route: string) => Definition, complain: (words: string) => void) {
    this.pages = pages;
    this.define = define;
    this.complain = complain;
  }

  get top(): Open | undefined {
    return this.stack[this.stack.length - 1];
  }
  get depth(): number {
    return this.stack.length;
  }
  get instances(): Instance[] {
    return this.stack.map(({ instance }) => instance);
  }

  /** Goes to `options.url`, or fails as WeChat does. */
  go(options: Options & { url: string }, how: Move): Promise<object> {
    const [path = '', query = ''] = options.url.split('?');
    const base = posix.dirname(this.top?.route ?? '');
    const route = posix.normalize(path.startsWith('/') ? path.slice(1) : posix.join(base, path));
    const refuse = (why: string) => {
      this.complain(`${how}:fail ${why}`);
      return fail(options, `${how}:fail ${why}`);
    };
    if (!this.pages.includes(route)) return refuse(`page "${route}" is not found`);
    if (how === 'switchTab') return refuse(`${route} is not a tabBar page`);
    if (how === 'navigateTo' && this.depth >= DEEPEST) return refuse('page stack limit');
    // WeChat hands parameters over as they stand in the address, not decoded.
    const given = Object.fromEntries(
      query
        .split('&')
        .filter(Boolean)
        .map(pair => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
    );
    this.open(route, given, how);
    return succeed(options, { errMsg: `${how}:ok` });
  }

  back(options: Options = {}): Promise<object> {
    for (let left = Number(options.delta ?? 1); left > 0 && this.depth > 1; left--) this.drop();
    this.tell(this.top, 'onShow');
    return succeed(options, { errMsg: 'navigateBack:ok' });
  }

  /** Something else comes over the page that is open, or goes away from over it. */
  cover(): void {
    this.tell(this.top, 'onHide');
  }
  uncover(): void {
    this.tell(this.top, 'onShow');
  }

  private open(route: string, query: Record<string, string>, how: Move): void {
    const definition = this.define(route);
    if (how === 'redirectTo') this.drop();
    else if (how === 'reLaunch') while (this.depth > 0) this.drop();
    else this.tell(this.top, 'onHide');
    const opened: Open = { route, definition, instance: this.instantiate(route, definition, query) };
    this.stack.push(opened);
    this.tell(opened, 'onLoad', query);
    this.tell(opened, 'onShow');
    this.tell(opened, 'onReady');
  }

  private drop(): void {
    this.tell(this.stack.pop(), 'onUnload');
  }

  private tell(page: Open | undefined, event: string, ...given: unknown[]): void {
    const handler = page?.definition[event];
    if (typeof handler === 'function') handler.call(page?.instance, ...given);
  }

  private instantiate(route: string, definition: Definition, query: Record<string, string>): Instance {
    const instance = Object.create(definition) as Instance;
    return Object.assign(instance, {
      route,
      __route__: route,
      options: query,
      data: clone(definition.data ?? {}) as Record<string, unknown>,
      setDataCalls: 0,
      setDataBytes: 0,
      createSelectorQuery: selectorQuery,
      selectComponent: () => null,
      selectAllComponents: () => [],
      triggerEvent() {},
      setData: (patch: Record<string, unknown>, done?: () => void) => {
        const bytes = JSON.stringify(patch).length;
        instance.setDataCalls += 1;
        instance.setDataBytes += bytes;
        if (bytes > MAX_SET_DATA) this.complain(`setData of ${bytes} bytes`);
        for (const [path, value] of Object.entries(patch)) setPath(instance.data, path, clone(value));
        if (done) setTimeout(() => done.call(instance), 0);
      },
    });
  }
}
