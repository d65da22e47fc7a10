import { caller, type Given, type Reply, type Route, sessionRoutes } from '@vc/contract';
import { PASSWORD } from './product.ts';

export type Call = <T extends Route>(route: T, input: Given<T>) => Promise<Reply<T>>;

/** Calls in the name of whoever these headers prove; `base` is asked anew for each where the server comes and goes. */
export const calling = (base: string | (() => string), headers: Record<string, string>): Call =>
  caller(async ({ method, url, body }) => {
    const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await fetch(`${typeof base === 'string' ? base : base()}${url}`, {
      method,
      headers: { ...json, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json() };
  });

export const stranger = (base: string): Call => calling(base, {});

/** What proves that somebody is a phone with a session of its own. */
export async function deviceHeaders(base: string): Promise<Record<string, string>> {
  const { token } = await stranger(base)(sessionRoutes.device, {});
  return { authorization: `Bearer ${token}` };
}

/** A phone with a session of its own. */
export const device = async (base: string): Promise<Call> => calling(base, await deviceHeaders(base));

/** What proves that somebody is this demo account, signed in. */
export async function staffHeaders(base: string, username: string, password = PASSWORD): Promise<Record<string, string>> {
  const answer = await fetch(`${base}/api/session/staff`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] as string;
  return { cookie, 'x-vc-console': '1' };
}

/** A demo account, signed in. */
export const staff = async (base: string, username: string, password = PASSWORD): Promise<Call> =>
  calling(base, await staffHeaders(base, username, password));
