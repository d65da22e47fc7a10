import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { blindIndex, optional } from './ddl.ts';

const INDEXES = ['phoneIndex', 'idNumberIndex'] as const;

/**
 * A case is found by the telephone and by the number of its person, where it was found by one of them; and who wrote down
 * the account that a grant is paid to. What needs a key to be made is made before the server listens (`old-persons.ts`).
 */
export class Persons1764375500000 implements MigrationInterface {
  name = 'Persons1764375500000';

  async up(q: QueryRunner): Promise<void> {
    await q.addColumns(
      'case_record',
      INDEXES.map(name => new TableColumn({ name, ...blindIndex, isNullable: true })),
    );
    await q.query(
      "UPDATE case_record SET idNumberIndex = person WHERE kind = 'aid' OR (kind = 'foi' AND id IN (SELECT id FROM foi WHERE phone IS NULL))",
    );
    await q.query('UPDATE case_record SET phoneIndex = person WHERE idNumberIndex IS NULL');
    for (const name of INDEXES) await q.createIndex('case_record', new TableIndex({ columnNames: [name, 'id'] }));
    const old = (await q.getTable('case_record'))?.indices.find(({ columnNames }) => columnNames.join() === 'person,id');
    if (old) await q.dropIndex('case_record', old);
    await q.dropColumn('case_record', 'person');
    await q.addColumn('aid', new TableColumn({ name: 'accountById', ...optional.str(26) }));
    const given: { subjectId: string; whoKind: string; whoId: string | null }[] = await q.query(
      "SELECT subjectId, whoKind, whoId FROM history WHERE subject = 'aid' AND act = 'account' ORDER BY id",
    );
    for (const { subjectId, whoKind, whoId } of given)
      await q.query('UPDATE aid SET accountById = ? WHERE id = ? AND account IS NOT NULL', [whoKind === 'staff' ? whoId : null, subjectId]);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
