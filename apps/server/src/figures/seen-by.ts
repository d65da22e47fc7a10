import { consultationRoutes, foiRoutes } from '@vc/contract';
import type { FigureSource } from '@vc/domain';
import { caseScope } from '../case/index.ts';
import type { Actor } from '../platform/actor.ts';
import { type Sql, sql } from './sql.ts';

/** Who may look at the cases of a table that figures count. */
const readers: Partial<Record<FigureSource['table'], readonly string[]>> = {
  foi: foiRoutes.list.access as readonly string[],
  consultation: consultationRoutes.inbox.access as readonly string[],
};

/** Which records of a figure somebody may see one by one; null where that is all of them. */
export function seenBy(who: Actor, { table }: FigureSource): Sql | null {
  const roles = readers[table];
  if (!roles) return null;
  if (!who.roles.some(role => roles.includes(role))) return sql('1 = 0');
  const { text, values } = caseScope(who);
  return values.length === 0 ? null : sql(`EXISTS (SELECT 1 FROM case_record c WHERE c.id = ${table}.id AND ${text})`, ...values);
}
