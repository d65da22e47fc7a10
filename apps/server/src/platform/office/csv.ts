/** Tells a spreadsheet that the file is UTF-8. */
export const BOM = '\uFEFF';

/** A value that a spreadsheet will not run as a formula. */
export const defused = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** Takes away what `defused` put before a value. */
export const undefused = (text: string): string => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

/** A line of a CSV file, its words harmless to spreadsheets. */
export function csvLine(values: readonly (string | number | null)[]): string {
  const cells = values.map(value => {
    const safe = typeof value === 'string' ? defused(value) : String(value ?? '');
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  });
  return `${cells.join(',')}\r\n`;
}
