import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { createTable, flag, instant, isMysql, long, optional, ref, row, sealed, str } from './ddl.ts';

const NAME_BYTES = 80;
const PHONE_BYTES = 11;
const maybe = (name: string, column: { type: string; length?: string }): TableColumn =>
  new TableColumn({ name, ...column, isNullable: true } as never);
const long0 = { type: 'mediumtext' };

/** Threads of consultations, drafts of answers, helpers, canned answers; names and telephones get room to be sealed. */
export class Consultation1764374500000 implements MigrationInterface {
  name = 'Consultation1764374500000';

  async up(q: QueryRunner): Promise<void> {
    await createTable(
      q,
      'consultation_message',
      {
        ...row,
        consultationId: ref,
        kind: str(20),
        text: long,
        byName: str(60),
        byId: optional.str(26),
        at: instant,
        clientKey: optional.str(40),
        files: optional.long,
        cites: optional.long,
      },
      [{ on: ['consultationId', 'id'] }, { on: ['consultationId', 'clientKey'], unique: true }],
    );
    await createTable(q, 'consultation_draft', {
      ...row,
      text: long,
      cites: long,
      byId: ref,
      byName: str(60),
      returned: optional.str(300),
    });
    await createTable(
      q,
      'canned_answer',
      { ...row, title: str(60), text: long, subject: optional.str(20), byName: str(60), dropped: flag },
      [{ on: ['dropped', 'title'] }],
    );
    await this.moreOfEach(q);
    await this.widen(q);
  }

  private async moreOfEach(q: QueryRunner): Promise<void> {
    await q.addColumns('consultation', [
      maybe('enteredById', ref as { type: string }),
      maybe('files', long0),
      maybe('relation', str(20) as { type: string }),
      maybe('helperName', sealed(NAME_BYTES) as { type: string }),
      maybe('helperPhone', sealed(PHONE_BYTES) as { type: string }),
      maybe('settledOn', str(10) as { type: string }),
      maybe('aboutId', ref as { type: string }),
    ]);
    await this.alike(q, [
      ['channel', { type: 'varchar', length: '20' }, "'platform'"],
      ['type', { type: 'varchar', length: '20' }, "'enquiry'"],
      ['clockDays', { type: 'integer' }, 5],
      ['followUps', { type: 'integer' }, 0],
      ['reopened', { type: 'boolean' }, false],
    ]);
    await q.createIndex('consultation', new TableIndex({ columnNames: ['enteredById', 'clientKey'], isUnique: true }));
  }

  /** Columns that every row has, the same for all that are there. */
  private async alike(
    q: QueryRunner,
    columns: [name: string, type: { type: string; length?: string }, value: string | number | boolean][],
  ): Promise<void> {
    await q.addColumns(
      'consultation',
      columns.map(([name, type, value]) => new TableColumn({ name, ...type, default: value } as never)),
    );
    for (const [name, type] of columns) {
      if (isMysql(q)) await q.query(`ALTER TABLE consultation ALTER COLUMN \`${name}\` DROP DEFAULT`);
      else await q.changeColumn('consultation', name, new TableColumn({ name, ...type } as never));
    }
  }

  /** Room for what the vault makes of names and telephones; nobody's device for what comes by post. TypeORM would replace the columns on MySQL. */
  private async widen(q: QueryRunner): Promise<void> {
    for (const [name, column] of [
      ['name', sealed(NAME_BYTES)],
      ['phone', sealed(PHONE_BYTES)],
      ['veteranId', ref],
    ] as const) {
      if (isMysql(q))
        await q.query(
          `ALTER TABLE consultation MODIFY \`${name}\` varchar(${column.length}) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL`,
        );
      else await q.changeColumn('consultation', name, maybe(name, column as { type: string }));
    }
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
