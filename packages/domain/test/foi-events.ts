import { type Day, type FoiEvent, foiStanding, officialCalendar } from '../src/index.ts';

/** `extended 2026-03-20 20` as the event it says. */
export function eventOf(line: string): FoiEvent {
  const [kind, on, a, b] = line.split(' ') as [FoiEvent['kind'], Day, string, string?];
  const rest: Record<string, object> = {
    received: { channel: a },
    'correction-asked': { until: a },
    'opinion-asked': { of: 'third-party', party: a, deliveredOn: b },
    'opinion-received': { party: a, agrees: false },
    extended: { days: Number(a), approvedBy: '科室负责人' },
    'fee-asked': { fen: 10_000, deliveredOn: a },
    'reasons-asked': { until: a },
    'delay-set': { until: a, approvedBy: '科室负责人' },
    replied: { outcome: a },
  };
  return { kind, on, ...rest[kind] } as FoiEvent;
}
export const standingOf = (what: readonly string[]) => foiStanding(what.map(eventOf), officialCalendar);
export const dueOf = (...what: string[]): Day => standingOf(what).due;
