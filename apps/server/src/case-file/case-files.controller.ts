import { Controller, Req, Res, StreamableFile } from '@nestjs/common';
import { fileTypes, type Input, caseFileRoutes as routes } from '@vc/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../platform/actor.ts';
import { disposition } from '../platform/file.ts';
import { Handles } from '../platform/handles.ts';
import type { CaseFileEntity } from './case-file.entity.ts';
import { CaseFiles } from './case-files.service.ts';

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
    return this.send(await this.files.own(who, key), size === 'thumb', reply);
  }

  @Handles(routes.staff)
  async staff(who: Actor, { key, size }: Input<typeof routes.staff>, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.send(await this.files.forStaff(who, key), size === 'thumb', reply);
  }

  /** Kept by nobody on the way, shown by a browser without being able to do anything. */
  private async send(file: CaseFileEntity, thumb: boolean, reply: FastifyReply): Promise<StreamableFile> {
    const small = thumb && file.thumbSize !== null;
    const { mime, picture } = fileTypes[file.type];
    reply.headers({
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; sandbox",
      'content-type': mime,
      'content-disposition': disposition(picture || file.type === 'pdf' ? 'inline' : 'attachment', file.name),
      'content-length': small ? (file.thumbSize as number) : file.size,
    });
    return new StreamableFile(await this.files.open(file, small));
  }
}
