import { Injectable } from '@nestjs/common';
import { type FoiSettings, Problem } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import { keepSetting, siteIn } from '../site/index.ts';
import { foiSettingsIn } from './foi-settings.ts';

/** What letters say of the bureau. */
@Injectable()
export class FoiSettingsService {
  constructor(private readonly db: Db) {}

  async read(): Promise<FoiSettings> {
    const { bureau: _, hours: __, ...settings } = await foiSettingsIn(this.db.read);
    return settings;
  }

  /** Problem `invalid` for a section that the bureau does not have. */
  async change(who: Actor, settings: FoiSettings): Promise<FoiSettings> {
    await this.db.write(who, async tx => {
      const { sections } = await siteIn(tx);
      if (settings.section && !sections.includes(settings.section))
        throw new Problem('invalid', undefined, [{ field: 'section', message: '没有这个科室，请先在单位信息里添加' }]);
      await keepSetting(tx, 'foi', { ...settings, section: settings.section || null });
      await tx.record('setting', 'foi', 'site-change', '依申请公开');
    });
    return this.read();
  }
}
