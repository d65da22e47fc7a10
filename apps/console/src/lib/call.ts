import { caller, type Given, Problem, type Reply, type Route, type Transport } from '@vc/contract';
import { askToSignIn } from './sign-in-gate.ts';

/** Sends a request over the browser's own fetch. The console header is what a form on another site cannot send. */
export function send({ method, url, body }: Parameters<Transport>[0]): Promise<Response> {
  const headers: Record<string, string> = {};
  if (method !== 'GET') headers['x-vc-console'] = '1';
  if (body !== undefined) headers['content-type'] = 'application/json';
  return fetch(url, {
    method,
    headers,
    credentials: 'same-origin',
    // What is given up is given up even while the page is being closed.
    keepalive: method === 'DELETE',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const transport: Transport = async request => {
  const response = await send(request);
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, body: isJson ? await response.json() : null };
};

/** Calls a route; a lost session is a problem like any other. For the pages that deal with signing in themselves. */
export const callPlainly = caller(transport);

/** Does it. When the session is lost, a dialog asks for the password over the page and it is done once more. */
export async function withSession<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'sign_in') throw error;
    await askToSignIn();
    return act();
  }
}

/** Calls a route. When the session is lost, a dialog asks for the password over the page and the call goes on. */
export const call = <T extends Route>(route: T, input: Given<T>): Promise<Reply<T>> => withSession(() => callPlainly(route, input));
