/** A screen that somebody was on, by its address and its name. */
export interface Place {
  page: string;
  pageName: string;
}

/** What of an address says which thing was shown, and nothing of what somebody typed. */
const TELLING = ['id', 'kind', 'category', 'catalogue'];
/** Screens on the way to a complaint, which it is never about. */
const BETWEEN = /^\/(complaint|pages\/me)\//;

let last: Place | null = null;

/** Takes note of the screen that is shown. */
export function passPlace(path: string, params: Readonly<Record<string, string | undefined>>, title: string): void {
  const address = path.split('?')[0] ?? '';
  if (BETWEEN.test(address)) return;
  const told = TELLING.flatMap(name => (params[name] ? [`${name}=${encodeURIComponent(params[name] as string)}`] : []));
  last = { page: told.length > 0 ? `${address}?${told.join('&')}` : address, pageName: title };
}

/** The screen that somebody was on before he came to complain. */
export const lastPlace = (): Place | null => last;
