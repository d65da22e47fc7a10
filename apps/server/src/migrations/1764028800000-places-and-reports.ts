import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, day, instant, optional, ref, row, str } from './ddl.ts';

/** Who signed up for an activity, and what was reported of an offer. */
export class PlacesAndReports1764028800000 implements MigrationInterface {
  name = 'PlacesAndReports1764028800000';

  async up(q: QueryRunner): Promise<void> {
    await createTable(
      q,
      'sign_up',
      {
        ...row,
        contentId: ref,
        veteranId: ref,
        name: str(20),
        phone: str(11),
        state: str(20),
        joinedAt: instant,
        liveKey: optional.str(60),
      },
      [{ on: ['contentId', 'state', 'id'] }, { on: ['liveKey'], unique: true }],
    );
    await createTable(
      q,
      'offer_report',
      {
        ...row,
        contentId: ref,
        veteranId: ref,
        title: str(120),
        reason: str(20),
        note: optional.str(300),
        state: str(20),
        reportedAt: instant,
        dueOn: day,
        outcome: optional.str(20),
        finding: optional.str(300),
        liveKey: optional.str(60),
      },
      [{ on: ['state', 'dueOn', 'id'] }, { on: ['dueOn', 'id'] }, { on: ['liveKey'], unique: true }],
    );
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
