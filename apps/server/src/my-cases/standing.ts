import type { MyCase, SiteSettings } from '@vc/contract';
import { casePhases, type Day, isLate, toApplicant } from '@vc/domain';
import type { CaseEntity } from '../case/index.ts';

/** Taking and assigning change the phase alone: while a kind says no more than that it was received, the phase says it better. */
const wordsOf = ({ phase, stateWords }: CaseEntity): string =>
  phase === 'assigned' && stateWords === casePhases.received ? casePhases.assigned : toApplicant(stateWords);

/** Where a case stands, as whoever waits for it is told: nothing of what was asked, and nobody's name. */
export function standingOf(row: CaseEntity, site: SiteSettings, today: Day): Omit<MyCase, 'id' | 'title' | 'unread'> {
  const open = row.closedOn === null;
  return {
    kind: row.kind,
    number: row.number,
    phase: row.phase,
    words: wordsOf(row),
    next: row.next,
    openedAt: row.openedAt,
    dueOn: open ? (row.dueOn as Day | null) : null,
    provisional: open && row.dueProvisional,
    late: open && row.dueOn !== null && isLate(row.dueOn as Day, row.answeredOn as Day | null, today),
    closed: !open,
    call: { who: row.section ?? site.name, phone: site.phone },
  };
}
