import { Controller } from '@nestjs/common';
import { type Input, caseRoutes as routes, staffNoticeRoutes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Handles } from '../platform/handles.ts';
import { CaseLists } from './case-lists.ts';
import { CaseNotes } from './case-notes.ts';
import { DeskService } from './desk.service.ts';
import { HandOver } from './hand-over.service.ts';
import { Handing } from './handing.service.ts';
import { StaffNotices } from './staff-notices.ts';

@Controller()
export class DeskController {
  constructor(
    private readonly desks: DeskService,
    private readonly lists: CaseLists,
    private readonly handing: Handing,
    private readonly words: CaseNotes,
    private readonly leaving: HandOver,
    private readonly notices: StaffNotices,
  ) {}

  @Handles(routes.desk)
  desk(who: Actor) {
    return this.desks.desk(who);
  }

  @Handles(routes.list)
  list(who: Actor, input: Input<typeof routes.list>) {
    return this.lists.list(who, input);
  }

  @Handles(routes.one)
  one(who: Actor, { id }: Input<typeof routes.one>) {
    return this.lists.one(who, id);
  }

  @Handles(routes.related)
  related(who: Actor, { id }: Input<typeof routes.related>) {
    return this.lists.related(who, id);
  }

  @Handles(routes.take)
  take(who: Actor, input: Input<typeof routes.take>) {
    return this.handing.take(who, input);
  }

  @Handles(routes.assign)
  assign(who: Actor, input: Input<typeof routes.assign>) {
    return this.handing.assign(who, input);
  }

  @Handles(routes.transfer)
  transfer(who: Actor, input: Input<typeof routes.transfer>) {
    return this.handing.transfer(who, input);
  }

  @Handles(routes.note)
  note(who: Actor, input: Input<typeof routes.note>) {
    return this.words.add(who, input);
  }

  @Handles(routes.assignMany)
  assignMany(who: Actor, input: Input<typeof routes.assignMany>) {
    return this.handing.assignMany(who, input);
  }

  @Handles(routes.colleagues)
  colleagues(who: Actor) {
    return this.leaving.colleagues(who);
  }

  @Handles(routes.previewHandOver)
  previewHandOver(who: Actor, input: Input<typeof routes.previewHandOver>) {
    return this.leaving.preview(who, input);
  }

  @Handles(routes.handOver)
  handOver(who: Actor, input: Input<typeof routes.handOver>) {
    return this.leaving.handOver(who, input);
  }

  @Handles(routes.endAway)
  endAway(who: Actor, { id }: Input<typeof routes.endAway>) {
    return this.leaving.endAway(who, id);
  }

  @Handles(staffNoticeRoutes.list)
  noticeList(who: Actor, input: Input<typeof staffNoticeRoutes.list>) {
    return this.notices.list(who, input);
  }

  @Handles(staffNoticeRoutes.count)
  unread(who: Actor) {
    return this.notices.count(who);
  }

  @Handles(staffNoticeRoutes.read)
  read(who: Actor, input: Input<typeof staffNoticeRoutes.read>) {
    return this.notices.read(who, input);
  }
}
