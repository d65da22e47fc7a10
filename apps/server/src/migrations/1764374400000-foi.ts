import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { sealedLength } from '../platform/vault.ts';
import { createTable, day, long, optional, ref, row, str } from './ddl.ts';

const maybe = (name: string, length: number): TableColumn =>
  new TableColumn({ name, type: 'varchar', length: String(length), isNullable: true });
const maybeSealed = (name: string, bytes: number): TableColumn => maybe(name, sealedLength(bytes));
const maybeLong = (name: string): TableColumn => new TableColumn({ name, type: 'mediumtext', isNullable: true });
/** A column that every row has, filled for the rows that are there. */
const filled = (name: string, length: number, value: string): TableColumn =>
  new TableColumn({ name, type: 'varchar', length: String(length), default: `'${value}'` });

/** Applications for information, from the form to the reply: who applied, what happened, which letters were written. */
export class Foi1764374400000 implements MigrationInterface {
  name = 'Foi1764374400000';

  async up(q: QueryRunner): Promise<void> {
    const standing = [
      filled('state', 20, 'handling'),
      filled('signing', 20, 'none'),
      filled('channel', 20, 'in-person'),
      filled('arrivedOn', 10, ''),
    ];
    const oral = new TableColumn({ name: 'oral', type: 'boolean', default: false });
    await q.addColumns('foi', [
      ...standing,
      oral,
      maybe('ending', 20),
      maybe('waitsUntil', 10),
      maybeLong('events'),
      maybe('veteranId', 26),
      maybe('clientKey', 40),
      maybeSealed('name', 180),
      maybeSealed('contactName', 90),
      maybe('proof', 20),
      maybeSealed('proofNumber', 60),
      maybeSealed('phone', 20),
      maybeSealed('email', 140),
      maybeSealed('address', 360),
      maybeLong('wanted'),
      maybe('documentNumber', 100),
      maybe('form', 20),
      maybe('way', 20),
      maybe('help', 300),
      maybeLong('draft'),
      maybeLong('extension'),
      maybeLong('reply'),
      maybe('partOfId', 26),
      maybe('contentId', 26),
    ]);
    for (const { name, type, length } of [...standing, oral])
      await q.changeColumn('foi', name, new TableColumn({ name, type, ...(length ? { length } : {}) }));
    await q.createIndex('foi', new TableIndex({ columnNames: ['veteranId', 'clientKey'], isUnique: true }));
    await q.createIndex('foi', new TableIndex({ columnNames: ['veteranId', 'id'] }));
    await q.createIndex('foi', new TableIndex({ columnNames: ['partOfId'] }));
    await createTable(
      q,
      'foi_letter',
      {
        ...row,
        foiId: ref,
        kind: str(20),
        title: str(60),
        number: optional.str(80),
        on: day,
        to: { ...str(sealedLength(180)), isNullable: true },
        body: long,
        signedBy: str(60),
        contact: str(200),
        servedOn: optional.str(10),
        servedWay: optional.str(20),
        servedBy: optional.str(60),
        servedNote: optional.str(100),
      },
      [{ on: ['foiId', 'id'] }, { on: ['number'], unique: true }],
    );
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
