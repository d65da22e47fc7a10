import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { optional } from './ddl.ts';

const INDEXES = [['state', 'holdDueOn'], ['owedDueOn']];

/** By when what is owed has to be signed, and whether staff were told of a review; indexes by which what waits is found. */
export class Dues1764375600000 implements MigrationInterface {
  name = 'Dues1764375600000';

  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('content', new TableColumn({ name: 'owedDueOn', ...optional.str(10) }));
    await q.addColumn('publication', new TableColumn({ name: 'reviewToldOn', ...optional.str(10) }));
    for (const columnNames of INDEXES) await q.createIndex('content', new TableIndex({ columnNames }));
  }

  async down(q: QueryRunner): Promise<void> {
    for (const columnNames of INDEXES) await q.dropIndex('content', new TableIndex({ columnNames }));
    await q.dropColumn('publication', 'reviewToldOn');
    await q.dropColumn('content', 'owedDueOn');
  }
}
