import type { YearFigures } from '@vc/contract';
import { saveBlob } from '../lib/save-file.ts';

/** Saves the figures of a year, just as the server gave them, as a file on the person's own machine. */
export function exportYear(figures: YearFigures): void {
  const json = `${JSON.stringify(figures, null, 2)}\n`;
  saveBlob(new Blob([json], { type: 'application/json' }), `${figures.bureau}${figures.year}年度数字.json`);
}
