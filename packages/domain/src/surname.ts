/** Surnames of two characters that are met with; any other is one character. */
const COMPOUND =
  /^(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|夏侯|令狐|端木|长孙|宇文|呼延|南宫|独孤|西门|申屠|澹台|淳于|单于|太史|轩辕|钟离|闻人|濮阳|公冶|赫连|百里|东郭|第五|纳兰|完颜)./;

/** The surname (姓) a Chinese name begins with; the first letter of a name in other letters; empty for a blank one. */
export function surnameOf(name: string): string {
  const plain = name.trim();
  return COMPOUND.test(plain) ? plain.slice(0, 2) : ([...plain][0] ?? '');
}
