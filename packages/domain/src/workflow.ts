import type { Role } from './roles.ts';

/** One line of a step table: who may do what, from which states, and where it leads. */
export interface Step<State extends string, Action extends string> {
  action: Action;
  /** The words on the button. */
  label: string;
  from: readonly State[];
  to: State;
  by: readonly Role[];
}

export type StepTable<State extends string, Action extends string> = readonly Step<State, Action>[];

/** A rule of the domain was broken. `code` is one of the contract's problem codes. */
export class RuleBroken extends Error {
  readonly code: 'wrong_state' | 'forbidden';
  constructor(code: 'wrong_state' | 'forbidden', message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * The state that `action` leads to. The table is the workflow, the permission and the buttons at once.
 * Throws RuleBroken `forbidden` when none of `roles` may ever do it, `wrong_state` when it cannot be done from here.
 */
export function advance<S extends string, A extends string>(table: StepTable<S, A>, state: S, action: A, roles: readonly Role[]): S {
  const mine = table.filter(step => step.action === action && step.by.some(role => roles.includes(role)));
  if (mine.length === 0) throw new RuleBroken('forbidden', `无权执行：${action}`);
  const step = mine.find(candidate => candidate.from.includes(state));
  if (!step) throw new RuleBroken('wrong_state', `当前状态“${state}”不能执行：${action}`);
  return step.to;
}

/** What these roles may do from `state`, in the table's order. */
export function actionsFor<S extends string, A extends string>(table: StepTable<S, A>, state: S, roles: readonly Role[]): A[] {
  return table.filter(step => step.from.includes(state) && step.by.some(role => roles.includes(role))).map(step => step.action);
}

/** Every state that can be reached from `start` by anybody; a table whose states are not all here is broken. */
export function reachable<S extends string, A extends string>(table: StepTable<S, A>, start: S): Set<S> {
  const seen = new Set<S>([start]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const step of table) {
      if (!seen.has(step.to) && step.from.some(state => seen.has(state))) {
        seen.add(step.to);
        grew = true;
      }
    }
  }
  return seen;
}
