import { Worker } from 'node:worker_threads';
import type { Gatherer } from './gatherer.ts';
import { PDF_MEMORY_MB, PDF_SECONDS, Unreadable } from './limits.ts';
import type { ReadInside } from './office.ts';
import type { PdfMessage } from './pdf-pages.ts';

/** The reader of pages, as source or built, whichever this file is. */
const READER = new URL(import.meta.url.endsWith('.ts') ? './pdf-pages.ts' : './pdf-pages.js', import.meta.url);

/**
 * What a PDF holds, read in a thread of its own: a file made to exhaust memory or time ends that thread, not the
 * server. Throws {@link Unreadable}.
 */
function messagesOf(bytes: Buffer): Promise<PdfMessage[]> {
  return new Promise((resolve, reject) => {
    const messages: PdfMessage[] = [];
    const worker = new Worker(READER, {
      workerData: new Uint8Array(bytes),
      resourceLimits: { maxOldGenerationSizeMb: PDF_MEMORY_MB },
      stdout: true,
      stderr: true,
    });
    const timer = setTimeout(() => fail('这份 PDF 太复杂，限定时间内没有读完'), PDF_SECONDS * 1000);
    const end = (then: () => void) => {
      clearTimeout(timer);
      void worker.terminate();
      then();
    };
    const fail = (message: string, cause?: unknown) => end(() => reject(new Unreadable(message, { cause })));
    worker.on('message', (message: PdfMessage) => {
      messages.push(message);
      if (message.kind === 'done') end(() => resolve(messages));
      if (message.kind === 'failed') fail(message.locked ? 'PDF 加了密码，请去掉密码后再检查' : 'PDF 已损坏或不完整，打不开');
    });
    worker.on('error', error => fail('PDF 已损坏或太大，打不开', error));
    worker.on('exit', () => fail('PDF 已损坏或太大，打不开'));
  });
}

/** Reads a PDF: the text layer of its pages, comments, form fields, properties and attached files. */
export async function readPdf(bytes: Buffer, gatherer: Gatherer, readInside: ReadInside): Promise<void> {
  let words = 0;
  for (const message of await messagesOf(bytes)) {
    if (message.kind === 'text') {
      if (message.where.endsWith('页')) words += message.text.trim().length;
      gatherer.see(message.text, message.where);
    } else if (message.kind === 'file') {
      gatherer.note('embedded-file', '附件', message.name);
      await readInside(message.name, Buffer.from(message.bytes));
    } else if (message.kind === 'done') {
      if (message.comments > 0) gatherer.note('comments', '文档', `${message.comments} 条`);
      if (words === 0) gatherer.note('no-text', '文档', `${message.pages} 页`);
    }
  }
}
