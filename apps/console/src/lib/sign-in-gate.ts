import { Problem } from '@vc/contract';

interface Waiting {
  promise: Promise<void>;
  resolve: () => void;
  reject: (reason: Problem) => void;
}

let waiting: Waiting | null = null;
const listeners = new Set<() => void>();
const change = (next: Waiting | null) => {
  waiting = next;
  for (const listener of listeners) listener();
};

/** Opens the sign-in dialog and waits for it. Every call that meets a lost session waits for the same dialog. */
export function askToSignIn(): Promise<void> {
  if (waiting) return waiting.promise;
  let settle: Pick<Waiting, 'resolve' | 'reject'> = { resolve: () => {}, reject: () => {} };
  const promise = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  change({ promise, ...settle });
  return promise;
}

/** Lets every waiting call go on. */
export function signedInAgain(): void {
  const held = waiting;
  change(null);
  held?.resolve();
}

/** Lets every waiting call fail: the person leaves instead. */
export function giveUpSigningIn(): void {
  const held = waiting;
  change(null);
  held?.reject(new Problem('sign_in'));
}

export const isWaitingForSignIn = (): boolean => waiting !== null;

export function onGateChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
