import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { type Canvas, createCanvas, DOMMatrix, ImageData, Path2D } from '@napi-rs/canvas';
import type { RedactionBox } from '@vc/contract';
import { areaOf } from './area.ts';

/** Pages to be drawn, each with the areas to be blacked out; none only counts the pages. */
export interface Drawing {
  bytes: Uint8Array;
  pages: readonly { page: number; boxes: readonly RedactionBox[] }[];
}

export type DrawnMessage =
  | { kind: 'page'; page: number; width: number; height: number; jpeg: Uint8Array }
  | { kind: 'done'; pages: number }
  | { kind: 'failed'; locked: boolean };

/** Pixels to an inch on paper, and the longest side that is drawn. */
const DPI = 150;
const SIDE_MAX = 2600;
const POINTS = 72;
const QUALITY = 85;

// The library takes these from the browser; here they come with the canvas.
Object.assign(globalThis, { DOMMatrix, ImageData, Path2D });

/** Canvases as the library asks for them. */
class Canvases {
  create(width: number, height: number) {
    const canvas = createCanvas(Math.max(1, width), Math.max(1, height));
    return { canvas, context: canvas.getContext('2d') };
  }
  getNoAlphaContext(canvas: Canvas) {
    return canvas.getContext('2d', { alpha: false });
  }
  reset(pair: { canvas: Canvas }, width: number, height: number): void {
    Object.assign(pair.canvas, { width, height });
  }
  destroy(pair: { canvas: Canvas | null; context: unknown }): void {
    Object.assign(pair, { canvas: null, context: null });
  }
}

const send = (message: DrawnMessage): void => parentPort?.postMessage(message);

async function draw({ bytes, pages }: Drawing): Promise<void> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const root = dirname(dirname(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))));
  const folder = (name: string): string => join(root, name, '/');
  const document = await getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    useSystemFonts: true,
    disableFontFace: true,
    maxImageSize: 100_000_000,
    CanvasFactory: Canvases,
  }).promise;
  for (const { page: number, boxes } of pages) {
    if (number > document.numPages) throw new RangeError('no such page');
    const page = await document.getPage(number);
    const plain = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: Math.min(DPI / POINTS, SIDE_MAX / Math.max(plain.width, plain.height)) });
    const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
    context.resetTransform();
    context.fillStyle = '#000';
    for (const box of boxes) {
      const { left, top, right, bottom } = areaOf(box, width, height);
      context.fillRect(left, top, right - left, bottom - top);
    }
    send({ kind: 'page', page: number, width, height, jpeg: new Uint8Array(await canvas.encode('jpeg', QUALITY)) });
    page.cleanup();
  }
  send({ kind: 'done', pages: document.numPages });
}

try {
  await draw(workerData as Drawing);
} catch (error) {
  send({ kind: 'failed', locked: error instanceof Error && error.name === 'PasswordException' });
}
