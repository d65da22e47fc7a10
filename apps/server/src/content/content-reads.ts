import { Injectable } from '@nestjs/common';
import { type ContentDetail, type ContentWork, type Input, kindOf, Problem, type Reply, contentRoutes as routes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { historyOf } from '../platform/history.ts';
import { PAGE_SIZE, pageOf, readCursor } from '../platform/paging.ts';
import { ContentEntity } from './content.entity.ts';
import { type CardRow, card, cardColumns, detail, type WorkRow, workColumns, workRow } from './content.view.ts';
import { owedBy } from './explanations.ts';
import { publicItem } from './published.ts';
import { missingFor } from './requirements.ts';

/** Everything that looks at content and changes nothing. */
@Injectable()
export class ContentReads {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The public list of a kind, newest first. What has expired is left out unless asked for. */
  async list(input: Input<typeof routes.list>): Promise<Reply<typeof routes.list>> {
    const today = this.clock.today();
    const limit = input.limit ?? PAGE_SIZE;
    const after = readCursor(input.cursor);
    const query = this.db.read
      .createQueryBuilder(ContentEntity, 'c')
      .select(cardColumns.map(column => `c.${column} AS ${column}`))
      .where('c.kind = :kind AND c.state = :state', { kind: input.kind, state: 'published' });
    if (input.category) query.andWhere('c.category = :category', { category: input.category });
    if (input.place) query.andWhere('(c.place = :place OR c.place IS NULL)', { place: input.place });
    if (input.facet) query.andWhere('c.facet = :facet', { facet: input.facet });
    if (!input.expired || kindOf(input.kind)?.whenExpired === 'gone')
      query.andWhere('(c.expiresOn IS NULL OR c.expiresOn >= :today)', { today });
    if (after) query.andWhere('(c.publishedOn < :value OR (c.publishedOn = :value AND c.id < :id))', after);
    const rows = await query
      .orderBy('c.publishedOn', 'DESC')
      .addOrderBy('c.id', 'DESC')
      .limit(limit + 1)
      .getRawMany<CardRow>();
    return pageOf(
      rows,
      limit,
      row => ({ value: row.publishedOn as string, id: row.id }),
      row => card(row, today),
    );
  }

  /** A public page with its links to what it explains, what explains it, what took its place. Problem `not_found`. */
  async detail(id: string): Promise<ContentDetail> {
    const today = this.clock.today();
    const row = await publicItem(this.db.read, id, today);
    const [about, explainedBy, successor, replaces] = await Promise.all([
      row.aboutId ? this.links('c.id = :id', row.aboutId) : [],
      this.links('c.aboutId = :id', row.id),
      row.successorId ? this.links('c.id = :id', row.successorId) : [],
      this.links('c.successorId = :id', row.id),
    ]);
    return detail(row, today, { about: about[0] ?? null, explainedBy, successor: successor[0] ?? null, replaces });
  }

  /** What staff work on, last touched first. */
  async workList(who: Actor, input: Input<typeof routes.workList>): Promise<Reply<typeof routes.workList>> {
    const limit = input.limit ?? PAGE_SIZE;
    const after = readCursor(input.cursor);
    const query = this.db.read.createQueryBuilder(ContentEntity, 'c').select(workColumns.map(column => `c.${column} AS ${column}`));
    query.where(input.state ? 'c.state = :state' : "c.state <> 'discarded'", { state: input.state });
    if (input.kind) query.andWhere('c.kind = :kind', { kind: input.kind });
    if (input.title) query.andWhere('c.title LIKE :title', { title: `%${input.title.replace(/[%_\\]/g, '')}%` });
    if (after) query.andWhere('(c.updatedAt < :value OR (c.updatedAt = :value AND c.id < :id))', after);
    const rows = await query
      .orderBy('c.updatedAt', 'DESC')
      .addOrderBy('c.id', 'DESC')
      .limit(limit + 1)
      .getRawMany<WorkRow>();
    return pageOf(
      rows,
      limit,
      row => ({ value: row.updatedAt, id: row.id }),
      row => workRow(row, who),
    );
  }

  /** Everything about an item, what it still lacks for publication included. Problem `not_found`. */
  async work(who: Actor, id: string): Promise<ContentWork> {
    const row = await this.db.read.findOneBy(ContentEntity, { id });
    if (!row) throw new Problem('not_found');
    return {
      ...workRow(row, who),
      place: row.place,
      summary: row.summary,
      body: row.body,
      fields: row.fields,
      formedOn: row.formedOn as ContentWork['formedOn'],
      sourceUrl: row.sourceUrl,
      aboutId: row.aboutId,
      successorId: row.successorId,
      owes: await owedBy(this.db.read, row, this.clock.today()),
      indexNumber: row.indexNumber,
      returnReason: row.returnReason,
      missing: missingFor(row, this.clock.today()),
      history: await historyOf(this.db.read, 'content', row.id),
    };
  }

  private async links(where: string, id: string): Promise<{ id: string; kind: string; title: string }[]> {
    return this.db.read
      .createQueryBuilder(ContentEntity, 'c')
      .select(['c.id AS id', 'c.kind AS kind', 'c.title AS title'])
      .where(`${where} AND c.state = 'published'`, { id })
      .orderBy('c.publishedOn', 'DESC')
      .limit(20)
      .getRawMany();
  }
}
