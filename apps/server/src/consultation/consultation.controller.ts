import { Controller } from '@nestjs/common';
import { type Input, consultationRoutes as routes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Handles } from '../platform/handles.ts';
import { ConsultationService } from './consultation.service.ts';
import { ConsultationLists } from './consultation-lists.ts';

@Controller()
export class ConsultationController {
  constructor(
    private readonly consultations: ConsultationService,
    private readonly lists: ConsultationLists,
  ) {}

  @Handles(routes.ask)
  ask(who: Actor, input: Input<typeof routes.ask>) {
    return this.consultations.ask(who, input);
  }

  @Handles(routes.mine)
  mine(who: Actor, input: Input<typeof routes.mine>) {
    return this.lists.mine(who, input);
  }

  @Handles(routes.mineOne)
  mineOne(who: Actor, { id }: Input<typeof routes.mineOne>) {
    return this.consultations.mineOne(who, id);
  }

  @Handles(routes.rate)
  rate(who: Actor, input: Input<typeof routes.rate>) {
    return this.consultations.rate(who, input);
  }

  @Handles(routes.lookup)
  lookup(who: Actor, input: Input<typeof routes.lookup>) {
    return this.consultations.lookup(who, input);
  }

  @Handles(routes.publicList)
  publicList(_: Actor, input: Input<typeof routes.publicList>) {
    return this.lists.publicList(input);
  }

  @Handles(routes.publicOne)
  publicOne(_: Actor, { id }: Input<typeof routes.publicOne>) {
    return this.lists.publicOne(id);
  }

  @Handles(routes.inbox)
  inbox(_: Actor, input: Input<typeof routes.inbox>) {
    return this.lists.inbox(input);
  }

  @Handles(routes.work)
  work(who: Actor, { id }: Input<typeof routes.work>) {
    return this.consultations.work(who, id);
  }

  @Handles(routes.look)
  look(who: Actor, input: Input<typeof routes.look>) {
    return this.consultations.look(who, input);
  }

  @Handles(routes.answer)
  answer(who: Actor, input: Input<typeof routes.answer>) {
    return this.consultations.answer(who, input);
  }

  @Handles(routes.propose)
  propose(who: Actor, input: Input<typeof routes.propose>) {
    return this.consultations.propose(who, input);
  }

  @Handles(routes.decline)
  decline(who: Actor, input: Input<typeof routes.decline>) {
    return this.consultations.decline(who, input);
  }

  @Handles(routes.publish)
  publish(who: Actor, input: Input<typeof routes.publish>) {
    return this.consultations.publish(who, input);
  }

  @Handles(routes.withdraw)
  withdraw(who: Actor, input: Input<typeof routes.withdraw>) {
    return this.consultations.withdraw(who, input);
  }
}
