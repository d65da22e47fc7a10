import type { StaffRole } from '@vc/domain';

interface Asks {
  query<T>(sql: string): Promise<T>;
}

/** A member of staff, at work or gone. */
export interface Colleague {
  id: string;
  name: string;
  section: string | null;
  roles: readonly StaffRole[];
  disabled: boolean;
}

/** Everybody who has ever worked here, by name. */
export async function allStaff(read: Asks): Promise<Colleague[]> {
  const rows = await read.query<(Omit<Colleague, 'roles' | 'disabled'> & { roles: string; disabled: boolean | number })[]>(
    'SELECT id, name, section, roles, disabled FROM staff ORDER BY name, id',
  );
  return rows.map(row => ({ ...row, roles: JSON.parse(row.roles) as StaffRole[], disabled: Boolean(row.disabled) }));
}

/** Everybody at work, by name. */
export const staffAtWork = async (read: Asks): Promise<Colleague[]> => (await allStaff(read)).filter(one => !one.disabled);

const having = (all: readonly Colleague[], ...roles: StaffRole[]): Colleague[] =>
  all.filter(one => roles.some(role => one.roles.includes(role)));

/** The ids of those at work with one of these roles. */
export async function staffWith(read: Asks, ...roles: StaffRole[]): Promise<string[]> {
  return having(await staffAtWork(read), ...roles).map(({ id }) => id);
}

/**
 * The ids of the heads of a section (科室负责人); of a section without one, or of the pool, those who head the whole bureau,
 * else the administrators, so that there is always somebody to tell.
 */
export async function headsOf(read: Asks, section: string | null): Promise<string[]> {
  return headsAmong(await staffAtWork(read), section).map(({ id }) => id);
}

/** As `headsOf`, among those who were found to be at work. */
export function headsAmong(atWork: readonly Colleague[], section: string | null): Colleague[] {
  const found = reviewersAmong(atWork, section);
  return found.length > 0 ? found : having(atWork, 'admin');
}

function reviewersAmong(atWork: readonly Colleague[], section: string | null): Colleague[] {
  const heads = having(atWork, 'reviewer');
  const own = section === null ? [] : heads.filter(one => one.section === section);
  return own.length > 0 ? own : heads.filter(one => one.section === null);
}

/** As `headsOf`, and nobody where there is no head at all. */
export async function reviewersOf(read: Asks, section: string | null): Promise<string[]> {
  return reviewersAmong(await staffAtWork(read), section).map(({ id }) => id);
}

/** The ids of the clerks who answer for a section, or for the whole bureau; of the pool, all. */
export async function clerksOf(read: Asks, section: string | null): Promise<string[]> {
  const clerks = having(await staffAtWork(read), 'clerk');
  return clerks.filter(one => section === null || one.section === null || one.section === section).map(({ id }) => id);
}
