import type { ContentDetail } from '@vc/contract';
import type { Reader } from '../platform/db.ts';
import { PublicationEntity } from './publication.entity.ts';

/** Live items as links: the one with this id, or those that name it, newest first. */
export const liveLinks = (read: Reader, column: 'id' | 'aboutId' | 'successorId', id: string): Promise<ContentDetail['explainedBy']> =>
  read
    .createQueryBuilder(PublicationEntity, 'c')
    .select(['c.id AS id', 'c.kind AS kind', 'c.title AS title'])
    .where(`c.${column} = :id AND c.state = 'live'`, { id })
    .orderBy('c.publishedOn', 'DESC')
    .limit(20)
    .getRawMany();
