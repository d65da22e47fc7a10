import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, instant, key, sealed, str, widen } from './ddl.ts';

/** The keys of a database, and names and telephones of those who signed up sealed. */
export class Privacy1764374900000 implements MigrationInterface {
  name = 'Privacy1764374900000';

  async up(q: QueryRunner): Promise<void> {
    await createTable(q, 'data_key', { id: key(str(12)), indexSecret: sealed(43), addedAt: instant });
    await widen(q, 'sign_up', { name: sealed(60), phone: sealed(11) });
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable('data_key');
  }
}
