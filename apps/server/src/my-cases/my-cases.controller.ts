import { Controller } from '@nestjs/common';
import { type Input, myCaseRoutes as routes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Handles } from '../platform/handles.ts';
import { CaseLookup } from './look-up.ts';
import { MyCases } from './my-cases.ts';

@Controller()
export class MyCasesController {
  constructor(
    private readonly cases: MyCases,
    private readonly numbers: CaseLookup,
  ) {}

  @Handles(routes.mine)
  mine(who: Actor, input: Input<typeof routes.mine>) {
    return this.cases.mine(who, input);
  }

  @Handles(routes.lookup)
  lookup(who: Actor, input: Input<typeof routes.lookup>) {
    return this.numbers.find(who, input);
  }
}
