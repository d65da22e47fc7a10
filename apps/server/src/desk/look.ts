import type { Day } from '@vc/domain';
import { type CaseLook, lookAtCases } from '../case/index.ts';
import { clocksIn } from '../consultation/index.ts';
import type { Actor } from '../platform/actor.ts';
import type { Reader } from '../platform/db.ts';

/** How cases of every kind look to `who` today: too long untaken is whatever the bureau promises for taking a question (受理). */
export const lookNow = async (read: Reader, who: Actor, today: Day): Promise<CaseLook> =>
  lookAtCases(read, who, today, (await clocksIn(read)).accept);
