import { Controller } from '@nestjs/common';
import { type Input, registerRoutes as routes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Handles } from '../platform/handles.ts';
import { RemedyService } from './remedy.service.ts';

@Controller()
export class RemedyController {
  constructor(private readonly service: RemedyService) {}

  @Handles(routes.remedies)
  list(who: Actor, input: Input<typeof routes.remedies>) {
    return this.service.list(who, input);
  }

  @Handles(routes.addRemedy)
  add(who: Actor, input: Input<typeof routes.addRemedy>) {
    return this.service.add(who, input);
  }

  @Handles(routes.editRemedy)
  edit(who: Actor, input: Input<typeof routes.editRemedy>) {
    return this.service.edit(who, input);
  }

  @Handles(routes.withdrawRemedy)
  withdraw(who: Actor, input: Input<typeof routes.withdrawRemedy>) {
    return this.service.withdraw(who, input);
  }
}
