import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { createTable, int, isMysql, long, row, str } from './ddl.ts';

const maybe = (name: string, length: number): TableColumn =>
  new TableColumn({ name, type: 'varchar', length: String(length), isNullable: true });

/** Tables taken into the ledger, what the open data and the public catalogue ask for, and room for longer series. */
export class Ledger1764201600000 implements MigrationInterface {
  name = 'Ledger1764201600000';

  async up(q: QueryRunner): Promise<void> {
    await q.addColumns('disclosure', [maybe('importKey', 64), maybe('validity', 20)]);
    await q.createIndex('disclosure', new TableIndex({ columnNames: ['importKey'], isUnique: true }));
    for (const column of ['indexNumber', 'itemId', 'updatedAt'])
      await q.createIndex('disclosure', new TableIndex({ columnNames: [column] }));
    await createTable(
      q,
      'ledger_import',
      { ...row, fileName: str(200), byName: str(60), total: int, rows: long, ready: int, done: int, added: int, problems: long },
      [{ on: ['createdAt'] }],
    );
    await this.longerNames(q);
  }

  /** TypeORM would replace the column on MySQL and lose what is in it. */
  private async longerNames(q: QueryRunner): Promise<void> {
    if (isMysql(q)) await q.query('ALTER TABLE counter MODIFY name varchar(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL');
    else await q.changeColumn('counter', 'name', new TableColumn({ name: 'name', type: 'varchar', length: '80', isPrimary: true }));
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
