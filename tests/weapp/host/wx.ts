/** What a call of WeChat's takes: callbacks, and whatever else it needs. */
export interface Options {
  success?(result: object): void;
  fail?(result: object): void;
  complete?(result: object): void;
  [name: string]: unknown;
}

/** Something that happened and is worth asserting on: an error, a toast, a title, a telephone call. */
export interface LogLine {
  what: string;
  words: string;
}

export interface WxContext {
  log: LogLine[];
  storage: Map<string, unknown>;
  /** Where addresses of the mini-program's server really lead. */
  servers: Readonly<Record<string, string>>;
  /** When true, no request gets through. */
  offline(): boolean;
  firstPage: string;
}

export const clone = <T>(value: T): T => (value === undefined ? value : JSON.parse(JSON.stringify(value)));

const WINDOW = {
  windowWidth: 390,
  windowHeight: 844,
  screenWidth: 390,
  screenHeight: 844,
  pixelRatio: 3,
  statusBarHeight: 47,
  safeArea: { top: 47, bottom: 810, left: 0, right: 390, width: 390, height: 763 },
};
const DEVICE = { platform: 'devtools', brand: 'host', model: 'host', system: 'Android 10' };
const APP = { SDKVersion: '3.8.0', language: 'zh_CN', theme: 'light' };
const QUIET = ['showLoading', 'hideLoading', 'hideToast', 'stopPullDownRefresh', 'setNavigationBarColor', 'pageScrollTo', 'showShareMenu'];

/** Ends a call well: callbacks first, then the promise. */
export function succeed<T extends object>(options: Options | undefined, result: T): Promise<T> {
  options?.success?.(result);
  options?.complete?.(result);
  return Promise.resolve(result);
}

/** Ends a call badly. WeChat rejects the promise only when there is no callback to tell. */
export function fail(options: Options | undefined, errMsg: string): Promise<never> {
  const result = { errMsg };
  options?.fail?.(result);
  options?.complete?.(result);
  const rejected = Promise.reject(result);
  rejected.catch(() => undefined);
  return rejected;
}

/** Measures nothing: there is no layout here. */
export function selectorQuery(): object {
  const rect = { left: 0, top: 0, right: 100, bottom: 40, width: 100, height: 40, scrollLeft: 0, scrollTop: 0 };
  const asked: (((value: object) => void) | undefined)[] = [];
  const ask = (callback?: (value: object) => void) => {
    asked.push(callback);
    return query;
  };
  const query: Record<string, unknown> = {
    select: () => query,
    selectAll: () => query,
    selectViewport: () => query,
    in: () => query,
    fields: (_: object, callback?: (value: object) => void) => ask(callback),
    boundingClientRect: ask,
    scrollOffset: ask,
    node: ask,
    context: ask,
    exec: (done?: (values: object[]) => void) =>
      setTimeout(() => {
        for (const callback of asked) callback?.(rect);
        done?.(asked.map(() => rect));
      }, 0),
  };
  return query;
}

async function request(context: WxContext, options: Options): Promise<void> {
  const url = String(options.url);
  const server = Object.keys(context.servers).find(address => url.startsWith(address));
  if (!server || context.offline()) {
    fail(options, `request:fail ${server ? '' : 'url not in domain list '}`);
    if (!server) context.log.push({ what: 'error', words: `request to an address that is not allowed: ${url}` });
    return;
  }
  const method = String(options.method ?? 'GET');
  const body = method === 'GET' || options.data === undefined ? undefined : JSON.stringify(options.data);
  try {
    const answer = await fetch(context.servers[server] + url.slice(server.length), {
      method,
      headers: options.header as Record<string, string>,
      body,
    });
    const text = await answer.text();
    let data: unknown = text;
    try {
      data = JSON.parse(text);
    } catch {
      // Not JSON: given as it came.
    }
    succeed(options, { statusCode: answer.status, data, header: Object.fromEntries(answer.headers), errMsg: 'request:ok' });
  } catch (error) {
    fail(options, `request:fail ${String(error)}`);
  }
}

/** Fetches a file into the phone's temporary folder; what is there may then be opened. */
async function download(context: WxContext, files: Set<string>, options: Options): Promise<void> {
  const url = String(options.url);
  const server = Object.keys(context.servers).find(address => url.startsWith(address));
  if (!server || context.offline()) {
    fail(options, 'downloadFile:fail');
    return;
  }
  const answer = await fetch(context.servers[server] + url.slice(server.length));
  await answer.arrayBuffer();
  const tempFilePath = `wxfile://tmp_${files.size + 1}`;
  files.add(tempFilePath);
  succeed(options, { statusCode: answer.status, tempFilePath, errMsg: 'downloadFile:ok' });
}

/** What WeChat gives a mini-program, except what moves between pages. */
export function basicWx(context: WxContext): Record<string, unknown> {
  const { log, storage, firstPage } = context;
  const noted = (what: string, key: string) => (options: Options) => {
    log.push({ what, words: String(options[key]) });
    return succeed(options, { errMsg: 'ok' });
  };
  const files = new Set<string>();
  const start = () => ({ path: firstPage, scene: 1001, query: {} });
  return {
    getSystemInfoSync: () => ({ ...WINDOW, ...DEVICE, ...APP }),
    getWindowInfo: () => WINDOW,
    getDeviceInfo: () => DEVICE,
    getAppBaseInfo: () => ({ ...APP, fontSizeScaleFactor: 1, fontSizeSetting: 16 }),
    getMenuButtonBoundingClientRect: () => ({ top: 51, left: 296, right: 383, bottom: 83, width: 87, height: 32 }),
    getLaunchOptionsSync: start,
    getEnterOptionsSync: start,
    getAccountInfoSync: () => ({ miniProgram: { envVersion: 'develop', appId: 'host' } }),
    canIUse: () => true,
    nextTick: (callback: () => void) => setTimeout(callback, 0),
    getStorageSync: (key: string) => clone(storage.get(key)) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, clone(value)),
    removeStorageSync: (key: string) => void storage.delete(key),
    createSelectorQuery: selectorQuery,
    setNavigationBarTitle: noted('title', 'title'),
    showToast: noted('toast', 'title'),
    makePhoneCall: noted('call', 'phoneNumber'),
    openLocation: noted('map', 'name'),
    setClipboardData: noted('copy', 'data'),
    request: (options: Options) => {
      void request(context, options);
      return { abort() {}, onHeadersReceived() {}, offHeadersReceived() {} };
    },
    downloadFile: (options: Options) => {
      void download(context, files, options);
      return { abort() {}, onProgressUpdate() {}, offProgressUpdate() {}, onHeadersReceived() {}, offHeadersReceived() {} };
    },
    openDocument: (options: Options) => {
      if (!files.has(String(options.filePath))) return fail(options, 'openDocument:fail file not found');
      log.push({ what: 'document', words: String(options.fileType) });
      return succeed(options, { errMsg: 'openDocument:ok' });
    },
    previewImage: noted('preview', 'current'),
    ...Object.fromEntries(QUIET.map(name => [name, (options: Options) => succeed(options, { errMsg: `${name}:ok` })])),
  };
}
