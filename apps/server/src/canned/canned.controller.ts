import { Controller } from '@nestjs/common';
import { type Input, cannedRoutes as routes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Handles } from '../platform/handles.ts';
import { CannedAnswers } from './canned.service.ts';

@Controller()
export class CannedController {
  constructor(private readonly canned: CannedAnswers) {}

  @Handles(routes.list)
  list() {
    return this.canned.list();
  }

  @Handles(routes.add)
  add(who: Actor, input: Input<typeof routes.add>) {
    return this.canned.add(who, input);
  }

  @Handles(routes.edit)
  edit(who: Actor, input: Input<typeof routes.edit>) {
    return this.canned.edit(who, input);
  }

  @Handles(routes.drop)
  drop(who: Actor, input: Input<typeof routes.drop>) {
    return this.canned.drop(who, input);
  }

  @Handles(routes.fill)
  fill(_: Actor, { id }: Input<typeof routes.fill>) {
    return this.canned.fill(id);
  }
}
