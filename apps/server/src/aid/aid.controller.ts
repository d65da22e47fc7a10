import { Controller } from '@nestjs/common';
import { type Input, aidRoutes as routes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { asFile } from '../platform/file.ts';
import { Handles } from '../platform/handles.ts';
import { aidGuide } from './guide.ts';
import { MyAidService } from './my-aid.service.ts';
import { AidNotices } from './notices.service.ts';
import { publicLists } from './publicity.ts';

@Controller()
export class AidController {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly aid: MyAidService,
    private readonly notices: AidNotices,
  ) {}

  @Handles(routes.guide)
  guide() {
    return aidGuide(this.db.read);
  }

  @Handles(routes.publicity)
  async publicity() {
    return { lists: await publicLists(this.db.read, this.clock.today()) };
  }

  @Handles(routes.lookup)
  lookup(who: Actor, input: Input<typeof routes.lookup>) {
    return this.aid.lookup(who, input);
  }

  @Handles(routes.mine)
  mine(who: Actor) {
    return this.aid.mine(who);
  }

  @Handles(routes.mineOne)
  mineOne(who: Actor, { id }: Input<typeof routes.mineOne>) {
    return this.aid.one(who, id);
  }

  @Handles(routes.supply)
  supply(who: Actor, input: Input<typeof routes.supply>) {
    return this.aid.supply(who, input);
  }

  @Handles(routes.card)
  card(who: Actor, input: Input<typeof routes.card>) {
    return this.aid.card(who, input);
  }

  @Handles(routes.received)
  received(who: Actor, input: Input<typeof routes.received>) {
    return this.aid.received(who, input);
  }

  @Handles(routes.withdraw)
  withdraw(who: Actor, input: Input<typeof routes.withdraw>) {
    return this.aid.withdraw(who, input);
  }

  @Handles(routes.notice)
  async notice(who: Actor, { id, format }: Input<typeof routes.notice>) {
    return asFile(await this.notices.own(who, id, format));
  }
}
