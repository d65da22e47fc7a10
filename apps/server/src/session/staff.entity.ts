import type { StaffRole } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { Flag, Json, nullable, Row, Str } from '../platform/columns.ts';

/** A member of staff. */
@Entity('staff')
@Index(['username'], { unique: true })
export class StaffEntity extends Row {
  @Str(32) username: string;
  @Str(40) name: string;
  /** The section (科室) a person belongs to. */
  @Str(20, nullable) section: string | null;
  @Json() roles: StaffRole[];
  /** argon2id, with its parameters. */
  @Str(200) passwordHash: string;
  @Flag() mustChangePassword: boolean;
  @Flag() disabled: boolean;
}
