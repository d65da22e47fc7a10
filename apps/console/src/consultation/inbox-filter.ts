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
  { key: 'waiting', label: consultationStates.received, filter: { state: 'received' } },
  { key: 'checking', label: consultationStates.checking, filter: { state: 'checking' } },
  { key: 'proposed', label: publicityStates.proposed, filter: { publicity: 'proposed' } },
  { key: 'unsettled', label: '两次不满意', filter: { unsettled: true } },
  { key: 'answered', label: consultationStates.answered, filter: { state: 'answered' } },
  { key: 'rated', label: consultationStates.rated, filter: { state: 'rated' } },
  { key: 'all', label: '全部', filter: {} },
] as const satisfies readonly Tab[];

/** The view a person sees first: what waits for his own hand. */
export const firstTab = (roles: readonly StaffRole[]): string =>
  mayCall(consultationRoutes.answer, roles) || !mayCall(consultationRoutes.send, roles) ? 'waiting' : 'checking';

/** On whose desk, in words. */
export const holders = { me: '我在办的', nobody: '没人领办的' } as const;
export type Holder = keyof typeof holders;

export interface InboxView {
  tab: Tab;
  category: Subject | null;
  section: string | null;
  holder: Holder | null;
  late: boolean;
  alert: boolean;
}

const isKey = <T extends object>(table: T, key: string | null): key is keyof T & string => key !== null && Object.hasOwn(table, key);

/** What the address asks for; anything unknown in it is passed over. */
export function viewOf(params: URLSearchParams, roles: readonly StaffRole[]): InboxView {
  const key = params.get('tab') ?? firstTab(roles);
  const [category, holder] = [params.get('category'), params.get('holder')];
  return {
    tab: tabs.find(tab => tab.key === key) ?? tabs[0],
    category: isKey(subjects, category) ? category : null,
    section: params.get('section'),
    holder: isKey(holders, holder) ? holder : null,
    late: params.get('late') === '1',
    alert: params.get('alert') === '1',
  };
}

export const isNarrowed = ({ category, section, holder, late, alert }: InboxView): boolean =>
  category !== null || section !== null || holder !== null || late || alert;

export const filterOf = ({ tab, category, section, holder, late, alert }: InboxView): InboxFilter => ({
  ...tab.filter,
  ...(category ? { category } : {}),
  ...(section ? { section } : {}),
  ...(holder ? { holder } : {}),
  ...(late ? { late: true } : {}),
  ...(alert ? { alert: true } : {}),
});
