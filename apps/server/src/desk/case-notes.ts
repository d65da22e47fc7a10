import { Injectable } from '@nestjs/common';
import type { CaseOne, Input, caseRoutes as routes } from '@vc/contract';
import { lockAnyCaseFor } from '../case/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import { CaseLists } from './case-lists.ts';

/** Words among colleagues about a case of whatever kind. They stand in its history, which nobody but staff is ever shown. */
@Injectable()
export class CaseNotes {
  constructor(
    private readonly db: Db,
    private readonly lists: CaseLists,
  ) {}

  /** Notes are taken of what is closed as well: people ring again. Problem `not_found` for a case outside one's scope. */
  async add(who: Actor, { id, note }: Input<typeof routes.note>): Promise<CaseOne> {
    await this.db.write(who, async tx => {
      const { kind } = await lockAnyCaseFor(tx, who, id);
      await tx.record(kind, id, 'note', note);
    });
    return this.lists.one(who, id);
  }
}
