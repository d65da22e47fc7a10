import { type Cite, Problem } from '@vc/contract';
import type { Day } from '@vc/domain';
import { PublicationEntity } from '../content/index.ts';
import type { Tx } from '../platform/tx.ts';
import type { KeptCite } from './thread.entities.ts';

interface Asks {
  query<T>(sql: string, values?: readonly unknown[]): Promise<T>;
}
type Found = Pick<PublicationEntity, 'id' | 'kind' | 'title' | 'state' | 'expiresOn'>;

/** Public items as an answer cites them. Problem `invalid` for one that is not public any more. */
export async function citesOf(tx: Tx, ids: readonly string[], field = 'cites'): Promise<KeptCite[]> {
  const cites: KeptCite[] = [];
  for (const id of new Set(ids)) {
    const item = await tx.find(PublicationEntity, { id, state: 'live' });
    if (!item) throw new Problem('invalid', undefined, [{ field, message: '引用的内容已经撤下，请去掉或换一条现行的' }]);
    cites.push({ id, kind: item.kind, title: item.title });
  }
  return cites;
}

/** How far each of these items still holds, by id. What is not public any more keeps the title it was cited under. */
export async function citeViews(asks: Asks, cites: readonly KeptCite[], today: Day): Promise<Map<string, Cite>> {
  const ids = [...new Set(cites.map(({ id }) => id))];
  const rows = ids.length
    ? await asks.query<Found[]>(
        `SELECT id, kind, title, state, expiresOn FROM publication WHERE id IN (${ids.map(() => '?').join(', ')})`,
        ids,
      )
    : [];
  return new Map(
    cites.map(({ id, kind, title }) => {
      const now = rows.find(row => row.id === id);
      const state = now?.state !== 'live' ? 'withdrawn' : now.expiresOn !== null && now.expiresOn < today ? 'expired' : 'live';
      return [id, { id, kind, title: state === 'withdrawn' ? title : (now?.title ?? title), state }];
    }),
  );
}
