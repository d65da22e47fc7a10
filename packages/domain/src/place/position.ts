/** Where a thing is, in decimal degrees of Chinese maps (GCJ-02). */
export interface Degrees {
  latitude: number;
  longitude: number;
}

/** Within which degrees China lies. The two ranges have nothing in common, so that a number says by itself which it is. */
export const chinaDegrees = { latitude: { min: 3, max: 54 }, longitude: { min: 73, max: 136 } } as const;

const isWithin = ({ min, max }: { min: number; max: number }, value: number): boolean => value >= min && value <= max;
const isLatitude = (value: number): boolean => isWithin(chinaDegrees.latitude, value);
const isLongitude = (value: number): boolean => isWithin(chinaDegrees.longitude, value);

/** Digits, points and signs as they are typed with a Chinese keyboard, in plain ones. */
const plain = (text: string): string =>
  text.replace(/[０-９．－]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/[。·](?=\d)/g, '.');

const EXAMPLE = '30.6302, 120.5648';

/** Out of what was pasted, a position, or what to do about it. */
export type ReadPosition = { position: Degrees; problem: null } | { position: null; problem: string };

const wrong = (problem: string): ReadPosition => ({ position: null, problem });

/**
 * Reads a position as map pickers give it: Tencent's puts the latitude first, Gaode's and Baidu's the longitude; words,
 * brackets and degree signs around the numbers do not matter. Never guesses: whatever is not two numbers of which one can
 * only be the latitude and the other only the longitude is a problem in words.
 */
export function readPosition(text: string): ReadPosition {
  const numbers = plain(text).match(/-?\d+(?:\.\d+)?/g) ?? [];
  if (/\d\s*[°度]\s*\d+(?:\.\d+)?\s*['′’分]/.test(text)) return wrong(`这是度、分、秒的写法，请复制用小数写的坐标，如 ${EXAMPLE}`);
  if (numbers.length !== 2) return wrong(`应为两个数，一个纬度、一个经度，如 ${EXAMPLE}`);
  const [a, b] = numbers.map(Number) as [number, number];
  if (isLatitude(a) && isLongitude(b)) return { position: { latitude: a, longitude: b }, problem: null };
  if (isLongitude(a) && isLatitude(b)) return { position: { latitude: b, longitude: a }, problem: null };
  if ([a, b].every(isLatitude)) return wrong('两个数都像纬度，缺少经度，请重新复制');
  if ([a, b].every(isLongitude)) return wrong('两个数都像经度，缺少纬度，请重新复制');
  return wrong('这个位置不在我国境内，请重新复制：纬度应在 3 到 54 之间，经度应在 73 到 136 之间');
}

/** Decimal places of a map picker: six, about a tenth of a metre. */
const PLACES = 6;
const short = (value: number): string => String(Number(value.toFixed(PLACES)));

/** `30.6302, 120.5648`, as it can be read again. */
export const positionText = ({ latitude, longitude }: Degrees): string => `${short(latitude)}, ${short(longitude)}`;

/** `北纬 30.6302°，东经 120.5648°` */
export const positionInWords = ({ latitude, longitude }: Degrees): string => `北纬 ${short(latitude)}°，东经 ${short(longitude)}°`;

const FINE_PLACES = 3;
const decimals = (value: number): number => short(value).split('.')[1]?.length ?? 0;

/** Too few decimal places to tell one street from the next. */
export const isRough = ({ latitude, longitude }: Degrees): boolean => Math.max(decimals(latitude), decimals(longitude)) < FINE_PLACES;

const EARTH_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres between two positions, as the crow flies. */
export function kilometresBetween(a: Degrees, b: Degrees): number {
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const chord = Math.sin(north / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Farther from everything else of a county's bureau than this, a position is likely to be a mistake. */
export const FAR_KILOMETRES = 100;
