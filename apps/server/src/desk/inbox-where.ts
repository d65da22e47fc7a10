import type { Input, caseRoutes as routes } from '@vc/contract';
import { caseScope } from '../case/index.ts';
import type { Actor } from '../platform/actor.ts';

/** Conditions on `case_record c`, to be joined by AND. */
export interface Where {
  text: string[];
  values: unknown[];
}

type Filter = Pick<Input<typeof routes.list>, 'kind' | 'holder' | 'section' | 'alert' | 'late' | 'unaccepted' | 'text'>;

/** The inbox's filters within the scope of `who`. */
export function whereOf(who: Actor, filter: Filter, { today, acceptBefore }: { today: string; acceptBefore: string }): Where {
  const scope = caseScope(who);
  const where: Where = { text: [scope.text], values: [...scope.values] };
  const and = (text: string, ...values: unknown[]) => {
    where.text.push(text);
    where.values.push(...values);
  };
  const { kind, holder, section, text } = filter;
  if (kind) and('c.kind = ?', kind);
  if (holder === 'mine') and('c.holderId = ?', who.id);
  else if (holder === 'pool') and('c.holderId IS NULL');
  else if (holder && holder !== 'all') and('c.holderId = ?', holder);
  if (section) and('c.section = ?', section);
  if (filter.alert) and('c.alert IS NOT NULL');
  if (filter.late) and('c.dueOn < ?', today);
  if (filter.unaccepted) and("c.phase = 'received' AND c.openedAt < ?", acceptBefore);
  if (text) and('(INSTR(c.number, ?) > 0 OR INSTR(c.title, ?) > 0)', text, text);
  return where;
}
