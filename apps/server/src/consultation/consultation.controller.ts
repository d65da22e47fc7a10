import { Controller, Res } from '@nestjs/common';
import { type Input, consultationRoutes as routes } from '@vc/contract';
import type { FastifyReply } from 'fastify';
import { CaseFiles, sendCaseFile } from '../case-file/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Handles } from '../platform/handles.ts';
import { ConsultationService } from './consultation.service.ts';
import { ConsultationLists } from './consultation-lists.ts';
import { Similar } from './similar.ts';

/** What whoever asks, and the public, may call. */
@Controller()
export class ConsultationController {
  constructor(
    private readonly consultations: ConsultationService,
    private readonly lists: ConsultationLists,
    private readonly near: Similar,
    private readonly files: CaseFiles,
  ) {}

  @Handles(routes.promise)
  promise() {
    return this.consultations.promise();
  }

  @Handles(routes.similar)
  similar(_: Actor, { text }: Input<typeof routes.similar>) {
    return this.near.to(text);
  }

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

  @Handles(routes.followUp)
  followUp(who: Actor, input: Input<typeof routes.followUp>) {
    return this.consultations.followUp(who, input);
  }

  @Handles(routes.rate)
  rate(who: Actor, input: Input<typeof routes.rate>) {
    return this.consultations.rate(who, input);
  }

  @Handles(routes.foundFile)
  async foundFile(_: Actor, input: Input<typeof routes.foundFile>, @Res({ passthrough: true }) reply: FastifyReply) {
    return sendCaseFile(this.files, await this.consultations.foundFile(input), input.size === 'thumb', reply);
  }

  @Handles(routes.publicList)
  publicList(_: Actor, input: Input<typeof routes.publicList>) {
    return this.lists.publicList(input);
  }

  @Handles(routes.publicOne)
  publicOne(_: Actor, { id }: Input<typeof routes.publicOne>) {
    return this.lists.publicOne(id);
  }
}
