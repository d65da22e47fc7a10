import type { Day, FoiEvent } from '@vc/domain';
import { type Calendar, foiStanding } from '@vc/domain';
import type { Tx } from '../platform/tx.ts';
import { FoiEntity } from './foi.entity.ts';
import { refresh } from './keep-application.ts';

/** An open application whose deadline depends on the calendar. */
export interface OpenApplication {
  id: string;
  number: string;
  title: string;
  dueOn: Day;
  waiting: boolean | number;
  events: FoiEvent[];
}

/** Every application that has not ended. */
export async function openApplications(read: { query<T>(sql: string): Promise<T> }): Promise<OpenApplication[]> {
  const rows = await read.query<(Omit<OpenApplication, 'events'> & { events: string })[]>(
    'SELECT id, registrationNumber AS number, title, dueOn, dueProvisional AS waiting, events FROM foi WHERE answeredOn IS NULL',
  );
  return rows.map(row => ({ ...row, events: JSON.parse(row.events) as FoiEvent[] }));
}

/** Where its deadline falls on a calendar that may not be in force yet. */
export const dueBy = ({ events }: OpenApplication, calendar: Calendar): { day: Day; provisional: boolean } => {
  const { due, provisional } = foiStanding(events, calendar);
  return { day: due, provisional };
};

/** Moves its deadline to the calendar as it now stands, with the line of history that says why. */
export async function reclockApplication(tx: Tx, id: string, note: string): Promise<void> {
  const row = await tx.lock(FoiEntity, { id });
  await refresh(tx, row);
  await tx.save(row, 'reclock', note);
}
