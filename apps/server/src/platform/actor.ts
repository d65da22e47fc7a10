import type { Role } from '@vc/domain';

/** Who is acting: the one argument that every act of the server takes first. */
export interface Actor {
  kind: 'anyone' | 'veteran' | 'staff' | 'system';
  /** The veteran's or the member of staff's id; null for a stranger and for the program itself. */
  id: string | null;
  name: string;
  roles: readonly Role[];
  /** The section (科室) of a member of staff. */
  section?: string | null;
  ip: string;
}

export const stranger = (ip: string): Actor => ({ kind: 'anyone', id: null, name: '访客', roles: ['anyone'], ip });

/** The program itself: imports, demo data, sweeps. `name` says which of them in the history. */
export const system = (name: string): Actor => ({ kind: 'system', id: null, name, roles: ['system'], ip: '' });
