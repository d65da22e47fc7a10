import type { NamedFile } from '../../file.ts';
import { type Browser, pdfOf } from '../pdf.ts';
import type { Letter } from './letter.ts';
import { letterPage } from './letter-page.ts';

export type { Letter } from './letter.ts';

/** The letter as a file. Its name says what it is and not whom it is about. Problems of a PDF: `unavailable`, `busy`. */
export async function letterFile(letter: Letter, format: 'docx' | 'pdf', browser: Browser): Promise<NamedFile> {
  const name = `${letter.title}${letter.number ? `（${letter.number}）` : ''}.${format}`;
  if (format === 'pdf') return { name, type: 'application/pdf', bytes: await pdfOf(letterPage(letter), browser) };
  const { letterWord } = await import('./letter-word.ts');
  return { name, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes: await letterWord(letter) };
}
