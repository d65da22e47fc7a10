import { Inject, Injectable } from '@nestjs/common';
import { guardSubjects, type Scan } from '@vc/domain';
import { alarmWords, clearAlarm, GUARD_SOURCES, GuardAlarmEntity, type GuardSource, type Looked, raiseAlarm } from '../guard/index.ts';
import { system } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { Recurring } from '../platform/recurring.ts';
import { keepSetting, SettingEntity } from '../site/index.ts';
import { guardScan } from './guard-content.ts';

const EVERY_MS = 10 * 60_000;
/** From when the nightly look is due. */
const FROM = '02:00';
const SWEPT = 'guard-swept';
const program = system('夜间检查');

/**
 * Looks every night through everything that is public, source by source, with the rules and the list as they are by then:
 * a word that is forbidden today may stand in what was published last year. What is found is an alarm, not a withdrawal:
 * people decide.
 */
@Injectable()
export class GuardSweep extends Recurring {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    @Inject(GUARD_SOURCES) private readonly sources: readonly GuardSource[],
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

  /** Looks through everything public. Gives how many things there is something to do about. */
  async sweep(): Promise<number> {
    const scan = await guardScan(this.db.read, this.clock.today());
    let alarms = 0;
    for (const source of this.sources) alarms += await this.through(source, scan);
    return alarms;
  }

  /** Reads one source to its end. An alarm over what it does not hold any more is taken back. */
  private async through(source: GuardSource, scan: Scan): Promise<number> {
    const { subject } = source;
    const kept = new Map((await this.db.read.findBy(GuardAlarmEntity, { subject })).map(row => [row.subjectId, row.found]));
    let alarms = 0;
    for (let after = ''; ; ) {
      const page = await source.page(this.db, scan, after);
      for (const thing of page) {
        if (await this.settle(source, thing, kept.get(thing.id) ?? null)) alarms += 1;
        kept.delete(thing.id);
      }
      const last = page.at(-1);
      if (!last) break;
      after = last.id;
    }
    for (const id of kept.keys()) await this.db.write(program, tx => clearAlarm(tx, subject, id));
    return alarms;
  }

  /** Keeps what was found in one thing, when it is other than before. True when there is something. */
  private async settle({ subject }: GuardSource, { id, title, publishedOn, found: all }: Looked, before: string | null): Promise<boolean> {
    const found = alarmWords(all);
    if (found === before) return found !== null;
    await this.db.write(program, tx =>
      found === null ? clearAlarm(tx, subject, id) : raiseAlarm(tx, { subject, subjectId: id, title, publishedOn, found }),
    );
    if (found) this.log.error(`${guardSubjects[subject]}中有检查发现：${id} ${found}`);
    return found !== null;
  }
}
