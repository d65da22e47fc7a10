import type { ReportFileFormat } from '@vc/contract';
import { filledJson, type ReportDocument } from '@vc/domain';
import type { NamedFile } from '../../platform/file.ts';
import { type Browser, pdfOf } from '../../platform/office/pdf.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** How each format is made. The programs for office files are large, so they are read when somebody first asks. */
const makers: Record<ReportFileFormat, { type: string; make(document: ReportDocument, browser: Browser): Promise<Uint8Array> }> = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: async document => (await import('./docx.ts')).reportDocx(document),
  },
  pdf: {
    type: 'application/pdf',
    make: async (document, browser) => pdfOf((await import('./html.ts')).reportHtml(document), browser),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: async document => (await import('./xlsx.ts')).reportXlsx(document),
  },
  html: {
    type: 'text/html; charset=utf-8',
    make: async document => utf8((await import('./html.ts')).reportHtml(document)),
  },
  json: {
    type: 'application/json; charset=utf-8',
    make: async document => utf8(`${JSON.stringify(filledJson(document), null, 2)}\n`),
  },
};

/** A report in one of its formats. Problems of a PDF: `unavailable`, `busy`. */
export async function reportFile(document: ReportDocument, format: ReportFileFormat, browser: Browser): Promise<NamedFile> {
  const { type, make } = makers[format];
  return { name: `${document.title}.${format}`, type, bytes: await make(document, browser) };
}
