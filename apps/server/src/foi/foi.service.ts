import { Injectable } from '@nestjs/common';
import { type FoiCase, type FoiRow, type Input, Problem, type Reply, type foiRoutes as routes } from '@vc/contract';
import { type Day, isLate } from '@vc/domain';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { historyOf } from '../platform/history.ts';
import { PAGE_SIZE, pageOf, readCursor } from '../platform/paging.ts';
import { expectVersion } from '../platform/tx.ts';
import { FoiEntity } from './foi.entity.ts';
import { receiveFoi, replyFoi } from './foi.ts';

/** The register of applications for information. */
@Injectable()
export class FoiService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Open ones by their deadline, or finished ones by the day they were finished, newest first. */
  async list(who: Actor, input: Input<typeof routes.list>): Promise<Reply<typeof routes.list>> {
    const limit = input.limit ?? PAGE_SIZE;
    const after = readCursor(input.cursor);
    const open = input.open !== 'false';
    const [column, sign, direction] = open ? (['dueOn', '>', 'ASC'] as const) : (['answeredOn', '<', 'DESC'] as const);
    const query = this.db.read.createQueryBuilder(FoiEntity, 'f').where(open ? 'f.answeredOn IS NULL' : 'f.answeredOn IS NOT NULL');
    if (after) query.andWhere(`(f.${column} ${sign} :value OR (f.${column} = :value AND f.id ${sign} :id))`, after);
    const rows = await query
      .orderBy(`f.${column}`, direction)
      .addOrderBy('f.id', direction)
      .limit(limit + 1)
      .getMany();
    return pageOf(
      rows,
      limit,
      row => ({ value: row[column] as string, id: row.id }),
      row => this.row(row, who),
    );
  }

  async one(who: Actor, id: string): Promise<FoiCase> {
    const row = await this.db.read.findOneBy(FoiEntity, { id });
    if (!row) throw new Problem('not_found');
    return { ...this.row(row, who), history: await historyOf(this.db.read, 'foi', id) };
  }

  async receive(who: Actor, input: Input<typeof routes.receive>): Promise<FoiCase> {
    const row = await this.db.write(who, tx => receiveFoi(tx, input));
    return this.one(who, row.id);
  }

  async reply(who: Actor, { id, version, outcome, answeredOn }: Input<typeof routes.reply>): Promise<FoiCase> {
    await this.db.write(who, async tx => {
      const row = await tx.lock(FoiEntity, { id });
      expectVersion(row, version);
      await replyFoi(tx, row, outcome, answeredOn);
    });
    return this.one(who, id);
  }

  private row(row: FoiEntity, who: Actor): FoiRow {
    const { id, version, registrationNumber, applicantClass, title, outcome } = row;
    const mayReply = row.answeredOn === null && who.roles.some(role => role === 'clerk' || role === 'admin');
    return {
      id,
      version,
      registrationNumber,
      applicantClass,
      title,
      outcome: outcome as FoiRow['outcome'],
      receivedOn: row.receivedOn as Day,
      dueOn: row.dueOn as Day,
      answeredOn: row.answeredOn as Day | null,
      late: isLate(row.dueOn as Day, row.answeredOn as Day | null, this.clock.today()),
      may: mayReply ? ['reply'] : [],
    };
  }
}
