import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { createTable, instant, key, optional, sealed, str, widen } from './ddl.ts';

/** The keys of a database; those who signed up sealed, and rows that may outlive their person. */
export class Privacy1764374900000 implements MigrationInterface {
  name = 'Privacy1764374900000';

  async up(q: QueryRunner): Promise<void> {
    await createTable(q, 'data_key', { id: key(str(12)), indexSecret: sealed(43), addedAt: instant });
    const maybe = { isNullable: true };
    await widen(q, 'sign_up', { name: { ...sealed(60), ...maybe }, phone: { ...sealed(11), ...maybe }, veteranId: optional.str(26) });
    for (const table of ['consultation', 'offer_report', 'complaint', 'aid']) await widen(q, table, { veteranId: optional.str(26) });
    // What is held about one person is looked for by his device.
    for (const [table, owner] of Object.entries({ sign_up: 'veteranId', offer_report: 'veteranId', history: 'whoId' }))
      await q.createIndex(table, new TableIndex({ columnNames: [owner, 'id'] }));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable('data_key');
  }
}
