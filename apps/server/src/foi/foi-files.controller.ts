import { Controller, Inject, Req, StreamableFile } from '@nestjs/common';
import { type Input, foiFileRoutes as routes } from '@vc/contract';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config.ts';
import type { Actor } from '../platform/actor.ts';
import { asFile } from '../platform/file.ts';
import { Handles } from '../platform/handles.ts';
import { letterFile } from '../platform/office/letter/index.ts';
import { browserOf } from '../platform/office/pdf.ts';
import { FoiFiles } from './foi-files.service.ts';

@Controller()
export class FoiFilesController {
  constructor(
    private readonly files: FoiFiles,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Handles(routes.letter)
  async letter(who: Actor, { format, ...which }: Input<typeof routes.letter>): Promise<StreamableFile> {
    return asFile(await letterFile(await this.files.letter(who, which), format, browserOf(this.config)));
  }

  @Handles(routes.upload)
  upload(who: Actor, input: Input<typeof routes.upload>, @Req() request: FastifyRequest) {
    return this.files.upload(who, input, request);
  }

  @Handles(routes.pages)
  pages(who: Actor, input: Input<typeof routes.pages>) {
    return this.files.pages(who, input);
  }

  @Handles(routes.page)
  async page(who: Actor, input: Input<typeof routes.page>): Promise<StreamableFile> {
    const { jpeg } = await this.files.page(who, input);
    return new StreamableFile(jpeg, { type: 'image/jpeg', length: jpeg.length, disposition: 'inline' });
  }

  @Handles(routes.redact)
  redact(who: Actor, input: Input<typeof routes.redact>) {
    return this.files.redact(who, input);
  }
}
