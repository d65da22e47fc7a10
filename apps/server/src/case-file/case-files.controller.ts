import { Controller, Req, Res } from '@nestjs/common';
import { type Input, caseFileRoutes as routes } from '@vc/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../platform/actor.ts';
import { Handles } from '../platform/handles.ts';
import { CaseFiles } from './case-files.service.ts';
import { sendCaseFile } from './send.ts';

@Controller()
export class CaseFilesController {
  constructor(private readonly files: CaseFiles) {}

  @Handles(routes.upload)
  upload(who: Actor, input: Input<typeof routes.upload>, @Req() request: FastifyRequest) {
    return this.files.upload(who, input, request);
  }

  @Handles(routes.drop)
  drop(who: Actor, { key }: Input<typeof routes.drop>) {
    return this.files.drop(who, key);
  }

  @Handles(routes.mine)
  async mine(who: Actor, { key, size }: Input<typeof routes.mine>, @Res({ passthrough: true }) reply: FastifyReply) {
    return sendCaseFile(this.files, await this.files.own(who, key), size === 'thumb', reply);
  }

  @Handles(routes.staff)
  async staff(who: Actor, { key, size }: Input<typeof routes.staff>, @Res({ passthrough: true }) reply: FastifyReply) {
    return sendCaseFile(this.files, await this.files.forStaff(who, key), size === 'thumb', reply);
  }
}
