import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { optional } from './ddl.ts';

const TABLE = 'calendar_year';

/** A year may have several notices: the one that gave it, and those that changed it later. */
export class CalendarAmendments1764375300000 implements MigrationInterface {
  name = 'CalendarAmendments1764375300000';

  async up(q: QueryRunner): Promise<void> {
    await q.addColumn(TABLE, new TableColumn({ name: 'plain', ...optional.long }));
    await key(q, ['year'], ['year', 'notice']);
  }

  async down(q: QueryRunner): Promise<void> {
    await key(q, ['year', 'notice'], ['year']);
    await q.dropColumn(TABLE, 'plain');
  }
}

async function key(q: QueryRunner, from: string[], to: string[]): Promise<void> {
  const old = (await q.getTable(TABLE))?.indices.find(({ columnNames }) => columnNames.join() === from.join());
  if (old) await q.dropIndex(TABLE, old);
  await q.createIndex(TABLE, new TableIndex({ columnNames: to, isUnique: true }));
}
