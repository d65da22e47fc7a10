import type { FoiEvent } from './events.ts';

/** Why an application cannot be split into several now; null when it can (一事一申请). */
export function splitProblem(events: readonly FoiEvent[]): string | null {
  const plain = events.every(({ kind }) => kind === 'received' || kind === 'correction-asked' || kind === 'correction-received');
  if (!plain) return '已经办了别的步骤，不能再分；请在一份答复里逐项答复';
  return events.at(-1)?.kind === 'correction-asked' ? '正在等申请人补正，收到补正后再分' : null;
}

/** The numbers of the parts of a split application after the first, which keeps its own: `2026-003-2`, `2026-003-3`. */
export const partNumbers = (number: string, parts: number): string[] =>
  Array.from({ length: Math.max(0, parts - 1) }, (_, i) => `${number}-${i + 2}`);
