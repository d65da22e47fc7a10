import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { type Columns, createTable, flag, instant, int, isMysql, long, optional, ref, row, sealed, str, widen } from './ddl.ts';

const NAME_BYTES = 80;
const PHONE_BYTES = 11;

type Column = Columns[string];
const maybe = (name: string, column: Column): TableColumn => new TableColumn({ name, ...column, isNullable: true });

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
    await createTable(
      q,
      'consultation_note',
      { ...row, consultationId: ref, text: long, byName: str(60), byId: optional.str(26), at: instant },
      [{ on: ['consultationId', 'id'] }],
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
    // Nobody's device asks what comes by telephone or by post.
    await widen(q, 'consultation', {
      name: { ...sealed(NAME_BYTES), isNullable: true },
      phone: { ...sealed(PHONE_BYTES), isNullable: true },
      veteranId: optional.str(26),
    });
  }

  private async moreOfEach(q: QueryRunner): Promise<void> {
    await q.addColumns('consultation', [
      maybe('enteredById', ref),
      maybe('files', long),
      maybe('relation', str(20)),
      maybe('helperName', sealed(NAME_BYTES)),
      maybe('helperPhone', sealed(PHONE_BYTES)),
      maybe('settledOn', str(10)),
      maybe('aboutId', ref),
    ]);
    await this.alike(q, [
      ['channel', str(20), "'platform'"],
      ['type', str(20), "'enquiry'"],
      ['clockDays', int, 5],
      ['followUps', int, 0],
      ['reopened', flag, false],
    ]);
    await q.createIndex('consultation', new TableIndex({ columnNames: ['enteredById', 'clientKey'], isUnique: true }));
    await q.createIndex('consultation', new TableIndex({ columnNames: ['rating', 'settledOn', 'id'] }));
  }

  /** Columns that every row has, the same for all that are there. */
  private async alike(q: QueryRunner, columns: [name: string, type: Column, value: string | number | boolean][]): Promise<void> {
    await q.addColumns(
      'consultation',
      columns.map(([name, type, value]) => new TableColumn({ name, ...type, default: value })),
    );
    for (const [name, type] of columns) {
      if (isMysql(q)) await q.query(`ALTER TABLE consultation ALTER COLUMN \`${name}\` DROP DEFAULT`);
      else await q.changeColumn('consultation', name, new TableColumn({ name, ...type }));
    }
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
