import { type FileType, fileLimits } from '@vc/contract';
import sharp, { type Sharp } from 'sharp';
import { WriteQueue } from '../platform/write-queue.ts';
import { refused } from './refused.ts';

/** More than any camera's: what claims more is made to fill the memory. */
const PIXELS_MAX = 60_000_000;

// One picture at a time, by one thread: a large one takes a quarter of a gigabyte, and readers are not to starve.
const queue = new WriteQueue();
sharp.concurrency(1);
sharp.cache(false);

export interface Drawn {
  width: number;
  height: number;
  size: number;
}

function encode(picture: Sharp, type: FileType): Sharp {
  if (type === 'png') return picture.png({ compressionLevel: 9 });
  if (type === 'webp') return picture.webp({ quality: 82 });
  return picture.jpeg({ quality: 84, mozjpeg: true });
}

/**
 * Draws a picture anew at `to`, upright, within `side` pixels, with nothing but the picture in it: where it was taken, by
 * whom and whatever else was hidden in the file is gone. Problem `unsupported` when it cannot be read.
 */
export async function redraw(from: string, to: string, type: FileType, side: number = fileLimits.pixels): Promise<Drawn> {
  try {
    const upright = sharp(from, { limitInputPixels: PIXELS_MAX, failOn: 'error' }).autoOrient();
    const fitted = upright.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
    const { width, height, size } = await queue.run(() => encode(fitted, type).toFile(to));
    return { width, height, size };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error;
    throw refused(
      /pixel limit/.test(String(error)) ? '图片的像素太多，请缩小后再上传' : '图片打不开或已损坏，请用看图软件另存为 JPG 或 PNG 再上传',
    );
  }
}
