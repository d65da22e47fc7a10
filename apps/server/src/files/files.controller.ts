import { Controller, Req, Res, StreamableFile } from '@nestjs/common';
import { fileTypes, type Input, fileRoutes as routes } from '@vc/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../platform/actor.ts';
import { disposition } from '../platform/file.ts';
import { Handles } from '../platform/handles.ts';
import { rangeOf } from './byte-range.ts';
import type { FileEntity } from './file.entity.ts';
import { FileReads } from './file-reads.ts';
import { FilesService } from './files.service.ts';

/** Kept by whoever read it, but asked for anew each time: what has been withdrawn is gone at once. */
const PUBLIC = 'public, max-age=0, must-revalidate';
const DESK = 'private, no-store';

const nothing = (): StreamableFile => new StreamableFile(Buffer.alloc(0));

/** What a browser may do with a file it opens by itself: show it, and nothing else. */
const policyFor = ({ type }: FileEntity): string =>
  type === 'pdf'
    ? "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'"
    : "default-src 'none'; sandbox";

@Controller()
export class FilesController {
  constructor(
    private readonly files: FilesService,
    private readonly reads: FileReads,
  ) {}

  @Handles(routes.list)
  list(_: Actor, { id }: Input<typeof routes.list>) {
    return this.files.list(id);
  }

  @Handles(routes.upload)
  upload(who: Actor, input: Input<typeof routes.upload>, @Req() request: FastifyRequest) {
    return this.files.upload(who, input, request);
  }

  @Handles(routes.arrange)
  arrange(who: Actor, input: Input<typeof routes.arrange>) {
    return this.files.arrange(who, input);
  }

  @Handles(routes.download)
  async download(
    who: Actor,
    { key, size: copy }: Input<typeof routes.download>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { file, name, isPublic } = await this.reads.find(who, key);
    const small = copy === 'thumb' && file.thumbSize !== null;
    const size = small ? (file.thumbSize as number) : file.size;
    const etag = `"${file.sha256.slice(0, 32)}${small ? '-s' : ''}"`;
    const { mime, picture } = fileTypes[file.type];
    reply.headers({
      'cache-control': isPublic ? PUBLIC : DESK,
      'content-security-policy': policyFor(file),
      'content-type': mime,
      'content-disposition': disposition(picture || file.type === 'pdf' ? 'inline' : 'attachment', name),
      'accept-ranges': 'bytes',
      ...(isPublic ? { etag } : {}),
    });
    if (isPublic && request.headers['if-none-match']?.split(/,\s*/).includes(etag)) {
      reply.status(304);
      return nothing();
    }
    const ifRange = request.headers['if-range'];
    const range = ifRange === undefined || ifRange === etag ? rangeOf(request.headers.range, size) : null;
    if (range === 'none') {
      reply.status(416).header('content-range', `bytes */${size}`);
      return nothing();
    }
    if (range) reply.status(206).header('content-range', `bytes ${range.from}-${range.to}/${size}`);
    reply.header('content-length', range ? range.to - range.from + 1 : size);
    return new StreamableFile(await this.reads.open(file, small, range ?? undefined));
  }
}
