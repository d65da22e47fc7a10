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

/** A photo in the album, or a document in a chat. */
export interface PhoneFile {
  name: string;
  bytes: Uint8Array;
}

export interface WxContext {
  log: LogLine[];
  storage: Map<string, unknown>;
  /** What the person picks when next asked to choose; none is a change of mind. */
  picks(): readonly PhoneFile[];
  /** What is chosen from covers the page meanwhile. */
  cover(): void;
  uncover(): void;
  /** Where addresses of the mini-program's server really lead. */
  servers: Readonly<Record<string, string>>;
  /** When true, no request gets through. */
  offline(): boolean;
  firstPage: string;
}

export const clone = <T>(value: T): T => (value === undefined ? value : JSON.parse(JSON.stringify(value)));

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

/** Where an address really leads, or null when WeChat would not go there. */
export function reach({ servers, offline, log }: WxContext, url: string): string | null {
  const server = Object.keys(servers).find(address => url.startsWith(address));
  if (!server) log.push({ what: 'error', words: `request to an address that is not allowed: ${url}` });
  return server && !offline() ? servers[server] + url.slice(server.length) : null;
}
