import { Entity } from 'typeorm';
import { IdColumn, InstantColumn } from '../platform/columns.ts';

/** A veteran's device. No personal data: a device is all that is needed to ask and to read the answer. */
@Entity('veteran')
export class VeteranEntity {
  @IdColumn() id: string;
  @InstantColumn() createdAt: string;
}
