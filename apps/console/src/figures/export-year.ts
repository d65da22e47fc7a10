import type { YearFigures } from '@vc/contract';

/** Saves the figures of a year, just as the server gave them, as a file on the person's own machine. */
export function exportYear(figures: YearFigures): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(figures, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${figures.bureau}${figures.year}年度数字.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
