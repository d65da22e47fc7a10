export { CaseEntity } from './case.entity.ts';
export { assignCase, returnToPool, takeCase, transferCase } from './hand-case.ts';
export { keepCase, marksOf, openCase } from './keep-case.ts';
export { caseFor, caseScope, lockCaseFor, mayHandle, type Scope } from './scope.ts';
