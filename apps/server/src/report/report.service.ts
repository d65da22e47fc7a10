import { Injectable } from '@nestjs/common';
import { type Input, Problem, type ReportWork, type reportRoutes as routes } from '@vc/contract';
import {
  type Act,
  advance,
  draftText,
  FormatMissing,
  formatFor,
  lookupIn,
  placeLabels,
  type ReportAction,
  reportSteps,
  yearOf,
} from '@vc/domain';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { expectFields } from '../platform/fields.ts';
import { expectVersion, type Tx } from '../platform/tx.ts';
import { SiteService } from '../site/index.ts';
import { approveReport } from './approve-report.ts';
import { expectExplained, numbersNow, unknownIn } from './compose.ts';
import { publishReport } from './publish-report.ts';
import { ReportEntity } from './report.entities.ts';
import { ReportReads } from './report-reads.ts';

/** The life of a year's report: drafted from figures, checked, approved and frozen, published, corrected in the open. */
@Injectable()
export class ReportService {
  constructor(
    private readonly db: Db,
    private readonly reads: ReportReads,
    private readonly sites: SiteService,
    private readonly clock: Clock,
  ) {}

  /** Starts the report of a year that is over. Problems: `invalid` for a future year or one without a format, `duplicate`. */
  async start(who: Actor, { year }: Input<typeof routes.start>): Promise<ReportWork> {
    if (year >= yearOf(this.clock.today()))
      throw new Problem('invalid', undefined, [{ field: 'year', message: `${year} 年度还没有结束，次年才能起草年度报告` }]);
    if (await this.db.read.findOneBy(ReportEntity, { year })) throw new Problem('duplicate', `${year} 年度的报告已经起草，请直接打开`);
    const text = await this.freshText(year);
    const row = await this.db.write(who, tx =>
      tx.insert(
        ReportEntity,
        {
          year,
          state: 'draft',
          edition: 0,
          text,
          explanations: {},
          documentNumber: null,
          checkedById: null,
          approvedOn: null,
          publishedOn: null,
          contentId: null,
        },
        'draft',
      ),
    );
    return this.reads.work(who, row.id);
  }

  async edit(who: Actor, { id, version, text, explanations, documentNumber }: Input<typeof routes.edit>): Promise<ReportWork> {
    return this.change(who, { id, version }, (tx, row) => {
      expectFields(
        ...unknownIn(text, row.year).map(
          ({ place, figures }) =>
            [
              true,
              `text.${place}`,
              `${placeLabels[place]}：没有这个数字 ${figures.map(figure => `{${figure}}`).join('、')}，请从数字清单里选`,
            ] as const,
        ),
      );
      return this.step(tx, row, 'edit', { text, explanations, documentNumber: documentNumber || null });
    });
  }

  /** Throws the text away for a new draft out of the numbers as they are now. */
  async redraft(who: Actor, { id, version }: Input<typeof routes.redraft>): Promise<ReportWork> {
    const known = await this.db.read.findOneBy(ReportEntity, { id });
    if (!known) throw new Problem('not_found');
    const text = await this.freshText(known.year);
    return this.change(who, { id, version }, (tx, row) => this.step(tx, row, 'edit', { text }));
  }

  /** Sends it for approval. Every error must be mended or explained. Problem `invalid` names those that are neither. */
  async check(who: Actor, input: Input<typeof routes.check>): Promise<ReportWork> {
    const { checks, explanations } = await this.reads.work(who, input.id);
    expectExplained(checks, explanations);
    return this.change(who, input, (tx, row) => this.step(tx, row, 'check', { checkedById: who.id }));
  }

  async reopen(who: Actor, input: Input<typeof routes.reopen>): Promise<ReportWork> {
    return this.change(who, input, (tx, row) => this.step(tx, row, 'reopen', { checkedById: null }, input.reason));
  }

  async approve(who: Actor, input: Input<typeof routes.approve>): Promise<ReportWork> {
    const setting = await this.reads.setting(input.id);
    return this.change(who, input, (tx, row) => approveReport(tx, row, setting), 'snapshot');
  }

  async publish(who: Actor, input: Input<typeof routes.publish>): Promise<ReportWork> {
    return this.change(who, input, publishReport);
  }

  /** Opens an approved report for correction. The editions before it stay as they were. */
  async revise(who: Actor, input: Input<typeof routes.revise>): Promise<ReportWork> {
    return this.change(who, input, (tx, row) => this.step(tx, row, 'revise', { checkedById: null }, input.reason, 'correct'));
  }

  private async freshText(year: number) {
    try {
      formatFor(year);
    } catch (error) {
      if (error instanceof FormatMissing) throw new Problem('invalid', undefined, [{ field: 'year', message: error.message }]);
      throw error;
    }
    const numbers = await this.db.snapshot(read => numbersNow(read, year));
    return draftText(year, lookupIn(year, (await this.sites.site()).name, numbers));
  }

  private async change(
    who: Actor,
    { id, version }: { id: string; version: number },
    act: (tx: Tx, row: ReportEntity) => Promise<unknown>,
    seeing?: 'snapshot',
  ): Promise<ReportWork> {
    await this.db.write(
      who,
      async tx => {
        const row = await tx.lock(ReportEntity, { id });
        expectVersion(row, version);
        await act(tx, row);
      },
      seeing,
    );
    return this.reads.work(who, id);
  }

  /** `act`: how the history calls it, where the same action means something else elsewhere. */
  private async step(
    tx: Tx,
    row: ReportEntity,
    action: ReportAction,
    values: Partial<ReportEntity> = {},
    note?: string,
    act: Act = action,
  ): Promise<void> {
    const state = advance(reportSteps, row.state, action, tx.who.roles);
    Object.assign(row, values, { state });
    await tx.save(row, act, note);
  }
}
