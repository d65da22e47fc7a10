import { Controller } from '@nestjs/common';
import { type Input, noticeRoutes as routes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Handles } from '../platform/handles.ts';
import { MyNotices } from './my-notices.ts';

@Controller()
export class NoticeController {
  constructor(private readonly notices: MyNotices) {}

  @Handles(routes.mine)
  mine(who: Actor, input: Input<typeof routes.mine>) {
    return this.notices.mine(who, input);
  }

  @Handles(routes.read)
  read(who: Actor, input: Input<typeof routes.read>) {
    return this.notices.read(who, input);
  }
}
