import { Controller, Req } from '@nestjs/common';
import { type Input, aidWorkRoutes as routes } from '@vc/contract';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../platform/actor.ts';
import { asFile } from '../platform/file.ts';
import { Handles } from '../platform/handles.ts';
import { AidLists } from './aid-lists.ts';
import { AidWorkService } from './aid-work.service.ts';
import { AidNotices } from './notices.service.ts';

@Controller()
export class AidWorkController {
  constructor(
    private readonly aid: AidWorkService,
    private readonly lists: AidLists,
    private readonly notices: AidNotices,
  ) {}

  @Handles(routes.list)
  list(who: Actor, input: Input<typeof routes.list>) {
    return this.lists.list(who, input);
  }

  @Handles(routes.work)
  work(who: Actor, { id }: Input<typeof routes.work>) {
    return this.aid.work(who, id);
  }

  @Handles(routes.look)
  look(who: Actor, input: Input<typeof routes.look>) {
    return this.aid.look(who, input);
  }

  @Handles(routes.accept)
  accept(who: Actor, input: Input<typeof routes.accept>) {
    return this.aid.accept(who, input);
  }

  @Handles(routes.ask)
  ask(who: Actor, input: Input<typeof routes.ask>) {
    return this.aid.ask(who, input);
  }

  @Handles(routes.upload)
  upload(who: Actor, input: Input<typeof routes.upload>, @Req() request: FastifyRequest) {
    return this.aid.upload(who, input, request);
  }

  @Handles(routes.supply)
  supply(who: Actor, input: Input<typeof routes.supply>) {
    return this.aid.supply(who, input);
  }

  @Handles(routes.card)
  card(who: Actor, input: Input<typeof routes.card>) {
    return this.aid.card(who, input);
  }

  @Handles(routes.withdraw)
  withdraw(who: Actor, input: Input<typeof routes.withdraw>) {
    return this.aid.withdraw(who, input);
  }

  @Handles(routes.lapse)
  lapse(who: Actor, input: Input<typeof routes.lapse>) {
    return this.aid.lapse(who, input);
  }

  @Handles(routes.check)
  check(who: Actor, input: Input<typeof routes.check>) {
    return this.aid.check(who, input);
  }

  @Handles(routes.recheck)
  recheck(who: Actor, input: Input<typeof routes.recheck>) {
    return this.aid.recheck(who, input);
  }

  @Handles(routes.grant)
  grant(who: Actor, input: Input<typeof routes.grant>) {
    return this.aid.grant(who, input);
  }

  @Handles(routes.decline)
  decline(who: Actor, input: Input<typeof routes.decline>) {
    return this.aid.decline(who, input);
  }

  @Handles(routes.post)
  post(who: Actor, input: Input<typeof routes.post>) {
    return this.aid.post(who, input);
  }

  @Handles(routes.challenge)
  challenge(who: Actor, input: Input<typeof routes.challenge>) {
    return this.aid.challenge(who, input);
  }

  @Handles(routes.pay)
  pay(who: Actor, input: Input<typeof routes.pay>) {
    return this.aid.pay(who, input);
  }

  @Handles(routes.finish)
  finish(who: Actor, input: Input<typeof routes.finish>) {
    return this.aid.finish(who, input);
  }

  @Handles(routes.notice)
  async notice(who: Actor, { id, format }: Input<typeof routes.notice>) {
    return asFile(await this.notices.forStaff(who, id, format));
  }

  @Handles(routes.rules)
  rules() {
    return this.aid.rules();
  }

  @Handles(routes.changeRules)
  changeRules(who: Actor, input: Input<typeof routes.changeRules>) {
    return this.aid.changeRules(who, input);
  }
}
