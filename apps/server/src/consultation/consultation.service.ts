import { Injectable } from '@nestjs/common';
import { type Input, type MyConsultation, Problem, type ReceiptReply, type Reply, type consultationRoutes as routes } from '@vc/contract';
import { IsNull } from 'typeorm';
import { markRead, NoticeEntity } from '../notice/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { type Limit, Limits } from '../platform/limits.ts';
import type { Tx } from '../platform/tx.ts';
import { askConsultation, type Question } from './ask.ts';
import { mine, receiptOf } from './asker.view.ts';
import { ConsultationEntity } from './consultation.entity.ts';
import { openPerson } from './person.ts';
import { followUp, rateConsultation } from './reopen.ts';
import { clocksIn } from './settings.ts';

const HOUR = 3600;
const lookingFrom = (ip: string): Limit => ({ key: `lookup from ${ip}`, max: 30, seconds: HOUR });
const lookingFor = (receipt: string): Limit => ({ key: `lookup of ${receipt}`, max: 5, seconds: HOUR });

/** What whoever asks may do. */
@Injectable()
export class ConsultationService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  promise(): Promise<Reply<typeof routes.promise>> {
    return clocksIn(this.db.read);
  }

  async ask(who: Actor, question: Question): Promise<ReceiptReply> {
    const row = await this.db.write(who, tx => askConsultation(tx, who.id as string, question));
    return receiptOf(this.db, row);
  }

  /** One's own question; looking at it counts as having read the answer. Problem `not_found` for anybody else's. */
  async mineOne(who: Actor, id: string): Promise<MyConsultation> {
    const row = await this.db.read.findOneBy(ConsultationEntity, { id, veteranId: who.id as string });
    if (!row) throw new Problem('not_found');
    await this.read(who, row);
    return mine(this.db, row, who, this.clock.today());
  }

  followUp(who: Actor, { id, ...said }: Input<typeof routes.followUp>): Promise<MyConsultation> {
    return this.change(who, id, (tx, row) => followUp(tx, row, said));
  }

  rate(who: Actor, { id, rating, reason }: Input<typeof routes.rate>): Promise<MyConsultation> {
    return this.change(who, id, (tx, row) => rateConsultation(tx, row, rating, reason || null));
  }

  /**
   * By receipt number and the last four digits of a telephone that was left, the veteran's or the helper's. A wrong number,
   * a wrong tail and a question without a telephone all look the same from outside; tries are few per question and per
   * address. Problems: `not_found`, `too_many`.
   */
  async lookup(who: Actor, { receipt: typed, phoneTail }: Input<typeof routes.lookup>): Promise<MyConsultation> {
    const receipt = typed.includes('-') ? typed : `${typed.slice(0, 8)}-${typed.slice(8)}`;
    const limits = [lookingFrom(who.ip), lookingFor(receipt)];
    for (const limit of limits) await this.limits.check(limit);
    const row = await this.db.read.findOneBy(ConsultationEntity, { receipt });
    const { phone, helper } = row ? openPerson(this.db.vault, row) : { phone: null, helper: null };
    if (!row || ![phone, helper?.phone].some(known => known?.endsWith(phoneTail))) {
      for (const limit of limits) await this.limits.use(limit);
      throw new Problem('not_found', '没有查到。请核对受理编号和留言时所留手机号的后四位');
    }
    await this.read(who, row);
    return mine(this.db, row, who, this.clock.today());
  }

  private async read(who: Actor, { id, veteranId }: ConsultationEntity): Promise<void> {
    if (veteranId === null) return;
    if ((await this.db.read.countBy(NoticeEntity, { toId: veteranId, subjectId: id, readAt: IsNull() })) > 0)
      await this.db.write(who, tx => markRead(tx, veteranId, id));
  }

  private async change(who: Actor, id: string, act: (tx: Tx, row: ConsultationEntity) => Promise<void>): Promise<MyConsultation> {
    const row = await this.db.write(who, async tx => {
      const own = await tx.lock(ConsultationEntity, { id, veteranId: who.id as string });
      await act(tx, own);
      return own;
    });
    return mine(this.db, row, who, this.clock.today());
  }
}
