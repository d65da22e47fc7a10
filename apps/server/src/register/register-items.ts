import { Injectable } from '@nestjs/common';
import { type Input, Problem, type RegisterItem, type Reply, type registerRoutes as routes } from '@vc/contract';
import type { Day } from '@vc/domain';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import { expectFields, notAfter } from '../platform/fields.ts';
import type { Tx } from '../platform/tx.ts';
import { RegisterItemEntity } from './register.entities.ts';
import { changeEntry, pageOfRegister, strikeOut } from './registers.ts';

/** Documents and matters that last: 规范性文件, 许可事项 and their like. */
@Injectable()
export class RegisterItems {
  constructor(private readonly db: Db) {}

  list(who: Actor, { register, ...page }: Input<typeof routes.items>): Promise<Reply<typeof routes.items>> {
    return pageOfRegister(this.db.read, RegisterItemEntity, page, register ? { register } : {}, row => view(row, who));
  }

  async add(who: Actor, input: Input<typeof routes.addItem>): Promise<RegisterItem> {
    const row = await this.db.write(who, tx =>
      tx.insert(RegisterItemEntity, { ...given(tx, input), contentId: null, withdrawn: false }, 'register'),
    );
    return view(row, who);
  }

  async edit(who: Actor, { id, version, ...input }: Input<typeof routes.editItem>): Promise<RegisterItem> {
    const row = await changeEntry(this.db, who, RegisterItemEntity, { id, version }, (tx, row) => {
      expectOwn(row);
      Object.assign(row, given(tx, input));
      return tx.save(row, row.endedOn ? 'end' : 'edit');
    });
    return view(row, who);
  }

  async withdraw(who: Actor, input: Input<typeof routes.withdrawItem>): Promise<RegisterItem> {
    return view(await strikeOut(this.db, who, RegisterItemEntity, input, expectOwn), who);
  }
}

function expectOwn(row: RegisterItemEntity): void {
  if (row.contentId) throw new Problem('wrong_state', '这条由政策文件发布时自动登记，请到原文件处修改');
}

/** What may be said of something that lasts, its days in order. */
function given(tx: Tx, { register, title, number, startedOn, openedOn, endedOn }: Input<typeof routes.addItem>) {
  expectFields(
    notAfter(tx.today, 'startedOn', startedOn),
    notAfter(tx.today, 'openedOn', openedOn),
    [Boolean(openedOn && openedOn < startedOn), 'openedOn', '公开日不能早于制作（新增）日'],
    [Boolean(endedOn && endedOn < startedOn), 'endedOn', '废止（取消）日不能早于制作（新增）日'],
  );
  return { register, title, number: number || null, startedOn, openedOn: openedOn ?? null, endedOn: endedOn ?? null };
}

const view = (row: RegisterItemEntity, who: Actor): RegisterItem => {
  const { id, version, register, title, number, contentId } = row;
  const mine = !row.withdrawn && !contentId && who.roles.includes('admin');
  return {
    id,
    version,
    register,
    title,
    number,
    contentId,
    startedOn: row.startedOn as Day,
    openedOn: row.openedOn as Day | null,
    endedOn: row.endedOn as Day | null,
    withdrawn: Boolean(row.withdrawn),
    may: mine ? ['edit', 'withdraw'] : [],
  };
};
