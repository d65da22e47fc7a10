import { type Day, type FoiEvent, type FoiOutcome, type FoiState, foiStanding, outcomeRule } from '@vc/domain';
import type { CaseClock } from '../case/index.ts';
import { FoiEntity } from './foi.entity.ts';

interface Row {
  id: string;
  number: string;
  title: string;
  dueOn: Day;
  dueProvisional: boolean | number;
  events: string;
}

/** What an applicant may leave undone, and the end that the law gives it then. */
const inVain: Partial<Record<FoiState, { what: string; ending: FoiOutcome }>> = {
  correcting: { what: '申请人逾期未补正', ending: 'uncorrected' },
  paying: { what: '申请人逾期未缴费', ending: 'unpaid' },
};

/**
 * How applications for information count their days: by everything that has happened to them. One that waits for its
 * applicant has no clock that runs; it is counted by the calendar of the day on which it goes on.
 */
export const foiClock: CaseClock = {
  kind: 'foi',
  running: async read =>
    (
      await read.query<Row[]>(
        'SELECT id, registrationNumber AS number, title, dueOn, dueProvisional, events FROM foi WHERE answeredOn IS NULL AND waitsUntil IS NULL',
      )
    ).map(({ dueProvisional, events, ...clock }) => ({
      ...clock,
      provisional: Boolean(dueProvisional),
      count: calendar => {
        const { due, provisional } = foiStanding(JSON.parse(events) as FoiEvent[], calendar);
        return { day: due, provisional };
      },
    })),
  move: async (tx, id, due) => {
    const row = await tx.lock(FoiEntity, { id });
    if (row.answeredOn || row.waitsUntil) return false;
    await tx.saveRow(Object.assign(row, { dueOn: due.day, dueProvisional: due.provisional }));
    return true;
  },
  /** Whoever has done more than let it lie goes on with it: asked others, drafted a reply, sent one to be signed. */
  underWay: async (tx, id) => {
    const row = await tx.find(FoiEntity, { id });
    return row !== null && (row.events.length > 1 || row.draft !== null || row.signing !== 'none');
  },
  /** Silence counts as giving up (第三十条; for the fee 国办函〔2020〕109号): the application is ended by a reply that says so. */
  inVain: async (tx, id) => {
    const row = await tx.find(FoiEntity, { id });
    const found = row && inVain[row.state];
    return found
      ? { what: found.what, may: `可以视为放弃申请，拟写答复时办理结果选“${outcomeRule(found.ending).label}”，送审后办结` }
      : null;
  },
};
