import { Injectable } from '@nestjs/common';
import { type Input, Problem, type RemedyCase, type Reply, type registerRoutes as routes } from '@vc/contract';
import type { Day } from '@vc/domain';
import { CaseEntity, mayHandle } from '../case/index.ts';
import { FoiEntity } from '../foi/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Db, type Reader } from '../platform/db.ts';
import { expectFields, notAfter } from '../platform/fields.ts';
import type { Tx } from '../platform/tx.ts';
import { changeEntry, pageOfRegister, strikeOut } from '../register/index.ts';
import { RemedyEntity } from './remedy.entity.ts';

/** Reviews and lawsuits about disclosure (行政复议、行政诉讼), each with the application it is about where there is one. */
@Injectable()
export class RemedyService {
  constructor(private readonly db: Db) {}

  /** Every line of the register; which application it is about is told to those who may see that. */
  async list(who: Actor, page: Input<typeof routes.remedies>): Promise<Reply<typeof routes.remedies>> {
    const found = await pageOfRegister(this.db.read, RemedyEntity, page, {}, row => row);
    const items = await Promise.all(found.items.map(async row => view(row, who, await isSeen(this.db.read, who, row.foiId))));
    return { ...found, items };
  }

  async add(who: Actor, input: Input<typeof routes.addRemedy>): Promise<RemedyCase> {
    const row = await this.db.write(who, async tx =>
      tx.insert(RemedyEntity, { ...(await given(tx, input)), withdrawn: false }, 'register'),
    );
    return view(row, who);
  }

  async edit(who: Actor, { id, version, ...input }: Input<typeof routes.editRemedy>): Promise<RemedyCase> {
    await this.expectSeen(who, id);
    const row = await changeEntry(this.db, who, RemedyEntity, { id, version }, async (tx, row) => {
      Object.assign(row, await given(tx, input));
      return tx.save(row, row.decidedOn ? 'decide' : 'edit');
    });
    return view(row, who);
  }

  async withdraw(who: Actor, input: Input<typeof routes.withdrawRemedy>): Promise<RemedyCase> {
    await this.expectSeen(who, input.id);
    return view(await strikeOut(this.db, who, RemedyEntity, input), who);
  }

  /** Problem `not_found` for what is about an application outside one's scope. */
  private async expectSeen(who: Actor, id: string): Promise<void> {
    const row = await this.db.read.findOneBy(RemedyEntity, { id });
    if (row && !(await isSeen(this.db.read, who, row.foiId))) throw new Problem('not_found');
  }
}

/** Whether an application, where there is one, lies within the scope of `who`. */
async function isSeen(read: Pick<Reader, 'findOneBy'>, who: Actor, foiId: string | null): Promise<boolean> {
  const record = foiId === null ? null : await read.findOneBy(CaseEntity, { id: foiId });
  return record === null || mayHandle(who, record);
}

async function given(tx: Tx, { block, title, number, foiId, filedOn, decidedOn, result }: Input<typeof routes.addRemedy>) {
  const record = foiId ? await tx.find(CaseEntity, { id: foiId, kind: 'foi' }) : null;
  const about = record && mayHandle(tx.who, record) ? await tx.find(FoiEntity, { id: record.id }) : null;
  expectFields(
    [Boolean(foiId) && !about, 'foiId', '没有这件申请，请重新选择'],
    notAfter(tx.today, 'filedOn', filedOn),
    [Boolean(about && filedOn < about.receivedOn), 'filedOn', `不能早于所涉申请的收到日 ${about?.receivedOn}`],
    notAfter(tx.today, 'decidedOn', decidedOn),
    [Boolean(decidedOn && decidedOn < filedOn), 'decidedOn', '审结日不能早于受理日'],
    [Boolean(result) && !decidedOn, 'decidedOn', '已有结果，请填写审结日'],
    [Boolean(decidedOn) && !result, 'result', '已经审结，请选择结果'],
  );
  return { block, title, number: number || null, foiId: foiId ?? null, filedOn, decidedOn: decidedOn ?? null, result: result ?? null };
}

const view = (row: RemedyEntity, who: Actor, seen = true): RemedyCase => {
  const { id, version, block, title, number, foiId, result } = row;
  const mine = seen && !row.withdrawn && who.roles.some(role => role === 'admin' || role === 'clerk');
  return {
    id,
    version,
    block,
    title,
    number,
    foiId: seen ? foiId : null,
    result,
    filedOn: row.filedOn as Day,
    decidedOn: row.decidedOn as Day | null,
    withdrawn: Boolean(row.withdrawn),
    may: mine ? ['edit', 'withdraw'] : [],
  };
};
