import { Controller } from '@nestjs/common';
import { type Input, type Reply, siteRoutes as routes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import { Handles } from '../platform/handles.ts';
import { version } from '../platform/version.ts';
import { SiteService } from './site.service.ts';

@Controller()
export class SiteController {
  constructor(
    private readonly sites: SiteService,
    private readonly db: Db,
  ) {}

  @Handles(routes.site)
  site() {
    return this.sites.site();
  }

  @Handles(routes.change)
  change(who: Actor, input: Input<typeof routes.change>) {
    return this.sites.change(who, input);
  }

  @Handles(routes.health)
  async health(): Promise<Reply<typeof routes.health>> {
    const migrations = await this.db.state();
    return { ok: migrations === 'current', database: this.db.dialect, migrations, version };
  }
}
