/** Personal data that must never be made public, found in running text. */
export type PersonalDataKind = 'id-number' | 'mobile' | 'bank-card';

export const personalDataLabels: Record<PersonalDataKind, string> = {
  'id-number': '身份证号',
  mobile: '手机号',
  'bank-card': '银行卡号',
};

export interface PersonalDataFinding {
  kind: PersonalDataKind;
  /** Where it stands in the text as given: `[start, end)`. */
  start: number;
  end: number;
  /** Enough to find it by eye, never the whole value: `138****0000`. */
  excerpt: string;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** True when 18 characters are a well-formed citizen identity number (GB 11643: a real date and the check digit). */
export function isIdNumber(text: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(text)) return false;
  const born = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  const ms = Date.parse(`${born}T00:00:00Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== born) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return '10X98765432'[sum % 11] === text[17];
}

/** True when the digits pass the Luhn check that bank cards carry. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const n = Number(digits[digits.length - 1 - i]);
    sum += i % 2 ? (n * 2 > 9 ? n * 2 - 9 : n * 2) : n;
  }
  return sum % 10 === 0;
}

function classify(digits: string): PersonalDataKind | null {
  if (digits.length === 18 && isIdNumber(digits)) return 'id-number';
  if (/^(?:86)?1[3-9]\d{9}$/.test(digits)) return 'mobile';
  if (/^(?:62|4|5)\d{14,17}$/.test(digits) && digits.length >= 16 && passesLuhn(digits)) return 'bank-card';
  return null;
}

const SEPARATOR = /[\s\-‐-―·.]/;

/**
 * Identity numbers, mobile numbers and bank cards in `text`. Full-width digits and spaces, hyphens or line breaks
 * between digits do not hide them.
 */
export function findPersonalData(text: string): PersonalDataFinding[] {
  const findings: PersonalDataFinding[] = [];
  let digits = '';
  let at: number[] = [];
  const close = () => {
    const found = longestIn(digits);
    for (const { kind, from, to } of found) {
      const start = at[from] as number;
      const end = (at[to - 1] as number) + 1;
      const plain = digits.slice(from, to);
      findings.push({ kind, start, end, excerpt: `${plain.slice(0, 3)}****${plain.slice(-4)}` });
    }
    digits = '';
    at = [];
  };
  for (let i = 0; i < text.length; i++) {
    const char = (text[i] as string).normalize('NFKC').toUpperCase();
    if (/^\d$/.test(char) || (char === 'X' && digits.length >= 17)) {
      digits += char;
      at.push(i);
    } else if (!(digits && SEPARATOR.test(char) && i - (at[at.length - 1] as number) <= 2)) {
      close();
    }
  }
  close();
  return findings;
}

/** The personal numbers hidden in one run of digits: the whole run first, then separated groups inside it. */
function longestIn(run: string): { kind: PersonalDataKind; from: number; to: number }[] {
  const whole = classify(run);
  if (whole) return [{ kind: whole, from: 0, to: run.length }];
  if (run.length < 22) return [];
  // Two numbers written side by side, e.g. an identity number followed by a telephone.
  for (const length of [18, 11]) {
    const kind = classify(run.slice(0, length));
    if (kind)
      return [
        { kind, from: 0, to: length },
        ...longestIn(run.slice(length)).map(f => ({ ...f, from: f.from + length, to: f.to + length })),
      ];
  }
  return [];
}

/** `text` with every finding replaced by a plain note, as a first draft for publication. */
export function withoutPersonalData(text: string): string {
  let out = '';
  let from = 0;
  for (const { kind, start, end } of findPersonalData(text)) {
    out += `${text.slice(from, start)}（${personalDataLabels[kind]}已隐去）`;
    from = end;
  }
  return out + text.slice(from);
}

/** A mobile number as staff see it in lists: `138****0000`. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** A name as others may see it: the surname and 同志. */
export const maskName = (name: string): string => `${[...name][0] ?? '匿名'}同志`;
