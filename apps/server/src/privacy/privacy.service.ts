import { Injectable } from '@nestjs/common';
import { type Correctable, type Input, type MyData, Problem, type Reply, type privacyRoutes as routes } from '@vc/contract';
import { CASE_YEARS, personalDataMap, retentionClasses } from '@vc/domain';
import { closeFiles, RemoveCaseFiles } from '../case-file/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import type { NamedFile } from '../platform/file.ts';
import { type Limit, Limits } from '../platform/limits.ts';
import type { Tx } from '../platform/tx.ts';
import { cancelSignUps, correctSignUp } from '../roll/index.ts';
import { VeteranEntity } from '../session/index.ts';
import { keepSetting, SettingEntity, SiteService } from '../site/index.ts';
import { dataFile } from './data-files.ts';
import { detachDevice, removeOwned } from './detach.ts';
import { heldOf, openCasesOf } from './own-data.ts';
import { CASE_YEARS_SETTING } from './retention-sweep.ts';

/** Far above what one person needs of his own data, far below a flood. */
const exportsOf = (id: string): Limit => ({ key: `own data of ${id}`, max: 30, seconds: 24 * 3600 });

/** Each record that a person may correct, by what its feature does then. */
const corrections: Record<Correctable, (tx: Tx, veteranId: string, id: string, given: { name: string; phone: string }) => Promise<void>> = {
  sign_up: correctSignUp,
};

/** What is held about a person, for himself: to see, to take along, to correct, to have removed. */
@Injectable()
export class PrivacyService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly site: SiteService,
    private readonly files: RemoveCaseFiles,
  ) {}

  /** Everything that is held about this device, and what stands in the way of closing its account. */
  async mine(who: Actor): Promise<MyData> {
    const id = who.id as string;
    const [parts, openCases] = [await heldOf(this.db, id), await openCasesOf(this.db.read, id)];
    return { at: this.clock.instant(), parts, openCases, may: openCases.length === 0 ? ['close'] : [] };
  }

  /** The same as a file. Problem `too_many`. */
  async file(who: Actor, { format }: Input<typeof routes.file>): Promise<NamedFile> {
    await this.limits.take(exportsOf(who.id as string));
    const data = await this.mine(who);
    const file = await dataFile(data, (await this.site.site()).name, format);
    await this.db.write(who, tx => tx.record('veteran', who.id as string, 'own-data', format));
    return file;
  }

  /** Corrects name and telephone of one's own record. Problems: `not_found`, `wrong_state`. */
  async correct(who: Actor, { table, id, ...given }: Input<typeof routes.correct>): Promise<MyData> {
    await this.db.write(who, tx => corrections[table](tx, who.id as string, id, given));
    return this.mine(who);
  }

  /**
   * Closes the account of a device: its places are given back, drafts and notices go, what was answered stays without its
   * person, its session ends. Problem `wrong_state` while a case of it is open: the answer needs somewhere to go.
   */
  async close(who: Actor): Promise<Reply<typeof routes.close>> {
    const id = who.id as string;
    const { drafts, ...done } = await this.db.write(who, async tx => {
      // Asked for twice at once, it happens once.
      await tx.lock(VeteranEntity, { id });
      const open = await openCasesOf(tx, id);
      if (open.length > 0) throw new Problem('wrong_state', stillOpen(open));
      const cancelled = await cancelSignUps(tx, id);
      const keys = await closeFiles(tx, id);
      const detached = await detachDevice(tx, id);
      await removeOwned(tx, id);
      await tx.drop(VeteranEntity, { id });
      await tx.record('veteran', id, 'account-close');
      return { cancelled, detached, drafts: keys };
    });
    await this.files.drop(drafts);
    return { ...done, removed: drafts.length };
  }

  /** The register of personal data, for whom it concerns in the bureau. */
  async state(): Promise<Reply<typeof routes.state>> {
    const setting = await this.db.read.findOneBy(SettingEntity, { name: CASE_YEARS_SETTING });
    const runs: { at: string; counts: string }[] = await this.db.read.query(
      "SELECT at, note AS counts FROM history WHERE subject = 'retention' AND act = 'retention-run' ORDER BY id DESC LIMIT 14",
    );
    const tables = Object.entries(personalDataMap).map(([table, { title, purpose, retention, columns }]) => ({
      table,
      title,
      purpose,
      howLong: retentionClasses[retention].words,
      columns: Object.values(columns).map(
        ({ what, level, sealed }) => `${what}${level === 'sensitive' ? '（敏感）' : ''}${sealed ? '（加密）' : ''}`,
      ),
    }));
    return { caseYears: (setting?.value as number | undefined) ?? CASE_YEARS, runs, tables };
  }

  async change(who: Actor, { caseYears }: Input<typeof routes.change>): Promise<Reply<typeof routes.state>> {
    await this.db.write(who, async tx => {
      await keepSetting(tx, CASE_YEARS_SETTING, caseYears);
      await tx.record('setting', CASE_YEARS_SETTING, 'retention-change', `${caseYears} 年`);
    });
    return this.state();
  }
}

const stillOpen = (open: readonly { title: string; number: string }[]): string =>
  `还有 ${open.length} 件事项没有办结：${open
    .slice(0, 3)
    .map(({ title, number }) => `${title}（${number}）`)
    .join('、')}${open.length > 3 ? '等' : ''}。可以等答复后再注销，也可以先撤回这些事项`;
