import type { RedactionBox } from '@vc/contract';

/** An area in whole pixels, rounded outwards and kept within the page: nothing of what it covers looks out at its edge. */
export function areaOf({ x, y, width, height }: RedactionBox, pageWidth: number, pageHeight: number) {
  const within = (value: number, max: number): number => Math.min(max, Math.max(0, value));
  const left = within(Math.floor(x * pageWidth), pageWidth - 1);
  const top = within(Math.floor(y * pageHeight), pageHeight - 1);
  return {
    left,
    top,
    right: Math.max(left + 1, within(Math.ceil((x + width) * pageWidth), pageWidth)),
    bottom: Math.max(top + 1, within(Math.ceil((y + height) * pageHeight), pageHeight)),
  };
}
