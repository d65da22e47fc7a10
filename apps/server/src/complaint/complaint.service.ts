import { Injectable } from '@nestjs/common';
import {
  type CaseFile,
  type CaseReceipt,
  type ComplaintWork,
  type Input,
  type MyComplaint,
  Problem,
  type complaintRoutes as routes,
} from '@vc/contract';
import type { Calendar } from '@vc/domain';
import { CaseEntity, caseFor, lockCaseFor } from '../case/index.ts';
import { CaseFileEntity, viewFile } from '../case-file/index.ts';
import { markRead } from '../notice/index.ts';
import type { Actor } from '../platform/actor.ts';
import { currentCalendar } from '../platform/calendars.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { historyOf } from '../platform/history.ts';
import { Looks } from '../platform/looks.ts';
import { expectVersion, type Tx } from '../platform/tx.ts';
import { type Complaint, fileComplaint, receiptOf } from './complain.ts';
import { ComplaintEntity } from './complaint.entity.ts';
import { mine, work } from './complaint.view.ts';
import { answerComplaint, rateComplaint } from './handle-complaint.ts';

/** Complaints about the platform: filed and followed by the person, handled by staff. */
@Injectable()
export class ComplaintService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly looks: Looks,
  ) {}

  async complain(who: Actor, complaint: Complaint): Promise<CaseReceipt> {
    return receiptOf(await this.db.write(who, tx => fileComplaint(tx, who.id as string, complaint)));
  }

  /** One's own complaint; looking at it counts as having read what one was told of it. Problem `not_found`. */
  async mineOne(who: Actor, id: string): Promise<MyComplaint> {
    const row = await this.db.read.findOneBy(ComplaintEntity, { id, veteranId: who.id as string });
    if (!row) throw new Problem('not_found');
    if (row.answers.length > 0) await this.db.write(who, tx => markRead(tx, who.id as string, id));
    const record = (await this.db.read.findOneBy(CaseEntity, { id })) as CaseEntity;
    return mine(row, record, await this.shown(id), who, this.clock.today());
  }

  async rate(who: Actor, { id, rating, reason }: Input<typeof routes.rate>): Promise<MyComplaint> {
    await this.db.write(who, async tx => {
      const record = await tx.lock(CaseEntity, { id, kind: 'complaint', veteranId: who.id as string });
      await rateComplaint(tx, await tx.lock(ComplaintEntity, { id }), record, rating, reason || null);
    });
    return this.mineOne(who, id);
  }

  async work(who: Actor, id: string): Promise<ComplaintWork> {
    const record = await caseFor(this.db.read, who, 'complaint', id);
    const row = (await this.db.read.findOneBy(ComplaintEntity, { id })) as ComplaintEntity;
    const beside = {
      record,
      ...(await this.shown(id)),
      history: await historyOf(this.db.read, 'complaint', id),
      phone: this.db.vault.openIf(row.phone),
    };
    return work(row, beside, who, this.clock.today());
  }

  answer(who: Actor, { id, version, answer }: Input<typeof routes.answer>): Promise<ComplaintWork> {
    return this.change(who, id, async (tx, row, record) => {
      expectVersion(row, version);
      await answerComplaint(tx, row, record, answer);
    });
  }

  /** The whole telephone number, for a stated reason that stays on record. */
  async look(who: Actor, { id, reason }: Input<typeof routes.look>): Promise<{ phone: string }> {
    return this.looks.look(who, reason, async tx => {
      await lockCaseFor(tx, who, 'complaint', id);
      const row = await tx.lock(ComplaintEntity, { id });
      if (!row.phone) throw new Problem('not_found', '提出人没有留手机号');
      return { subject: 'complaint', id, seen: { phone: tx.vault.open(row.phone) } };
    });
  }

  private async change(
    who: Actor,
    id: string,
    act: (tx: Tx, row: ComplaintEntity, record: CaseEntity) => Promise<void>,
  ): Promise<ComplaintWork> {
    await this.db.write(who, async tx => {
      const record = await lockCaseFor(tx, who, 'complaint', id);
      await act(tx, await tx.lock(ComplaintEntity, { id }), record);
    });
    return this.work(who, id);
  }

  /** What is shown with a complaint to whoever may see it. */
  private async shown(caseId: string): Promise<{ files: CaseFile[]; calendar: Calendar }> {
    const files = await this.db.read.find(CaseFileEntity, { where: { caseId }, order: { id: 'ASC' } });
    return { files: files.map(viewFile), calendar: await currentCalendar(this.db.read) };
  }
}
