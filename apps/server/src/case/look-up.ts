import { caseNumberOf } from '@vc/domain';
import type { Db } from '../platform/db.ts';
import type { Limit } from '../platform/limits.ts';

const HOUR = 3600;

/** The telephones left with a case, opened to compare. Each kind gives one of these from its index. */
export type PhonesOf = (db: Pick<Db, 'read' | 'vault'>, caseId: string) => Promise<(string | null)[]>;

/** True when one of these telephones ends like this. */
export const endsLike = (phones: readonly (string | null)[], tail: string): boolean => phones.some(phone => phone?.endsWith(tail));

/**
 * How often whoever has a number may be wrong about the telephone: few times from one address, and fewer about one number,
 * from wherever it is tried and by whichever route. Numbers of applications are short and easily guessed.
 */
export const lookingUp = (ip: string, number: string): Limit[] => [
  { key: `lookup from ${ip}`, max: 30, seconds: HOUR },
  { key: `lookup of ${caseNumberOf(number).toLowerCase()}`, max: 5, seconds: HOUR },
];
