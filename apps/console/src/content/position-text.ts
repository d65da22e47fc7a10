import { type Degrees, positionText, readPosition } from '@vc/domain';
import type { FieldValue } from './content-form.ts';

/** The two fields of a position as the form holds them. */
export interface Held {
  latitude: FieldValue;
  longitude: FieldValue;
}

const isNumber = (value: FieldValue): value is number => typeof value === 'number';

/** A position that is whole; null for one that is not there or cannot be read. */
export const wholeOf = ({ latitude, longitude }: Held): Degrees | null =>
  isNumber(latitude) && isNumber(longitude) ? { latitude, longitude } : null;

/** What is held for what was typed. Words that are no position stay in the first field, so that nothing typed is lost. */
export const heldFor = (typed: string): Held => readPosition(typed).position ?? { latitude: typed.trim() || null, longitude: null };

/** What stands in the field for what is held. */
export function textOf(held: Held): string {
  const whole = wholeOf(held);
  return whole ? positionText(whole) : [held.latitude, held.longitude].filter(value => value !== null).join(', ');
}
