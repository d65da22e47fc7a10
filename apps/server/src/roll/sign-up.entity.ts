import type { SignUpState } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { InstantColumn, nullable, Ref, Row, SealedColumn, Str } from '../platform/columns.ts';
import type { Sealed } from '../platform/vault.ts';

/** A person's place in an activity, held by the device that asked for it. */
@Entity('sign_up')
@Index(['contentId', 'state', 'id'])
@Index(['veteranId', 'id'])
@Index(['liveKey'], { unique: true })
export class SignUpEntity extends Row {
  @Ref() contentId: string;
  /** Null once the person is detached from it, as are name and telephone. */
  @Ref(nullable) veteranId: string | null;
  @SealedColumn(60, nullable) name: Sealed | null;
  @SealedColumn(11, nullable) phone: Sealed | null;
  @Str(20) state: SignUpState;
  @InstantColumn() joinedAt: string;
  /** Set while the place is held: a device holds one in an activity. */
  @Str(60, nullable) liveKey: string | null;
}
