import type { MigrationInterface, QueryRunner } from 'typeorm';

const OLD_PREFIX = 'indexPrefix';

/** What is in force among the rows that stand, and index numbers by a pattern. */
export class LedgerData1764201600001 implements MigrationInterface {
  name = 'LedgerData1764201600001';

  async up(q: QueryRunner): Promise<void> {
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
    const counters = (await q.query("SELECT name FROM counter WHERE name LIKE 'index %'")) as { name: string }[];
    for (const { name } of counters) await q.query('UPDATE counter SET name = ? WHERE name = ?', [`${name}-#`, name]);
    const [site] = (await q.query("SELECT value FROM setting WHERE name = 'site'")) as { value: string }[];
    if (!site) return;
    const { [OLD_PREFIX]: prefix, ...rest } = JSON.parse(site.value) as Record<string, unknown>;
    if (typeof prefix !== 'string') return;
    const value = JSON.stringify({ ...rest, indexPattern: `${prefix}{year}-{serial:6}` });
    await q.query("UPDATE setting SET value = ? WHERE name = 'site'", [value]);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
