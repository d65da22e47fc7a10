import { Controller } from '@nestjs/common';
import { type Input, disclosureRoutes as routes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Handles } from '../platform/handles.ts';
import { DisclosureService } from './disclosure.service.ts';

@Controller()
export class DisclosureController {
  constructor(private readonly disclosures: DisclosureService) {}

  @Handles(routes.one)
  one(who: Actor, { id }: Input<typeof routes.one>) {
    return this.disclosures.one(who, id);
  }

  @Handles(routes.record)
  record(who: Actor, input: Input<typeof routes.record>) {
    return this.disclosures.record(who, input);
  }

  @Handles(routes.edit)
  edit(who: Actor, input: Input<typeof routes.edit>) {
    return this.disclosures.edit(who, input);
  }

  @Handles(routes.withdraw)
  withdraw(who: Actor, input: Input<typeof routes.withdraw>) {
    return this.disclosures.withdraw(who, input);
  }
}
