import { Controller } from '@nestjs/common';
import { type Input, signUpRoutes as routes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Handles } from '../platform/handles.ts';
import { MySignUps } from './my-sign-ups.ts';
import { SignUpService } from './sign-up.service.ts';

@Controller()
export class SignUpController {
  constructor(
    private readonly signUps: SignUpService,
    private readonly own: MySignUps,
  ) {}

  @Handles(routes.places)
  places(who: Actor, { id }: Input<typeof routes.places>) {
    return this.signUps.places(who, id);
  }

  @Handles(routes.mine)
  mine(who: Actor, { id }: Input<typeof routes.mine>) {
    return this.signUps.places(who, id);
  }

  @Handles(routes.all)
  all(who: Actor, input: Input<typeof routes.all>) {
    return this.own.all(who, input);
  }

  @Handles(routes.join)
  join(who: Actor, input: Input<typeof routes.join>) {
    return this.signUps.join(who, input);
  }

  @Handles(routes.cancel)
  cancel(who: Actor, { id }: Input<typeof routes.cancel>) {
    return this.signUps.cancel(who, id);
  }

  @Handles(routes.list)
  list(_: Actor, input: Input<typeof routes.list>) {
    return this.signUps.list(input);
  }

  @Handles(routes.file)
  file(_: Actor, { id }: Input<typeof routes.file>) {
    return this.signUps.file(id);
  }

  @Handles(routes.look)
  look(who: Actor, input: Input<typeof routes.look>) {
    return this.signUps.look(who, input);
  }

  @Handles(routes.wholeFile)
  wholeFile(who: Actor, input: Input<typeof routes.wholeFile>) {
    return this.signUps.wholeFile(who, input);
  }
}
