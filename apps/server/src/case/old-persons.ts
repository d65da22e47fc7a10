import { Injectable, type OnModuleInit } from '@nestjs/common';
import { system } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import type { Sealed } from '../platform/vault.ts';
import { CaseEntity } from './case.entity.ts';
import { personIndexes } from './same-person.ts';

const BATCH = 200;
const program = system('升级');

/** The column with the number, for each kind of case that knows both the telephone and the number of its person. */
const numbered = { foi: 'proofNumber', aid: 'idNumber' } as const;

interface Numbered {
  id: string;
  phone: Sealed | null;
  idNumber: Sealed | null;
}

/**
 * Gives cases from when their person was found by one number alone the other one too, before the server listens. A case
 * that has neither was parted from its person and stays so. What is done is not found again.
 */
@Injectable()
export class OldPersons implements OnModuleInit {
  constructor(private readonly db: Db) {}

  async onModuleInit(): Promise<void> {
    for (const [kind, column] of Object.entries(numbered))
      for (let rows = await this.left(kind, column); rows.length > 0; rows = await this.left(kind, column))
        await this.db.write(program, async tx => {
          for (const { id, phone, idNumber } of rows) {
            const known = { phone: tx.vault.openIf(phone), idNumber: tx.vault.openIf(idNumber) };
            await tx.keep(CaseEntity, { ...personIndexes(tx.vault, known) }, { id });
          }
        });
  }

  private left(kind: string, column: string): Promise<Numbered[]> {
    return this.db.read.query(
      `SELECT t.id AS id, t.phone AS phone, t.${column} AS idNumber FROM ${kind} t JOIN case_record c ON c.id = t.id
        WHERE t.phone IS NOT NULL AND t.${column} IS NOT NULL AND (c.phoneIndex IS NULL) <> (c.idNumberIndex IS NULL) LIMIT ${BATCH}`,
    );
  }
}
