import { consultationRoutes } from '@vc/contract';
import { consultationStates, publicityStates, type StaffRole, type Subject, subjects } from '@vc/domain';
import { mayCall } from '../lib/access.ts';
import type { InboxFilter } from './consultation-query.ts';

export interface Tab {
  key: string;
  label: string;
  filter: InboxFilter;
}

/** The views of the inbox: one for each thing that somebody has to do, then the rest. */
export const tabs = [
  { key: 'waiting', label: '待答复', filter: { state: 'received' } },
  { key: 'answered', label: consultationStates.answered, filter: { state: 'answered' } },
  { key: 'rated', label: consultationStates.rated, filter: { state: 'rated' } },
  { key: 'proposed', label: publicityStates.proposed, filter: { publicity: 'proposed' } },
  { key: 'all', label: '全部', filter: {} },
] as const satisfies readonly Tab[];

/** The view a person sees first: what waits for his own hand. */
export const firstTab = (roles: readonly StaffRole[]): string =>
  mayCall(consultationRoutes.answer, roles) || !mayCall(consultationRoutes.publish, roles) ? 'waiting' : 'proposed';

export interface InboxView {
  tab: Tab;
  category: Subject | null;
  late: boolean;
}

/** What the address asks for; anything unknown in it is passed over. */
export function viewOf(params: URLSearchParams, roles: readonly StaffRole[]): InboxView {
  const key = params.get('tab') ?? firstTab(roles);
  const category = params.get('category');
  return {
    tab: tabs.find(tab => tab.key === key) ?? tabs[0],
    category: category && category in subjects ? (category as Subject) : null,
    late: params.get('late') === '1',
  };
}

export const filterOf = ({ tab, category, late }: InboxView): InboxFilter => ({
  ...tab.filter,
  ...(category ? { category } : {}),
  ...(late ? { late: true as const } : {}),
});
