import { Injectable } from '@nestjs/common';
import {
  type ContentSnapshot,
  type ContentVersion,
  type ContentWork,
  type Input,
  kindOf,
  kinds,
  Problem,
  type Reply,
  contentRoutes as routes,
} from '@vc/contract';
import { type Channel, kilometresBetween } from '@vc/domain';
import { GuardAlarmEntity } from '../guard/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { historyOf } from '../platform/history.ts';
import { staffAtWork } from '../session/index.ts';
import { SiteService } from '../site/index.ts';
import { type ApprovalForm, approvalForm } from './approval-form/approval-form.ts';
import { ContentEntity } from './content.entity.ts';
import { noticeOf, workRow } from './content.view.ts';
import { owedBy } from './explanations.ts';
import { guardedIn, guardScan } from './guard-content.ts';
import { handsOf } from './hands.ts';
import { liveLinks } from './live-links.ts';
import { ApprovalEntity, ContentVersionEntity, PublicationEntity } from './publication.entity.ts';
import { missingFor } from './requirements.ts';
import { hashOf } from './snapshot.ts';
import { writersOf } from './writers.ts';

/** Content as staff work on it. */
@Injectable()
export class ContentReads {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly sites: SiteService,
  ) {}

  /** Everything about an item, what it still lacks for publication included. Problem `not_found`. */
  async work(who: Actor, id: string): Promise<ContentWork> {
    const row = await this.db.read.findOneBy(ContentEntity, { id });
    if (!row) throw new Problem('not_found');
    const findings = await guardedIn(this.db.read, row, await guardScan(this.db.read, this.clock.today()));
    const page = await this.db.read.findOneBy(PublicationEntity, { id });
    const alarm = await this.db.read.findOneBy(GuardAlarmEntity, { subject: 'content', subjectId: id });
    return {
      ...workRow(
        { ...row, writers: await writersOf(this.db.read, row) },
        who,
        handsOf(await staffAtWork(this.db.read)),
        this.clock.today(),
      ),
      place: row.place,
      summary: row.summary,
      body: row.body,
      fields: row.fields,
      formedOn: row.formedOn as ContentWork['formedOn'],
      sourceUrl: row.sourceUrl,
      aboutId: row.aboutId,
      successorId: row.successorId,
      owes: await owedBy(this.db.read, row, this.clock.today()),
      attachments: row.attachments,
      indexNumber: row.indexNumber,
      returnReason: row.returnReason,
      attribute: row.attribute,
      attributeBasis: row.attributeBasis,
      changeNote: row.changeNote,
      publishProblem: row.publishProblem,
      versions: row.number,
      approvals: await this.signatures(row.id, { round: row.round, hash: hashOf(row) }),
      findings,
      alarm: alarm?.found ?? null,
      reviewOn: (page?.reviewOn ?? null) as ContentWork['reviewOn'],
      missing: missingFor(row, findings, 'submission', this.clock.today()),
      history: await historyOf(this.db.read, 'content', row.id),
      page: await this.besides(id, page),
    };
  }

  /** What a public page says besides what is written in it. */
  private async besides(id: string, page: PublicationEntity | null): Promise<ContentWork['page']> {
    return {
      updatedOn: (page?.updatedOn ?? null) as ContentWork['page']['updatedOn'],
      changes: (page?.changes ?? []) as ContentWork['page']['changes'],
      withdrawn: noticeOf(page),
      explainedBy: await liveLinks(this.db.read, 'aboutId', id),
      replaces: await liveLinks(this.db.read, 'successorId', id),
    };
  }

  /** Every version that was published, newest first. Problem `not_found`. */
  async versions(id: string): Promise<ContentVersion[]> {
    if (!(await this.db.read.findOneBy(ContentEntity, { id }))) throw new Problem('not_found');
    return (await this.db.read.find(ContentVersionEntity, { where: { contentId: id }, order: { number: 'DESC' } })).map(versionView);
  }

  /** A version with all that it said. Problem `not_found`. */
  async snapshot(id: string, number: number): Promise<{ version: ContentVersion; snapshot: ContentSnapshot }> {
    const row = await this.version(id, number);
    return { version: versionView(row), snapshot: row.snapshot };
  }

  /** The nearest of everything live that has a position, as the crow flies; null when nothing else has one. */
  async nearest({ except, ...to }: Input<typeof routes.nearest>): Promise<Reply<typeof routes.nearest>> {
    const rows = await this.db.read
      .createQueryBuilder(PublicationEntity, 'p')
      .select(['p.id', 'p.kind', 'p.title', 'p.fields'])
      .where("p.state = 'live' AND p.kind IN (:...placed) AND p.id <> :except", { placed, except: except ?? '' })
      .getMany();
    const near = rows.flatMap(({ id, kind, title, fields }) => {
      const at = kindOf(kind)?.position(fields);
      return at ? [{ id, title, kilometres: kilometresBetween(to, at) }] : [];
    });
    return { nearest: near.sort((a, b) => a.kilometres - b.kilometres)[0] ?? null };
  }

  /** What the approval form says now, or of a version that was published. Problem `not_found`. */
  async form(who: Actor, id: string, number?: number): Promise<ApprovalForm> {
    const now = await this.work(who, id);
    const work = number === undefined ? now : await this.released(now, number);
    const standing: { channel: Channel }[] = await this.db.read.query(
      'SELECT DISTINCT channel FROM disclosure WHERE itemId = ? AND withdrawnOn IS NULL ORDER BY channel',
      [id],
    );
    const { name } = await this.sites.site();
    return approvalForm(
      work,
      name,
      standing.map(({ channel }) => channel),
      number,
    );
  }

  /** An item as it was when a version of it went out: only what is public of our own accord ever does. Problem `not_found`. */
  private async released(now: ContentWork, number: number): Promise<ContentWork> {
    const version = await this.version(now.id, number);
    return {
      ...now,
      ...version.snapshot,
      author: version.publishedBy,
      attribute: 'public',
      attributeBasis: null,
      publishedOn: version.publishedOn as ContentWork['publishedOn'],
      publishAt: null,
      approvals: await this.signatures(now.id, version),
    };
  }

  private async version(contentId: string, number: number): Promise<ContentVersionEntity> {
    const row = await this.db.read.findOneBy(ContentVersionEntity, { contentId, number });
    if (!row) throw new Problem('not_found');
    return row;
  }

  /** Every signature under an item; those hold that were put in this round under what has this hash. */
  private async signatures(
    contentId: string,
    { round: present, hash }: Pick<ContentVersionEntity, 'round' | 'hash'>,
  ): Promise<ContentWork['approvals']> {
    const signed = await this.db.read.find(ApprovalEntity, { where: { contentId }, order: { id: 'ASC' } });
    return signed.map(({ round, step, decision, opinion, signerName, signedAt, hash: under }) => ({
      round,
      step,
      decision,
      opinion,
      name: signerName,
      at: signedAt,
      holds: under === hash && round === present,
    }));
  }
}

/** The kinds that have a place on the map. */
const placed = kinds.filter(({ form }) => form.some(({ widget }) => widget === 'position')).map(({ key }) => key);

const versionView = ({ number, publishedOn, publishedBy, changeNote, snapshot }: ContentVersionEntity): ContentVersion => ({
  number,
  publishedOn: publishedOn as ContentVersion['publishedOn'],
  by: publishedBy,
  changeNote,
  title: snapshot.title,
});
