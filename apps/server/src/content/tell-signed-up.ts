import { kindOf } from '@vc/contract';
import type { Tx } from '../platform/tx.ts';
import { callOff, resume, tellMoved } from '../roll/index.ts';
import type { PublicationEntity } from './publication.entity.ts';

type Page = Pick<PublicationEntity, 'id' | 'kind' | 'title' | 'state' | 'fields'>;

const placesIn = ({ kind, fields }: Page) => kindOf(kind)?.signUp(fields) ?? null;

/** Tells those who signed up for an item what its publication means to them: another time or place, or that it is held after all. `was`: the page until now. */
export async function tellOfRelease(tx: Tx, was: Page | null, now: Page): Promise<void> {
  const places = placesIn(now);
  if (!places) return;
  const before = was?.state === 'live' ? placesIn(was) : null;
  if (before) await tellMoved(tx, now, before, places);
  else await resume(tx, now, places);
}

/** Tells those who signed up for an item that it is public no more, and so not held. */
export async function tellOfEnd(tx: Tx, page: Page): Promise<void> {
  const places = page.state === 'live' ? placesIn(page) : null;
  if (places) await callOff(tx, page, places);
}
