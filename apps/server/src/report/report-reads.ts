import { Injectable } from '@nestjs/common';
import { Problem, type ReportDifference, type ReportRow, type ReportWork } from '@vc/contract';
import { actionsFor, type Day, type FilledReport, figureOf, filledOf, reportSteps } from '@vc/domain';
import { ContentEntity } from '../content/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { historyOf } from '../platform/history.ts';
import { SiteService } from '../site/index.ts';
import { compose, examine, numbersNow, type ReportSetting, typedIn } from './compose.ts';
import { ReportEditionEntity, ReportEntity } from './report.entities.ts';
import { headerOf } from './report-header.ts';

/** Looking at reports: as they would be printed now, as they were approved, and what has changed since. */
@Injectable()
export class ReportReads {
  constructor(
    private readonly db: Db,
    private readonly sites: SiteService,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<ReportRow[]> {
    return (await this.db.read.find(ReportEntity, { order: { year: 'DESC' } })).map(rowOf);
  }

  async work(who: Actor, id: string): Promise<ReportWork> {
    const row = await this.row(id);
    const setting = await this.settingFor(row.year);
    const numbers = await this.db.snapshot(read => numbersNow(read, row.year));
    const editions = await this.db.read.find(ReportEditionEntity, { where: { reportId: id }, order: { number: 'DESC' } });
    const [latest] = editions;
    const frozen = latest !== undefined && (row.state === 'approved' || row.state === 'published');
    const drafted = (issuedOn: Day | null) =>
      compose(row.year, setting.bureau, row.text, numbers, headerOf(row, setting.bureau, { issuedOn }));
    const document = frozen ? await this.withIndexNumber(row, latest) : drafted(null);
    const own = row.checkedById !== null && row.checkedById === who.id;
    return {
      ...rowOf(row),
      version: row.version,
      text: row.text,
      typed: typedIn(row.text),
      document,
      // What is not approved yet is judged as if it were approved today: what would stop the approval is told beforehand.
      checks: examine(frozen ? document : drafted(this.clock.today()), row.text, setting),
      figures: frozen ? latest.figures : numbers,
      explanations: row.explanations,
      differences: latest ? differences(row.year, latest.figures, numbers) : [],
      editions: editions.map(({ number, createdAt, approvedBy, reason }) => ({ number, approvedAt: createdAt, approvedBy, reason })),
      documentNumber: row.documentNumber,
      may: actionsFor(reportSteps, row.state, who.roles).filter(action => !(action === 'approve' && own)),
      history: await historyOf(this.db.read, 'report', id),
    };
  }

  /** A report as a document: an edition as it was approved, or, without one, as it would be printed now. Problem `not_found`. */
  async document(who: Actor, id: string, edition?: number) {
    if (edition === undefined) return (await this.work(who, id)).document;
    const row = await this.row(id);
    const found = await this.db.read.findOneBy(ReportEditionEntity, { reportId: id, number: edition });
    if (!found) throw new Problem('not_found', '没有这个版本');
    return edition === row.edition ? this.withIndexNumber(row, found) : found.document;
  }

  /** What a report is judged with beside its own numbers. Problem `not_found`. */
  async setting(id: string): Promise<ReportSetting> {
    return this.settingFor((await this.row(id)).year);
  }

  private async settingFor(year: number): Promise<ReportSetting> {
    const { name, local } = await this.sites.site();
    return { bureau: name, local, before: await this.before(year, local) };
  }

  private async row(id: string): Promise<ReportEntity> {
    const row = await this.db.read.findOneBy(ReportEntity, { id });
    if (!row) throw new Problem('not_found');
    return row;
  }

  /** The index number is given at publication, after the edition was frozen. */
  private async withIndexNumber(row: ReportEntity, { document }: ReportEditionEntity) {
    const content = row.contentId && row.state === 'published' ? await this.db.read.findOneBy(ContentEntity, { id: row.contentId }) : null;
    return content ? { ...document, header: { ...document.header, indexNumber: content.indexNumber } } : document;
  }

  /** Last year's report as it was approved, for the checks that join two years. */
  private async before(year: number, local: boolean): Promise<FilledReport | null> {
    const report = await this.db.read.findOneBy(ReportEntity, { year: year - 1 });
    if (!report || report.edition === 0) return null;
    const edition = await this.db.read.findOneBy(ReportEditionEntity, { reportId: report.id, number: report.edition });
    return edition && filledOf(edition.document, local);
  }
}

function rowOf(row: ReportEntity): ReportRow {
  const { id, year, state, edition, contentId } = row;
  return { id, year, state, edition, contentId, approvedOn: row.approvedOn as Day | null, publishedOn: row.publishedOn as Day | null };
}

/** Numbers that records give otherwise now than when they were frozen. */
function differences(year: number, frozen: Readonly<Record<string, number>>, now: Readonly<Record<string, number>>): ReportDifference[] {
  return Object.entries(frozen).flatMap(([figure, value]) => {
    const current = now[figure] ?? 0;
    return current === value ? [] : [{ figure, label: figureOf(figure, year)?.label ?? figure, frozen: value, now: current }];
  });
}
