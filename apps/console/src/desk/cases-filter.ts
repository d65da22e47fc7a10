import { type CaseKind, caseKinds, type StaffRole } from '@vc/domain';
import type { CaseFilter } from './desk-query.ts';

/** The views of the inbox. */
export const views = [
  { key: 'mine', label: '我的', filter: { holder: 'mine' } },
  { key: 'pool', label: '待分办', filter: { holder: 'pool' } },
  { key: 'all', label: '全部在办', filter: {} },
  { key: 'closed', label: '已办结', filter: { closed: true } },
] as const satisfies readonly { key: string; label: string; filter: CaseFilter }[];
export type ViewKey = (typeof views)[number]['key'];

export interface CasesView {
  key: ViewKey;
  kind: CaseKind | null;
  section: string | null;
  holder: string | null;
  alert: boolean;
  late: boolean;
  unaccepted: boolean;
  text: string;
}

/** The view somebody sees first: what waits for his own hand. */
export const firstView = (roles: readonly StaffRole[]): ViewKey =>
  roles.includes('clerk') ? 'mine' : roles.includes('reviewer') ? 'pool' : 'all';

/** What the address asks for; anything unknown in it is passed over. */
export function casesView(params: URLSearchParams, roles: readonly StaffRole[]): CasesView {
  const key = params.get('view') ?? firstView(roles);
  const kind = params.get('kind');
  const holder = params.get('holder');
  return {
    key: views.find(view => view.key === key)?.key ?? 'all',
    kind: kind && kind in caseKinds ? (kind as CaseKind) : null,
    section: params.get('section'),
    holder: holder && /^[0-9A-Z]{26}$/.test(holder) ? holder : null,
    alert: params.get('alert') === '1',
    late: params.get('late') === '1',
    unaccepted: params.get('unaccepted') === '1',
    text: params.get('text') ?? '',
  };
}

export function caseFilter(view: CasesView): CaseFilter {
  return {
    ...views.find(one => one.key === view.key)?.filter,
    ...(view.holder ? { holder: view.holder } : {}),
    ...(view.kind ? { kind: view.kind } : {}),
    ...(view.section ? { section: view.section } : {}),
    ...(view.alert ? { alert: true } : {}),
    ...(view.late ? { late: true } : {}),
    ...(view.unaccepted ? { unaccepted: true } : {}),
    ...(view.text ? { text: view.text } : {}),
  };
}

/** Whether anything but the view itself narrows the list. */
export const isNarrowed = ({ kind, section, holder, alert, late, unaccepted, text }: CasesView): boolean =>
  Boolean(kind || section || holder || alert || late || unaccepted || text);
