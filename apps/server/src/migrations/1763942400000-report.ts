import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { createTable, day, flag, int, long, money, optional, ref, row, str } from './ddl.ts';

const maybe = (name: string, length: number): TableColumn =>
  new TableColumn({ name, type: 'varchar', length: String(length), isNullable: true });

/** What the annual report and the statistics stand on: sections, lateness, outcomes, registers, remedies, hand entries, spot checks, calendars. */
export class Report1763942400000 implements MigrationInterface {
  name = 'Report1763942400000';

  async up(q: QueryRunner): Promise<void> {
    await this.sections(q);
    await this.foi(q);
    await this.registers(q);
    await this.quality(q);
    await this.report(q);
  }

  /** Who published, by when it was due, and how complete it was. */
  private async sections(q: QueryRunner): Promise<void> {
    await q.addColumn('staff', maybe('section', 20));
    const counting = ['withdrawnOn', 'publishedOn', 'catalogue', 'channel', 'topic'];
    await q.dropIndex(
      'disclosure',
      new TableIndex({
        columnNames: [...counting, 'quantity', 'itemId'],
        name: q.dataSource.namingStrategy.indexName('disclosure', [...counting, 'quantity', 'itemId']),
      }),
    );
    await q.addColumns('disclosure', [maybe('section', 20), maybe('dueOn', 10)]);
    const byDay = ['publishedOn', 'id', 'withdrawnOn', 'catalogue', 'channel', 'topic', 'section', 'dueOn', 'quantity', 'itemId'];
    await q.createIndex('disclosure', new TableIndex({ columnNames: byDay }));
  }

  private async foi(q: QueryRunner): Promise<void> {
    for (const columns of [
      ['receivedOn', 'id'],
      ['answeredOn', 'id'],
    ]) {
      await q.dropIndex('foi', q.dataSource.namingStrategy.indexName('foi', columns));
    }
    await q.addColumns('foi', [maybe('outcome', 20), new TableColumn({ name: 'dueProvisional', type: 'boolean', default: false })]);
    await q.changeColumn('foi', 'dueProvisional', new TableColumn({ name: 'dueProvisional', type: 'boolean' }));
    await q.createIndex('foi', new TableIndex({ columnNames: ['receivedOn', 'id', 'answeredOn', 'applicantClass', 'outcome'] }));
    await q.createIndex('foi', new TableIndex({ columnNames: ['answeredOn', 'id', 'applicantClass', 'outcome', 'dueOn', 'receivedOn'] }));
  }

  private async registers(q: QueryRunner): Promise<void> {
    await createTable(
      q,
      'register_item',
      {
        ...row,
        register: str(20),
        title: str(200),
        number: optional.str(60),
        startedOn: day,
        openedOn: optional.str(10),
        endedOn: optional.str(10),
        contentId: optional.str(26),
        withdrawn: flag,
      },
      [{ on: ['register', 'withdrawn', 'startedOn', 'endedOn', 'openedOn', 'id'] }, { on: ['contentId'] }],
    );
    await createTable(
      q,
      'register_act',
      { ...row, register: str(20), title: str(200), on: day, fen: { ...money, isNullable: true }, withdrawn: flag },
      [{ on: ['register', 'withdrawn', 'on', 'fen', 'id'] }],
    );
    await createTable(
      q,
      'remedy',
      {
        ...row,
        block: str(30),
        title: str(200),
        number: optional.str(60),
        foiId: optional.str(26),
        filedOn: day,
        decidedOn: optional.str(10),
        result: optional.str(20),
        withdrawn: flag,
      },
      [{ on: ['block', 'withdrawn', 'filedOn', 'decidedOn', 'result', 'id'] }, { on: ['foiId'] }],
    );
    await createTable(
      q,
      'hand_entry',
      { ...row, year: int, figure: str(80), amount: money, reason: str(300), enteredBy: str(60), enteredOn: day, withdrawn: flag },
      [{ on: ['year', 'withdrawn'] }],
    );
  }

  private async quality(q: QueryRunner): Promise<void> {
    await createTable(q, 'calendar_year', { ...row, year: int, notice: str(60), off: long, work: long }, [{ on: ['year'], unique: true }]);
    await createTable(q, 'spot_check', { ...row, year: int, size: int, drawnBy: str(60) });
    await createTable(
      q,
      'spot_check_item',
      {
        ...row,
        checkId: ref,
        year: int,
        disclosureId: ref,
        title: str(200),
        catalogue: str(40),
        publishedOn: day,
        state: str(20),
        finding: optional.str(500),
        everFailed: flag,
      },
      [{ on: ['checkId'] }, { on: ['year', 'everFailed', 'state', 'id'] }],
    );
  }

  private async report(q: QueryRunner): Promise<void> {
    await createTable(
      q,
      'report',
      {
        ...row,
        year: int,
        state: str(20),
        edition: int,
        text: long,
        explanations: long,
        documentNumber: optional.str(60),
        checkedById: optional.str(26),
        approvedOn: optional.str(10),
        publishedOn: optional.str(10),
        contentId: optional.str(26),
      },
      [{ on: ['year'], unique: true }],
    );
    await createTable(
      q,
      'report_edition',
      { ...row, reportId: ref, number: int, document: long, figures: long, approvedBy: str(60), reason: optional.str(300) },
      [{ on: ['reportId', 'number'], unique: true }],
    );
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
