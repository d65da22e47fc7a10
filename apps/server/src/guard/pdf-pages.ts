import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What is sent back for each text of a PDF, then `done` with what else was noticed. */
export type PdfMessage =
  | { kind: 'text'; where: string; text: string }
  | { kind: 'file'; name: string; bytes: Uint8Array }
  | { kind: 'done'; pages: number; comments: number }
  | { kind: 'failed'; locked: boolean };

interface TextItem {
  str: string;
  hasEOL: boolean;
  width: number;
  transform: number[];
}

const isText = (item: object): item is TextItem => 'str' in item;

/** The items of a page as text: a gap of more than a letter and a half is the edge of a column. */
export function textOfItems(items: readonly object[]): string {
  let text = '';
  let end: { x: number; y: number } | null = null;
  for (const item of items) {
    if (!isText(item)) continue;
    const [, , , size = 0, x = 0, y = 0] = item.transform;
    const height = Math.abs(size) || 10;
    if (end && item.str !== '' && Math.abs(end.y - y) < height / 2) {
      const gap = x - end.x;
      if (gap > height * 1.5) text += '\t';
      else if (gap > height * 0.3 && !/\s$/.test(text)) text += ' ';
    }
    text += item.str;
    if (item.str.trim() !== '') end = { x: x + item.width, y };
    if (item.hasEOL) {
      text += '\n';
      end = null;
    }
  }
  return text;
}

const send = (message: PdfMessage): void => parentPort?.postMessage(message);

/** Sends everything of a PDF that can be read: pages, comments, form fields, bookmarks, properties and attached files. */
async function readPdf(data: Uint8Array): Promise<void> {
  const root = dirname(dirname(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))));
  const folder = (name: string): string => join(root, name, '/');
  const task = getDocument({
    data,
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: 1,
  });
  const document = await task.promise;
  let comments = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    send({ kind: 'text', where: `第 ${number} 页`, text: textOfItems(items) });
    for (const note of await page.getAnnotations()) {
      const text = [note.contentsObj?.str, note.fieldValue, note.alternativeText, note.titleObj?.str].flat().filter(Boolean).join('\n');
      const isComment = Boolean(note.contentsObj?.str) && !['Link', 'Widget'].includes(note.subtype);
      if (isComment) comments++;
      if (text) send({ kind: 'text', where: `第 ${number} 页的${isComment ? '批注' : '表单'}`, text });
    }
    page.cleanup();
  }
  const { info } = await document.getMetadata();
  for (const [name, value] of Object.entries(info)) {
    if (typeof value === 'string' && !/Date|Version/.test(name)) send({ kind: 'text', where: `文档属性“${name}”`, text: value });
  }
  for (const { title } of (await document.getOutline()) ?? []) send({ kind: 'text', where: '书签', text: title });
  const attached = ((await document.getAttachments()) ?? {}) as Record<string, { filename: string; content?: Uint8Array }>;
  for (const { filename, content } of Object.values(attached)) send({ kind: 'file', name: filename, bytes: content ?? new Uint8Array() });
  send({ kind: 'done', pages: document.numPages, comments });
}

try {
  await readPdf(workerData as Uint8Array);
} catch (error) {
  send({ kind: 'failed', locked: error instanceof Error && error.name === 'PasswordException' });
}
