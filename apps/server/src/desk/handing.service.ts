import { Injectable } from '@nestjs/common';
import { type CaseRow, type Input, Problem, problems, type Reply, type caseRoutes as routes } from '@vc/contract';
import { type CaseAct, caseActsFor, caseKinds, type Day, dayInWords } from '@vc/domain';
import { assignCase, type CaseEntity, caseScope, lockAnyCaseFor, takeCase, transferCase } from '../case/index.ts';
import { tell } from '../notice/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { expectVersion, type Tx } from '../platform/tx.ts';
import { headsOf } from '../session/index.ts';
import { siteIn } from '../site/index.ts';
import { expectHolder } from './colleagues.ts';
import { lookNow } from './look.ts';

/** Cases of every kind from desk to desk. */
@Injectable()
export class Handing {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  take(who: Actor, { id, version }: Input<typeof routes.take>): Promise<CaseRow> {
    return this.act(who, async tx => {
      const row = await lockAnyCaseFor(tx, who, id);
      expectVersion(row, version);
      // Who holds it says more than that it cannot be taken.
      if (row.holderId === null) expectMay(who, row, 'take');
      return takeCase(tx, row);
    });
  }

  assign(who: Actor, { id, version, holderId, note }: Input<typeof routes.assign>): Promise<CaseRow> {
    return this.act(who, async tx => {
      const row = await lockAnyCaseFor(tx, who, id);
      expectVersion(row, version);
      return assignTo(tx, row, holderId, note);
    });
  }

  /** Each case on its own: what cannot be assigned says why, and keeps no other from it. */
  async assignMany(who: Actor, { ids, holderId, note }: Input<typeof routes.assignMany>): Promise<Reply<typeof routes.assignMany>> {
    const { name } = await expectHolder(this.db.read, who, holderId, this.clock.today());
    const items: Reply<typeof routes.assignMany>['items'] = [];
    for (const id of ids) items.push(await this.assignOne(who, id, holderId, name, note));
    return { items };
  }

  private async assignOne(who: Actor, id: string, holderId: string, name: string, note: string | null | undefined) {
    try {
      const { number } = await this.db.write(who, async tx => assignTo(tx, await lockAnyCaseFor(tx, who, id), holderId, note));
      return { id, number, ok: true, words: `已分给${name}` };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const words = [...error.fields.map(({ message }) => message)].join('；') || error.message || problems[error.code].message;
      return { id, number: await this.numberOf(who, id), ok: false, words };
    }
  }

  /** Problems: `wrong_state`, `forbidden`, `stale`, `invalid` for a section that the bureau does not have. */
  async transfer(who: Actor, { id, version, section, reason }: Input<typeof routes.transfer>): Promise<Reply<typeof routes.transfer>> {
    return this.db.write(who, async tx => {
      const row = await lockAnyCaseFor(tx, who, id);
      expectVersion(row, version);
      expectMay(who, row, 'transfer');
      if (!(await siteIn(tx)).sections.includes(section))
        throw new Problem('invalid', undefined, [{ field: 'section', message: `没有“${section}”这个科室，请从名单中选一个` }]);
      const { number, kind } = await transferCase(tx, row, section, reason);
      await tell(tx, { staff: await headsOf(tx, section) }, 'transferred', { kind, id }, transferredWords(row));
      return { number, section };
    });
  }

  private async act(who: Actor, act: (tx: Tx) => Promise<CaseEntity>): Promise<CaseRow> {
    const row = await this.db.write(who, act);
    return (await lookNow(this.db.read, who, this.clock.today())).row(row);
  }

  private async numberOf(who: Actor, id: string): Promise<string | null> {
    const scope = caseScope(who);
    const rows = await this.db.read.query(`SELECT c.number FROM case_record c WHERE c.id = ? AND ${scope.text}`, [id, ...scope.values]);
    return (rows as { number: string }[])[0]?.number ?? null;
  }
}

function expectMay(who: Actor, row: CaseEntity, act: CaseAct): void {
  if (row.closedOn !== null) throw new Problem('wrong_state', '这一件已经办结，不用再分办');
  if (!caseActsFor(who, row).includes(act))
    throw new Problem('forbidden', row.holderName ? `${row.holderName}正在办理这一件，请科室负责人改派` : undefined);
}

/** Puts a case on a colleague's desk and tells the colleague. */
async function assignTo(tx: Tx, row: CaseEntity, holderId: string, note: string | null | undefined): Promise<CaseEntity> {
  expectMay(tx.who, row, 'assign');
  await expectHolder(tx, tx.who, holderId, tx.today);
  if (row.holderId === holderId) throw new Problem('wrong_state', `已经在${row.holderName}名下`);
  const assigned = await assignCase(tx, row, holderId, note ?? undefined);
  if (holderId !== tx.who.id)
    await tell(tx, { staff: holderId }, 'assigned', { kind: row.kind, id: row.id }, assignedWords(row, note ?? null));
  return assigned;
}

const due = ({ dueOn }: CaseEntity): string => (dueOn ? `，${dayInWords(dueOn as Day)}前答复` : '');

const assignedWords = (row: CaseEntity, note: string | null) => ({
  title: `一件${caseKinds[row.kind]}分给您办理`,
  body: `编号 ${row.number}${due(row)}。${note ? `留言：${note}` : ''}`,
});

const transferredWords = (row: CaseEntity) => ({
  title: `一件${caseKinds[row.kind]}转到本科室`,
  body: `编号 ${row.number}${due(row)}。请尽快分办。`,
});
