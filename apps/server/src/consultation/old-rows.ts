import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Day } from '@vc/domain';
import { CaseEntity, keepCase } from '../case/index.ts';
import { system } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import type { Tx } from '../platform/tx.ts';
import type { Sealed } from '../platform/vault.ts';
import { ConsultationEntity } from './consultation.entity.ts';

const BATCH = 200;
const program = system('升级');

/**
 * Brings questions from before up to date, before the server listens: their telephones become what their person is found
 * by, names and telephones that are still plain are sealed, open ones get the days of their reminders. What is done is
 * not found again, so that it may be broken off and begun anew.
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
        WHERE (q.phone IS NOT NULL AND (c.person IS NULL OR q.phone NOT LIKE 'v1:%'))
          OR (q.name IS NOT NULL AND q.name NOT LIKE 'v1:%')
          OR (c.dueOn IS NOT NULL AND c.halfOn IS NULL)
        LIMIT ${BATCH}`,
    );
    return rows.map(({ id }) => id);
  }
}

const isSealed = (value: string): value is Sealed => value.startsWith('v1:');

async function bringUp(tx: Tx, id: string): Promise<void> {
  const row = await tx.lock(ConsultationEntity, { id });
  const record = await tx.lock(CaseEntity, { id });
  const sealed = (value: string | null): Sealed | null => (value === null || isSealed(value) ? value : tx.vault.seal(value));
  const [name, phone] = [sealed(row.name), sealed(row.phone)];
  await tx.keep(ConsultationEntity, { name, phone }, { id });
  if (phone) await tx.keep(CaseEntity, { person: tx.vault.index('phone', tx.vault.open(phone)) }, { id });
  if (record.dueOn === null || record.halfOn !== null) return;
  // The reminders hang on the deadline: set anew, they are counted.
  await tx.keep(CaseEntity, { dueOn: null }, { id });
  await keepCase(tx, id, { dueOn: record.dueOn as Day });
}
