import { Injectable } from '@nestjs/common';
import {
  type CaseFile,
  type ConsultationSettings,
  type ConsultationWork,
  type Input,
  Problem,
  type Reply,
  type consultationRoutes as routes,
} from '@vc/contract';
import type { FastifyRequest } from 'fastify';
import { IsNull } from 'typeorm';
import { type CaseEntity, caseFor, lockCaseFor, mayHandle } from '../case/index.ts';
import { CaseFiles } from '../case-file/index.ts';
import { markRead, NoticeEntity } from '../notice/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { Looks } from '../platform/looks.ts';
import { expectVersion, type Tx } from '../platform/tx.ts';
import { answerConsultation, putDraft, returnAnswer, sendAnswer, submitAnswer } from './answer.ts';
import { enterConsultation } from './ask.ts';
import { citesOf } from './cites.ts';
import { ConsultationEntity } from './consultation.entity.ts';
import { expectHand, flagConsultation, recategorise, settleRating } from './handle.ts';
import { openPerson } from './person.ts';
import { declinePublicity, proposePublicity, publishAnswer, withdrawAnswer } from './publicity.ts';
import { consultationSettings, keepConsultationSettings } from './settings.ts';
import { DraftEntity } from './thread.entities.ts';
import { work } from './work.view.ts';

interface Versioned {
  id: string;
  version: number;
}
type Act = (tx: Tx, row: ConsultationEntity, record: CaseEntity) => Promise<unknown>;

/** What staff do with a question. A case outside one's scope is simply not there. */
@Injectable()
export class ConsultationDesk {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly looks: Looks,
    private readonly files: CaseFiles,
  ) {}

  /** A question whole; opening it counts as having read what one was told of it. Problem `not_found`. */
  async open(who: Actor, id: string): Promise<ConsultationWork> {
    const shown = await this.work(who, id);
    if ((await this.db.read.countBy(NoticeEntity, { toId: who.id as string, subjectId: id, readAt: IsNull() })) > 0)
      await this.db.write(who, tx => markRead(tx, who.id as string, id));
    return shown;
  }

  /**
   * Enters a question that came by telephone, visit or letter. Whoever does is shown it, also when it goes to another
   * section, so that the slip can be handed over; `may` is empty then.
   */
  async enter(who: Actor, input: Input<typeof routes.enter>): Promise<ConsultationWork> {
    const { id } = await this.db.write(who, tx => enterConsultation(tx, input));
    const shown = await this.work({ ...who, section: null }, id);
    return mayHandle(who, shown) ? shown : { ...shown, may: [] };
  }

  /** Name and telephones in full, for a stated reason that stays on record. */
  look(who: Actor, { id, reason }: Input<typeof routes.look>): Promise<Reply<typeof routes.look>> {
    return this.looks.look(who, reason, async tx => {
      const seen = openPerson(tx.vault, await tx.lock(ConsultationEntity, { id }));
      await lockCaseFor(tx, who, 'consultation', id);
      if (!seen.name && !seen.phone && !seen.helper) throw new Problem('not_found', '提问人没有留称呼和手机号');
      return { subject: 'consultation', id, seen };
    });
  }

  /** Keeps what is being written. Problems: `stale` when another screen has saved since, `wrong_state`, `invalid`. */
  async draft(who: Actor, { id, version, text, cites, files }: Input<typeof routes.draft>): Promise<Reply<typeof routes.draft>> {
    return this.db.write(who, async tx => {
      const row = await lockToWrite(tx, who, id);
      const kept = await tx.lockIfAny(DraftEntity, { id });
      if ((kept?.version ?? 0) !== version) throw new Problem('stale');
      const draft = await putDraft(tx, row, { text, cites: await citesOf(tx, cites), files, returned: kept?.returned ?? null });
      return { version: draft.version, at: draft.updatedAt };
    });
  }

  /** Takes in a file for the answer under being written. Problems as `draft`, and those of files. */
  async answerFile(who: Actor, { id }: Input<typeof routes.answerFile>, request: FastifyRequest): Promise<CaseFile> {
    const may = (tx: Tx) => lockToWrite(tx, who, id);
    await this.db.write(who, may);
    return this.files.takeIn(who, { kind: 'consultation', use: 'draft', caseId: id }, request, may);
  }

  /** Takes in the picture of a letter that is to be entered. Problems: those of files. */
  enterFile(who: Actor, request: FastifyRequest): Promise<CaseFile> {
    return this.files.takeIn(who, { kind: 'consultation', use: 'evidence', caseId: null }, request, async () => undefined);
  }

  answer(who: Actor, { answer: text, cites, files, ...on }: Input<typeof routes.answer>): Promise<ConsultationWork> {
    return this.change(who, on, (tx, row) => answerConsultation(tx, row, { text, cites, files }));
  }

  submit(who: Actor, { answer: text, cites, files, ...on }: Input<typeof routes.submit>): Promise<ConsultationWork> {
    return this.change(who, on, (tx, row) => submitAnswer(tx, row, { text, cites, files }));
  }

  send(who: Actor, on: Versioned): Promise<ConsultationWork> {
    return this.change(who, on, sendAnswer);
  }

  return(who: Actor, { reason, ...on }: Input<typeof routes.return>): Promise<ConsultationWork> {
    return this.change(who, on, (tx, row) => returnAnswer(tx, row, reason));
  }

  /** Corrects category and type. What goes to another section thereby is no longer here: `work` is null then. */
  async recategorise(who: Actor, { category, type, ...on }: Input<typeof routes.recategorise>): Promise<Reply<typeof routes.recategorise>> {
    await this.act(who, on, (tx, row, record) => recategorise(tx, row, record, { category, type }));
    const { section } = await caseFor(this.db.read, { ...who, section: null }, 'consultation', on.id);
    return { section, work: mayHandle(who, { section }) ? await this.work(who, on.id) : null };
  }

  flag(who: Actor, { alert, reason, ...on }: Input<typeof routes.flag>): Promise<ConsultationWork> {
    return this.change(who, on, (tx, row) => flagConsultation(tx, row, alert, reason));
  }

  settle(who: Actor, { finding, ...on }: Input<typeof routes.settle>): Promise<ConsultationWork> {
    return this.change(who, on, (tx, row) => settleRating(tx, row, finding));
  }

  propose(who: Actor, { id, version, ...text }: Input<typeof routes.propose>): Promise<ConsultationWork> {
    return this.change(who, { id, version }, (tx, row) => proposePublicity(tx, row, text));
  }

  decline(who: Actor, { reason, ...on }: Input<typeof routes.decline>): Promise<ConsultationWork> {
    return this.change(who, on, (tx, row) => declinePublicity(tx, row, reason));
  }

  publish(who: Actor, on: Versioned): Promise<ConsultationWork> {
    return this.change(who, on, publishAnswer);
  }

  withdraw(who: Actor, { reason, ...on }: Input<typeof routes.withdraw>): Promise<ConsultationWork> {
    return this.change(who, on, (tx, row) => withdrawAnswer(tx, row, reason));
  }

  settings(): Promise<ConsultationSettings> {
    return consultationSettings(this.db.read);
  }

  /** Puts settings in place of those of `version`. Problems: `stale`, `invalid` for a section that the bureau does not have. */
  async keepSettings(who: Actor, { version, ...settings }: Input<typeof routes.keepSettings>): Promise<ConsultationSettings> {
    await this.db.write(who, async tx => {
      const now = await consultationSettings(tx);
      if (now.version !== version) throw new Problem('stale');
      const unknown = [...Object.values(settings.routing), ...settings.checkAnswers].filter(name => !now.sections.includes(name));
      if (unknown.length > 0)
        throw new Problem('invalid', undefined, [
          { field: 'routing', message: `没有“${[...new Set(unknown)].join('、')}”这个科室，请先在单位信息里添加` },
        ]);
      await keepConsultationSettings(tx, settings);
    });
    return this.settings();
  }

  private async work(who: Actor, id: string): Promise<ConsultationWork> {
    const record = await caseFor(this.db.read, who, 'consultation', id);
    const row = (await this.db.read.findOneBy(ConsultationEntity, { id })) as ConsultationEntity;
    return work(this.db, row, record, who, this.clock.today());
  }

  private async change(who: Actor, on: Versioned, act: Act): Promise<ConsultationWork> {
    await this.act(who, on, act);
    return this.work(who, on.id);
  }

  private async act(who: Actor, { id, version }: Versioned, act: Act): Promise<void> {
    await this.db.write(who, async tx => {
      const row = await tx.lock(ConsultationEntity, { id });
      const record = await lockCaseFor(tx, who, 'consultation', id);
      expectVersion(row, version);
      await act(tx, row, record);
    });
  }
}

/** The question, for whoever may write its answer now. Problems: `not_found`, `wrong_state`. */
async function lockToWrite(tx: Tx, who: Actor, id: string): Promise<ConsultationEntity> {
  const row = await tx.lock(ConsultationEntity, { id });
  const record = await lockCaseFor(tx, who, 'consultation', id);
  if (row.state !== 'received') throw new Problem('wrong_state');
  expectHand(tx, record);
  return row;
}
