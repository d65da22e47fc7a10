import { Controller } from '@nestjs/common';
import { type Input, privacyRoutes as routes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { asFile } from '../platform/file.ts';
import { Handles } from '../platform/handles.ts';
import { LooksService } from './looks.service.ts';
import { PrivacyService } from './privacy.service.ts';

@Controller()
export class PrivacyController {
  constructor(
    private readonly privacy: PrivacyService,
    private readonly log: LooksService,
  ) {}

  @Handles(routes.mine)
  mine(who: Actor) {
    return this.privacy.mine(who);
  }

  @Handles(routes.file)
  async file(who: Actor, input: Input<typeof routes.file>) {
    return asFile(await this.privacy.file(who, input));
  }

  @Handles(routes.correct)
  correct(who: Actor, input: Input<typeof routes.correct>) {
    return this.privacy.correct(who, input);
  }

  @Handles(routes.close)
  close(who: Actor) {
    return this.privacy.close(who);
  }

  @Handles(routes.looks)
  looks(_: Actor, input: Input<typeof routes.looks>) {
    return this.log.list(input);
  }

  @Handles(routes.looksFile)
  async looksFile(who: Actor, input: Input<typeof routes.looksFile>) {
    return asFile(await this.log.file(who, input));
  }

  @Handles(routes.state)
  state() {
    return this.privacy.state();
  }

  @Handles(routes.change)
  change(who: Actor, input: Input<typeof routes.change>) {
    return this.privacy.change(who, input);
  }
}
