import type { approvalFormats } from '@vc/contract';
import type { NamedFile } from '../../platform/file.ts';
import { type Browser, pdfOf } from '../../platform/office/pdf.ts';
import { letterPage } from './letter-page.ts';
import type { Paper } from './paper.ts';

export { type Paper, paperOf } from './paper.ts';
export * from './words.ts';
export { writeLetter } from './write-letter.ts';

/** The letter as a file. Its name says what it is and not whom it is about. Problems of a PDF: `unavailable`, `busy`. */
export async function letterFile(paper: Paper, format: keyof typeof approvalFormats, browser: Browser): Promise<NamedFile> {
  const name = `${paper.title}${paper.number ? `（${paper.number}）` : ''}.${format}`;
  if (format === 'pdf') return { name, type: 'application/pdf', bytes: await pdfOf(letterPage(paper), browser) };
  const { letterWord } = await import('./letter-word.ts');
  return { name, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes: await letterWord(paper) };
}
