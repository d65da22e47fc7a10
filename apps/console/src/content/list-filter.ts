import { contentRoutes, kindOf } from '@vc/contract';
import { type ContentDue, type ContentView, contentDueLabels, contentViews, duesFor, type StaffRole } from '@vc/domain';
import { mayCall } from '../lib/access.ts';
import type { ContentFilter } from './content-query.ts';

export interface ListView {
  kind: string | null;
  view: ContentView;
  /** A pile of what waits, in place of a view. */
  due: ContentDue | null;
  title: string;
}

/** Views in the order of their tabs; what waits for a signature is offered to those who sign. */
export const viewTabs = (roles: readonly StaffRole[]): { key: ContentView; label: string }[] =>
  (Object.keys(contentViews) as ContentView[])
    .filter(key => key !== 'mine' || mayCall(contentRoutes.approve, roles))
    .map(key => ({ key, label: contentViews[key] }));

/** The piles of what waits that somebody with these roles sees. */
export const dueOptions = (roles: readonly StaffRole[]): { value: ContentDue; label: string }[] =>
  duesFor(roles).map(due => ({ value: due, label: contentDueLabels[due] }));

/** What a person sees first: somebody who signs and does not write, what waits for his signature. */
const firstView = (roles: readonly StaffRole[]): ContentView =>
  mayCall(contentRoutes.approve, roles) && !mayCall(contentRoutes.create, roles) ? 'mine' : 'all';

/** What the address asks for; anything unknown in it is passed over. */
export function viewOf(params: URLSearchParams, roles: readonly StaffRole[]): ListView {
  const view = params.get('view') ?? '';
  const due = duesFor(roles).find(key => key === params.get('due')) ?? null;
  return {
    kind: kindOf(params.get('kind') ?? '')?.key ?? null,
    view: view in contentViews ? (view as ContentView) : firstView(roles),
    due,
    title: params.get('title') ?? '',
  };
}

export const filterOf = ({ kind, view, due, title }: ListView): ContentFilter => ({
  ...(due ? { due } : { view }),
  ...(kind ? { kind } : {}),
  ...(title ? { title } : {}),
});
