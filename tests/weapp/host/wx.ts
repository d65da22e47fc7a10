import { clone, fail, type Options, reach, succeed, type WxContext } from './context.ts';
import { filesOf } from './files.ts';

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
  const url = reach(context, String(options.url));
  if (!url) {
    fail(options, 'request:fail');
    return;
  }
  const method = String(options.method ?? 'GET');
  const body = method === 'GET' || options.data === undefined ? undefined : JSON.stringify(options.data);
  try {
    const answer = await fetch(url, {
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

/** What WeChat gives a mini-program, except what moves between pages. */
export function basicWx(context: WxContext): Record<string, unknown> {
  const { log, storage, firstPage } = context;
  const noted = (what: string, key: string) => (options: Options) => {
    log.push({ what, words: String(options[key]) });
    return succeed(options, { errMsg: 'ok' });
  };
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
    ...filesOf(context),
    ...Object.fromEntries(QUIET.map(name => [name, (options: Options) => succeed(options, { errMsg: `${name}:ok` })])),
  };
}
