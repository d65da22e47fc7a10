import type { MigrationInterface, QueryRunner } from 'typeorm';
import { blindIndex, createTable, day, flag, instant, int, optional, ref, row, str } from './ddl.ts';

const optionalDay = optional.str(10);

/** What all cases have in common, their files, and notices to veterans and staff alike. */
export class Cases1764288000000 implements MigrationInterface {
  name = 'Cases1764288000000';

  async up(q: QueryRunner): Promise<void> {
    await createTable(
      q,
      'case_record',
      {
        ...row,
        kind: str(20),
        number: str(40),
        veteranId: optional.str(26),
        title: str(100),
        phase: str(20),
        stateWords: str(30),
        next: optional.str(120),
        openedAt: instant,
        clockFrom: day,
        dueOn: optionalDay,
        dueProvisional: flag,
        answeredOn: optionalDay,
        closedOn: optionalDay,
        section: optional.str(20),
        holderId: optional.str(26),
        holderName: optional.str(60),
        person: { ...blindIndex, isNullable: true },
        alert: optional.str(20),
        halfOn: optionalDay,
        mostOn: optionalDay,
        lateOn: optionalDay,
        alarmOn: optionalDay,
        reminded: int,
      },
      [
        { on: ['kind', 'number'], unique: true },
        { on: ['veteranId', 'id'] },
        { on: ['closedOn', 'dueOn', 'id'] },
        { on: ['section', 'closedOn', 'dueOn', 'id'] },
        { on: ['holderId', 'closedOn', 'dueOn', 'id'] },
        { on: ['person', 'id'] },
      ],
    );
    await createTable(
      q,
      'case_file',
      {
        ...row,
        key: str(32),
        caseId: optional.str(26),
        kind: str(20),
        use: str(20),
        veteranId: optional.str(26),
        name: str(120),
        type: str(10),
        size: int,
        thumbSize: optional.int,
        width: optional.int,
        height: optional.int,
        sha256: str(64),
        uploaderId: optional.str(26),
        uploaderName: str(60),
        removeOn: optionalDay,
        removedAt: optional.str(24),
      },
      [{ on: ['key'], unique: true }, { on: ['caseId', 'id'] }, { on: ['veteranId', 'id'] }, { on: ['removeOn', 'id'] }],
    );
    await this.noticesToAll(q);
  }

  /** Notices were to veterans only, and about answers to consultations only. */
  private async noticesToAll(q: QueryRunner): Promise<void> {
    const before = (await q.query('SELECT id, veteranId, subjectId, at, readAt FROM notice')) as Record<string, string | null>[];
    await q.dropTable('notice');
    await createTable(
      q,
      'notice',
      {
        id: { ...ref, isPrimary: true },
        toKind: str(10),
        toId: ref,
        kind: str(40),
        subject: str(20),
        subjectId: str(40),
        title: str(60),
        body: str(200),
        at: instant,
        readAt: optional.str(24),
      },
      [{ on: ['toId', 'id'] }, { on: ['toId', 'subjectId', 'readAt'] }],
    );
    for (const { id, veteranId, subjectId, at, readAt } of before)
      await q.query(
        "INSERT INTO notice (id, toKind, toId, kind, subject, subjectId, title, body, at, readAt) VALUES (?, 'veteran', ?, 'answered', 'consultation', ?, ?, ?, ?, ?)",
        [id, veteranId, subjectId, '您的留言有了答复', '打开“我的留言”就能看到全文。', at, readAt],
      );
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['case_file', 'case_record']) await q.dropTable(table);
    await q.dropTable('notice');
    await createTable(
      q,
      'notice',
      { id: { ...ref, isPrimary: true }, veteranId: ref, kind: str(40), subjectId: str(40), at: instant, readAt: optional.str(24) },
      [{ on: ['veteranId', 'subjectId'] }],
    );
  }
}
