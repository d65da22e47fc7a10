import { Inject, Injectable } from '@nestjs/common';
import { GIVE_UP_AFTER_MS, LATE_AFTER_MS, LEASE_MS, type VeteranSubject, waitAfter } from '@vc/domain';
import { system } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { Recurring } from '../platform/recurring.ts';
import { StaffEntity } from '../session/index.ts';
import { CHANNELS, type Channel, type Parcel, PHONES, type Phones, Refused } from './channel.ts';
import { DeliveryEntity } from './delivery.entity.ts';
import { NoticeEntity } from './notice.ts';

const EVERY_MS = 5_000;
const AT_ONCE = 8;
const program = system('消息发送');

/**
 * Repeats notices through the channels that are switched on. The row is the truth: a server takes a delivery with a
 * lease, sends outside of any transaction, and notes what came of it. A server that dies in between leaves a lease that
 * ends, after which the same parcel goes out again under the same key: at least once from here, once for who heeds the key.
 */
@Injectable()
export class Deliveries extends Recurring {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    @Inject(CHANNELS) private readonly channels: readonly Channel[],
    @Inject(PHONES) private readonly phones: Phones,
  ) {
    super('deliveries', { everyMs: EVERY_MS });
  }

  protected turn(): Promise<unknown> {
    return this.sweep();
  }

  /** Sends everything that is due. Gives how many were taken by their channel. */
  async sweep(): Promise<number> {
    let sent = 0;
    for (;;) {
      const ids = await this.due();
      if (ids.length === 0) return sent;
      const done = await Promise.all(ids.map(id => this.deliver(id)));
      sent += done.filter(Boolean).length;
    }
  }

  private async due(): Promise<string[]> {
    if (this.channels.length === 0) return [];
    const names = this.channels.map(({ name }) => name);
    const rows = await this.db.read.query<{ id: string }[]>(
      `SELECT id FROM delivery WHERE state IN ('waiting', 'failed', 'sending') AND nextAt <= ? AND channel IN (${names.map(() => '?').join()}) ORDER BY nextAt, id LIMIT ${AT_ONCE}`,
      [this.clock.instant(), ...names],
    );
    return rows.map(({ id }) => id);
  }

  private async deliver(id: string): Promise<boolean> {
    const claimed = await this.claim(id);
    if (!claimed) return false;
    const channel = this.channels.find(({ name }) => name === claimed.channel) as Channel;
    try {
      await channel.carry(await this.parcelOf(claimed));
    } catch (error) {
      await this.noteFailure(claimed, error as Error);
      return false;
    }
    await this.db.write(program, tx =>
      tx.keep(DeliveryEntity, { state: 'sent', sentAt: tx.at, leaseUntil: null, lastError: null }, { id }),
    );
    return true;
  }

  /** Takes a delivery for as long as a lease, unless another server was first or it has become too old to be news. */
  private claim(id: string): Promise<DeliveryEntity | null> {
    return this.db.write(program, async tx => {
      const row = await tx.lock(DeliveryEntity, { id });
      if (!['waiting', 'failed', 'sending'].includes(row.state) || row.nextAt > tx.at) return null;
      const now = Date.parse(tx.at);
      if (now - Date.parse(row.createdAt) > GIVE_UP_AFTER_MS) {
        await tx.keep(DeliveryEntity, { state: 'given-up', leaseUntil: null, lastError: row.lastError ?? '一直没有轮到发送' }, { id });
        this.log.error(`消息一直没有送出，不再发送：${row.key} ${row.lastError ?? ''}`);
        return null;
      }
      const leaseUntil = new Date(now + LEASE_MS).toISOString();
      await tx.keep(DeliveryEntity, { state: 'sending', attempts: row.attempts + 1, leaseUntil, nextAt: leaseUntil }, { id });
      return { ...row, attempts: row.attempts + 1 };
    });
  }

  private async parcelOf({ noticeId, key }: DeliveryEntity): Promise<Parcel> {
    const notice = await this.db.read.findOneBy(NoticeEntity, { id: noticeId });
    if (!notice) throw new Refused('消息已经不在');
    const { toKind, toId, subject, subjectId, title, body, at } = notice;
    const staff = toKind === 'staff' ? await this.db.read.findOneBy(StaffEntity, { id: toId }) : null;
    const phone = toKind === 'veteran' ? ((await this.phones[subject as VeteranSubject]?.(this.db, subjectId)) ?? null) : null;
    return { id: noticeId, key, to: { kind: toKind, id: toId, phone, account: staff?.username ?? null }, title, body, at };
  }

  /** Says when to try again. An attempt that another server has taken over says nothing any more. */
  private async noteFailure({ id, key, attempts, createdAt }: DeliveryEntity, error: Error): Promise<void> {
    const lastError = `${error.message}${error.cause ? `：${String(error.cause)}` : ''}`.slice(0, 300);
    await this.db.write(program, async tx => {
      const row = await tx.lock(DeliveryEntity, { id });
      if (row.state !== 'sending' || row.attempts !== attempts) return;
      const nextAt = new Date(Date.parse(tx.at) + waitAfter(attempts)).toISOString();
      await tx.keep(
        DeliveryEntity,
        { state: error instanceof Refused ? 'given-up' : 'failed', nextAt, leaseUntil: null, lastError },
        { id },
      );
    });
    const late = this.clock.now().getTime() - Date.parse(createdAt);
    if (error instanceof Refused) this.log.error(`通道不收这条消息：${key} ${lastError}`);
    else if (late > LATE_AFTER_MS) this.log.error(`消息晚了 ${Math.round(late / 60_000)} 分钟还没有送出：${key} ${lastError}`);
  }
}
