import { Injectable } from '@nestjs/common';
import type { FoiCase } from '@vc/contract';
import type { CaseEntity } from '../case/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import type { Tx } from '../platform/tx.ts';
import type { FoiEntity } from './foi.entity.ts';
import { FoiReads } from './foi-reads.ts';
import { lockForDesk } from './keep-application.ts';

/** Whatever staff do with an application: it is locked within their scope, changed, and given back as it then stands. */
@Injectable()
export class FoiActs {
  constructor(
    private readonly db: Db,
    private readonly reads: FoiReads,
  ) {}

  /** Problems of every act: `not_found`, `stale`, `forbidden`, `wrong_state`, and those of the act itself. */
  async act(
    who: Actor,
    which: { id: string; version: number },
    act: (tx: Tx, row: FoiEntity, record: CaseEntity) => Promise<void>,
  ): Promise<FoiCase> {
    await this.db.write(who, async tx => {
      const { row, record } = await lockForDesk(tx, which);
      await act(tx, row, record);
    });
    return this.reads.one(who, which.id);
  }
}
