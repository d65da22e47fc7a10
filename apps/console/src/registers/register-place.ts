import { type Route, registerRoutes } from '@vc/contract';
import type { Register, StaffRole } from '@vc/domain';
import { mayCall } from '../lib/access.ts';
import { useAddress } from '../lib/address.ts';

interface Tab {
  key: string;
  label: string;
  route: Pick<Route, 'access'>;
}

/** The registers, one to a tab, each for those who may read it. */
const tabs = [
  { key: 'items', label: '文件与事项', route: registerRoutes.items },
  { key: 'acts', label: '决定与收支', route: registerRoutes.acts },
  { key: 'remedies', label: '复议诉讼', route: registerRoutes.remedies },
  { key: 'hand', label: '手工补记', route: registerRoutes.handEntries },
] as const satisfies readonly Tab[];
export type TabKey = (typeof tabs)[number]['key'];

export const tabsFor = (roles: readonly StaffRole[]) => tabs.filter(({ route }) => mayCall(route, roles));

/** The tab that the address asks for, or the first; one that is not for this person is passed over. */
export function tabIn(params: URLSearchParams, roles: readonly StaffRole[]): TabKey {
  const mine = tabsFor(roles);
  return (mine.find(({ key }) => key === params.get('tab')) ?? mine[0] ?? tabs[0]).key;
}

/** The register that the address narrows a tab to; null for all of `among`. */
export function registerIn<R extends Register>(params: URLSearchParams, among: readonly R[]): R | null {
  return among.find(register => register === params.get('register')) ?? null;
}

/** The entry of an address that is not there yet. */
export const NEW = 'new';

const SHUT = { entry: null, focus: null, about: null } as const;
/** What a tab's address leaves behind. */
export const bare = { ...SHUT, register: null, year: null, figure: null, of: null, record: null, form: null } as const;

/** Which entry of a register is open for writing, kept in the address so that Back closes it. */
export function useEntryPlace() {
  const { params, go } = useAddress();
  return {
    /** An id, `new`, or null while the drawer is shut. */
    entry: params.get('entry'),
    /** The field that the entry was opened for. */
    focus: params.get('focus'),
    open: (entry: string, focus: string | null = null) => go({ ...SHUT, entry, focus }),
    shut: () => go(SHUT, { replace: true }),
  };
}
