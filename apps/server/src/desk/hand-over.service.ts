import { Injectable } from '@nestjs/common';
import { type Colleague, type Input, Problem, type Reply, type caseRoutes as routes } from '@vc/contract';
import { type Day, dayInWords } from '@vc/domain';
import { type CaseEntity, caseScope, mayHandle } from '../case/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import type { Tx } from '../platform/tx.ts';
import { StaffEntity } from '../session/index.ts';
import { AbsenceEntity } from './absence.entity.ts';
import { awayNow, awayView } from './away.ts';
import { colleaguesOf, expectHolder } from './colleagues.ts';
import { lookNow } from './look.ts';
import { moveCases } from './move-cases.ts';

type Asked = Input<typeof routes.handOver>;

/** Leaving and holidays: what somebody has open goes to a colleague or back to the pool. */
@Injectable()
export class HandOver {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async colleagues(who: Actor): Promise<{ items: Colleague[] }> {
    return { items: await colleaguesOf(this.db.read, who, this.clock.today()) };
  }

  /** Problems: `not_found` for somebody of another section, `invalid`. */
  async preview(who: Actor, { fromId, toId }: Input<typeof routes.previewHandOver>): Promise<Reply<typeof routes.previewHandOver>> {
    const today = this.clock.today();
    const leaving = await this.leaving(who, fromId);
    const from = (await colleaguesOf(this.db.read, who, today)).find(one => one.id === fromId);
    const scope = caseScope(who);
    const look = await lookNow(this.db.read, who, today);
    const rows = (await this.db.read.query(
      `SELECT c.* FROM case_record c WHERE c.holderId = ? AND c.closedOn IS NULL AND ${scope.text} ORDER BY c.dueOn, c.id`,
      [fromId, ...scope.values],
    )) as CaseEntity[];
    return {
      from: from ?? { id: fromId, name: leaving.name, section: leaving.section, open: 0, late: 0, atWork: false, away: null },
      to: toId ? await expectHolder(this.db.read, who, toId, today, 'toId') : null,
      items: rows.map(look.row),
    };
  }

  /**
   * Writes down that somebody is away, and moves the cases at once when the day has come. Problems: `not_found`, `invalid`,
   * `duplicate` while an earlier absence stands.
   */
  async handOver(who: Actor, input: Asked): Promise<Reply<typeof routes.handOver>> {
    const { fromId, toId, reason } = input;
    const leaving = await this.leaving(who, fromId);
    return this.db.write(who, async tx => {
      const from = input.from ?? tx.today;
      expectSpan(from, input.until ?? null, tx.today);
      await expectPresent(tx, fromId);
      const to = toId ? await expectHolder(tx, who, toId, tx.today, 'toId') : null;
      const absence = await tx.keepRow(AbsenceEntity, {
        staffId: fromId,
        staffName: leaving.name,
        fromOn: from,
        untilOn: input.until ?? null,
        toId: to?.id ?? null,
        toName: to?.name ?? null,
        reason,
        movedAt: null,
        endedAt: null,
      });
      await tx.record('staff', fromId, 'hand-over', `${dayInWords(from)}${input.until ? `至${dayInWords(input.until)}` : '起'}，${reason}`);
      const moved = from <= tx.today ? await moveCases(tx, absence) : 0;
      return { away: awayView(absence), moved };
    });
  }

  /** Calls off what is planned, or says that somebody is back. What was moved stays where it is. Problem `not_found`. */
  async endAway(who: Actor, id: string): Promise<{ ok: true }> {
    await this.db.write(who, async tx => {
      const absence = await tx.lock(AbsenceEntity, { id });
      if (absence.endedAt !== null) throw new Problem('not_found');
      const staff = await tx.find(StaffEntity, { id: absence.staffId });
      if (!staff || !mayHandle(who, staff)) throw new Problem('not_found');
      await tx.saveRow(Object.assign(absence, { endedAt: tx.at }));
      await tx.record('staff', staff.id, 'back-at-work', absence.movedAt ? undefined : '取消交接安排');
    });
    return { ok: true };
  }

  private async leaving(who: Actor, id: string): Promise<StaffEntity> {
    const staff = await this.db.read.findOneBy(StaffEntity, { id });
    if (!staff || !mayHandle(who, staff)) throw new Problem('not_found', '没有找到这位同事，或不在您的科室');
    return staff;
  }
}

function expectSpan(from: Day, until: Day | null, today: Day): void {
  const fields = [
    ...(from < today ? [{ field: 'from', message: '离岗日不能早于今天' }] : []),
    ...(until !== null && until < from ? [{ field: 'until', message: '返岗前一日不能早于离岗日' }] : []),
  ];
  if (fields.length > 0) throw new Problem('invalid', undefined, fields);
}

async function expectPresent(tx: Tx, staffId: string): Promise<void> {
  const known = (await awayNow(tx, tx.today)).find(one => one.staffId === staffId);
  if (known && (known.movedAt === null || known.untilOn !== null))
    throw new Problem('duplicate', `${known.staffName}已有${dayInWords(known.fromOn as Day)}起的交接安排，要改请先取消或登记返岗`);
}
