import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type OpenDisclosure,
  type PublicDisclosure,
  pageOfSource,
  type Reply,
  type openDataRoutes as routes,
  webAddressOf,
} from '@vc/contract';
import { catalogueName, channels, type Instant, instantAt, yearOf } from '@vc/domain';
import { ledgerColumns, PublicDisclosures } from '../disclosure/index.ts';
import { Clock } from '../platform/clock.ts';
import type { Edition } from '../platform/fresh.ts';
import { BOM, csvLine } from '../platform/office/csv.ts';
import { SiteService } from '../site/index.ts';

/** Where a row can be read: its page on the platform, or the address it was recorded with. */
export const linkOf = (base: string, { page, url }: Pick<PublicDisclosure, 'page' | 'url'>): string | null =>
  page ? webAddressOf(base, pageOfSource(page)) : url;

const openRow = (base: string, row: PublicDisclosure): OpenDisclosure => ({
  indexNumber: row.indexNumber,
  title: row.title,
  catalogue: catalogueName(row.catalogue),
  channel: channels[row.channel],
  formedOn: row.formedOn,
  publishedOn: row.publishedOn,
  link: linkOf(base, row),
});

const HEAD = [
  ledgerColumns.indexNumber,
  ledgerColumns.title,
  ledgerColumns.catalogue,
  ledgerColumns.channel,
  ledgerColumns.formedOn,
  ledgerColumns.publishedOn,
  ledgerColumns.url,
];

/** Days of HTTP have whole seconds only. */
const SETTLED_MS = 2_000;

/** The later of two instants, where the first may never have been. */
const later = (at: Instant | null, other: Instant): Instant => (at !== null && at > other ? at : other);

/** What was made public, for anyone's use. */
@Injectable()
export class OpenData {
  constructor(
    private readonly disclosures: PublicDisclosures,
    private readonly sites: SiteService,
    private readonly clock: Clock,
  ) {}

  /** A year's rows that stand, newest first; this year's when none is named. `base`: the server's own address. */
  async json(base: string, year = this.thisYear()): Promise<Reply<typeof routes.json>> {
    const { name } = await this.sites.site();
    const items = (await this.disclosures.ofYear(year)).map(row => openRow(base, row));
    return { publisher: name, year, count: items.length, items };
  }

  /** The same as a table. */
  async csv(base: string, year = this.thisYear()): Promise<{ name: string; text: string }> {
    const { publisher, items } = await this.json(base, year);
    const rows = items.map(row => [row.indexNumber, row.title, row.catalogue, row.channel, row.formedOn, row.publishedOn, row.link]);
    return { name: `${publisher}${year}年主动公开信息.csv`, text: BOM + [HEAD, ...rows].map(csvLine).join('') };
  }

  /**
   * Changes whenever the answer of that name might: with the ledger, the bureau's name, the address, and with every day,
   * since what has had its last day goes without anybody's act.
   */
  async edition(...of: readonly (string | number | undefined)[]): Promise<Edition> {
    const today = this.clock.today();
    const changedAt = later(await this.disclosures.changedAt(), instantAt(today));
    const { name } = await this.sites.site();
    const facts = [...of, changedAt, name, today];
    return { tag: createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 22), changedAt: this.settled(changedAt) };
  }

  private settled(changedAt: Instant): Instant | null {
    return this.clock.now().getTime() - Date.parse(changedAt) > SETTLED_MS ? changedAt : null;
  }

  private thisYear(): number {
    return yearOf(this.clock.today());
  }
}
