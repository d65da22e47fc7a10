import { Controller, Req } from '@nestjs/common';
import { type Input, consultationRoutes as routes } from '@vc/contract';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../platform/actor.ts';
import { Handles } from '../platform/handles.ts';
import { ConsultationDesk } from './consultation-desk.ts';
import { ConsultationLists } from './consultation-lists.ts';

/** What staff may call. */
@Controller()
export class ConsultationDeskController {
  constructor(
    private readonly desk: ConsultationDesk,
    private readonly lists: ConsultationLists,
  ) {}

  @Handles(routes.inbox)
  inbox(who: Actor, input: Input<typeof routes.inbox>) {
    return this.lists.inbox(who, input);
  }

  @Handles(routes.work)
  work(who: Actor, { id }: Input<typeof routes.work>) {
    return this.desk.open(who, id);
  }

  @Handles(routes.enter)
  enter(who: Actor, input: Input<typeof routes.enter>) {
    return this.desk.enter(who, input);
  }

  @Handles(routes.enterFile)
  enterFile(who: Actor, _: Input<typeof routes.enterFile>, @Req() request: FastifyRequest) {
    return this.desk.enterFile(who, request);
  }

  @Handles(routes.answerFile)
  answerFile(who: Actor, input: Input<typeof routes.answerFile>, @Req() request: FastifyRequest) {
    return this.desk.answerFile(who, input, request);
  }

  @Handles(routes.look)
  look(who: Actor, input: Input<typeof routes.look>) {
    return this.desk.look(who, input);
  }

  @Handles(routes.draft)
  draft(who: Actor, input: Input<typeof routes.draft>) {
    return this.desk.draft(who, input);
  }

  @Handles(routes.answer)
  answer(who: Actor, input: Input<typeof routes.answer>) {
    return this.desk.answer(who, input);
  }

  @Handles(routes.submit)
  submit(who: Actor, input: Input<typeof routes.submit>) {
    return this.desk.submit(who, input);
  }

  @Handles(routes.send)
  send(who: Actor, input: Input<typeof routes.send>) {
    return this.desk.send(who, input);
  }

  @Handles(routes.return)
  return(who: Actor, input: Input<typeof routes.return>) {
    return this.desk.return(who, input);
  }

  @Handles(routes.recategorise)
  recategorise(who: Actor, input: Input<typeof routes.recategorise>) {
    return this.desk.recategorise(who, input);
  }

  @Handles(routes.flag)
  flag(who: Actor, input: Input<typeof routes.flag>) {
    return this.desk.flag(who, input);
  }

  @Handles(routes.settle)
  settle(who: Actor, input: Input<typeof routes.settle>) {
    return this.desk.settle(who, input);
  }

  @Handles(routes.propose)
  propose(who: Actor, input: Input<typeof routes.propose>) {
    return this.desk.propose(who, input);
  }

  @Handles(routes.decline)
  decline(who: Actor, input: Input<typeof routes.decline>) {
    return this.desk.decline(who, input);
  }

  @Handles(routes.publish)
  publish(who: Actor, input: Input<typeof routes.publish>) {
    return this.desk.publish(who, input);
  }

  @Handles(routes.withdraw)
  withdraw(who: Actor, input: Input<typeof routes.withdraw>) {
    return this.desk.withdraw(who, input);
  }

  @Handles(routes.settings)
  settings() {
    return this.desk.settings();
  }

  @Handles(routes.keepSettings)
  keepSettings(who: Actor, input: Input<typeof routes.keepSettings>) {
    return this.desk.keepSettings(who, input);
  }
}
