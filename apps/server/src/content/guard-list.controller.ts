import { Controller } from '@nestjs/common';
import { type GuardAlarm, type GuardList, type Input, Problem, type Reply, guardRoutes as routes } from '@vc/contract';
import { readWordList, UnreadableWordList } from '@vc/domain';
import { GuardAlarmEntity } from '../guard/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import { Handles } from '../platform/handles.ts';
import { PAGE_SIZE, pageOf, readCursor } from '../platform/paging.ts';
import { keepSetting, SettingEntity } from '../site/index.ts';
import { GUARD_SETTING, noList } from './guard-content.ts';

/** The bureau's own words and public numbers, which the guard before publishing knows besides the rules; and what the nightly look found. */
@Controller()
export class GuardListController {
  constructor(private readonly db: Db) {}

  @Handles(routes.alarms)
  async alarms(_: Actor, { cursor, limit = PAGE_SIZE }: Input<typeof routes.alarms>): Promise<Reply<typeof routes.alarms>> {
    const after = readCursor(cursor);
    const query = this.db.read.createQueryBuilder(GuardAlarmEntity, 'g');
    if (after) query.where('g.id < :after', { after: after.id });
    const rows = await query
      .orderBy('g.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    return pageOf(rows, limit, ({ id }) => ({ value: '', id }), alarmView);
  }

  @Handles(routes.list)
  async list(): Promise<GuardList> {
    const row = await this.db.read.findOneBy(SettingEntity, { name: GUARD_SETTING });
    return { ...noList, ...(row?.value as GuardList | undefined) };
  }

  @Handles(routes.keep)
  async keep(who: Actor, given: Input<typeof routes.keep>): Promise<GuardList> {
    try {
      readWordList(given.words);
    } catch (error) {
      if (!(error instanceof UnreadableWordList)) throw error;
      throw new Problem('invalid', undefined, [{ field: 'words', message: error.message }]);
    }
    await this.db.write(who, async tx => {
      await keepSetting(tx, GUARD_SETTING, given);
      await tx.record('setting', GUARD_SETTING, 'guard-change');
    });
    return given;
  }
}

const alarmView = ({ subject, subjectId, title, publishedOn, found, at }: GuardAlarmEntity): GuardAlarm => ({
  ...{ subject, title, found, at },
  id: subjectId,
  publishedOn: publishedOn as GuardAlarm['publishedOn'],
});
