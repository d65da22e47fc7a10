import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Day } from '@vc/domain';
import { CaseEntity, keepCase, personIndexes } from '../case/index.ts';
import { system } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import type { Tx } from '../platform/tx.ts';
import { ConsultationEntity } from './consultation.entity.ts';

const BATCH = 200;
const program = system('升级');

/**
 * Brings questions from before they had a record up to date, before the server listens: their telephones become what
 * their person is found by, and open ones get the days of their reminders. What is done is not found again, so that it
 * may be broken off and begun anew.
 */
@Injectable()
export class OldRows implements OnModuleInit {
  constructor(private readonly db: Db) {}

  async onModuleInit(): Promise<void> {
    for (let ids = await this.left(); ids.length > 0; ids = await this.left())
      await this.db.write(program, async tx => {
        for (const id of ids) await bringUp(tx, id);
      });
  }

  private async left(): Promise<string[]> {
    const rows = await this.db.read.query<{ id: string }[]>(
      `SELECT q.id AS id FROM consultation q JOIN case_record c ON c.id = q.id
        WHERE (q.phone IS NOT NULL AND c.phoneIndex IS NULL) OR (c.dueOn IS NOT NULL AND c.halfOn IS NULL) LIMIT ${BATCH}`,
    );
    return rows.map(({ id }) => id);
  }
}

async function bringUp(tx: Tx, id: string): Promise<void> {
  const { phone } = await tx.lock(ConsultationEntity, { id });
  const { dueOn, halfOn } = await tx.lock(CaseEntity, { id });
  if (phone) await tx.keep(CaseEntity, { ...personIndexes(tx.vault, { phone: tx.vault.open(phone) }) }, { id });
  if (dueOn === null || halfOn !== null) return;
  // The reminders hang on the deadline: set anew, they are counted.
  await tx.keep(CaseEntity, { dueOn: null }, { id });
  await keepCase(tx, id, { dueOn: dueOn as Day });
}
