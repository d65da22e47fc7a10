import { type Day, isDay } from '../day.ts';

/** Days off that the law gives every year (全国年节及纪念日放假办法). */
export const HOLIDAYS = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;
const DAY = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/g;

export interface Reading {
  year: number;
  month: number | null;
}

/** The days written in a stretch of text, in order; a month said once holds until another is said. */
export function daysIn(text: string, reading: Reading): Day[] {
  const found: Day[] = [];
  for (const [, y, m, d] of text.replace(/[（(][^）)]*[）)]/g, '').matchAll(DAY)) {
    if (m) reading.month = Number(m);
    if (reading.month === null) continue;
    const written = `${y ?? reading.year}-${String(reading.month).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
    if (isDay(written)) found.push(written);
  }
  return found;
}

export const shorten = (year: number, on: Day): string => (on.startsWith(`${year}-`) ? on.slice(5) : on);

/** The number of a notice of the State Council or of its office, as it is written; null when there is none. */
export function numberIn(text: string): string | null {
  const [, by, year, serial] = /(国办?)发明电[〔[(](\d{4})[〕\])](\d+)号/.exec(text) ?? [];
  return by ? `${by}发明电〔${year}〕${serial}号` : null;
}
