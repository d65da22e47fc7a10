import type { Day } from '@vc/domain';
import { In } from 'typeorm';
import type { Reader } from '../platform/db.ts';
import { ContentEntity } from './content.entity.ts';
import { ContentVersionEntity, PublicationEntity } from './publication.entity.ts';
import { isGone } from './published.ts';

/** An item as the public read it last. */
export interface LastPublic {
  kind: string;
  title: string;
  fields: Record<string, unknown>;
  /** It is public now, not withdrawn. */
  live: boolean;
  /** Its page can be opened, be it under a notice. */
  open: boolean;
}

/** Items as the public read them last, by id: what stands, and the last version of what was taken away. */
export async function lastPublicOf(read: Reader, ids: readonly string[], today: Day): Promise<Map<string, LastPublic>> {
  const found = new Map<string, LastPublic>();
  for (const page of await read.findBy(PublicationEntity, { id: In([...ids]) })) {
    const { id, kind, title, fields, state } = page;
    found.set(id, { kind, title, fields, live: state === 'live', open: !isGone(page, today) });
  }
  const gone = ids.filter(id => !found.has(id));
  for (const { id, kind, number } of gone.length > 0 ? await read.findBy(ContentEntity, { id: In(gone) }) : []) {
    const version = await read.findOneBy(ContentVersionEntity, { contentId: id, number });
    if (version) found.set(id, { kind, title: version.snapshot.title, fields: version.snapshot.fields, live: false, open: false });
  }
  return found;
}
