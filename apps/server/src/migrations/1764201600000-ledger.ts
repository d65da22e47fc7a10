import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { createTable, int, isMysql, long, row, str } from './ddl.ts';

const maybe = (name: string, length: number): TableColumn =>
  new TableColumn({ name, type: 'varchar', length: String(length), isNullable: true });

const OLD_PREFIX = 'indexPrefix';

/** Tables taken into the ledger, what the open data and the public catalogue ask for, and index numbers by a pattern. */
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
    await this.validity(q);
    await this.indexPattern(q);
  }

  /** What the pages of standing rows say of their validity. */
  private async validity(q: QueryRunner): Promise<void> {
    const pages = (await q.query(
      "SELECT d.id AS id, c.fields AS fields FROM disclosure d JOIN content c ON c.id = d.sourceId WHERE d.sourceType = 'content'",
    )) as { id: string; fields: string }[];
    for (const { id, fields } of pages) {
      const { validity } = JSON.parse(fields) as { validity?: unknown };
      if (typeof validity === 'string') await q.query('UPDATE disclosure SET validity = ? WHERE id = ?', [validity.slice(0, 20), id]);
    }
  }

  /** The head of index numbers becomes a pattern; each series goes on from where it stands. */
  private async indexPattern(q: QueryRunner): Promise<void> {
    await this.longerNames(q);
    const counters = (await q.query("SELECT name FROM counter WHERE name LIKE 'index %'")) as { name: string }[];
    for (const { name } of counters) await q.query('UPDATE counter SET name = ? WHERE name = ?', [`${name}-#`, name]);
    const [site] = (await q.query("SELECT value FROM setting WHERE name = 'site'")) as { value: string }[];
    if (!site) return;
    const { [OLD_PREFIX]: prefix, ...rest } = JSON.parse(site.value) as Record<string, unknown>;
    if (typeof prefix !== 'string') return;
    const value = JSON.stringify({ ...rest, indexPattern: `${prefix}{year}-{serial:6}` });
    await q.query("UPDATE setting SET value = ? WHERE name = 'site'", [value]);
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
