import { Controller, Res } from '@nestjs/common';
import { type Input, aidDraftRoutes as routes } from '@vc/contract';
import type { FastifyReply } from 'fastify';
import { CaseFiles, sendCaseFile } from '../case-file/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Handles } from '../platform/handles.ts';
import { AidDrafts } from './drafts.service.ts';
import { MyAidService } from './my-aid.service.ts';

@Controller()
export class AidDraftsController {
  constructor(
    private readonly drafts: AidDrafts,
    private readonly aid: MyAidService,
    private readonly files: CaseFiles,
  ) {}

  @Handles(routes.start)
  start(who: Actor, input: Input<typeof routes.start>) {
    return this.drafts.start(who, input);
  }

  @Handles(routes.resume)
  resume(who: Actor, input: Input<typeof routes.resume>) {
    return this.drafts.resume(who, input);
  }

  @Handles(routes.one)
  one(who: Actor, { id }: Input<typeof routes.one>) {
    return this.drafts.one(who, id);
  }

  @Handles(routes.save)
  save(who: Actor, input: Input<typeof routes.save>) {
    return this.drafts.save(who, input);
  }

  @Handles(routes.extend)
  extend(who: Actor, { id }: Input<typeof routes.extend>) {
    return this.drafts.extend(who, id);
  }

  @Handles(routes.drop)
  drop(who: Actor, { id }: Input<typeof routes.drop>) {
    return this.drafts.drop(who, id);
  }

  @Handles(routes.paper)
  async paper(who: Actor, { id, key, size }: Input<typeof routes.paper>, @Res({ passthrough: true }) reply: FastifyReply) {
    return sendCaseFile(this.files, await this.drafts.paper(who, id, key), size === 'thumb', reply);
  }

  @Handles(routes.file)
  file(who: Actor, input: Input<typeof routes.file>) {
    return this.aid.file(who, input);
  }
}
