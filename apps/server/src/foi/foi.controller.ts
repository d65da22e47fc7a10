import { Controller } from '@nestjs/common';
import { type Input, foiRoutes as routes, foiSettingRoutes as settingRoutes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Handles } from '../platform/handles.ts';
import { FoiService } from './foi.service.ts';
import { FoiReads } from './foi-reads.ts';
import { FoiSettingsService } from './foi-settings.service.ts';

@Controller()
export class FoiController {
  constructor(
    private readonly applications: FoiService,
    private readonly reads: FoiReads,
    private readonly settings: FoiSettingsService,
  ) {}

  @Handles(routes.list)
  list(who: Actor, input: Input<typeof routes.list>) {
    return this.reads.list(who, input);
  }

  @Handles(routes.one)
  one(who: Actor, { id }: Input<typeof routes.one>) {
    return this.reads.one(who, id);
  }

  @Handles(routes.receive)
  receive(who: Actor, input: Input<typeof routes.receive>) {
    return this.applications.receive(who, input);
  }

  @Handles(routes.reply)
  reply(who: Actor, input: Input<typeof routes.reply>) {
    return this.applications.reply(who, input);
  }

  @Handles(routes.look)
  look(who: Actor, input: Input<typeof routes.look>) {
    return this.applications.look(who, input);
  }

  @Handles(settingRoutes.read)
  readSettings() {
    return this.settings.read();
  }

  @Handles(settingRoutes.change)
  changeSettings(who: Actor, input: Input<typeof settingRoutes.change>) {
    return this.settings.change(who, input);
  }
}
