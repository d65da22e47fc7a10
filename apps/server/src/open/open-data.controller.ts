import { Controller, Req, Res, type StreamableFile } from '@nestjs/common';
import { type Input, type Reply, openDataRoutes as routes } from '@vc/contract';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../platform/actor.ts';
import { baseAddress } from '../platform/base-address.ts';
import { asFile, tableTypes } from '../platform/file.ts';
import { keepFresh } from '../platform/fresh.ts';
import { Handles, type VcRequest } from '../platform/handles.ts';
import { OpenData } from './open-data.ts';

@Controller()
export class OpenDataController {
  constructor(private readonly data: OpenData) {}

  @Handles(routes.json)
  async json(
    _: Actor,
    { year }: Input<typeof routes.json>,
    @Req() request: VcRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Reply<typeof routes.json>> {
    const base = baseAddress(request);
    keepFresh(reply, await this.data.edition('json', base, year));
    return this.data.json(base, year);
  }

  @Handles(routes.csv)
  async csv(
    _: Actor,
    { year }: Input<typeof routes.csv>,
    @Req() request: VcRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const base = baseAddress(request);
    keepFresh(reply, await this.data.edition('csv', base, year));
    const { name, text } = await this.data.csv(base, year);
    return asFile({ name, type: tableTypes.csv, bytes: new TextEncoder().encode(text) });
  }
}
