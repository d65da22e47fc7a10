import { StreamableFile } from '@nestjs/common';
import { fileTypes } from '@vc/contract';
import type { FastifyReply } from 'fastify';
import { disposition } from '../platform/file.ts';
import type { CaseFileEntity } from './case-file.entity.ts';
import type { CaseFiles } from './case-files.service.ts';

/** Sends a file that somebody may read: kept by nobody on the way, shown by a browser without being able to do anything. */
export async function sendCaseFile(files: CaseFiles, file: CaseFileEntity, thumb: boolean, reply: FastifyReply): Promise<StreamableFile> {
  const small = thumb && file.thumbSize !== null;
  const { mime, picture } = fileTypes[file.type];
  reply.headers({
    'cache-control': 'private, no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; sandbox",
    'content-type': mime,
    'content-disposition': disposition(picture || file.type === 'pdf' ? 'inline' : 'attachment', file.name),
    'content-length': small ? (file.thumbSize as number) : file.size,
  });
  return new StreamableFile(await files.open(file, small));
}
