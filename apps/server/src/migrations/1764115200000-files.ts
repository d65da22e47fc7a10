import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, int, long, optional, ref, row, str } from './ddl.ts';

/** Files of content: what they are and whose; the bytes lie in the storage. */
export class Files1764115200000 implements MigrationInterface {
  name = 'Files1764115200000';

  async up(q: QueryRunner): Promise<void> {
    await createTable(
      q,
      'file',
      {
        ...row,
        key: str(32),
        contentId: ref,
        name: str(120),
        type: str(10),
        size: int,
        thumbSize: optional.int,
        width: optional.int,
        height: optional.int,
        sha256: str(64),
        findings: long,
        uploaderId: optional.str(26),
        uploaderName: str(60),
      },
      [{ on: ['key'], unique: true }, { on: ['contentId', 'id'] }, { on: ['createdAt'] }],
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.dropTable('file');
  }
}
