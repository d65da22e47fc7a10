import { Injectable } from '@nestjs/common';
import { type AidRules, type AidWork, type CaseFile, type Input, Problem, type Reply, type aidWorkRoutes as routes } from '@vc/contract';
import { type AidAction, aidKindOf } from '@vc/domain';
import type { FastifyRequest } from 'fastify';
import { caseFor, worksOn } from '../case/index.ts';
import { CaseFiles } from '../case-file/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { Looks } from '../platform/looks.ts';
import type { Tx } from '../platform/tx.ts';
import { expectSection, keepSetting } from '../site/index.ts';
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
  invalid,
  lapseAid,
  payAid,
  recheckAid,
} from './handle-aid.ts';
import { accountOf } from './person.ts';
import { giveAccount, supplyAid, takeBack } from './person-acts.ts';
import { challengeAid, postAid } from './publicity.ts';
import { AID_SETTING, aidSettingsIn, rulesOf, settingsOf } from './rules.ts';
import { workView } from './work-view.ts';

type In<K extends keyof typeof routes> = Input<(typeof routes)[K]>;

/** What staff do with applications for aid. */
@Injectable()
export class AidWorkService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly looks: Looks,
    private readonly files: CaseFiles,
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
    return this.looks.look(who, reason, async tx => {
      const row = await tx.lock(AidEntity, { id });
      const { vault } = tx;
      const seen = {
        idNumber: vault.openIf(row.idNumber) ?? '',
        phone: vault.openIf(row.phone) ?? '',
        helperPhone: vault.openIf(row.helperPhone),
        card: accountOf(vault, row)?.number ?? null,
      };
      return { subject: 'aid', id, seen };
    });
  }

  accept(who: Actor, input: In<'accept'>): Promise<AidWork> {
    return this.act(who, input, 'accept', acceptAid);
  }

  ask(who: Actor, input: In<'ask'>): Promise<AidWork> {
    return this.act(who, input, 'ask', (tx, acting) => askMore(tx, acting, input));
  }

  /**
   * Takes in a paper that was brought to the counter: it waits in the case until it is handed in. Problems: of `beginAct`,
   * `invalid` for a paper that the kind does not ask for, and those of files.
   */
  async upload(who: Actor, { id, material }: In<'upload'>, request: FastifyRequest): Promise<CaseFile> {
    const begin = (tx: Tx) => beginAct(tx, who, { id }, 'supply');
    const { row } = await this.db.write(who, begin);
    const paper = aidKindOf(row.kind).materials.find(({ key }) => key === material);
    if (!paper) throw invalid({ field: 'material', message: '这一类帮扶不用这份材料，请刷新后重新选择' });
    const use = paper.identity ? 'identity' : 'evidence';
    return this.files.takeIn(who, { kind: 'aid', use, caseId: id }, request, begin);
  }

  /** What the person would do from his phone, done at the counter. */
  supply(who: Actor, input: In<'supply'>): Promise<AidWork> {
    return this.act(who, input, 'supply', (tx, acting) => supplyAid(tx, acting, input));
  }

  card(who: Actor, input: In<'card'>): Promise<AidWork> {
    return this.act(who, input, 'card', (tx, acting) => giveAccount(tx, acting, input));
  }

  withdraw(who: Actor, input: In<'withdraw'>): Promise<AidWork> {
    return this.act(who, input, 'withdraw', (tx, acting) => takeBack(tx, acting, input));
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

  /** Problem `invalid` for a section that the bureau does not have. */
  async changeRules(who: Actor, rules: AidRules): Promise<AidRules> {
    await this.db.write(who, async tx => {
      await expectSection(tx, rules.section);
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
