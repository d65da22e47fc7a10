/** The keys of a table of labels, in its order. */
export const keysOf = <K extends string>(table: Readonly<Record<K, string>>) => Object.keys(table) as [K, ...K[]];

/** What a select offers: a table of labels, or those of it that are `among`. */
export const optionsOf = <K extends string>(
  table: Readonly<Record<K, string>>,
  among: readonly K[] = keysOf(table),
): { value: K; label: string }[] => among.map(value => ({ value, label: table[value] }));
