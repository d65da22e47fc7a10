import { Controller } from '@nestjs/common';
import { type Input, complaintRoutes as routes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Handles } from '../platform/handles.ts';
import { ComplaintService } from './complaint.service.ts';
import { ComplaintList } from './complaint-list.ts';

@Controller()
export class ComplaintController {
  constructor(
    private readonly complaints: ComplaintService,
    private readonly lists: ComplaintList,
  ) {}

  @Handles(routes.complain)
  complain(who: Actor, input: Input<typeof routes.complain>) {
    return this.complaints.complain(who, input);
  }

  @Handles(routes.mineOne)
  mineOne(who: Actor, { id }: Input<typeof routes.mineOne>) {
    return this.complaints.mineOne(who, id);
  }

  @Handles(routes.rate)
  rate(who: Actor, input: Input<typeof routes.rate>) {
    return this.complaints.rate(who, input);
  }

  @Handles(routes.list)
  list(who: Actor, input: Input<typeof routes.list>) {
    return this.lists.list(who, input);
  }

  @Handles(routes.work)
  work(who: Actor, { id }: Input<typeof routes.work>) {
    return this.complaints.work(who, id);
  }

  @Handles(routes.answer)
  answer(who: Actor, input: Input<typeof routes.answer>) {
    return this.complaints.answer(who, input);
  }

  @Handles(routes.look)
  look(who: Actor, input: Input<typeof routes.look>) {
    return this.complaints.look(who, input);
  }
}
