import { Injectable } from '@nestjs/common';
import { type AidRules, type AidWork, type Input, Problem, type Reply, type aidWorkRoutes as routes } from '@vc/contract';
import type { AidAction } from '@vc/domain';
import { caseFor } from '../case/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { Looks } from '../platform/looks.ts';
import type { Tx } from '../platform/tx.ts';
import { keepSetting } from '../site/index.ts';
import { AidEntity } from './aid.entity.ts';
import {
  type Acting,
  acceptAid,
  askMore,
  beginAct,
  checkAid,
  declineAid,
  finishAid,
  grantAid,
  lapseAid,
  payAid,
  recheckAid,
} from './handle-aid.ts';
import { accountOf } from './my-view.ts';
import { challengeAid, postAid } from './publicity.ts';
import { AID_SETTING, aidSettingsIn, rulesOf, settingsOf } from './rules.ts';
import { worksOn, workView } from './work-view.ts';

type In<K extends keyof typeof routes> = Input<(typeof routes)[K]>;

/** What staff do with applications for aid. */
@Injectable()
export class AidWorkService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly looks: Looks,
  ) {}

  async work(who: Actor, id: string): Promise<AidWork> {
    const record = await caseFor(this.db.read, who, 'aid', id);
    const row = await this.db.read.findOneBy(AidEntity, { id });
    if (!row) throw new Problem('not_found');
    return workView(this.db, row, record, who, this.clock.today());
  }

  /** The whole numbers, for a stated reason that stays on record. Problems: `not_found`, `forbidden` for who does not work on it. */
  async look(who: Actor, { id, reason }: In<'look'>): Promise<Reply<typeof routes.look>> {
    const record = await caseFor(this.db.read, who, 'aid', id);
    if (!worksOn(who, record) || (record.holderId === null && !who.roles.some(role => role === 'reviewer' || role === 'deputy')))
      throw new Problem('forbidden', '只有这一件的承办人和审核人能看');
    const show = async (tx: Tx) => {
      const row = await tx.lock(AidEntity, { id });
      const { vault } = tx;
      const seen = {
        idNumber: vault.open(row.idNumber),
        phone: vault.open(row.phone),
        helperPhone: vault.openIf(row.helperPhone),
        card: accountOf(vault, row)?.number ?? null,
      };
      return { subject: 'aid', id, seen };
    };
    return this.looks.look(who, reason, show, 'look-person');
  }

  accept(who: Actor, input: In<'accept'>): Promise<AidWork> {
    return this.act(who, input, 'accept', acceptAid);
  }

  ask(who: Actor, input: In<'ask'>): Promise<AidWork> {
    return this.act(who, input, 'ask', (tx, acting) => askMore(tx, acting, input));
  }

  lapse(who: Actor, input: In<'lapse'>): Promise<AidWork> {
    return this.act(who, input, 'lapse', lapseAid);
  }

  check(who: Actor, input: In<'check'>): Promise<AidWork> {
    return this.act(who, input, 'check', (tx, acting) => checkAid(tx, acting, input));
  }

  recheck(who: Actor, input: In<'recheck'>): Promise<AidWork> {
    return this.act(who, input, 'recheck', (tx, acting) => recheckAid(tx, acting, input));
  }

  grant(who: Actor, input: In<'grant'>): Promise<AidWork> {
    return this.act(who, input, 'grant', (tx, acting) => grantAid(tx, acting, input));
  }

  decline(who: Actor, input: In<'decline'>): Promise<AidWork> {
    return this.act(who, input, 'decline', (tx, acting) => declineAid(tx, acting, input));
  }

  post(who: Actor, input: In<'post'>): Promise<AidWork> {
    return this.act(who, input, 'post', postAid);
  }

  challenge(who: Actor, input: In<'challenge'>): Promise<AidWork> {
    return this.act(who, input, 'challenge', (tx, acting) => challengeAid(tx, acting, input.reason));
  }

  pay(who: Actor, input: In<'pay'>): Promise<AidWork> {
    return this.act(who, input, 'pay', (tx, acting) => payAid(tx, acting, input));
  }

  finish(who: Actor, input: In<'finish'>): Promise<AidWork> {
    return this.act(who, input, 'finish', (tx, acting) => finishAid(tx, acting, input.note));
  }

  async rules(): Promise<AidRules> {
    return rulesOf(await aidSettingsIn(this.db.read));
  }

  async changeRules(who: Actor, rules: AidRules): Promise<AidRules> {
    await this.db.write(who, async tx => {
      await keepSetting(tx, AID_SETTING, settingsOf(rules));
      await tx.record('setting', AID_SETTING, 'aid-rules');
    });
    return this.rules();
  }

  private async act(
    who: Actor,
    input: { id: string; version: number },
    action: AidAction,
    change: (tx: Tx, acting: Acting) => Promise<void>,
  ): Promise<AidWork> {
    await this.db.write(who, async tx => change(tx, await beginAct(tx, who, input, action)));
    return this.work(who, input.id);
  }
}
