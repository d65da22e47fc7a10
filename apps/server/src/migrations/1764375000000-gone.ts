import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';

const COUNTED = ['publishedOn', 'id', 'withdrawnOn', 'catalogue', 'channel', 'topic', 'section', 'dueOn', 'quantity', 'itemId'];

/** The ledger knows how long a row may be shown, in the index that counting reads. */
export class Gone1764375000000 implements MigrationInterface {
  name = 'Gone1764375000000';

  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('disclosure', new TableColumn({ name: 'goneAfter', type: 'varchar', length: '10', isNullable: true }));
    await q.createIndex('disclosure', new TableIndex({ columnNames: [...COUNTED, 'goneAfter'] }));
    await q.dropIndex('disclosure', q.dataSource.namingStrategy.indexName('disclosure', COUNTED));
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
