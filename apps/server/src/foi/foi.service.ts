import { Injectable } from '@nestjs/common';
import { type FoiCase, type Input, Problem, type Reply, type foiRoutes as routes } from '@vc/contract';
import { lockCaseFor } from '../case/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import { Looks } from '../platform/looks.ts';
import { dayOfReceipt } from './day-of-receipt.ts';
import { FoiEntity } from './foi.entity.ts';
import { FoiReads } from './foi-reads.ts';
import { lockToHandle } from './keep-application.ts';
import { receiptWords, writeLetter } from './letters/index.ts';
import { indexesOf, sealedParticulars } from './particulars.ts';
import { receiveFoi, replyFoi } from './receive-foi.ts';

type Paper = Input<typeof routes.receive>;

/** Applications on paper, and what staff see of an applicant. */
@Injectable()
export class FoiService {
  constructor(
    private readonly db: Db,
    private readonly reads: FoiReads,
    private readonly looks: Looks,
  ) {}

  /**
   * Registers what came on paper, by mail, by fax or by word of mouth. Whoever does is shown it, also when it is for another
   * section to handle; `may` is empty then. Problems: `invalid`, `duplicate`.
   */
  async receive(who: Actor, input: Paper): Promise<FoiCase> {
    const row = await this.db.write(who, async tx => {
      const { applicantClass, title, channel, arrivedOn, oral, registrationNumber } = input;
      const receivedOn = dayOfReceipt(tx, input);
      const found = await receiveFoi(tx, {
        ...{ applicantClass, title, channel, arrivedOn, oral, registrationNumber: registrationNumber ?? null },
        ...sealedParticulars(tx.vault, input),
        receivedOn,
        person: indexesOf(tx.vault, input),
      });
      await writeLetter(tx, found, 'receipt', receiptWords);
      return found;
    });
    return this.reads.received(who, row.id);
  }

  /** A reply that was given outside the platform. What came by phone is answered on the phone. Problems: `wrong_state`, `invalid`. */
  async reply(who: Actor, { id, version, outcome, answeredOn }: Input<typeof routes.reply>): Promise<FoiCase> {
    await this.db.write(who, async tx => {
      const { row } = await lockToHandle(tx, { id, version });
      if (row.veteranId) throw new Problem('wrong_state', '这件申请是在手机上提交的，请拟写答复并送审，申请人才能收到');
      await replyFoi(tx, row, outcome, answeredOn);
    });
    return this.reads.one(who, id);
  }

  /** The applicant's numbers whole, for a stated reason that stays on record. */
  async look(who: Actor, { id, reason }: Input<typeof routes.look>): Promise<Reply<typeof routes.look>> {
    return this.looks.look(who, reason, async tx => {
      await lockCaseFor(tx, who, 'foi', id);
      const { proofNumber, phone, email, address } = await tx.lock(FoiEntity, { id });
      const opened = (value: FoiEntity['phone']) => tx.vault.openIf(value);
      const seen = { proofNumber: opened(proofNumber), phone: opened(phone), email: opened(email), address: opened(address) };
      return { subject: 'foi', id, seen };
    });
  }
}
