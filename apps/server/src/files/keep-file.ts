import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { type FileType, fileLimits, fileTypes, type UploadFinding } from '@vc/contract';
import type { GuardOptions } from '@vc/domain';
import { fileName } from './file-names.ts';
import { redraw } from './picture.ts';
import type { Incoming } from './receive.ts';
import { refused, tooLarge } from './refused.ts';
import { scanUpload } from './scan-upload.ts';
import type { Storage } from './storage.ts';
import { trueType } from './true-type.ts';

/** A file that lies in the storage, and everything its row will say of it. */
export interface Kept {
  key: string;
  name: string;
  type: FileType;
  size: number;
  thumbSize: number | null;
  width: number | null;
  height: number | null;
  sha256: string;
  findings: UploadFinding[];
}

/** 192 random bits: nobody comes upon a file by trying. */
const newKey = (): string => randomBytes(24).toString('base64url');

/** The small copy of a picture lies beside it. */
export const thumbOf = (key: string): string => `${key}.thumb`;

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** What an upload becomes: a picture is drawn anew and given a small copy, a document stays as it came. */
async function prepare(incoming: Incoming, type: FileType, mark: string | null) {
  if (!fileTypes[type].picture) {
    const { size } = await stat(incoming.path);
    return { path: incoming.path, thumb: null, size, thumbSize: null, width: null, height: null };
  }
  const [path, thumb] = [incoming.beside('drawn'), incoming.beside('thumb')];
  const { width, height, size } = await redraw(incoming.path, path, type, { mark });
  const { size: thumbSize } = await redraw(path, thumb, type, { side: fileLimits.thumbPixels });
  return { path, thumb, size, thumbSize, width, height };
}

/** How a file is to be taken in. */
export interface Keeping {
  /** What somebody is told who brings no picture where only pictures are taken; null takes documents too. */
  picturesOnly: string | null;
  /** Written across pictures; nothing without it is stored. */
  mark?: string | null;
  /** The guard's. */
  options?: GuardOptions;
}

/**
 * Looks at an upload, makes it fit to be shown and puts it into the storage. Problems: `unsupported`, `too_large`. What it put
 * there is taken away again by {@link dropFile} when its row cannot be written.
 */
export async function keepFile(incoming: Incoming, storage: Storage, { picturesOnly, mark, options }: Keeping): Promise<Kept> {
  const type = await trueType(incoming.path);
  if (picturesOnly !== null && !fileTypes[type].picture) throw refused(picturesOnly);
  const { size: sent } = await stat(incoming.path);
  if (fileTypes[type].picture && sent > fileLimits.pictureBytes) throw tooLarge('图片', fileLimits.pictureBytes);
  const { path, thumb, ...facts } = await prepare(incoming, type, mark ?? null);
  const name = fileName(incoming.name, type);
  const [findings, sha256] = [await scanUpload(path, name, options ?? {}), await sha256Of(path)];
  const key = newKey();
  try {
    await storage.put(key, path, fileTypes[type].mime);
    if (thumb) await storage.put(thumbOf(key), thumb, fileTypes[type].mime);
  } catch (error) {
    await dropFile(storage, key).catch(() => undefined);
    throw error;
  }
  return { key, name, type, ...facts, sha256, findings };
}

/** Takes a file and its small copy out of the storage. */
export async function dropFile(storage: Storage, key: string): Promise<void> {
  await storage.remove(key);
  await storage.remove(thumbOf(key));
}
