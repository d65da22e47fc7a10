import { Injectable } from '@nestjs/common';
import {
  type ConsultationWork,
  type Input,
  type MyConsultation,
  Problem,
  type ReceiptReply,
  type consultationRoutes as routes,
} from '@vc/contract';
import { advance, consultationSteps } from '@vc/domain';
import { markRead } from '../notice/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { historyOf } from '../platform/history.ts';
import { type Limit, Limits } from '../platform/limits.ts';
import { expectVersion, type Tx } from '../platform/tx.ts';
import { answerConsultation } from './answer.ts';
import { askConsultation, type Question, receiptOf } from './ask.ts';
import { ConsultationEntity } from './consultation.entity.ts';
import { mine, work } from './consultation.view.ts';
import { declinePublicity, proposePublicity, publishAnswer, withdrawAnswer } from './publicity.ts';

const HOUR = 3600;
const lookingFrom = (ip: string): Limit => ({ key: `lookup from ${ip}`, max: 30, seconds: HOUR });
const lookingFor = (receipt: string): Limit => ({ key: `lookup of ${receipt}`, max: 5, seconds: HOUR });

@Injectable()
export class ConsultationService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  async ask(who: Actor, question: Question): Promise<ReceiptReply> {
    const row = await this.db.write(who, tx => askConsultation(tx, who.id as string, question));
    return receiptOf(row);
  }

  /** One's own question; looking at it counts as having read the answer. Problem `not_found` for anybody else's. */
  async mineOne(who: Actor, id: string): Promise<MyConsultation> {
    const row = await this.db.read.findOneBy(ConsultationEntity, { id, veteranId: who.id as string });
    if (!row) throw new Problem('not_found');
    if (row.state !== 'received') await this.db.write(who, tx => markRead(tx, row.veteranId, row.id));
    return mine(row, who, this.clock.today());
  }

  async rate(who: Actor, { id, rating, reason }: Input<typeof routes.rate>): Promise<MyConsultation> {
    const row = await this.db.write(who, async tx => {
      const own = await tx.lock(ConsultationEntity, { id, veteranId: who.id as string });
      own.state = advance(consultationSteps, own.state, 'rate', who.roles);
      Object.assign(own, { rating, ratingReason: reason || null });
      return tx.save(own, 'rate');
    });
    return mine(row, who, this.clock.today());
  }

  /**
   * By receipt number and the last four digits of the phone. A wrong number, a wrong tail and a question without a
   * phone all look the same from outside; tries are few per question and per address. Problems: `not_found`, `too_many`.
   */
  async lookup(who: Actor, { receipt: typed, phoneTail }: Input<typeof routes.lookup>): Promise<MyConsultation> {
    const receipt = typed.includes('-') ? typed : `${typed.slice(0, 8)}-${typed.slice(8)}`;
    const limits = [lookingFrom(who.ip), lookingFor(receipt)];
    for (const limit of limits) await this.limits.check(limit);
    const row = await this.db.read.findOneBy(ConsultationEntity, { receipt });
    if (!row?.phone?.endsWith(phoneTail)) {
      for (const limit of limits) await this.limits.use(limit);
      throw new Problem('not_found', '没有查到。请核对受理编号和留言时所留手机号的后四位');
    }
    await this.db.write(who, tx => markRead(tx, row.veteranId, row.id));
    return mine(row, who, this.clock.today());
  }

  async work(who: Actor, id: string): Promise<ConsultationWork> {
    const row = await this.db.read.findOneBy(ConsultationEntity, { id });
    if (!row) throw new Problem('not_found');
    return work(row, who, this.clock.today(), await historyOf(this.db.read, 'consultation', id));
  }

  /** The whole telephone number, for a stated reason that stays on record. */
  async look(who: Actor, { id, reason }: Input<typeof routes.look>): Promise<{ phone: string }> {
    return this.db.write(who, async tx => {
      const row = await tx.lock(ConsultationEntity, { id });
      if (!row.phone) throw new Problem('not_found', '提问人没有留手机号');
      await tx.record('consultation', id, 'look', reason);
      return { phone: row.phone };
    });
  }

  answer(who: Actor, input: Input<typeof routes.answer>): Promise<ConsultationWork> {
    return this.change(who, input, (tx, row) => answerConsultation(tx, row, input.answer));
  }

  propose(who: Actor, { id, version, ...text }: Input<typeof routes.propose>): Promise<ConsultationWork> {
    return this.change(who, { id, version }, (tx, row) => proposePublicity(tx, row, text));
  }

  decline(who: Actor, input: Input<typeof routes.decline>): Promise<ConsultationWork> {
    return this.change(who, input, (tx, row) => declinePublicity(tx, row, input.reason));
  }

  publish(who: Actor, input: Input<typeof routes.publish>): Promise<ConsultationWork> {
    return this.change(who, input, publishAnswer);
  }

  withdraw(who: Actor, input: Input<typeof routes.withdraw>): Promise<ConsultationWork> {
    return this.change(who, input, (tx, row) => withdrawAnswer(tx, row, input.reason));
  }

  private async change(
    who: Actor,
    { id, version }: { id: string; version: number },
    act: (tx: Tx, row: ConsultationEntity) => Promise<void>,
  ): Promise<ConsultationWork> {
    await this.db.write(who, async tx => {
      const row = await tx.lock(ConsultationEntity, { id });
      expectVersion(row, version);
      await act(tx, row);
    });
    return this.work(who, id);
  }
}
