import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, Str } from './columns.ts';
import { type Sealed, sealedLength } from './vault.ts';

/** Letters of the secret of the blind index. */
export const INDEX_SECRET = 43;

/**
 * A key that this database was filled with. What it sealed here, the secret of the blind index, is at once the proof of the
 * key: who has another one under its name cannot open it.
 */
@Entity('data_key')
export class DataKeyEntity {
  @PrimaryColumn('varchar', { length: 12 }) id: string;
  @Str(sealedLength(INDEX_SECRET)) indexSecret: Sealed;
  @InstantColumn() addedAt: string;
}
