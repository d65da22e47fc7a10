import { Injectable } from '@nestjs/common';
import { type FoiReceipt, type Input, type MyFoi, Problem, type Reply, type myFoiRoutes as routes } from '@vc/contract';
import { addDays, type Day, foiStanding, isToApplicant, usualDays } from '@vc/domain';
import { IsNull } from 'typeorm';
import { attachCaseFiles, CaseFileEntity, viewFile } from '../case-file/index.ts';
import { markRead, NoticeEntity } from '../notice/index.ts';
import type { Actor } from '../platform/actor.ts';
import { currentCalendar } from '../platform/calendars.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import type { Letter } from '../platform/office/letter/index.ts';
import { PAGE_SIZE, pageOf, readCursor } from '../platform/paging.ts';
import { expectVersion, type Tx } from '../platform/tx.ts';
import { receiveCorrection } from './acts/correction.ts';
import { receiveReasons } from './acts/reasons.ts';
import { withdrawApplication } from './acts/reply.ts';
import { type Apply, applyForInformation } from './apply.ts';
import { FoiEntity } from './foi.entity.ts';
import { foiSettingsIn } from './foi-settings.ts';
import { FoiLetterEntity } from './letter.entity.ts';
import { paperOf } from './letters/index.ts';
import { myRow, myView, receiptOf } from './my-foi.view.ts';

const YEAR = 365;

/** Applications as their applicant sees them: one's own, and nobody else's. */
@Injectable()
export class MyApplications {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Whom one applies to, and how long it usually takes. */
  async about(): Promise<Reply<typeof routes.about>> {
    const { office, phone, address, hours } = await foiSettingsIn(this.db.read);
    const since = addDays(this.clock.today(), -YEAR);
    const spans: { from: Day; to: Day }[] = await this.db.read.query(
      'SELECT receivedOn AS `from`, answeredOn AS `to` FROM foi WHERE answeredOn >= ? ORDER BY answeredOn DESC LIMIT 500',
      [since],
    );
    return { office, phone, address: address ?? null, hours, usual: usualDays(spans, await currentCalendar(this.db.read)) };
  }

  async apply(who: Actor, form: Apply): Promise<FoiReceipt> {
    return receiptOf(await this.db.write(who, tx => applyForInformation(tx, who.id as string, form)));
  }

  async list(who: Actor, input: Input<typeof routes.list>): Promise<Reply<typeof routes.list>> {
    const limit = input.limit ?? PAGE_SIZE;
    const after = readCursor(input.cursor);
    const query = this.db.read.createQueryBuilder(FoiEntity, 'f').where('f.veteranId = :veteranId', { veteranId: who.id });
    if (after) query.andWhere('f.id < :id', { id: after.id });
    const rows = await query
      .orderBy('f.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const unread = new Set(
      (await this.db.read.findBy(NoticeEntity, { toId: who.id as string, readAt: IsNull() })).map(notice => notice.subjectId),
    );
    return pageOf(
      rows,
      limit,
      row => ({ value: '', id: row.id }),
      row => myRow(row, unread.has(row.id), this.clock.today()),
    );
  }

  /** One's own application; looking at it counts as having read what one was told. Problem `not_found` for anybody else's. */
  async one(who: Actor, id: string): Promise<MyFoi> {
    const row = await this.own(who, id);
    await this.db.write(who, tx => markRead(tx, who.id as string, id));
    const settings = await foiSettingsIn(this.db.read);
    const files = await this.db.read.find(CaseFileEntity, { where: { caseId: id, veteranId: who.id as string }, order: { id: 'ASC' } });
    return myView(row, {
      who,
      today: this.clock.today(),
      standing: foiStanding(row.events, await currentCalendar(this.db.read)),
      letters: await this.db.read.find(FoiLetterEntity, { where: { foiId: id }, order: { id: 'ASC' } }),
      files: files.filter(({ use }) => use !== 'original').map(viewFile),
      places: settings,
      vault: this.db.vault,
    });
  }

  correct(who: Actor, { id, version, text, files }: Input<typeof routes.correct>): Promise<MyFoi> {
    return this.act(who, { id, version }, async (tx, row) => {
      await receiveCorrection(tx, row, tx.today, text);
      await attachCaseFiles(tx, who.id as string, 'foi', id, files);
    });
  }

  explain(who: Actor, { id, version, text }: Input<typeof routes.explain>): Promise<MyFoi> {
    return this.act(who, { id, version }, (tx, row) => receiveReasons(tx, row, tx.today, text));
  }

  withdraw(who: Actor, { id, version, reason }: Input<typeof routes.withdraw>): Promise<MyFoi> {
    return this.act(who, { id, version }, (tx, row) => withdrawApplication(tx, row, tx.today, reason || null));
  }

  /** A letter that was written to this applicant. Problem `not_found` for any other. */
  async letter(who: Actor, { id, letter }: { id: string; letter: string }): Promise<Letter> {
    const row = await this.own(who, id);
    const found = await this.db.read.findOneBy(FoiLetterEntity, { id: letter, foiId: id });
    if (!found || !isToApplicant(found.kind)) throw new Problem('not_found');
    return paperOf(found, row, this.db.vault);
  }

  private async own(who: Actor, id: string): Promise<FoiEntity> {
    const row = await this.db.read.findOneBy(FoiEntity, { id, veteranId: who.id as string });
    if (!row) throw new Problem('not_found');
    return row;
  }

  private async act(
    who: Actor,
    { id, version }: { id: string; version: number },
    act: (tx: Tx, row: FoiEntity) => Promise<void>,
  ): Promise<MyFoi> {
    await this.db.write(who, async tx => {
      const row = await tx.lock(FoiEntity, { id, veteranId: who.id as string });
      expectVersion(row, version);
      await act(tx, row);
    });
    return this.one(who, id);
  }
}
