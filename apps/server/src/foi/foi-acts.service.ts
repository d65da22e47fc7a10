import { Injectable } from '@nestjs/common';
import type { FoiCase } from '@vc/contract';
import type { CaseEntity } from '../case/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import type { Tx } from '../platform/tx.ts';
import type { FoiEntity } from './foi.entity.ts';
import { FoiReads } from './foi-reads.ts';
import { lockForDesk, lockToHandle } from './keep-application.ts';

type Change = (tx: Tx, row: FoiEntity, record: CaseEntity) => Promise<void>;
interface Which {
  id: string;
  version: number;
}

/** Whatever staff do with an application: it is locked within their scope, changed, and given back as it then stands. */
@Injectable()
export class FoiActs {
  constructor(
    private readonly db: Db,
    private readonly reads: FoiReads,
  ) {}

  /**
   * The office's own work; whoever does it has what nobody had. Problems of every act: `not_found`, `stale`, `forbidden`,
   * `wrong_state`, and those of the act itself.
   */
  act(who: Actor, which: Which, act: Change): Promise<FoiCase> {
    return this.change(who, which, lockToHandle, act);
  }

  /** The word of whoever signs, by which nothing is taken. Problems as of `act`. */
  sign(who: Actor, which: Which, act: Change): Promise<FoiCase> {
    return this.change(who, which, lockForDesk, act);
  }

  private async change(who: Actor, which: Which, lock: typeof lockForDesk, act: Change): Promise<FoiCase> {
    await this.db.write(who, async tx => {
      const { row, record } = await lock(tx, which);
      await act(tx, row, record);
    });
    return this.reads.one(who, which.id);
  }
}
