import { Injectable } from '@nestjs/common';
import { type Input, kindOf, type OfferReport, Problem, type Reply, type offerReportRoutes as routes } from '@vc/contract';
import { actionsFor, advance, type Day, offerReportDue, offerReportOutcomes, offerReportSteps } from '@vc/domain';
import { lockPublic } from '../content/index.ts';
import type { Actor } from '../platform/actor.ts';
import { currentCalendar } from '../platform/calendars.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { historyOf } from '../platform/history.ts';
import { type Limit, Limits } from '../platform/limits.ts';
import { PAGE_SIZE, pageOf, readCursor } from '../platform/paging.ts';
import { expectVersion } from '../platform/tx.ts';
import { OfferReportEntity } from './offer-report.entity.ts';

const DAY = 24 * 3600;
const byDevice = (id: string): Limit => ({ key: `offer report by ${id}`, max: 5, seconds: DAY });
const fromAddress = (ip: string): Limit => ({ key: `offer report from ${ip}`, max: 60, seconds: DAY });

@Injectable()
export class OfferReportService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  /**
   * Files a report; promises by when it is looked into. Nothing personal is asked for. Problems: `duplicate` while the
   * same device's report of the same offer is open, `too_many`, `not_found` for what is not an offer.
   */
  async report(who: Actor, { id, reason, note }: Input<typeof routes.report>): Promise<Reply<typeof routes.report>> {
    const limits = [byDevice(who.id as string), fromAddress(who.ip)];
    for (const limit of limits) await this.limits.check(limit);
    const row = await this.db.write(who, async tx => {
      const item = await lockPublic(tx, id);
      if (!kindOf(item.kind)?.reportable) throw new Problem('not_found');
      const liveKey = `${id} ${who.id}`;
      if (await tx.find(OfferReportEntity, { liveKey })) throw new Problem('duplicate', '您已经反映过这家商家，我们正在核实，不用重复提交');
      return tx.insert(
        OfferReportEntity,
        {
          contentId: id,
          veteranId: who.id as string,
          title: item.title,
          reason,
          note: note || null,
          state: 'open',
          reportedAt: tx.at,
          dueOn: offerReportDue(tx.today, await currentCalendar(tx)),
          outcome: null,
          finding: null,
          liveKey,
        },
        'report',
      );
    });
    for (const limit of limits) await this.limits.use(limit);
    return { dueOn: row.dueOn as Day };
  }

  /** The staff's list: open ones by what falls due first, else the newest first. */
  async list(who: Actor, input: Input<typeof routes.list>): Promise<Reply<typeof routes.list>> {
    const limit = input.limit ?? PAGE_SIZE;
    const after = readCursor(input.cursor);
    const open = input.state === 'open';
    const query = this.db.read
      .createQueryBuilder(OfferReportEntity, 'r')
      .where(input.state ? 'r.state = :state' : '1 = 1', { state: input.state });
    if (after) query.andWhere(`(r.dueOn ${open ? '>' : '<'} :value OR (r.dueOn = :value AND r.id ${open ? '>' : '<'} :id))`, after);
    const direction = open ? 'ASC' : 'DESC';
    const rows = await query
      .orderBy('r.dueOn', direction)
      .addOrderBy('r.id', direction)
      .limit(limit + 1)
      .getMany();
    const histories = new Map<string, OfferReport['history']>();
    for (const { id } of rows.slice(0, limit)) histories.set(id, await historyOf(this.db.read, 'offer_report', id));
    const page = pageOf(
      rows,
      limit,
      row => ({ value: row.dueOn, id: row.id }),
      row => this.view(row, who, histories.get(row.id) ?? []),
    );
    return { ...page, ...(await this.counts()) };
  }

  async settle(who: Actor, { id, version, outcome, finding }: Input<typeof routes.settle>): Promise<OfferReport> {
    const row = await this.db.write(who, async tx => {
      const report = await tx.lock(OfferReportEntity, { id });
      expectVersion(report, version);
      Object.assign(report, { state: advance(offerReportSteps, report.state, 'settle', who.roles), outcome, finding, liveKey: null });
      return tx.save(report, 'settle', `${offerReportOutcomes[outcome]}：${finding}`);
    });
    return this.view(row, who, await historyOf(this.db.read, 'offer_report', id));
  }

  private async counts(): Promise<{ open: number; late: number }> {
    const [row] = await this.db.read.query(
      "SELECT COUNT(*) AS n, SUM(CASE WHEN dueOn < ? THEN 1 ELSE 0 END) AS late FROM offer_report WHERE state = 'open'",
      [this.clock.today()],
    );
    return { open: Number(row.n), late: Number(row.late ?? 0) };
  }

  private view(row: OfferReportEntity, who: Actor, history: OfferReport['history']): OfferReport {
    const { id, version, contentId, title, reason, note, state, reportedAt, outcome, finding } = row;
    return {
      id,
      version,
      contentId,
      title,
      reason,
      note,
      state,
      reportedAt,
      dueOn: row.dueOn as Day,
      late: state === 'open' && row.dueOn < this.clock.today(),
      outcome,
      finding,
      may: actionsFor(offerReportSteps, state, who.roles),
      history,
    };
  }
}
