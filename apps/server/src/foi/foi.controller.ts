import { Controller } from '@nestjs/common';
import { type Input, foiRoutes as routes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Handles } from '../platform/handles.ts';
import { FoiService } from './foi.service.ts';

@Controller()
export class FoiController {
  constructor(private readonly applications: FoiService) {}

  @Handles(routes.list)
  list(who: Actor, input: Input<typeof routes.list>) {
    return this.applications.list(who, input);
  }

  @Handles(routes.one)
  one(who: Actor, { id }: Input<typeof routes.one>) {
    return this.applications.one(who, id);
  }

  @Handles(routes.receive)
  receive(who: Actor, input: Input<typeof routes.receive>) {
    return this.applications.receive(who, input);
  }

  @Handles(routes.reply)
  reply(who: Actor, input: Input<typeof routes.reply>) {
    return this.applications.reply(who, input);
  }
}
