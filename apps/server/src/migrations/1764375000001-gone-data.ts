import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last day of what stands and goes by itself: search has known it from the start. */
export class GoneData1764375000001 implements MigrationInterface {
  name = 'GoneData1764375000001';

  async up(q: QueryRunner): Promise<void> {
    const going = (await q.query('SELECT subjectId, goneAfter FROM search_doc WHERE goneAfter IS NOT NULL')) as {
      subjectId: string;
      goneAfter: string;
    }[];
    for (const { subjectId, goneAfter } of going)
      await q.query("UPDATE disclosure SET goneAfter = ? WHERE sourceId = ? AND sourceType = 'content' AND withdrawnOn IS NULL", [
        goneAfter,
        subjectId,
      ]);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
