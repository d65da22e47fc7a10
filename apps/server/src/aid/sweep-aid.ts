import { Injectable } from '@nestjs/common';
import { AID_UNSENT_HOURS, addDays, advance, aidDraftEnding, aidDraftWords, aidSteps, type Day } from '@vc/domain';
import { tell } from '../notice/index.ts';
import { system } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { Recurring } from '../platform/recurring.ts';
import type { Tx } from '../platform/tx.ts';
import { AidEntity } from './aid.entity.ts';
import { AidDraftDeviceEntity, AidDraftEntity } from './aid-draft.entity.ts';
import { devicesOf } from './drafts.ts';
import { finishAid } from './handle-aid.ts';

const EVERY_MS = 10 * 60_000;
const HOUR = 3_600_000;
const AT_ONCE = 200;
/** Days after its payment on which a case is closed when nobody says that the money did not come. */
const QUIET_DAYS = 30;
const program = system('困难帮扶');

type Found = { id: string }[];

/**
 * What time brings: drafts that have not been sent are spoken of, those whose time is over go, payments that nobody spoke of are
 * closed. The rows are the truth; each is done once, however many servers sweep.
 */
@Injectable()
export class SweepAid extends Recurring {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    super('aid', { everyMs: EVERY_MS, atOnce: true });
  }

  protected turn(): Promise<unknown> {
    return this.sweep();
  }

  /** Does it once. Gives how many drafts were spoken of, drafts removed and cases closed. */
  async sweep(): Promise<{ told: number; removed: number; closed: number }> {
    return { told: await this.tellOfDrafts(), removed: await this.removeDrafts(), closed: await this.closePaid() };
  }

  private async tellOfDrafts(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - AID_UNSENT_HOURS * HOUR).toISOString();
    const soon = addDays(this.clock.today(), 7);
    const found: Found = await this.db.read.query(
      `SELECT id FROM aid_draft WHERE filedAs IS NULL AND ((saidUnsent = ? AND savedAt <= ?)
       OR (expiresOn <= ? AND (saidEnding IS NULL OR (saidEnding = 'week' AND expiresOn <= ?)))) ORDER BY expiresOn LIMIT ${AT_ONCE}`,
      [0, before, soon, addDays(this.clock.today(), 1)],
    );
    let told = 0;
    for (const { id } of found) told += await this.db.write(program, tx => this.tellOf(tx, id, before));
    return told;
  }

  /** Says of a draft what is due to be said, the gravest alone. */
  private async tellOf(tx: Tx, id: string, before: string): Promise<number> {
    const draft = await tx.lockIfAny(AidDraftEntity, { id });
    if (!draft || draft.filedAs !== null || draft.expiresOn < tx.today) return 0;
    const ending = aidDraftEnding(draft.expiresOn as Day, tx.today);
    const what = ending !== null && ending !== draft.saidEnding ? ending : !draft.saidUnsent && draft.savedAt <= before ? 'unsent' : null;
    if (what === null) return 0;
    await tx.keep(AidDraftEntity, what === 'unsent' ? { saidUnsent: true } : { saidUnsent: true, saidEnding: what }, { id });
    for (const veteran of await devicesOf(tx, id)) await tell(tx, { veteran }, 'needs-you', { kind: 'aid', id }, aidDraftWords[what]);
    return 1;
  }

  private async removeDrafts(): Promise<number> {
    const over: Found = await this.db.read.query(`SELECT id FROM aid_draft WHERE expiresOn < ? ORDER BY expiresOn LIMIT ${AT_ONCE}`, [
      this.clock.today(),
    ]);
    for (const { id } of over)
      await this.db.write(program, async tx => {
        await tx.drop(AidDraftDeviceEntity, { draftId: id });
        await tx.drop(AidDraftEntity, { id });
      });
    return over.length;
  }

  private async closePaid(): Promise<number> {
    const quiet: Found = await this.db.read.query(
      `SELECT id FROM aid WHERE state = 'paid' AND paidOn <= ? ORDER BY paidOn LIMIT ${AT_ONCE}`,
      [addDays(this.clock.today(), -QUIET_DAYS)],
    );
    let closed = 0;
    for (const { id } of quiet)
      closed += await this.db.write(program, async tx => {
        const row = await tx.lock(AidEntity, { id });
        if (row.state !== 'paid') return 0;
        const state = advance(aidSteps, row.state, 'finish', program.roles);
        await finishAid(tx, { row, state }, `发放 ${QUIET_DAYS} 天没有人反映问题`);
        return 1;
      });
    return closed;
  }
}
