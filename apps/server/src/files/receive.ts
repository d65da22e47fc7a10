import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import { fileLimits, Problem } from '@vc/contract';
import type { FastifyRequest } from 'fastify';
import { refused, tooLarge } from './refused.ts';

/** A file that has come in, and room beside it for what is made of it. All of it goes when `done` is called. */
export interface Incoming {
  path: string;
  name: string;
  /** Another path of the same life. */
  beside(what: string): string;
  done(): Promise<void>;
}

type Multipart = FastifyRequest & { isMultipart(): boolean; file(): Promise<MultipartFile | undefined> };

const LONGEST = fileLimits.documentBytes;
/** What a form may weigh besides its file. */
const ENVELOPE = 16 * 1024;

/** A name as its author typed it: browsers write quotation marks and line ends in forms as `%22`, `%0D`, `%0A`. */
const asTyped = (name: string): string => name.replace(/%22/g, '"').replace(/%0[AD]/gi, ' ');

/** Limits of a form with a file: hard ones, that end the request whatever it goes on sending. */
export const multipartLimits = { fileSize: LONGEST, files: 1, fields: 0, parts: 1, fieldNameSize: 40, headerPairs: 20 };

/** Room for a file that is about to be written. */
export async function roomFor(name: string, folder: string): Promise<Incoming> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  const made = [path];
  return {
    path,
    name,
    beside: what => {
      made.push(`${path}.${what}`);
      return `${path}.${what}`;
    },
    done: async () => {
      for (const one of made) await rm(one, { force: true });
    },
  };
}

/**
 * Writes the one file of a form to disk as it comes, never holding it in memory. Problems: `unsupported` when the
 * request carries no file, `too_large`, `invalid` when it breaks off. Nothing is left behind by any of them.
 */
export async function receive(sent: FastifyRequest, folder: string): Promise<Incoming> {
  const request = sent as Multipart;
  if (!request.isMultipart()) throw new Problem('unsupported');
  if (Number(request.headers['content-length']) > LONGEST + ENVELOPE) throw tooLarge('文件', LONGEST);
  const part = await request.file();
  if (part?.fieldname !== 'file') throw refused('没有收到文件，请重新选择');
  const incoming = await roomFor(asTyped(part.filename ?? ''), folder);
  try {
    // The rest of what is over the limit is not waited for.
    part.file.once('limit', () => part.file.destroy(tooLarge('文件', LONGEST)));
    await pipeline(part.file, createWriteStream(incoming.path, { flags: 'wx' }));
  } catch (error) {
    await incoming.done();
    if (error instanceof Problem) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error;
    throw new Problem('invalid', '上传没有完成，文件没有保存，请重新上传');
  }
  return incoming;
}
