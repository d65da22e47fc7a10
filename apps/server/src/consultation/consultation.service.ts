import { Injectable } from '@nestjs/common';
import { type Input, type MyConsultation, Problem, type ReceiptReply, type Reply, type consultationRoutes as routes } from '@vc/contract';
import { CaseFileEntity } from '../case-file/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import type { Tx } from '../platform/tx.ts';
import { askConsultation, type Question } from './ask.ts';
import { mine, readMine, receiptOf } from './asker.view.ts';
import { ConsultationEntity } from './consultation.entity.ts';
import { passedTo } from './files-pass.ts';
import { followUp, rateConsultation } from './reopen.ts';
import { clocksIn } from './settings.ts';

/** What whoever asks may do. */
@Injectable()
export class ConsultationService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
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
    return readMine(this.db, row, who, this.clock.today());
  }

  followUp(who: Actor, { id, ...said }: Input<typeof routes.followUp>): Promise<MyConsultation> {
    return this.change(who, id, (tx, row) => followUp(tx, row, said));
  }

  rate(who: Actor, { id, rating, reason }: Input<typeof routes.rate>): Promise<MyConsultation> {
    return this.change(who, id, (tx, row) => rateConsultation(tx, row, rating, reason || null));
  }

  /** A file of an answer that was sent, for whoever has just found its question by its number. Problem `not_found`. */
  async foundFile({ key, pass }: Input<typeof routes.foundFile>): Promise<CaseFileEntity> {
    const caseId = passedTo(this.db.vault, pass, this.clock.now());
    const file = caseId ? await this.db.read.findOneBy(CaseFileEntity, { key, caseId, use: 'reply' }) : null;
    if (!file || file.removedAt) throw new Problem('not_found');
    return file;
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
