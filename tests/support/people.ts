import { caller, type Given, type Reply, type Route, sessionRoutes } from '@vc/contract';
import { PASSWORD } from './product.ts';

export type Call = <T extends Route>(route: T, input: Given<T>) => Promise<Reply<T>>;

const calling = (base: string, headers: Record<string, string>): Call =>
  caller(async ({ method, url, body }) => {
    const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await fetch(`${base}${url}`, {
      method,
      headers: { ...json, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json() };
  });

export const stranger = (base: string): Call => calling(base, {});

/** A phone with a session of its own. */
export async function device(base: string): Promise<Call> {
  const { token } = await stranger(base)(sessionRoutes.device, {});
  return calling(base, { authorization: `Bearer ${token}` });
}

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
