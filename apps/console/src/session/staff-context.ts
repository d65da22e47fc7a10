import type { Route, StaffMember } from '@vc/contract';
import { createContext, useContext } from 'react';
import { mayCall } from '../lib/access.ts';

export const StaffContext = createContext<StaffMember | null>(null);

/** The member of staff at work. Only below the gate, where there always is one. */
export function useStaff(): StaffMember {
  const staff = useContext(StaffContext);
  if (!staff) throw new Error('useStaff is for pages behind the sign-in gate');
  return staff;
}

/** Whether the contract lets this person call a route at all: for entrances, where no record could say `may`. */
export const useMayCall = (route: Pick<Route, 'access'>): boolean => mayCall(route, useStaff().roles);
