import { Injectable } from '@nestjs/common';
import type { Input, RegisterAct, Reply, registerRoutes as routes } from '@vc/contract';
import { type Day, moneyRegisters } from '@vc/domain';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import { expectFields, notAfter } from '../platform/fields.ts';
import type { Tx } from '../platform/tx.ts';
import { RegisterActEntity } from './register.entities.ts';
import { changeEntry, pageOfRegister, strikeOut } from './registers.ts';

/** Single decisions, fees and purchases, each on its day. */
@Injectable()
export class RegisterActs {
  constructor(private readonly db: Db) {}

  list(who: Actor, { register, ...page }: Input<typeof routes.acts>): Promise<Reply<typeof routes.acts>> {
    return pageOfRegister(this.db.read, RegisterActEntity, page, register ? { register } : {}, row => view(row, who));
  }

  async add(who: Actor, input: Input<typeof routes.addAct>): Promise<RegisterAct> {
    const row = await this.db.write(who, tx => tx.insert(RegisterActEntity, { ...given(tx, input), withdrawn: false }, 'register'));
    return view(row, who);
  }

  async edit(who: Actor, { id, version, ...input }: Input<typeof routes.editAct>): Promise<RegisterAct> {
    const row = await changeEntry(this.db, who, RegisterActEntity, { id, version }, (tx, row) => {
      Object.assign(row, given(tx, input));
      return tx.save(row, 'edit');
    });
    return view(row, who);
  }

  async withdraw(who: Actor, input: Input<typeof routes.withdrawAct>): Promise<RegisterAct> {
    return view(await strikeOut(this.db, who, RegisterActEntity, input), who);
  }
}

/** What may be said of an act: fees and purchases have a sum, nothing else has. */
function given(tx: Tx, { register, title, on, yuan }: Input<typeof routes.addAct>) {
  const withMoney = (moneyRegisters as readonly string[]).includes(register);
  const sum = yuan ?? null;
  expectFields(
    notAfter(tx.today, 'on', on),
    [withMoney && sum === null, 'yuan', '请填写金额'],
    [!withMoney && sum !== null, 'yuan', '这一类登记没有金额，请留空'],
  );
  return { register, title, on, fen: sum === null ? null : Math.round(sum * 100) };
}

const view = ({ id, version, register, title, on, fen, withdrawn }: RegisterActEntity, who: Actor): RegisterAct => ({
  id,
  version,
  register,
  title,
  on: on as Day,
  yuan: fen === null ? null : fen / 100,
  withdrawn: Boolean(withdrawn),
  may: !withdrawn && who.roles.includes('admin') ? ['edit', 'withdraw'] : [],
});
