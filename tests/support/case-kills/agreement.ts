import { caseDisagreements } from '../../../apps/server/test/support/case-agreement.ts';
import type { World } from './world.ts';

/** What must never be found, whatever was killed: each query gives the cases that break the rule. */
const rules: Readonly<Record<string, string>> = {
  'published and not once in the ledger': `SELECT c.id FROM consultation c WHERE publicity = 'published'
      AND 1 <> (SELECT COUNT(*) FROM disclosure d WHERE d.sourceId = c.id AND d.withdrawnOn IS NULL)`,
  'in the ledger and not published': `SELECT c.id FROM consultation c WHERE publicity <> 'published'
      AND EXISTS (SELECT 1 FROM disclosure d WHERE d.sourceId = c.id AND d.withdrawnOn IS NULL)`,
  'public and found by no search, or twice': `SELECT c.id FROM consultation c WHERE publicity = 'published'
      AND 1 <> (SELECT COUNT(*) FROM search_doc s WHERE s.subjectId = c.id)`,
  'a public list that is not once in the ledger': `SELECT l.id FROM aid_list l WHERE EXISTS (SELECT 1 FROM aid WHERE listId = l.id)
      AND 1 <> (SELECT COUNT(*) FROM disclosure d WHERE d.sourceId = l.id AND d.withdrawnOn IS NULL)`,
  'an application without its receipt': `SELECT f.id FROM foi f WHERE f.veteranId IS NOT NULL
      AND 1 <> (SELECT COUNT(*) FROM foi_letter l WHERE l.foiId = f.id AND l.kind = 'receipt')`,
  'an end without its letter, or with two': `SELECT f.id FROM foi f WHERE f.veteranId IS NOT NULL AND f.reply IS NOT NULL
      AND 1 <> (SELECT COUNT(*) FROM foi_letter l WHERE l.foiId = f.id AND l.kind = 'reply')`,
  'a letter of no application': 'SELECT l.id FROM foi_letter l WHERE NOT EXISTS (SELECT 1 FROM foi f WHERE f.id = l.foiId)',
  'a decision without its number': 'SELECT id FROM aid WHERE decidedOn IS NOT NULL AND noticeNumber IS NULL',
  'a filed draft without its application, or the other way round': `SELECT d.id FROM aid_draft d
      WHERE (d.filedAs IS NULL) = EXISTS (SELECT 1 FROM aid a WHERE a.draftId = d.id)`,
  'a file of no case': `SELECT f.id FROM case_file f WHERE f.caseId IS NOT NULL AND f.kind <> 'foi'
      AND NOT EXISTS (SELECT 1 FROM case_record r WHERE r.id = f.caseId)`,
  'a notice sent twice by one channel': 'SELECT noticeId FROM delivery GROUP BY noticeId, channel HAVING COUNT(*) > 1',
  'a delivery of no notice': 'SELECT d.id FROM delivery d WHERE NOT EXISTS (SELECT 1 FROM notice n WHERE n.id = d.noticeId)',
  'a notice of no case': `SELECT n.id FROM notice n WHERE NOT EXISTS (SELECT 1 FROM case_record r WHERE r.id = n.subjectId)
      AND NOT EXISTS (SELECT 1 FROM aid_draft a WHERE a.id = n.subjectId)`,
};

/** Everything of all cases that does not go together, in words; empty when all is well. */
export async function disagreements(world: World): Promise<string[]> {
  const found = await caseDisagreements(
    { db: { read: { query: sql => world.query(sql) as Promise<never> } } },
    ...(['consultation', 'foi', 'aid', 'complaint'] as const),
  );
  for (const [rule, sql] of Object.entries(rules)) {
    const rows = await world.query(sql);
    found.push(...rows.map(row => `${rule}: ${Object.values(row).join()}`));
  }
  found.push(...[...world.gateway.carried].filter(([, times]) => times > 1).map(([id]) => `a notice carried twice: ${id}`));
  return found;
}
