import { inNumbers } from '../lib/numbers.ts';

/** Round numbers for the lines behind a chart, from nought to at least `max`: 0, 50, 100. */
export function ticksFor(max: number): number[] {
  const rough = Math.max(max, 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 2.5, 5, 10].find(n => n * power >= rough && Number.isInteger(n * power)) ?? 10) * power);
  return Array.from({ length: Math.ceil(Math.max(max, 1) / step) + 1 }, (_, i) => i * step);
}

/** More or less than the year before, in words. */
export function changeInWords(now: number, before: number): string {
  if (now === before) return now === 0 ? '' : '持平';
  return now > before ? `多 ${inNumbers(now - before)}` : `少 ${inNumbers(before - now)}`;
}
