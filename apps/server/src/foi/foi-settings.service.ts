import { Injectable } from '@nestjs/common';
import type { FoiSettings } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import { expectSection, keepSetting } from '../site/index.ts';
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
      await expectSection(tx, settings.section);
      await keepSetting(tx, 'foi', { ...settings, section: settings.section || null });
      await tx.record('setting', 'foi', 'site-change', '依申请公开');
    });
    return this.read();
  }
}
