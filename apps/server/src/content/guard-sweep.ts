import { Injectable } from '@nestjs/common';
import { type Kind, kindOf } from '@vc/contract';
import type { Scan } from '@vc/domain';
import { MoreThan } from 'typeorm';
import { system } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { Recurring } from '../platform/recurring.ts';
import { keepSetting, SettingEntity } from '../site/index.ts';
import { ContentEntity } from './content.entity.ts';
import { guardedIn, guardProblems, guardScan } from './guard-content.ts';
import { PublicationEntity } from './publication.entity.ts';
import { fieldsLacking } from './requirements.ts';

const EVERY_MS = 10 * 60_000;
/** From when the nightly look is due. */
const FROM = '02:00';
const AT_ONCE = 100;
const SWEPT = 'guard-swept';
const program = system('夜间检查');

/**
 * Looks every night through everything that is public, with the rules and the list as they are by then: a word that is
 * forbidden today may stand in what was published last year, or a day be missing that is asked for now. What is found is an alarm, not a withdrawal: people decide.
 */
@Injectable()
export class GuardSweep extends Recurring {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    super('guard', { everyMs: EVERY_MS });
  }

  protected turn(): Promise<unknown> {
    return this.nightly();
  }

  /** Sweeps once a day, when the hour has come. */
  async nightly(): Promise<void> {
    const today = this.clock.today();
    if (!this.clock.isPast(FROM)) return;
    const last = await this.db.read.findOneBy(SettingEntity, { name: SWEPT });
    if ((last?.value as unknown) === today) return;
    await this.sweep();
    await this.db.write(program, tx => keepSetting(tx, SWEPT, today));
  }

  /** Looks through everything public. Gives how many items there is something to do about. */
  async sweep(): Promise<number> {
    const scan = await guardScan(this.db.read, this.clock.today());
    let alarms = 0;
    for (let after = ''; ; ) {
      const pages = await this.db.read.find(PublicationEntity, {
        where: { id: MoreThan(after) },
        order: { id: 'ASC' },
        take: AT_ONCE,
      });
      for (const page of pages) if (await this.look(page, scan)) alarms += 1;
      const last = pages.at(-1);
      if (!last) return alarms;
      after = last.id;
    }
  }

  private async look(page: PublicationEntity, scan: Scan): Promise<boolean> {
    const { id } = page;
    const row = await this.db.read.findOneBy(ContentEntity, { id });
    if (!row) return false;
    const found = guardProblems(await guardedIn(this.db.read, Object.assign(row, textOf(page)), scan), 'publication');
    const problems = [...found, ...fieldsLacking(kindOf(page.kind) as Kind, page.fields)];
    const alarm =
      problems.length > 0
        ? problems
            .map(({ message }) => message)
            .join('；')
            .slice(0, 300)
        : null;
    if (alarm === row.alarm) return alarm !== null;
    await this.db.write(program, async tx => {
      const now = await tx.lock(ContentEntity, { id });
      await tx.save(Object.assign(now, { alarm }), alarm ? 'guard-alarm' : 'guard-clear', alarm ?? undefined);
    });
    if (alarm) this.log.error(`公开内容中有检查发现：${id} ${alarm}`);
    return alarm !== null;
  }
}

/** What the public reads of an item, the notes above it included. */
const textOf = ({ title, summary, body, fields, attachments, changes, withdrawnReason }: PublicationEntity) => ({
  ...{ title, summary, body, fields, attachments },
  attribute: 'public' as const,
  changeNote: [...changes.map(({ note }) => note), withdrawnReason].filter(Boolean).join('\n'),
});
