import { Injectable } from '@nestjs/common';
import { type AidDraft, type Input, Problem, type Reply, type aidDraftRoutes as routes } from '@vc/contract';
import { addDays, aidDraftUntil, type Day } from '@vc/domain';
import { CaseFileEntity, keepDraftFiles } from '../case-file/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { type Limit, Limits } from '../platform/limits.ts';
import { AidDraftDeviceEntity, AidDraftEntity } from './aid-draft.entity.ts';
import { devicesOf, formOf, joinDraft, lockDraft, startDraft, viewDraft } from './drafts.ts';

const HOUR = 3600;
/** Eight figures are a hundred million: with these nobody comes upon a draft by trying. */
const triesOf = (device: string): Limit => ({ key: `resume by ${device}`, max: 5, seconds: HOUR });
const triesFrom = (ip: string): Limit => ({ key: `resume from ${ip}`, max: 20, seconds: HOUR });
const begun = (device: string): Limit => ({ key: `aid drafts of ${device}`, max: 20, seconds: 24 * HOUR });

/** Drafts of applications: on the server, so that they outlive a phone, and read by nobody but the devices that hold them. */
@Injectable()
export class AidDrafts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  async start(who: Actor, { clientKey, form }: Input<typeof routes.start>): Promise<AidDraft> {
    const limit = begun(who.id as string);
    await this.limits.check(limit);
    const row = await this.db.write(who, tx => startDraft(tx, who, clientKey, form));
    await this.limits.use(limit);
    return this.view(row, who);
  }

  /** Drafts of a device, last saved first; what has been filed from another phone is shown until its time is over. */
  async mine(who: Actor): Promise<AidDraft[]> {
    const rows = await this.db.read
      .createQueryBuilder(AidDraftEntity, 'd')
      .innerJoin(AidDraftDeviceEntity, 'v', 'v.draftId = d.id AND v.veteranId = :me', { me: who.id })
      .where('d.expiresOn >= :today', { today: this.clock.today() })
      .orderBy('d.savedAt', 'DESC')
      .limit(20)
      .getMany();
    const views: AidDraft[] = [];
    for (const row of rows) views.push(await this.view(row, who));
    return views.filter(({ filed }) => filed === null || filed.id === null);
  }

  async one(who: Actor, id: string): Promise<AidDraft> {
    return this.view(await this.find(who, id), who);
  }

  /** Opens a draft on one more device. Problems: `not_found`, `wrong_state` when it has been filed, `too_many`. */
  async resume(who: Actor, { code }: Input<typeof routes.resume>): Promise<AidDraft> {
    const limits = [triesOf(who.id as string), triesFrom(who.ip)];
    for (const limit of limits) await this.limits.check(limit);
    const codeIndex = this.db.vault.index('resume-code', code.replace(/\D/g, ''));
    const found = await this.db.read.findOneBy(AidDraftEntity, { codeIndex });
    if (!found || found.expiresOn < this.clock.today()) {
      for (const limit of limits) await this.limits.use(limit);
      throw new Problem('not_found', '没有找到这个号码的草稿。请对照原来那台手机再看一遍；草稿保留 30 天，过期会删除');
    }
    if (found.filedAs !== null)
      throw new Problem(
        'wrong_state',
        `这份申请已经提交（编号后四位 ${found.filedAs.slice(-4)}），不用再填。凭编号和手机号后四位可以查进度`,
      );
    await this.db.write(who, tx => joinDraft(tx, found.id, who.id as string));
    return this.view(found, who);
  }

  /**
   * Keeps what was written. When another device has saved since, nothing is overwritten: the reply holds what that one saved, and
   * the person chooses. The same form sent twice is saved once. Problem `not_found`.
   */
  async save(who: Actor, { id, version, form }: Input<typeof routes.save>): Promise<Reply<typeof routes.save>> {
    const { row, saved } = await this.db.write(who, async tx => {
      const draft = await lockDraft(tx, who, id);
      if (draft.filedAs !== null) return { row: draft, saved: false };
      const same = JSON.stringify(formOf(tx.vault, draft)) === JSON.stringify(form);
      if (same || draft.version !== version) return { row: draft, saved: same };
      Object.assign(draft, { form: tx.vault.seal(JSON.stringify(form)), savedAt: tx.at });
      const keys = form.papers.map(({ key }) => key);
      await keepDraftFiles(tx, 'aid', keys, await devicesOf(tx, id), addDays(draft.expiresOn as Day, 1));
      return { row: await tx.saveRow(draft), saved: true };
    });
    return { saved, draft: await this.view(row, who) };
  }

  /** Keeps it for thirty more days, its files too. */
  async extend(who: Actor, id: string): Promise<AidDraft> {
    const row = await this.db.write(who, async tx => {
      const draft = await lockDraft(tx, who, id);
      Object.assign(draft, { expiresOn: aidDraftUntil(tx.today), saidEnding: null });
      const keys = formOf(tx.vault, draft).papers.map(({ key }) => key);
      await keepDraftFiles(tx, 'aid', keys, await devicesOf(tx, id), addDays(draft.expiresOn as Day, 1));
      await tx.keep(AidDraftEntity, { expiresOn: draft.expiresOn, saidEnding: null }, { id });
      return draft;
    });
    return this.view(row, who);
  }

  /** Takes it away for every device; its files go with the next sweep. */
  async drop(who: Actor, id: string): Promise<{ ok: true }> {
    await this.db.write(who, async tx => {
      const draft = await lockDraft(tx, who, id);
      const keys = formOf(tx.vault, draft).papers.map(({ key }) => key);
      await keepDraftFiles(tx, 'aid', keys, await devicesOf(tx, id), tx.today);
      await tx.drop(AidDraftDeviceEntity, { draftId: id });
      await tx.drop(AidDraftEntity, { id });
    });
    return { ok: true };
  }

  /** A file of a draft, whichever device sent it. Problem `not_found`. */
  async paper(who: Actor, id: string, key: string): Promise<CaseFileEntity> {
    const draft = await this.find(who, id);
    const named = formOf(this.db.vault, draft).papers.some(paper => paper.key === key);
    const file = named ? await this.db.read.findOneBy(CaseFileEntity, { key, kind: 'aid' }) : null;
    if (!file || file.removedAt || file.caseId !== null || !(await this.holds(file.veteranId, id))) throw new Problem('not_found');
    return file;
  }

  /** How many there are that have not been filed: all that staff are told of them. */
  async count(): Promise<number> {
    const [row] = await this.db.read.query('SELECT COUNT(*) AS n FROM aid_draft WHERE filedAs IS NULL AND expiresOn >= ?', [
      this.clock.today(),
    ]);
    return Number(row.n);
  }

  private async find(who: Actor, id: string): Promise<AidDraftEntity> {
    const row = (await this.holds(who.id, id)) ? await this.db.read.findOneBy(AidDraftEntity, { id }) : null;
    if (!row || row.expiresOn < this.clock.today()) throw new Problem('not_found');
    return row;
  }

  private async holds(veteranId: string | null, draftId: string): Promise<boolean> {
    return veteranId !== null && (await this.db.read.findOneBy(AidDraftDeviceEntity, { draftId, veteranId })) !== null;
  }

  private view(row: AidDraftEntity, who: Actor): Promise<AidDraft> {
    return viewDraft(this.db, row, who, this.clock.today());
  }
}
