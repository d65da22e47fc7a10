import type { CaseKind } from '@vc/domain';
import type { CaseClock } from '../case/index.ts';
import { consultationClock } from '../consultation/index.ts';
import { foiClock } from '../foi/index.ts';

/** The clocks of all kinds of cases: one line each. */
export const caseClocks: readonly CaseClock[] = [consultationClock, foiClock];

export const clockOf = (kind: CaseKind): CaseClock | undefined => caseClocks.find(clock => clock.kind === kind);
