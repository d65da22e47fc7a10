import { Entity, PrimaryColumn } from 'typeorm';
import { Int } from './columns.ts';
import type { Tx } from './tx.ts';

/** Serial numbers that are never given twice. */
@Entity('counter')
export class CounterEntity {
  @PrimaryColumn('varchar', { length: 80 }) name: string;
  @Int() value: number;
}

/** The next number of a series, from 1, taken for good when the transaction commits. */
export async function nextNumber(tx: Tx, name: string): Promise<number> {
  if (tx.dialect === 'mysql') {
    await tx.query('INSERT INTO counter (name, value) VALUES (?, 1) ON DUPLICATE KEY UPDATE value = value + 1', [name]);
  } else {
    await tx.query('INSERT INTO counter (name, value) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1', [name]);
  }
  const row = await tx.find(CounterEntity, { name });
  return (row as CounterEntity).value;
}
