import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { createTable, day, optional, ref, row, str } from './ddl.ts';

/** Staff who are away, and to whom their open cases went; answers counted by section. */
export class Desk1764374700000 implements MigrationInterface {
  name = 'Desk1764374700000';

  async up(q: QueryRunner): Promise<void> {
    await createTable(
      q,
      'absence',
      {
        ...row,
        staffId: ref,
        staffName: str(60),
        fromOn: day,
        untilOn: optional.str(10),
        toId: optional.str(26),
        toName: optional.str(60),
        reason: str(200),
        movedAt: optional.str(24),
        endedAt: optional.str(24),
      },
      [{ on: ['staffId', 'endedAt'] }, { on: ['movedAt', 'fromOn'] }],
    );
    await q.createIndex('case_record', new TableIndex({ columnNames: ['answeredOn', 'section'] }));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropIndex('case_record', new TableIndex({ columnNames: ['answeredOn', 'section'] }));
    await q.dropTable('absence');
  }
}
