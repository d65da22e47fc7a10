import { leavesOf, nodeOf } from '../disclosure/catalogue.ts';
import type { FigureSource } from './source.ts';

/** True when everything that `part` counts is counted by `whole` too. */
export function covers(whole: FigureSource, part: FigureSource): boolean {
  if (whole.table !== part.table) return false;
  if (whole.table === 'foi' && part.table === 'foi') {
    return (
      whole.event === part.event &&
      (whole.applicant === undefined || whole.applicant === part.applicant) &&
      (whole.outcomes === undefined || (part.outcomes?.every(leaf => whole.outcomes?.includes(leaf)) ?? false))
    );
  }
  if (whole.table === 'remedy' && part.table === 'remedy')
    return whole.block === part.block && (whole.result === undefined || whole.result === part.result);
  if (whole.table === 'register_item' && part.table === 'register_item')
    return whole.register === part.register && whole.event === part.event;
  if (whole.table === 'register_act' && part.table === 'register_act')
    return whole.register === part.register && whole.event === part.event;
  if (whole.table === 'disclosure' && part.table === 'disclosure') {
    const node = whole.where.catalogue ? nodeOf(whole.where.catalogue) : null;
    return node === null || leavesOf(node).some(leaf => leaf.key === part.where.catalogue);
  }
  return false;
}

/** True for a figure into which a number may be entered by hand: one cell of the tables that no other cells make up. */
export function takesHandEntries(source: FigureSource): boolean {
  if (source.table === 'foi') return source.applicant !== undefined && (source.event !== 'answered' || source.outcomes?.length === 1);
  if (source.table === 'remedy') return source.result !== undefined;
  return source.table === 'register_item' ? source.event !== 'net' : source.table === 'register_act';
}
