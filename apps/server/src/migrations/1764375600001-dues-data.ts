import { type ApprovalStep, addWorkingDays, approvalSteps, type Day, dayOf, MENDING_WORKING_DAYS, officialCalendar } from '@vc/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const inWorkingDays = (from: string, days: number): Day => addWorkingDays(dayOf(from), days, officialCalendar, { provisional: true }).day;

/** An item, and when it was last signed in one of some ways. */
interface Signed {
  id: string;
  owed: string;
  updatedAt: string;
  signedAt: string | null;
}

const signedSql = (decisions: string, where: string): string =>
  `SELECT c.id, c.owed, c.updatedAt,
     (SELECT MAX(a.signedAt) FROM approval a WHERE a.contentId = c.id AND a.decision IN (${decisions})) AS signedAt
   FROM content c WHERE ${where}`;

/** Gives a last day to what was returned before such a day was kept, and to the signatures that are still owed. */
export class DuesData1764375600001 implements MigrationInterface {
  name = 'DuesData1764375600001';

  async up(q: QueryRunner): Promise<void> {
    const returned: Signed[] = await q.query(signedSql("'return'", "c.state = 'draft' AND c.returnReason IS NOT NULL"));
    for (const { id, signedAt, updatedAt } of returned)
      await q.query('UPDATE content SET holdDueOn = ? WHERE id = ?', [inWorkingDays(signedAt ?? updatedAt, MENDING_WORKING_DAYS), id]);
    const owing: Signed[] = await q.query(signedSql("'urgent', 'endorse'", "c.owed <> '[]'"));
    for (const { id, owed, signedAt, updatedAt } of owing) {
      const [next] = JSON.parse(owed) as [ApprovalStep];
      const { workingDays } = approvalSteps[next];
      await q.query('UPDATE content SET owedDueOn = ? WHERE id = ?', [inWorkingDays(signedAt ?? updatedAt, workingDays), id]);
    }
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
