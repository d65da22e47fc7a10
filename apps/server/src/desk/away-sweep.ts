import { Injectable } from '@nestjs/common';
import { system } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { Recurring } from '../platform/recurring.ts';
import { AbsenceEntity } from './absence.entity.ts';
import { moveCases } from './move-cases.ts';

const EVERY_MS = 60_000;
const program = system('离岗交接');

/** Moves the cases of those whose absence begins today. The row is the truth, so that it is done once, whenever a server runs. */
@Injectable()
export class AwaySweep extends Recurring {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    super('away', { everyMs: EVERY_MS, atOnce: true });
  }

  protected turn(): Promise<unknown> {
    return this.sweep();
  }

  /** Gives how many cases were moved. */
  async sweep(): Promise<number> {
    const due = (await this.db.read.query(
      'SELECT id FROM absence WHERE movedAt IS NULL AND endedAt IS NULL AND fromOn <= ? ORDER BY fromOn, id',
      [this.clock.today()],
    )) as { id: string }[];
    let moved = 0;
    for (const { id } of due)
      moved += await this.db.write(program, async tx => {
        const absence = await tx.lock(AbsenceEntity, { id });
        return absence.movedAt === null && absence.endedAt === null ? moveCases(tx, absence) : 0;
      });
    return moved;
  }
}
