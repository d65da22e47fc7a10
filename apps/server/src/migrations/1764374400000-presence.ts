import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, instant, key, ref, str } from './ddl.ts';

/** Who has which record open for writing. */
export class Presence1764374400000 implements MigrationInterface {
  name = 'Presence1764374400000';

  async up(q: QueryRunner): Promise<void> {
    await createTable(q, 'presence', { key: key(str(80)), subject: str(20), subjectId: ref, staffId: ref, seenAt: instant }, [
      { on: ['subject', 'subjectId', 'seenAt'] },
      { on: ['seenAt'] },
    ]);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable('presence');
  }
}
