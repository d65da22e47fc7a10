import { Controller } from '@nestjs/common';
import { type Input, presenceRoutes as routes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Handles } from '../platform/handles.ts';
import { PresenceService } from './presence.service.ts';

@Controller()
export class PresenceController {
  constructor(private readonly presence: PresenceService) {}

  @Handles(routes.here)
  here(who: Actor, input: Input<typeof routes.here>) {
    return this.presence.here(who, input);
  }

  @Handles(routes.leave)
  leave(who: Actor, input: Input<typeof routes.leave>) {
    return this.presence.leave(who, input);
  }
}
