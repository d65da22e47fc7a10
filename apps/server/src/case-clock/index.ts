export { moveClocks, movedClocks } from './recount.ts';
export { CaseClockSweep } from './sweep.ts';
