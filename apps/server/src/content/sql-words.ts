/** Words of the program's own, never of anybody else's, as a list in SQL. */
export const quoted = (words: readonly string[]): string => words.map(word => `'${word}'`).join(', ');

/** Conditions of which one has to hold; of none, none does. */
export const anyOf = (conditions: readonly string[]): string => `(${conditions.join(' OR ') || '1 = 0'})`;
