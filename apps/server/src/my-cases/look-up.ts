import { Injectable } from '@nestjs/common';
import type { FoundCase, Input, myCaseRoutes as routes } from '@vc/contract';
import { type CaseKind, caseKinds, caseNumberOf, type Day } from '@vc/domain';
import { In } from 'typeorm';
import { phonesOfAid } from '../aid/index.ts';
import { CaseEntity, endsLike, lookingUp, type PhonesOf } from '../case/index.ts';
import { phoneOfComplaint } from '../complaint/index.ts';
import { consultationFound, phonesOfConsultation } from '../consultation/index.ts';
import { phonesOfFoi } from '../foi/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { Limits } from '../platform/limits.ts';
import { siteIn } from '../site/index.ts';
import { standingOf } from './standing.ts';

const phonesOf: Readonly<Record<CaseKind, PhonesOf>> = {
  consultation: phonesOfConsultation,
  foi: phonesOfFoi,
  aid: phonesOfAid,
  complaint: async (db, id) => [await phoneOfComplaint(db, id)],
};

/** Kinds whose title is not told to whoever has the number: what somebody asks to be shown is his own affair. */
const UNTITLED: readonly CaseKind[] = ['foi'];

/** Finds a case of whatever kind by its number, for whoever files from another phone or came on paper. */
@Injectable()
export class CaseLookup {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  /**
   * By number and the last four digits of a telephone that was left. A wrong number, a wrong tail and a case without a
   * telephone all look the same from outside; tries are few per number and per address. Problems: `not_found`, `too_many`.
   */
  async find(who: Actor, { number, phoneTail }: Input<typeof routes.lookup>): Promise<FoundCase> {
    const site = await siteIn(this.db.read);
    const today = this.clock.today();
    const row = await this.limits.guess(
      lookingUp(who.ip, number),
      `没有查到。请核对编号和提交时所留手机号的后四位。没有留手机号的不能凭编号查，请打电话问${site.name}，${site.phone}`,
      () => this.known(number, phoneTail),
    );
    return {
      ...standingOf(row, site, today),
      title: UNTITLED.includes(row.kind) ? null : row.title,
      closedOn: row.closedOn as Day | null,
      consultation: row.kind === 'consultation' ? await consultationFound(this.db, row.id, who, this.clock.now()) : null,
    };
  }

  /** Two kinds may have the same number; the telephone tells which is meant. The kinds are named so that an index finds it. */
  private async known(typed: string, tail: string): Promise<CaseEntity | null> {
    // A number that the bureau itself gave may have full-width signs in it.
    const numbers = [caseNumberOf(typed), typed];
    const rows = await this.db.read.findBy(CaseEntity, { kind: In(Object.keys(caseKinds)), number: In(numbers) });
    for (const row of rows) if (numbers.includes(row.number) && endsLike(await phonesOf[row.kind](this.db, row.id), tail)) return row;
    return null;
  }
}
