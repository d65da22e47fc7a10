import { Problem, type Reply, type disclosureRoutes as routes } from '@vc/contract';
import type { Day } from '@vc/domain';
import { IsNull } from 'typeorm';
import type { Reader } from '../platform/db.ts';
import type { Tx } from '../platform/tx.ts';
import type { Publication } from './disclose.ts';
import { DisclosureEntity } from './disclosure.entity.ts';

/** The standing ledger row of an item of content's own publication. Problem `invalid` when it is not public now. */
export async function pageOf(tx: Tx, contentId: string): Promise<DisclosureEntity> {
  const page = await tx.find(DisclosureEntity, { sourceType: 'content', sourceId: contentId, withdrawnOn: IsNull() });
  if (page) return page;
  const message = '这条内容现在没有在平台上公开，不能登记它的其他渠道';
  throw new Problem('invalid', message, [{ field: 'contentId', message }]);
}

/** Another channel of something that has a page: the same item, and what is left blank is as on the page. */
export function alongside(page: DisclosureEntity, stated: Omit<Publication, 'source' | 'indexNumber' | 'itemId'>): Publication {
  return {
    ...stated,
    itemId: page.itemId,
    topic: stated.topic ?? page.topic,
    section: stated.section ?? page.section,
    formedOn: stated.formedOn ?? (page.formedOn as Day | null),
    quantity: stated.quantity ?? page.quantity,
    indexNumber: page.indexNumber,
    validity: page.validity,
    source: null,
  };
}

/** Where an item of content is public now: its own page first, then the other channels by day. */
export async function channelsOf(read: Reader, contentId: string): Promise<Reply<typeof routes.ofContent>['items']> {
  const rows = await read.find(DisclosureEntity, {
    where: { itemId: contentId, withdrawnOn: IsNull() },
    order: { publishedOn: 'ASC', id: 'ASC' },
  });
  const items = rows.map(({ id, channel, catalogue, publishedOn, url, sourceId }) => ({
    id,
    channel,
    catalogue,
    publishedOn: publishedOn as Day,
    url,
    own: sourceId !== null,
  }));
  return [...items.filter(({ own }) => own), ...items.filter(({ own }) => !own)];
}
