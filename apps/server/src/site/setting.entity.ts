import { Entity, PrimaryColumn } from 'typeorm';
import { Json } from '../platform/columns.ts';

/** Settings that staff change while the program runs. */
@Entity('setting')
export class SettingEntity {
  @PrimaryColumn('varchar', { length: 40 }) name: string;
  @Json() value: unknown;
}
