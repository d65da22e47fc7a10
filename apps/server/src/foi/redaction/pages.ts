import { Worker } from 'node:worker_threads';
import { type FileType, fileTypes, Problem, type RedactionBox } from '@vc/contract';
import sharp from 'sharp';
import { areaOf } from './area.ts';
import type { Drawing, DrawnMessage } from './draw-pages.ts';

/** A page as a picture, what was to be blacked out black for good. */
export interface PageImage {
  width: number;
  height: number;
  jpeg: Uint8Array;
}

export interface PageWanted {
  page: number;
  boxes: readonly RedactionBox[];
}

const DRAWER = new URL(import.meta.url.endsWith('.ts') ? './draw-pages.ts' : './draw-pages.js', import.meta.url);
const SECONDS = 120;
const MEMORY_MB = 768;
const PIXELS_MAX = 60_000_000;
const SIDE_MAX = 2600;

const unreadable = (message: string): Problem => new Problem('invalid', undefined, [{ field: 'key', message }]);

/** Draws in a thread of its own: a file made to exhaust memory or time ends that thread, not the server. Problem `invalid`. */
function drawn(drawing: Drawing): Promise<{ pages: number; images: PageImage[] }> {
  return new Promise((resolve, reject) => {
    const images: PageImage[] = [];
    const worker = new Worker(DRAWER, { workerData: drawing, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
    const end = (then: () => void) => {
      clearTimeout(timer);
      void worker.terminate();
      then();
    };
    const fail = (message: string) => end(() => reject(unreadable(message)));
    const timer = setTimeout(() => fail('这份 PDF 太复杂，限定时间内没有画完，请分成几份'), SECONDS * 1000);
    worker.on('message', (message: DrawnMessage) => {
      if (message.kind === 'page') images.push(message);
      if (message.kind === 'done') end(() => resolve({ pages: message.pages, images }));
      if (message.kind === 'failed') fail(message.locked ? 'PDF 加了密码，请去掉密码后再上传' : 'PDF 打不开，或者没有这一页');
    });
    worker.on('error', () => fail('PDF 已损坏或太大，打不开'));
    worker.on('exit', () => fail('PDF 已损坏或太大，打不开'));
  });
}

async function picture(bytes: Uint8Array, boxes: readonly RedactionBox[]): Promise<PageImage> {
  const upright = await sharp(bytes, { limitInputPixels: PIXELS_MAX })
    .autoOrient()
    .resize({ width: SIDE_MAX, height: SIDE_MAX, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .png()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = upright.info;
  const black = boxes.map(box => {
    const { left, top, right, bottom } = areaOf(box, width, height);
    return { left, top, input: { create: { width: right - left, height: bottom - top, channels: 3 as const, background: '#000' } } };
  });
  return { width, height, jpeg: new Uint8Array(await sharp(upright.data).composite(black).jpeg({ quality: 88 }).toBuffer()) };
}

/**
 * Pages of a PDF or a picture as pictures, areas blacked out. Nothing of the file but what can be seen is in them.
 * Problems: `unsupported`, `invalid`.
 */
export async function pageImages(
  type: FileType,
  bytes: Uint8Array,
  pages: readonly PageWanted[],
): Promise<{ pages: number; images: PageImage[] }> {
  if (type === 'pdf') return drawn({ bytes, pages });
  if (!fileTypes[type].picture) throw new Problem('unsupported', 'Word、Excel 文件请先另存为 PDF，再上传遮盖');
  if (pages.some(({ page }) => page !== 1)) throw unreadable('图片只有一页');
  const images: PageImage[] = [];
  for (const { boxes } of pages) images.push(await picture(bytes, boxes));
  return { pages: 1, images };
}
