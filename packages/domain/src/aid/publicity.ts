import { surnameOf } from '../surname.ts';
import type { PublicNameStyle } from './settings.ts';

/**
 * A name as it may stand in a public list: the surname and nothing else of it (个人信息保护法第六条: no more than the
 * purpose asks). A name in other letters, and one that cannot be told apart, shows its first letter.
 */
export function publicName(name: string, style: PublicNameStyle): string {
  const surname = surnameOf(name) || '某';
  return style === 'comrade' ? `${surname}同志` : `${surname}某某`;
}

/** One line of a public list: name in lawful form, town, kind of aid. There is room for nothing else. */
export interface PublicLine {
  name: string;
  town: string;
  kind: string;
}

export const publicLineInWords = ({ name, town, kind }: PublicLine): string => `${name}　${town}　${kind}`;
