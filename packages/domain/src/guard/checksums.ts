const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Provinces (GB/T 2260): county codes are not checked, because a number keeps the code of a county that is long gone. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;

function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** True when 17 digits and a last sign are laid out like a citizen identity number, whatever the check digit says. */
export function looksLikeIdNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text) || !PROVINCE.test(text)) return false;
  const year = Number(text.slice(6, 10));
  return year >= 1880 && year < 2100 && isDate(year, Number(text.slice(10, 12)), Number(text.slice(12, 14)));
}

/** True when 18 characters are a well-formed citizen identity number (GB 11643: a real date and the check digit). */
export function isIdNumber(text: string): boolean {
  if (!looksLikeIdNumber(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return '10X98765432'[sum % 11] === text[17];
}

/** True when 15 digits are laid out like an identity number of before 1999: province, then a date with a year of two digits. */
export function isOldIdNumber(text: string): boolean {
  return (
    /^\d{15}$/.test(text) &&
    PROVINCE.test(text) &&
    isDate(1900 + Number(text.slice(6, 8)), Number(text.slice(8, 10)), Number(text.slice(10, 12)))
  );
}

/** True when the digits pass the Luhn check that bank cards carry (ISO/IEC 7812-1). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const n = Number(digits[digits.length - 1 - i]);
    sum += i % 2 ? (n * 2 > 9 ? n * 2 - 9 : n * 2) : n;
  }
  return sum % 10 === 0;
}

/** True when the digits can be a bank card: a length and first digits that are issued, and the Luhn check. */
export function isBankCard(digits: string): boolean {
  return /^(?:62\d{14,17}|(?:4\d|5[0-9]|35)\d{14})$/.test(digits) && passesLuhn(digits);
}
