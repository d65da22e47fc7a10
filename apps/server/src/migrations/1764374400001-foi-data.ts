import { foiOutcomes } from '@vc/domain';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

interface Old {
  id: string;
  registrationNumber: string;
  title: string;
  receivedOn: string;
  dueOn: string;
  dueProvisional: boolean | number;
  answeredOn: string | null;
  outcome: string | null;
  createdAt: string;
}

const endingOf = (leaf: string | null): string => Object.entries(foiOutcomes).find(([, rule]) => rule.leaf === leaf)?.[0] ?? 'other';

/** Gives applications that were registered before their events, and their record among all cases. */
export class FoiData1764374400001 implements MigrationInterface {
  name = 'FoiData1764374400001';

  async up(q: QueryRunner): Promise<void> {
    const rows: Old[] = await q.query(
      'SELECT id, registrationNumber, title, receivedOn, dueOn, dueProvisional, answeredOn, outcome, createdAt FROM foi',
    );
    for (const row of rows) {
      await this.giveEvents(q, row);
      await this.giveRecord(q, row);
    }
    await q.changeColumn('foi', 'events', new TableColumn({ name: 'events', type: 'mediumtext' }));
  }

  private async giveEvents(q: QueryRunner, { id, receivedOn, answeredOn, outcome }: Old): Promise<void> {
    const ending = answeredOn === null ? null : endingOf(outcome);
    const events = [
      { kind: 'received', on: receivedOn, channel: 'in-person' },
      ...(ending === null ? [] : [{ kind: 'replied', on: answeredOn, outcome: ending }]),
    ];
    await q.query('UPDATE foi SET events = ?, arrivedOn = ?, ending = ?, state = ? WHERE id = ?', [
      JSON.stringify(events),
      receivedOn,
      ending,
      ending === null ? 'handling' : 'finished',
      id,
    ]);
  }

  private async giveRecord(q: QueryRunner, old: Old): Promise<void> {
    const { id, registrationNumber, title, receivedOn, dueOn, dueProvisional, answeredOn, createdAt } = old;
    const ended = answeredOn !== null;
    const values: Record<string, unknown> = {
      id,
      version: 1,
      createdAt,
      updatedAt: createdAt,
      kind: 'foi',
      number: registrationNumber,
      title: title.slice(0, 100),
      phase: ended ? 'answered' : 'received',
      stateWords: ended ? '已答复' : '办理中',
      openedAt: createdAt,
      clockFrom: receivedOn,
      dueOn: ended ? null : dueOn,
      dueProvisional: dueProvisional ? 1 : 0,
      answeredOn,
      closedOn: answeredOn,
      reminded: 0,
    };
    const names = Object.keys(values);
    await q.query(`INSERT INTO case_record (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, Object.values(values));
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
