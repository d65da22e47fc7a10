import { type Given, Problem, type Reply, type Route, sessionRoutes } from '@vc/contract';
import { call, callAs } from './call';
import { forget, keep, recall } from './store';

const NAME = 'session';
/** Also kept in memory: a phone whose storage is full still has one session, not one for each question. */
let token: string | null = recall<string>(NAME);
let opening: Promise<string> | null = null;

/** True once this device has asked something: before that it has no questions of its own. */
export const hasSession = (): boolean => token !== null;

function openSession(): Promise<string> {
  if (!opening) {
    opening = call(sessionRoutes.device, {}).then(
      reply => {
        opening = null;
        token = reply.token;
        keep(NAME, reply.token);
        return reply.token;
      },
      error => {
        opening = null;
        throw error;
      },
    );
  }
  return opening;
}

/**
 * Does something with this device's secret, silently opening its session when first needed, and once more when the old one
 * has ended.
 */
export async function asMine<T>(act: (token: string) => Promise<T>): Promise<T> {
  const held = token ?? (await openSession());
  try {
    return await act(held);
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'sign_in')) throw error;
    if (token === held) {
      token = null;
      forget(NAME);
    }
    return act(token ?? (await openSession()));
  }
}

/** Calls a route as this device. */
export const callMine = <T extends Route>(route: T, input: Given<T>): Promise<Reply<T>> => asMine(held => callAs(held)(route, input));

/** Forgets the secret of this device, whose account is closed: what is asked next is asked by a new one. */
export function endSession(): void {
  token = null;
  forget(NAME);
}
