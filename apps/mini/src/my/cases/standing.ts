import type { MyCase } from '@vc/contract';
import { type CasePhase, casePhases, type Day, dayInWords } from '@vc/domain';
import { dueInWords } from '../../consultation/parts/due';

const phases = Object.keys(casePhases) as CasePhase[];

/** The way so far, in words: `已收到 → 已分办`. What its own kind calls it may say more. */
export function wayInWords({ phase, words }: Pick<MyCase, 'phase' | 'words'>): string {
  const way = phases.slice(0, phases.indexOf(phase) + 1).map(key => casePhases[key]);
  return [...way.slice(0, -1), words].join(' → ');
}

/** By when the case is answered; an application for aid has a day for each step. */
export function dueLine({ kind, dueOn, provisional, late }: Pick<MyCase, 'kind' | 'dueOn' | 'provisional' | 'late'>): string[] {
  if (dueOn === null) return [];
  if (late) return ['已经超期，对不起。可以打电话催问'];
  return [kind === 'aid' ? `这一步最晚 ${dayInWords(dueOn as Day)}` : dueInWords(dueOn, provisional)];
}
