import { Injectable, Logger } from '@nestjs/common';
import { Problem } from '@vc/contract';
import type { Act } from '@vc/domain';
import type { Actor } from './actor.ts';
import { Db } from './db.ts';
import { type Limit, Limits } from './limits.ts';
import type { Tx } from './tx.ts';

/** Whole numbers that one person looks at in a day: above what calling a full list takes, below a flood. */
export const LOOKS_A_DAY = 60;
const DAY = 24 * 3600;

const looksOf = ({ id }: Actor): Limit => ({ key: `looks of ${id}`, max: LOOKS_A_DAY, seconds: DAY });
const alarmOf = ({ id }: Actor): Limit => ({ key: `look flood of ${id}`, max: 1, seconds: DAY });

/** What was looked at: the table and id of its record, and what is shown. */
export interface Seen<T> {
  subject: string;
  id: string;
  seen: T;
  /** What it is called in the record, and what is said there beside the reason, when it is more than one number. */
  act?: Act;
  note?: string;
}

/** Looks at personal data that lists show masked: each for a reason, recorded with it, and only so many in a day. */
@Injectable()
export class Looks {
  readonly #log = new Logger('looks');

  constructor(
    private readonly db: Db,
    private readonly limits: Limits,
  ) {}

  /**
   * Shows what `look` finds and records who saw it and why. Problem `too_many` after {@link LOOKS_A_DAY} in a day, which
   * leaves an alarm in the record of looks; and those of `look`.
   */
  async look<T>(who: Actor, reason: string, look: (tx: Tx) => Promise<Seen<T>>): Promise<T> {
    await this.limits.take(looksOf(who)).catch((error: unknown) => this.#flood(who, error));
    return this.db.write(who, async tx => {
      const { subject, id, seen, act = 'look', note = reason } = await look(tx);
      await tx.record(subject, id, act, note);
      return seen;
    });
  }

  async #flood(who: Actor, error: unknown): Promise<never> {
    if (!(error instanceof Problem)) throw error;
    const first = await this.limits.take(alarmOf(who)).then(
      () => true,
      () => false,
    );
    if (first) {
      this.#log.error(`${who.name} 一天内查看个人信息超过 ${LOOKS_A_DAY} 次`);
      await this.db.write(who, tx => tx.record('staff', who.id as string, 'look-flood', `一天内超过 ${LOOKS_A_DAY} 次`));
    }
    throw new Problem('too_many', `一天最多查看 ${LOOKS_A_DAY} 次完整的姓名、电话。确有需要请明天再看，或请管理员核实`);
  }
}
