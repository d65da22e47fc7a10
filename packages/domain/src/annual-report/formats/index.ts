import type { ReportFormat } from '../format.ts';
import { format2019 } from './format-2019.ts';
import { format2021 } from './format-2021.ts';

/** Every national format there has been, oldest first. A new one is one new file and one word here. */
export const reportFormats: readonly ReportFormat[] = [format2019, format2021];

/** Raised for a year that no national format was made for. */
export class FormatMissing extends Error {
  readonly year: number;
  constructor(year: number) {
    super(`没有 ${year} 年度报告的格式：平台支持 ${reportFormats[0]?.from} 年度及以后`);
    this.year = year;
  }
}

/** The format that a report for `year` must follow. Throws FormatMissing. */
export function formatFor(year: number): ReportFormat {
  const format = reportFormats.find(f => year >= f.from && (f.to === null || year <= f.to));
  if (!format) throw new FormatMissing(year);
  return format;
}
