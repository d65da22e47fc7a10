import { type FileType, fileLimits } from '@vc/contract';
import sharp, { type Sharp } from 'sharp';
import { WriteQueue } from '../platform/write-queue.ts';
import { refused } from './refused.ts';
import { watermark } from './watermark.ts';

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

export interface Drawing {
  /** The longest side that is kept, pixels. */
  side?: number;
  /** What the picture may be used for, written across it; see `watermark.ts` for the letters there are. */
  mark?: string | null;
}

/** The picture under its watermark, held in memory alone. */
async function marked(picture: Sharp, mark: string): Promise<Sharp> {
  const { data, info } = await picture.toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  return sharp(data, { raw }).composite([{ input: watermark(mark, info.width, info.height) }]);
}

function encode(picture: Sharp, type: FileType): Sharp {
  if (type === 'png') return picture.png({ compressionLevel: 9 });
  if (type === 'webp') return picture.webp({ quality: 82 });
  return picture.jpeg({ quality: 84, mozjpeg: true });
}

/**
 * Draws a picture anew at `to`, upright, within `side` pixels, with nothing but the picture in it: where it was taken, by
 * whom and whatever else was hidden in the file is gone. `mark` is written across all of it. Problem `unsupported` when it
 * cannot be read.
 */
export async function redraw(from: string, to: string, type: FileType, { side = fileLimits.pixels, mark }: Drawing = {}): Promise<Drawn> {
  try {
    const upright = sharp(from, { limitInputPixels: PIXELS_MAX, failOn: 'error' }).autoOrient();
    const fitted = upright.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
    const { width, height, size } = await queue.run(async () => encode(mark ? await marked(fitted, mark) : fitted, type).toFile(to));
    return { width, height, size };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error;
    throw refused(
      /pixel limit/.test(String(error)) ? '图片的像素太多，请缩小后再上传' : '图片打不开或已损坏，请用看图软件另存为 JPG 或 PNG 再上传',
    );
  }
}
