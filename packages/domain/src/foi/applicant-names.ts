import { withoutPersonalData } from '../personal-data.ts';

/** What stands in a letter in place of a name. */
const HIDDEN = '××';

/** A name wherever it is written, with or without spaces between its letters; null for what is too short to tell a person by. */
function written(name: string): RegExp | null {
  const letters = [...name.replace(/\s/g, '')];
  if (letters.length < 2) return null;
  return new RegExp(letters.map(letter => letter.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s*'), 'giu');
}
const all = (names: readonly string[]): RegExp[] => names.flatMap(name => written(name) ?? []);

/** True when a text says one of these names. */
export const saysName = (text: string, names: readonly string[]): boolean => all(names).some(name => text.search(name) >= 0);

/** A text for somebody other than the applicant: these names and the numbers of persons taken out. */
export const withoutNames = (text: string, names: readonly string[]): string =>
  all(names).reduce((words, name) => words.replace(name, HIDDEN), withoutPersonalData(text));
