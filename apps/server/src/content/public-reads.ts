import { Injectable } from '@nestjs/common';
import { type ContentDetail, type Input, kindOf, type Reply, contentRoutes as routes } from '@vc/contract';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { PAGE_SIZE, pageOf, readCursor } from '../platform/paging.ts';
import { type CardRow, card, cardColumns, detail } from './content.view.ts';
import { liveLinks } from './live-links.ts';
import { PublicationEntity } from './publication.entity.ts';
import { publicItem } from './published.ts';

/** Content as the public reads it: live versions and nothing else. */
@Injectable()
export class PublicReads {
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
      .createQueryBuilder(PublicationEntity, 'c')
      .select(cardColumns.map(column => `c.${column} AS ${column}`))
      .where('c.kind = :kind AND c.state = :state', { kind: input.kind, state: 'live' });
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
      row.aboutId ? liveLinks(this.db.read, 'id', row.aboutId) : [],
      liveLinks(this.db.read, 'aboutId', row.id),
      row.successorId ? liveLinks(this.db.read, 'id', row.successorId) : [],
      liveLinks(this.db.read, 'successorId', row.id),
    ]);
    return detail(row, today, { about: about[0] ?? null, explainedBy, successor: successor[0] ?? null, replaces });
  }
}
