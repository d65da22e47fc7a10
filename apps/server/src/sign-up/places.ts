import { kindOf, type Places, Problem } from '@vc/contract';

/** What an item offers to be signed up for. Problem `not_found` when nothing. */
export function placesOf(item: { kind: string; fields: Record<string, unknown> }): Places {
  const places = kindOf(item.kind)?.signUp(item.fields);
  if (!places) throw new Problem('not_found');
  return places;
}
