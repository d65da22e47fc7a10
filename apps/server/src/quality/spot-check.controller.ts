import { Controller } from '@nestjs/common';
import { type Input, spotCheckRoutes as routes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Handles } from '../platform/handles.ts';
import { SpotCheckService } from './spot-check.service.ts';

@Controller()
export class SpotCheckController {
  constructor(private readonly checks: SpotCheckService) {}

  @Handles(routes.list)
  list(_: Actor, input: Input<typeof routes.list>) {
    return this.checks.list(input);
  }

  @Handles(routes.draw)
  draw(who: Actor, input: Input<typeof routes.draw>) {
    return this.checks.draw(who, input);
  }

  @Handles(routes.items)
  items(who: Actor, { id }: Input<typeof routes.items>) {
    return this.checks.items(who, id);
  }

  @Handles(routes.pass)
  pass(who: Actor, input: Input<typeof routes.pass>) {
    return this.checks.step(who, 'pass', input);
  }

  @Handles(routes.fail)
  fail(who: Actor, input: Input<typeof routes.fail>) {
    return this.checks.step(who, 'fail', input, input.finding);
  }

  @Handles(routes.mend)
  mend(who: Actor, input: Input<typeof routes.mend>) {
    return this.checks.step(who, 'mend', input, input.note);
  }

  @Handles(routes.close)
  close(who: Actor, input: Input<typeof routes.close>) {
    return this.checks.step(who, 'close', input);
  }

  @Handles(routes.reopen)
  reopen(who: Actor, input: Input<typeof routes.reopen>) {
    return this.checks.step(who, 'reopen', input, input.finding);
  }
}
