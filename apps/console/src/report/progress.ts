import type { HistoryLine } from '@vc/contract';
import { acts, type ReportState } from '@vc/domain';

/** A step on the way of a report, and the act that took it; null where nobody has, or where it was not written down. */
export interface Milestone {
  state: ReportState;
  label: string;
  standing: 'done' | 'now' | 'ahead';
  line: HistoryLine | null;
}

/** The steps as a person takes them. */
const labels: Record<ReportState, string> = { draft: '起草', checked: '核对', approved: '批准', published: '发布' };
const order = Object.keys(labels) as ReportState[];

/** Which step an act takes; those not named here take none. */
const takes: Readonly<Record<string, ReportState>> = {
  [acts.draft]: 'draft',
  [acts.correct]: 'draft',
  [acts.reopen]: 'draft',
  [acts.check]: 'checked',
  [acts.approve]: 'approved',
  [acts.publish]: 'published',
};

/** The way of the edition in hand: who took each step and when. A step back takes away what came after it, and is no step itself. */
export function milestonesOf(state: ReportState, history: readonly HistoryLine[]): Milestone[] {
  const taken = new Map<ReportState, HistoryLine>();
  for (const line of history) {
    const step = takes[line.act];
    if (!step) continue;
    const back = line.act === acts.reopen;
    for (const later of order.slice(order.indexOf(step) + (back ? 1 : 0))) taken.delete(later);
    if (!back) taken.set(step, line);
  }
  const at = order.indexOf(state);
  return order.map((step, i) => ({
    state: step,
    label: labels[step],
    standing: i < at || (step === 'published' && state === 'published') ? 'done' : i === at ? 'now' : 'ahead',
    line: i <= at ? (taken.get(step) ?? null) : null,
  }));
}

/** The history with runs of saving by the same person put together: the last of them, and how many they were. */
export function withoutRepeats(history: readonly HistoryLine[]): HistoryLine[] {
  const lines: HistoryLine[] = [];
  let run = 1;
  for (const line of history) {
    const last = lines.at(-1);
    const again = last !== undefined && line.act === acts.edit && last.act === acts.edit && last.who === line.who;
    run = again ? run + 1 : 1;
    if (again) lines[lines.length - 1] = { ...line, note: `共 ${run} 次` };
    else lines.push(line);
  }
  return lines;
}

/** Why the report is being written again: sent back, or opened for correction; null for a first draft, and from its check on. */
export function reasonForWriting(state: ReportState, history: readonly HistoryLine[]): (HistoryLine & { note: string }) | null {
  const last = history.findLast(({ act }) => takes[act] !== undefined);
  return state === 'draft' && last?.note ? { ...last, note: last.note } : null;
}
