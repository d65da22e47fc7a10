import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { createTable, day, instant, key, optional, ref, str } from './ddl.ts';

/** What the nightly look finds has a table of its own, for it looks at more than items. The next look fills it. */
export class GuardAlarms1764375450000 implements MigrationInterface {
  name = 'GuardAlarms1764375450000';

  async up(q: QueryRunner): Promise<void> {
    await createTable(
      q,
      'guard_alarm',
      { id: key(ref), subject: str(20), subjectId: ref, title: str(200), publishedOn: day, found: str(300), at: instant },
      [{ on: ['subject', 'subjectId'], unique: true }],
    );
    await q.dropColumn('content', 'alarm');
    // Looked through again at once, whatever was looked through today.
    await q.query("DELETE FROM setting WHERE name = 'guard-swept'");
  }

  async down(q: QueryRunner): Promise<void> {
    await q.addColumn('content', new TableColumn({ name: 'alarm', ...optional.str(300) }));
    await q.dropTable('guard_alarm');
  }
}
