const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** Rows of the ledger that came from rows with these keys, withdrawn ones too. */
export const importedSql = (keys: readonly string[]): string =>
  `SELECT importKey, withdrawnOn FROM disclosure WHERE importKey IN (${marks(keys)})`;

/** What stands in the ledger on these days. */
export const onDaysSql = (days: readonly string[]): string =>
  `SELECT title, channel, publishedOn FROM disclosure WHERE withdrawnOn IS NULL AND publishedOn IN (${marks(days)})`;

/** Links of what stands in the ledger. */
export const linksSql = (urls: readonly string[]): string =>
  `SELECT DISTINCT url FROM disclosure WHERE withdrawnOn IS NULL AND url IN (${marks(urls)})`;
