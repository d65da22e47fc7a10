import type { aidNoticeFormats } from '@vc/contract';
import type { AidDecisionWords } from '@vc/domain';
import type { NamedFile } from '../../platform/file.ts';
import { type Browser, pdfOf } from '../../platform/office/pdf.ts';
import { noticePage } from './notice-page.ts';

/** A notice as a file; its name carries the number, never a person's name. Problems of a PDF: `unavailable`, `busy`. */
export async function noticeFile(words: AidDecisionWords, format: keyof typeof aidNoticeFormats, browser: Browser): Promise<NamedFile> {
  const name = `${words.title}（${words.number}）.${format}`;
  if (format === 'pdf') return { name, type: 'application/pdf', bytes: await pdfOf(noticePage(words), browser) };
  const { noticeWord } = await import('./notice-word.ts');
  return { name, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes: await noticeWord(words) };
}
