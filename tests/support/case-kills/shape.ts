import { aidWorkRoutes, caseRoutes, complaintRoutes, consultationRoutes, foiRoutes, myCaseRoutes, Problem } from '@vc/contract';
import type { CaseKind } from '@vc/domain';
import { type Call, stranger } from '../people.ts';
import type { Phone, Rows, World } from './world.ts';

/**
 * Everything that is known of a case, whichever table holds it, but for ids, numbers and days: two cases that went the same
 * way have the same. `?` is the case's id.
 */
const facts = {
  record: `SELECT kind, phase, stateWords, next, section, holderName, alert, reminded, version, dueOn IS NULL AS still,
      answeredOn IS NULL AS unanswered, closedOn IS NULL AS unclosed FROM case_record WHERE id = ?`,
  consultation:
    'SELECT state, version, answer, answeredBy, publicity, publicTitle, publishedOn IS NULL AS hidden FROM consultation WHERE id = ?',
  foi: 'SELECT state, version, signing, outcome, reply, draft IS NULL AS undrafted, waitsUntil IS NULL AS going FROM foi WHERE id = ?',
  aid: `SELECT state, version, openKey IS NULL AS ended, grantedFen, decidedByName, noticeNumber IS NULL AS unnumbered,
      listId IS NULL AS unlisted, publicName FROM aid WHERE id = ?`,
  complaint: 'SELECT state, version, answeredOn IS NULL AS unanswered FROM complaint WHERE id = ?',
  history: 'SELECT act, whoName FROM history WHERE subjectId = ? ORDER BY id',
  thread: 'SELECT kind, text, byName FROM consultation_message WHERE consultationId = ? ORDER BY id',
  written: 'SELECT text, byName FROM consultation_draft WHERE id = ?',
  letters: `SELECT kind, title, number IS NULL AS unnumbered, servedWay FROM foi_letter WHERE foiId = ? ORDER BY kind, id`,
  files: 'SELECT `use`, name, removeOn IS NULL AS kept FROM case_file WHERE caseId = ? ORDER BY name',
  consents: 'SELECT purpose, method FROM consent WHERE subjectId = ? ORDER BY purpose',
  notices: `SELECT toKind, kind, title, (SELECT COUNT(*) FROM delivery WHERE noticeId = notice.id) AS deliveries
      FROM notice WHERE subjectId = ? ORDER BY title, toKind, toId`,
  ledger: `SELECT catalogue, channel FROM disclosure
      WHERE withdrawnOn IS NULL AND (sourceId = ? OR sourceId = (SELECT listId FROM aid WHERE id = ?))`,
  found: 'SELECT kind, title FROM search_doc WHERE subjectId = ?',
} as const;

/** What a phone has to do with the bureau, as the database, the phone and the staff see it. */
export interface Shape {
  cases: Record<string, Rows>[];
  drafts: Rows;
  mine: unknown[];
  desk: { open: boolean; may: string[]; public: string | null }[];
}

const work: Record<CaseKind, (who: Call, id: string) => Promise<{ may: readonly string[] }>> = {
  consultation: (who, id) => who(consultationRoutes.work, { id }),
  foi: (who, id) => who(foiRoutes.one, { id }),
  aid: (who, id) => who(aidWorkRoutes.work, { id }),
  complaint: (who, id) => who(complaintRoutes.work, { id }),
};

async function orNull<T>(looked: Promise<T>): Promise<T | null> {
  return looked.catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not_found') return null;
    throw error;
  });
}

/** How a case looks to those who work on it, and to everybody. */
async function atDesk(world: World, { id, kind, number }: { id: string; kind: CaseKind; number: string }): Promise<Shape['desk'][number]> {
  const { clerk, reviewer, admin } = world.staff;
  const { items } = await admin(caseRoutes.list, { text: number, holder: 'all' });
  const may = await Promise.all([clerk, reviewer].map(who => work[kind](who, id)));
  const shown = kind === 'consultation' ? await orNull(stranger(world.product.base)(consultationRoutes.publicOne, { id })) : null;
  return { open: items.some(item => item.id === id), may: may.flatMap(one => one.may), public: shown?.title ?? null };
}

/** The cases of a phone: each with its id, in the order in which they came. Rows without a record are among them. */
export async function casesOf(world: World, phone: Pick<Phone, 'id'>): Promise<{ id: string; kind: CaseKind; number: string }[]> {
  const own = ['consultation', 'foi', 'aid', 'complaint'].map(
    kind => `SELECT id, '${kind}' AS kind, ${kind === 'foi' ? 'registrationNumber' : 'receipt'} AS number FROM ${kind} WHERE veteranId = ?`,
  );
  const all = [...own, 'SELECT id, kind, number FROM case_record WHERE veteranId = ?'].join(' UNION ');
  return (await world.query(`${all} ORDER BY id`, Array(5).fill(phone.id))) as never;
}

/** What the database alone holds of a phone's cases. */
export async function kept(world: World, phone: Pick<Phone, 'id'>): Promise<Pick<Shape, 'cases' | 'drafts'>> {
  const cases: Shape['cases'] = [];
  for (const { id } of await casesOf(world, phone)) {
    const rows: Record<string, Rows> = {};
    for (const [name, sql] of Object.entries(facts)) rows[name] = await world.query(sql, Array(sql.split('?').length - 1).fill(id));
    cases.push(rows);
  }
  const drafts = await world.query(
    'SELECT version, filedAs IS NULL AS unfiled, form IS NULL AS emptied FROM aid_draft WHERE veteranId = ?',
    [phone.id],
  );
  return { cases, drafts };
}

export async function shapeOf(world: World, phone: Phone): Promise<Shape> {
  const cases = await casesOf(world, phone);
  const { items } = await phone.call(myCaseRoutes.mine, {});
  const mine = items.map(({ kind, title, phase, words, next, closed, unread, dueOn }) => ({
    ...{ kind, title, phase, words, next, closed, unread },
    clock: dueOn !== null,
  }));
  return { ...(await kept(world, phone)), mine, desk: await Promise.all(cases.map(one => atDesk(world, one))) };
}
