import { explanationKey, Problem } from '@vc/contract';
import {
  type CheckResult,
  checkReport,
  documentOf,
  type Figure,
  type FilledReport,
  figures,
  figuresIn,
  filledOf,
  lookupIn,
  placeLabels,
  qualityFigures,
  type ReportDocument,
  type ReportHeader,
  type ReportText,
  type TextPlace,
  tableFigures,
  textPlaces,
  typedNumbersIn,
} from '@vc/domain';
import { type Asks, numbersOf } from '../figures/index.ts';

/** Every figure that a report for the year may name: the tree, the three tables, the year's quality. Throws FormatMissing. */
export const namedFigures = (year: number): readonly Figure[] => [...figures, ...tableFigures(year), ...qualityFigures];

/** All of them as records give them at this moment. */
export const numbersNow = (read: Asks, year: number): Promise<Record<string, number>> => numbersOf(read, year, namedFigures(year));

/** The report as printed, from a text and the numbers of its year. */
export const compose = (
  year: number,
  bureau: string,
  text: ReportText,
  numbers: Readonly<Record<string, number>>,
  header: ReportHeader,
): ReportDocument => documentOf(header, text, lookupIn(year, bureau, numbers));

export interface Typed {
  place: TextPlace;
  numbers: string[];
}

/** Numbers that somebody typed into the text, by place. */
export const typedIn = (text: ReportText): Typed[] =>
  textPlaces.flatMap(place => {
    const numbers = text[place].flatMap(typedNumbersIn);
    return numbers.length > 0 ? [{ place, numbers }] : [];
  });

/** Tokens of the text that name no figure of the year, by place. */
export function unknownIn(text: ReportText, year: number): { place: TextPlace; figures: string[] }[] {
  const known = new Set(everyId(namedFigures(year)));
  return textPlaces.flatMap(place => {
    const figures = text[place].flatMap(figuresIn).filter(id => !known.has(id));
    return figures.length > 0 ? [{ place, figures }] : [];
  });
}

const everyId = (among: readonly Figure[]): string[] => among.flatMap(({ id, children }) => [id, ...everyId(children ?? [])]);

const asHint = ({ place, numbers }: Typed): CheckResult => ({
  check: 'TEXT-TYPED',
  title: '正文的数字来自记录',
  basis: '本平台规则：正文数字与台账数字绑定，不手写',
  level: 'hint',
  where: placeLabels[place],
  compared: `手写了 ${numbers.join('、')}，没有记录可以核对`,
  fix: '用“插入数字”换成由记录计算的数字；确为台账以外的数字，请写明依据',
});

/** What a report is judged with beside its own numbers: whose it is, and last year's as it was approved. */
export interface ReportSetting {
  bureau: string;
  local: boolean;
  before: FilledReport | null;
}

/** Everything an auditor would find, and the numbers that nobody could check. */
export function examine(document: ReportDocument, text: ReportText, { local, before }: Omit<ReportSetting, 'bureau'>): CheckResult[] {
  return [...checkReport(filledOf(document, local, before)), ...typedIn(text).map(asHint)];
}

/** Every error must be mended or explained before a report goes on. Problem `invalid` names those that are neither. */
export function expectExplained(checks: readonly CheckResult[], explanations: Readonly<Record<string, string>>): void {
  const open = checks.filter(found => found.level === 'error' && !explanations[explanationKey(found)]?.trim());
  if (open.length === 0) return;
  throw new Problem(
    'invalid',
    '还有没有改正、也没有说明的问题',
    open.map(found => ({ field: found.check, message: `${found.where}：${found.compared}。${found.fix}` })),
  );
}
