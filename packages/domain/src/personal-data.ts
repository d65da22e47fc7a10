import { maskNumber } from './guard/excerpt.ts';
import { numbersIn } from './guard/numbers.ts';
import { toPlain } from './guard/plain.ts';
import { surnameOf } from './surname.ts';

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

const isKind = (rule: string): rule is PersonalDataKind => rule in personalDataLabels;

/**
 * Identity numbers, mobile numbers and bank cards in `text`, by the rules of the guard before publishing. Full-width
 * digits, Chinese numerals and spaces, hyphens or line breaks between digits do not hide them.
 */
export function findPersonalData(text: string): PersonalDataFinding[] {
  const plain = toPlain(text);
  return numbersIn(plain.text)
    .flatMap(({ rule, from, to }) =>
      isKind(rule)
        ? [{ kind: rule, start: plain.start(from), end: plain.end(to - 1), excerpt: maskNumber(plain.text.slice(from, to)) }]
        : [],
    )
    .sort((a, b) => a.start - b.start);
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
export const maskName = (name: string): string => `${surnameOf(name) || '匿名'}同志`;
