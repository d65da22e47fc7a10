import type { MigrationInterface, QueryRunner } from 'typeorm';
import { blindIndex, createTable, day, flag, instant, key, long, money, optional, ref, row, sealed, str } from './ddl.ts';

const maybe = <T extends object>(column: T) => ({ ...column, isNullable: true });
const optionalDay = optional.str(10);

/** Applications for hardship aid, their drafts and public lists; what people agreed to. */
export class Aid1764374800000 implements MigrationInterface {
  name = 'Aid1764374800000';

  async up(q: QueryRunner): Promise<void> {
    await this.applications(q);
    await this.drafts(q);
    await createTable(q, 'aid_list', { ...row, title: str(80), fromOn: day, untilOn: day }, [{ on: ['fromOn'], unique: true }]);
    await createTable(
      q,
      'consent',
      {
        id: key(ref),
        veteranId: maybe(ref),
        subject: str(20),
        subjectId: ref,
        purpose: str(40),
        textVersion: str(10),
        method: str(20),
        at: instant,
      },
      [{ on: ['subject', 'subjectId'] }, { on: ['veteranId', 'id'] }],
    );
  }

  private async applications(q: QueryRunner): Promise<void> {
    await createTable(
      q,
      'aid',
      {
        ...row,
        receipt: str(20),
        draftId: ref,
        veteranId: ref,
        kind: str(20),
        state: str(20),
        person: blindIndex,
        openKey: maybe(blindIndex),
        name: sealed(80),
        idNumber: sealed(18),
        phone: sealed(11),
        relation: str(20),
        helperName: maybe(sealed(160)),
        helperPhone: maybe(sealed(11)),
        town: str(40),
        facts: long,
        again: optional.str(300),
        papers: long,
        waits: long,
        filedOn: day,
        filedAt: instant,
        acceptedOn: optionalDay,
        workFrom: optionalDay,
        checkedOn: optionalDay,
        visitors: optional.str(60),
        checkNotes: optional.long,
        met: optional.long,
        proposedFen: maybe(money),
        checkedById: maybe(ref),
        checkedByName: optional.str(60),
        decidedOn: optionalDay,
        decidedById: maybe(ref),
        decidedByName: optional.str(60),
        grantedFen: maybe(money),
        ground: optional.str(20),
        reason: optional.long,
        noticeNumber: optional.str(40),
        listId: maybe(ref),
        publicName: optional.str(20),
        publicFrom: optionalDay,
        publicUntil: optionalDay,
        account: maybe(sealed(300)),
        paidOn: optionalDay,
        voucher: optional.str(40),
        closedOn: optionalDay,
      },
      [
        { on: ['receipt'], unique: true },
        { on: ['draftId'], unique: true },
        { on: ['openKey'], unique: true },
        { on: ['person', 'id'] },
        { on: ['veteranId', 'id'] },
        { on: ['listId', 'id'] },
        { on: ['state', 'paidOn'] },
      ],
    );
  }

  private async drafts(q: QueryRunner): Promise<void> {
    await createTable(
      q,
      'aid_draft',
      {
        ...row,
        veteranId: ref,
        clientKey: str(40),
        form: optional.long,
        code: sealed(8),
        codeIndex: blindIndex,
        savedAt: instant,
        expiresOn: day,
        saidUnsent: flag,
        saidEnding: optional.str(4),
        filedAs: optional.str(20),
      },
      [{ on: ['veteranId', 'clientKey'], unique: true }, { on: ['codeIndex'], unique: true }, { on: ['expiresOn'] }],
    );
    await createTable(q, 'aid_draft_device', { id: key(ref), draftId: ref, veteranId: ref }, [
      { on: ['veteranId', 'draftId'], unique: true },
      { on: ['draftId'] },
    ]);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['consent', 'aid_list', 'aid_draft_device', 'aid_draft', 'aid']) await q.dropTable(table);
  }
}
