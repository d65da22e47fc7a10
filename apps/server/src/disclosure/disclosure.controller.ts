import { Controller } from '@nestjs/common';
import { type Input, disclosureRoutes as routes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Handles } from '../platform/handles.ts';
import { DisclosureService } from './disclosure.service.ts';
import { PublicDisclosures } from './public-disclosures.ts';

@Controller()
export class DisclosureController {
  constructor(
    private readonly disclosures: DisclosureService,
    private readonly open: PublicDisclosures,
  ) {}

  @Handles(routes.publicCatalogue)
  publicCatalogue(_: Actor, input: Input<typeof routes.publicCatalogue>) {
    return this.open.catalogue(input);
  }

  @Handles(routes.publicList)
  publicList(_: Actor, input: Input<typeof routes.publicList>) {
    return this.open.list(input);
  }

  @Handles(routes.ofContent)
  ofContent(_: Actor, { id }: Input<typeof routes.ofContent>) {
    return this.disclosures.ofContent(id);
  }

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
