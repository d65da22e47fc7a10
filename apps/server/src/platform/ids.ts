import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Day } from '@vc/domain';
import { monotonicFactory } from 'ulid';

/** An opaque id that sorts by time. */
export const newId: () => string = monotonicFactory();

/** A secret that nobody can guess, for a session. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret, so that a copy of the database opens no session. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A receipt number that can be read out over the telephone: `20260131-482913`. */
export const newReceipt = (on: Day): string => `${on.replaceAll('-', '')}-${String(randomInt(1_000_000)).padStart(6, '0')}`;

const EASY = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A random password without letters that look alike; it satisfies the rule for passwords. */
export function newPassword(): string {
  const pick = (n: number): string => Array.from({ length: n }, () => EASY[randomInt(EASY.length)]).join('');
  return `${pick(5)}-${pick(5)}-${pick(5)}7a`;
}
