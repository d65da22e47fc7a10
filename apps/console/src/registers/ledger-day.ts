import { type Day, dayInWords } from '@vc/domain';

/** A day as a register writes it, always with its year: `2026年6月30日`. */
export const ledgerDay = (on: Day): string => dayInWords(on).split('（')[0] as string;
