import { contentRoutes, kindOf } from '@vc/contract';
import { type ContentState, contentStates, type StaffRole } from '@vc/domain';
import { mayCall } from '../lib/access.ts';
import type { ContentFilter } from './content-query.ts';

const ALL = 'all';

export interface ListView {
  kind: string | null;
  /** `all` or a state. */
  state: ContentState | typeof ALL;
  title: string;
}

export const stateTabs = [
  { key: ALL, label: '全部' },
  ...Object.entries(contentStates).map(([key, label]) => ({ key: key as ContentState, label })),
] as const;

/** What a person sees first: a reviewer who writes nothing himself, what waits for review. */
const firstState = (roles: readonly StaffRole[]): ListView['state'] =>
  mayCall(contentRoutes.publish, roles) && !mayCall(contentRoutes.create, roles) ? 'review' : ALL;

/** What the address asks for; anything unknown in it is passed over. */
export function viewOf(params: URLSearchParams, roles: readonly StaffRole[]): ListView {
  const state = params.get('state') ?? firstState(roles);
  return {
    kind: kindOf(params.get('kind') ?? '')?.key ?? null,
    state: state in contentStates ? (state as ContentState) : ALL,
    title: params.get('title') ?? '',
  };
}

export const filterOf = ({ kind, state, title }: ListView): ContentFilter => ({
  ...(kind ? { kind } : {}),
  ...(state === ALL ? {} : { state }),
  ...(title ? { title } : {}),
});
