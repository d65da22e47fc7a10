import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, day, flag, instant, int, key, long, optional, ref, row, sealed, str } from './ddl.ts';

/** Complaints about the platform, and the notices that other channels repeat. */
export class Complaint1764374600000 implements MigrationInterface {
  name = 'Complaint1764374600000';

  async up(q: QueryRunner): Promise<void> {
    await createTable(
      q,
      'complaint',
      {
        ...row,
        receipt: str(20),
        veteranId: ref,
        clientKey: str(40),
        kind: str(20),
        text: long,
        page: optional.str(160),
        pageName: optional.str(40),
        phone: { ...sealed(11), isNullable: true },
        state: str(20),
        filedOn: day,
        filedAt: instant,
        dueOn: day,
        dueProvisional: flag,
        answeredOn: optional.str(10),
        answers: long,
      },
      [
        { on: ['receipt'], unique: true },
        { on: ['veteranId', 'clientKey'], unique: true },
        { on: ['veteranId', 'filedOn'] },
        { on: ['state', 'dueOn', 'id'] },
      ],
    );
    await createTable(
      q,
      'delivery',
      {
        id: key(ref),
        noticeId: ref,
        channel: str(20),
        key: str(60),
        state: str(12),
        attempts: int,
        createdAt: instant,
        nextAt: instant,
        leaseUntil: optional.str(24),
        sentAt: optional.str(24),
        lastError: optional.str(300),
      },
      [{ on: ['key'], unique: true }, { on: ['noticeId', 'channel'], unique: true }, { on: ['state', 'nextAt', 'id'] }],
    );
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['delivery', 'complaint']) await q.dropTable(table);
  }
}
