import { Injectable } from '@nestjs/common';
import { isOfficeTime } from '@vc/domain';
import { system } from '../platform/actor.ts';
import { currentCalendar } from '../platform/calendars.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { Recurring } from '../platform/recurring.ts';
import { tellInVain, WAITED_IN_VAIN } from './in-vain.ts';
import { remindOf } from './remind.ts';

const EVERY_MS = 60_000;
const program = system('期限提醒');

/** The day of a case's next reminder, in SQL: reminders are given in their order. */
const NEXT = 'CASE c.reminded WHEN 0 THEN c.halfOn WHEN 1 THEN c.mostOn WHEN 2 THEN c.lateOn WHEN 3 THEN c.alarmOn END';

/**
 * Watches the clocks of all open cases, and the last days of those that wait for their person. The record is the truth: a reminder whose day has come is found whenever the server
 * runs, and holding the record gives it once, however many servers sweep and whatever the machine's clock does. Reminders
 * are given in office hours of working days; one that falls between waits for the next.
 */
@Injectable()
export class CaseClockSweep extends Recurring {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    super('case-clock', { everyMs: EVERY_MS, atOnce: true });
  }

  protected turn(): Promise<unknown> {
    return this.sweep();
  }

  /** Gives every reminder that is due, each case in its own transaction. Gives how many cases were reminded of. */
  async sweep(): Promise<number> {
    if (!isOfficeTime(this.clock.now(), await currentCalendar(this.db.read))) return 0;
    let reminded = 0;
    for (const id of await this.due()) if (await this.remind(id)) reminded += 1;
    for (const id of await this.waitedInVain()) if (await this.tell(id)) reminded += 1;
    return reminded;
  }

  private async due(): Promise<string[]> {
    const rows = await this.db.read.query(
      `SELECT c.id FROM case_record c WHERE c.closedOn IS NULL AND c.dueOn IS NOT NULL AND ${NEXT} <= ? ORDER BY c.dueOn, c.id`,
      [this.clock.today()],
    );
    return (rows as { id: string }[]).map(({ id }) => id);
  }

  private async waitedInVain(): Promise<string[]> {
    const rows = await this.db.read.query(`SELECT c.id FROM case_record c WHERE ${WAITED_IN_VAIN} ORDER BY c.waitsUntil, c.id`, [
      this.clock.today(),
    ]);
    return (rows as { id: string }[]).map(({ id }) => id);
  }

  private async tell(id: string): Promise<boolean> {
    try {
      return await this.db.write(program, tx => tellInVain(tx, id));
    } catch (error) {
      this.log.error(error);
      return false;
    }
  }

  /** One case that cannot be reminded of keeps no other waiting. */
  private async remind(id: string): Promise<boolean> {
    try {
      const reminded = await this.db.write(program, tx => remindOf(tx, id));
      if (reminded?.given.includes('alarm')) {
        const { kind, number, dueOn } = reminded.row;
        this.log.error(`将满三个月没有答复：${kind} ${number}（应于 ${dueOn} 前答复）`);
      }
      return reminded !== null;
    } catch (error) {
      this.log.error(error);
      return false;
    }
  }
}
