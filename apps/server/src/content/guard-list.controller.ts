import { Controller } from '@nestjs/common';
import { type GuardList, type Input, Problem, guardRoutes as routes } from '@vc/contract';
import { readWordList, UnreadableWordList } from '@vc/domain';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import { Handles } from '../platform/handles.ts';
import { keepSetting, SettingEntity } from '../site/index.ts';
import { GUARD_SETTING, noList } from './guard-content.ts';

/** The bureau's own words and public numbers, which the guard before publishing knows besides the rules. */
@Controller()
export class GuardListController {
  constructor(private readonly db: Db) {}

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
