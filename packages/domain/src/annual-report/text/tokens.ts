/**
 * Numbers in the text of a report are never typed: they are tokens that name a figure.
 * `{disclosure}` its number; `{list disclosure}` its parts that are not nought, each with its number and unit;
 * `{share three/granted/total of three/total/total}` a percentage; `{year}`, `{bureau}`.
 */
const TOKEN = /\{([^{}]+)\}/g;
const SHARE = /^share (\S+) of (\S+)$/;

/** What tokens are looked up in. */
export interface Lookup {
  year: number;
  bureau: string;
  /** A figure's number, or undefined when there is no such figure. */
  value(id: string): number | undefined;
  /** The parts of a figure that are not nought. */
  parts(id: string): readonly { label: string; value: number; unit: string }[];
}

const unknown = (token: string): string => `〔未知数字：${token}〕`;

/** A number as it stands in a text: whole numbers as they are, sums of money with at most six decimals. */
export const inText = (value: number): string => (Number.isInteger(value) ? String(value) : String(Number(value.toFixed(6))));

/** Per cent with two decimals, as reports write it; nought of nought is 0. */
export const percent = (part: number, whole: number): string =>
  `${(whole === 0 ? 0 : (part / whole) * 100).toFixed(2).replace(/\.?0+$/, '')}%`;

function resolve(token: string, lookup: Lookup): string {
  if (token === 'year') return String(lookup.year);
  if (token === 'bureau') return lookup.bureau;
  const share = SHARE.exec(token);
  if (share) {
    const [part, whole] = [lookup.value(share[1] as string), lookup.value(share[2] as string)];
    return part === undefined || whole === undefined ? unknown(token) : percent(part, whole);
  }
  if (token.startsWith('list ')) {
    const id = token.slice('list '.length);
    if (lookup.value(id) === undefined) return unknown(token);
    const parts = lookup.parts(id).map(({ label, value, unit }) => `${label}${inText(value)}${unit}`);
    return parts.length > 0 ? parts.join('、') : '无';
  }
  const value = lookup.value(token);
  return value === undefined ? unknown(token) : inText(value);
}

/** A text with every token in words. */
export const render = (text: string, lookup: Lookup): string => text.replace(TOKEN, (_, token: string) => resolve(token.trim(), lookup));

/** The figures that a text names, each once. */
export function figuresIn(text: string): string[] {
  const found = [...text.matchAll(TOKEN)].flatMap(([, raw = '']) => {
    const token = raw.trim();
    const share = SHARE.exec(token);
    if (share) return [share[1] as string, share[2] as string];
    if (token === 'year' || token === 'bureau') return [];
    return [token.replace(/^list /, '')];
  });
  return [...new Set(found)];
}

/** Numbers that are no counts: years, days, articles, documents, telephones, parts and ordinals. */
const NO_COUNT =
  /\d{4}\s*年度?|\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|\d{1,2}\s*日|第[\d一二三四五六七八九十百]+[条款项章部批次期]|〔\d{4}〕\s*\d*\s*号?|\d+号|\d{3,4}-\d{7,8}|\d+(?:\.\d+)?[、.)）]\s*(?=[\u4e00-\u9fff])/g;

/** Numbers typed into a text by hand, which no record vouches for. */
export const typedNumbersIn = (text: string): string[] =>
  text
    .replace(TOKEN, '')
    .replace(NO_COUNT, '')
    .match(/\d+(?:\.\d+)?%?/g) ?? [];
