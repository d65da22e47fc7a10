import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { optional } from './ddl.ts';

/** An answer carries files, from its draft on. */
export class AnswerFiles1764375400000 implements MigrationInterface {
  name = 'AnswerFiles1764375400000';

  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('consultation_draft', new TableColumn({ name: 'files', ...optional.long }));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropColumn('consultation_draft', 'files');
  }
}
