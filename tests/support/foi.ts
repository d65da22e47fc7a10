import { type FoiCase, type FoiRow, foiActRoutes, foiRoutes, type Route } from '@vc/contract';
import { addDays, dayOf, type ReplySigner } from '@vc/domain';
import type { Call } from './people.ts';

/** Applications that staff find under these words (a title, a number), whatever has become of them. */
export async function findFoi(clerk: Call, find: string): Promise<FoiRow[]> {
  const open = await clerk(foiRoutes.list, { view: 'open', find });
  const waiting = await clerk(foiRoutes.list, { view: 'waiting', find });
  const finished = await clerk(foiRoutes.list, { view: 'finished', find });
  const all = [...open.items, ...waiting.items, ...finished.items];
  return all.filter(({ id }, i) => all.findIndex(one => one.id === id) === i);
}

/** Does something with an application as it stands now. */
async function act(who: Call, id: string, name: keyof typeof foiActRoutes, input: object = {}): Promise<FoiCase> {
  const { version } = await who(foiRoutes.one, { id });
  return who(foiActRoutes[name] as Route, { id, version, ...input } as never) as Promise<FoiCase>;
}

/** Asks for a correction, in time. */
export const askCorrection = (clerk: Call, id: string, ...items: string[]): Promise<FoiCase> =>
  act(clerk, id, 'askCorrection', { items, until: addDays(dayOf(new Date()), 30) });

/** Writes a reply that gives what was asked for, and lets whoever has to sign do so. */
export async function giveInformation(clerk: Call, signers: Readonly<Record<ReplySigner, Call>>, id: string, text: string) {
  await act(clerk, id, 'draft', { ending: 'given', text, files: [] });
  const { draft } = await act(clerk, id, 'submit');
  return act(signers[draft?.signer ?? 'reviewer'], id, 'approve');
}
