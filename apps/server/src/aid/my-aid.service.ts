import { Injectable } from '@nestjs/common';
import { type AidProgress, type aidDraftRoutes, type Input, type MyAid, Problem, type Reply, type aidRoutes as routes } from '@vc/contract';
import { type AidAction, advance, aidSteps, caseNumberOf, type Day } from '@vc/domain';
import { IsNull } from 'typeorm';

import { CaseEntity, endsLike, lookingUp } from '../case/index.ts';

import { markRead, NoticeEntity } from '../notice/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import { type Limit, Limits } from '../platform/limits.ts';
import { expectVersion, type Tx } from '../platform/tx.ts';
import { AidEntity } from './aid.entity.ts';
import { AidDrafts } from './drafts.service.ts';
import { fileAid, receiptOf } from './file-aid.ts';
import { keepAid, nextOf } from './keep-aid.ts';
import { myRow, myView } from './my-view.ts';
import { phonesIn } from './person.ts';
import { giveAccount, supplyAid, takeBack } from './person-acts.ts';

const HOUR = 3600;
const filedBy = (device: string): Limit => ({ key: `aid filed by ${device}`, max: 10, seconds: 24 * HOUR });

/** What the person who applied, or whoever does it for him, sees and does. */
@Injectable()
export class MyAidService {
  constructor(
    private readonly db: Db,
    private readonly limits: Limits,
    private readonly drafts: AidDrafts,
  ) {}

  /** Files a draft. Each try counts: whether somebody has applied is not found out by trying. Problems: of `fileAid`, `too_many`. */
  async file(who: Actor, filing: Input<typeof aidDraftRoutes.file>): Promise<Reply<typeof aidDraftRoutes.file>> {
    const limit = filedBy(who.id as string);
    await this.limits.check(limit);
    try {
      const receipt = await this.db.write(who, async tx => receiptOf(tx, await fileAid(tx, who, filing)));
      await this.limits.use(limit);
      return receipt;
    } catch (error) {
      if (error instanceof Problem && error.code === 'duplicate') await this.limits.use(limit);
      throw error;
    }
  }

  async mine(who: Actor): Promise<Reply<typeof routes.mine>> {
    const rows = await this.db.read.find(AidEntity, { where: { veteranId: who.id as string }, order: { id: 'DESC' }, take: 100 });
    const notices = await this.db.read.findBy(NoticeEntity, { toId: who.id as string, subject: 'aid', readAt: IsNull() });
    const unread = new Set(notices.map(({ subjectId }) => subjectId));
    return { items: rows.map(row => myRow(row, unread.has(row.id))), drafts: await this.drafts.mine(who) };
  }

  /** One's own application; looking at it counts as having read what one was told. Problem `not_found` for anybody else's. */
  async one(who: Actor, id: string): Promise<MyAid> {
    const row = await this.own(who, id);
    await this.db.write(who, tx => markRead(tx, who.id as string, row.id));
    return myView(this.db, row, who);
  }

  /** Adds what was missing. The clock goes on from where it stood. */
  supply(who: Actor, { id, version, ...given }: Input<typeof routes.supply>): Promise<MyAid> {
    return this.act(who, id, version, 'supply', (tx, row, state) => supplyAid(tx, { row, state }, given));
  }

  /** Where to pay, asked for only when there is something to pay. */
  card(who: Actor, { id, version, ...given }: Input<typeof routes.card>): Promise<MyAid> {
    return this.act(who, id, version, 'card', (tx, row, state) => giveAccount(tx, { row, state }, given));
  }

  received(who: Actor, { id, version }: Input<typeof routes.received>): Promise<MyAid> {
    return this.act(who, id, version, 'received', async (tx, row, state) => {
      await keepAid(tx, row, state, 'received');
    });
  }

  withdraw(who: Actor, { id, version, reason }: Input<typeof routes.withdraw>): Promise<MyAid> {
    return this.act(who, id, version, 'withdraw', (tx, row, state) => takeBack(tx, { row, state }, { reason }));
  }

  /** How far an application is, for whoever has its number and knows the telephone. Problems: `not_found`, `too_many`. */
  async lookup(who: Actor, { receipt, phoneTail }: Input<typeof routes.lookup>): Promise<AidProgress> {
    const number = caseNumberOf(receipt);
    const row = await this.limits.guess(lookingUp(who.ip, number), '编号和手机号后四位对不上，请核对后再查，或打电话问我们', async () => {
      const found = await this.db.read.findOneBy(AidEntity, { receipt: number });
      return found && endsLike(phonesIn(this.db.vault, found), phoneTail) ? found : null;
    });
    const record = await this.db.read.findOneBy(CaseEntity, { id: row.id });
    const { kind, state, filedOn } = row;
    return { receipt: row.receipt, kind, state, filedOn: filedOn as Day, next: nextOf(row), dueOn: (record?.dueOn ?? null) as Day | null };
  }

  /** An application of this device. Problem `not_found`. */
  async own(who: Actor, id: string): Promise<AidEntity> {
    const row = await this.db.read.findOneBy(AidEntity, { id, veteranId: who.id as string });
    if (!row) throw new Problem('not_found');
    return row;
  }

  private async act(
    who: Actor,
    id: string,
    version: number,
    action: AidAction,
    change: (tx: Tx, row: AidEntity, state: AidEntity['state']) => Promise<void>,
  ): Promise<MyAid> {
    const row = await this.db.write(who, async tx => {
      const aid = await tx.lock(AidEntity, { id, veteranId: who.id as string });
      const state = advance(aidSteps, aid.state, action, who.roles);
      expectVersion(aid, version);
      await change(tx, aid, state);
      return aid;
    });
    return myView(this.db, row, who);
  }
}
