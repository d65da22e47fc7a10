import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { optional } from './ddl.ts';

/** Until when a case waits for its person stands in its record, so that somebody is told when that day has passed. */
export class Waits1764375200000 implements MigrationInterface {
  name = 'Waits1764375200000';

  async up(q: QueryRunner): Promise<void> {
    await q.addColumns(
      'case_record',
      ['waitsUntil', 'waitTold'].map(name => new TableColumn({ name, ...optional.str(10) })),
    );
    const foi: { id: string; waitsUntil: string }[] = await q.query(
      'SELECT id, waitsUntil FROM foi WHERE answeredOn IS NULL AND waitsUntil IS NOT NULL',
    );
    for (const { id, waitsUntil } of foi) await this.keep(q, id, waitsUntil);
    const aid: { id: string; waits: string | { by: string }[] }[] = await q.query("SELECT id, waits FROM aid WHERE state = 'asked'");
    for (const { id, waits } of aid) {
      const last = (typeof waits === 'string' ? (JSON.parse(waits) as { by: string }[]) : waits).at(-1);
      if (last) await this.keep(q, id, last.by);
    }
  }

  private keep = (q: QueryRunner, id: string, day: string): Promise<unknown> =>
    q.query('UPDATE case_record SET waitsUntil = ? WHERE id = ?', [day, id]);

  async down(q: QueryRunner): Promise<void> {
    await q.dropColumns('case_record', ['waitsUntil', 'waitTold']);
  }
}
