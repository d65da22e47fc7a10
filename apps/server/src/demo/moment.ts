import { type Day, instantAt } from '@vc/domain';

/** The moment of a time of a day. */
export const at = (on: Day, time: string): Date => new Date(instantAt(on, time));
