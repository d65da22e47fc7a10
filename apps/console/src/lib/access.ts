import type { Route } from '@vc/contract';
import type { StaffRole } from '@vc/domain';

/** Whether somebody with these roles is let in by the route's own `access`, as the contract states it. */
export function mayCall(route: Pick<Route, 'access'>, roles: readonly StaffRole[]): boolean {
  const { access } = route;
  if (access === 'anyone' || access === 'staff') return true;
  return access !== 'veteran' && access.some(role => roles.includes(role));
}

/** Whether the route wants a reason in words. */
export function wantsReason(route: Pick<Route, 'input'>): boolean {
  const { shape } = route.input as { shape?: Record<string, unknown> };
  return shape !== undefined && 'reason' in shape;
}
