import { Injectable } from '@nestjs/common';
import type { CataloguePart, Input, PublicDisclosure, Reply, disclosureRoutes as routes } from '@vc/contract';
import { type CatalogueNode, catalogue, cellsOf, firstDayOf, lastDayOf } from '@vc/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { PAGE_SIZE, pageOf, readCursor } from '../platform/paging.ts';
import { DisclosureEntity } from './disclosure.entity.ts';

type Narrowed = Input<typeof routes.publicCatalogue> & { catalogue?: string };

const COLUMNS = ['id', 'title', 'indexNumber', 'catalogue', 'channel', 'formedOn', 'publishedOn', 'validity', 'url'] as const;

type Row = Pick<DisclosureEntity, (typeof COLUMNS)[number] | 'sourceType' | 'sourceId'>;

/** A public row, and when the ledger last touched it. */
export type OpenRow = PublicDisclosure & { updatedAt: string };

const view = ({ sourceType, sourceId, ...row }: Row): PublicDisclosure =>
  ({ ...row, page: sourceType && sourceId ? { type: sourceType, id: sourceId } : null }) as PublicDisclosure;

/**
 * The ledger as it is shown to everybody: what stands, and of each row the public columns only. What has gone from sight
 * by itself is left out, as everywhere; the ledger keeps it, and the figures count it.
 */
@Injectable()
export class PublicDisclosures {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The catalogue's tree with the number of things that stand under each node, and the years that have any. */
  async catalogue(narrowed: Narrowed): Promise<Reply<typeof routes.publicCatalogue>> {
    const rows = await this.standing(narrowed)
      .select('d.catalogue', 'catalogue')
      .addSelect('COUNT(*)', 'n')
      .groupBy('d.catalogue')
      .getRawMany<{ catalogue: string; n: number | string }>();
    const counts = new Map(rows.map(({ catalogue: key, n }) => [key, Number(n)]));
    return { root: part(catalogue, counts), years: await this.years() };
  }

  /** What stands under a node of the catalogue, newest first, page by page. */
  async list({ cursor, limit = PAGE_SIZE, ...narrowed }: Input<typeof routes.publicList>): Promise<Reply<typeof routes.publicList>> {
    const after = readCursor(cursor);
    const query = this.rows(narrowed).limit(limit + 1);
    if (after) query.andWhere('(d.publishedOn < :value OR (d.publishedOn = :value AND d.id < :id))', after);
    return pageOf(await query.getRawMany<Row>(), limit, row => ({ value: row.publishedOn, id: row.id }), view);
  }

  /** Everything that stands of a year, newest first. */
  async ofYear(year: number): Promise<PublicDisclosure[]> {
    return (await this.rows({ year }).getRawMany<Row>()).map(view);
  }

  /** The newest of what has a page on the platform. */
  async pages(limit: number): Promise<OpenRow[]> {
    const rows = await this.rows({ channel: 'platform' })
      .addSelect('d.updatedAt', 'updatedAt')
      .andWhere('d.sourceId IS NOT NULL')
      .limit(limit)
      .getRawMany<Row & { updatedAt: string }>();
    return rows.map(({ updatedAt, ...row }) => ({ ...view(row), updatedAt }));
  }

  /** When the ledger last changed in any way, withdrawals included; null while it is empty. */
  async changedAt(): Promise<string | null> {
    const [row] = await this.db.read.query('SELECT MAX(updatedAt) AS at FROM disclosure');
    return row?.at ?? null;
  }

  private async years(): Promise<number[]> {
    const rows = await this.standing({})
      .select('DISTINCT SUBSTR(d.publishedOn, 1, 4)', 'year')
      .orderBy('year', 'DESC')
      .getRawMany<{ year: string }>();
    return rows.map(({ year }) => Number(year));
  }

  private rows(narrowed: Narrowed): SelectQueryBuilder<DisclosureEntity> {
    return this.standing(narrowed)
      .select([...COLUMNS, 'sourceType', 'sourceId'].map(column => `d.${column} AS ${column}`))
      .orderBy('d.publishedOn', 'DESC')
      .addOrderBy('d.id', 'DESC');
  }

  private standing({ catalogue: node, channel, year, validity }: Narrowed): SelectQueryBuilder<DisclosureEntity> {
    const query = this.db.read
      .createQueryBuilder(DisclosureEntity, 'd')
      .where('d.withdrawnOn IS NULL AND (d.goneAfter IS NULL OR d.goneAfter >= :today)', { today: this.clock.today() });
    const leaves = node ? cellsOf({ catalogue: node }).catalogues : null;
    if (leaves) query.andWhere('d.catalogue IN (:...leaves)', { leaves });
    if (channel) query.andWhere('d.channel = :channel', { channel });
    if (validity) query.andWhere('d.validity = :validity', { validity });
    if (year) query.andWhere('d.publishedOn BETWEEN :first AND :last', { first: firstDayOf(year), last: lastDayOf(year) });
    return query;
  }
}

function part({ key, label, children = [] }: CatalogueNode, counts: ReadonlyMap<string, number>): CataloguePart {
  const below = children.map(child => part(child, counts));
  return {
    key,
    label,
    children: below,
    count: children.length > 0 ? below.reduce((sum, { count }) => sum + count, 0) : (counts.get(key) ?? 0),
  };
}
