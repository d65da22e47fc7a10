export { CaseEntity } from './case.entity.ts';
export { type CaseLook, lookAtCases } from './case.view.ts';
export type { CaseClock, InVain, RunningClock } from './case-clock.ts';
export { explainClock } from './explain-clock.ts';
export { assignCase, returnToPool, takeByActing, takeCase, transferCase } from './hand-case.ts';
export { keepCase, marksOf, openCase } from './keep-case.ts';

export { endsLike, lookingUp, type PhonesOf } from './look-up.ts';
export { type PersonIndexes, personIndexes, samePerson } from './same-person.ts';
export { anyCaseFor, caseFor, caseScope, lockAnyCaseFor, lockCaseFor, mayHandle, type Scope, worksOn } from './scope.ts';
export { announceCase, tellHead, tellHolder, tellSigners } from './tell-staff.ts';
