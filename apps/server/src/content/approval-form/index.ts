import type { approvalFormats } from '@vc/contract';
import type { NamedFile } from '../../platform/file.ts';
import { type Browser, pdfOf } from '../../platform/office/pdf.ts';
import type { ApprovalForm } from './approval-form.ts';
import { formPage } from './form-page.ts';

export { approvalForm } from './approval-form.ts';

/** The form as a file. Problems of a PDF: `unavailable`, `busy`. */
export async function approvalFormFile(form: ApprovalForm, format: keyof typeof approvalFormats, browser: Browser): Promise<NamedFile> {
  const name = `${form.title}（${form.name}）.${format}`;
  if (format === 'pdf') return { name, type: 'application/pdf', bytes: await pdfOf(formPage(form), browser) };
  const { formWord } = await import('./form-word.ts');
  return { name, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes: await formWord(form) };
}
