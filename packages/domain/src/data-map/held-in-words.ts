import { retentionClasses } from '../retention.ts';
import { personalDataMap } from './map.ts';

/** A group of what is held, as the page 个人信息 says it. */
export interface HeldInWords {
  title: string;
  what: string;
  purpose: string;
  howLong: string;
}

/** What may be held about the person at a phone, for every table that belongs to devices. */
export const heldInWords: readonly HeldInWords[] = Object.values(personalDataMap)
  .filter(({ owner }) => owner !== null)
  .map(({ title, purpose, retention, columns, told = {} }) => ({
    title,
    what: [...Object.values(columns).filter(({ hidden }) => !hidden), ...Object.values(told)].map(({ what }) => what).join('、'),
    purpose,
    howLong: retentionClasses[retention].words,
  }));
