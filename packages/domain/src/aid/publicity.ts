import type { PublicNameStyle } from './settings.ts';

/** Surnames of two characters that are met with; any other is one character. */
const DOUBLE =
  /^(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|夏侯|令狐|端木|长孙|宇文|呼延|南宫|独孤|西门|申屠|澹台|淳于|单于|太史|轩辕|钟离|闻人|濮阳|公冶|赫连|百里|东郭|第五|纳兰|完颜)./;

/**
 * A name as it may stand in a public list: the surname and nothing else of it (个人信息保护法第六条: no more than the
 * purpose asks). A name in other letters, and one that cannot be told apart, shows its first letter.
 */
export function publicName(name: string, style: PublicNameStyle): string {
  const plain = name.trim();
  const surname = DOUBLE.test(plain) ? plain.slice(0, 2) : ([...plain][0] ?? '某');
  return style === 'comrade' ? `${surname}同志` : `${surname}某某`;
}

/** One line of a public list: name in lawful form, town, kind of aid. There is room for nothing else. */
export interface PublicLine {
  name: string;
  town: string;
  kind: string;
}

export const publicLineInWords = ({ name, town, kind }: PublicLine): string => `${name}　${town}　${kind}`;
