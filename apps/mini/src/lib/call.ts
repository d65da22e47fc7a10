import Taro from '@tarojs/taro';
import { caller, type Transport } from '@vc/contract';

/** A weak network may take long; a dead one must say so while the person still waits. */
const PATIENCE_MS = 20_000;

function transport(token: string | null): Transport {
  return async ({ method, url, body }) => {
    const answer = await Taro.request<unknown>({
      url: API_BASE + url,
      method: method as keyof Taro.request.Method,
      // WeChat says of everything but reading that it carries JSON; then there must be some.
      data: body ?? (method === 'GET' ? undefined : {}),
      header: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      timeout: PATIENCE_MS,
    });
    const { statusCode: status, data } = answer;
    // A hotel's or carrier's own page answers for us with 200 and something that is not ours.
    if (status < 400 && (typeof data !== 'object' || data === null)) throw new Error('not an answer of the server');
    return { status, body: data };
  };
}

/** Calls a route that anyone may call. */
export const call = caller(transport(null));

/** Calls a route as the device that holds this token. */
export const callAs = (token: string) => caller(transport(token));
