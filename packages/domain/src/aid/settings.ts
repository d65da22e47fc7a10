import { type AidKindKey, aidKinds } from './kinds.ts';

/** The least and the most that one grant of a kind may be, whole fen; null where the bureau sets no bound. */
export interface AidBounds {
  leastFen: number | null;
  mostFen: number | null;
}

/** What a bureau lays down for its aid. Days of clocks are working days. */
export interface AidSettings {
  acceptDays: number;
  decideDays: number;
  /** From the decision to the start of publicity, and from the end of publicity to payment. */
  postDays: number;
  payDays: number;
  /** Calendar days for which a name stands in public. */
  publicityDays: number;
  /** How the name is shown there. */
  publicName: PublicNameStyle;
  /** Above this amount a deputy decides, fen. */
  deputyAboveFen: number;
  /** Calendar days given for what is missing. */
  supplyDays: number;
  /** Calendar days after the end of a case for which its identity papers are kept. */
  paperDays: number;
  /** The section (承办科室) on whose desk applications are put; null for the bureau's pool, where every section sees them. */
  section: string | null;
  bounds: Record<AidKindKey, AidBounds>;
}

export const publicNameStyles = { comrade: '姓加“同志”，如“王同志”', masked: '姓加“某某”，如“王某某”' } as const;
export type PublicNameStyle = keyof typeof publicNameStyles;

const none: AidBounds = { leastFen: null, mostFen: null };

/** What holds until the bureau says otherwise. */
export const aidDefaults: AidSettings = {
  acceptDays: 5,
  decideDays: 20,
  postDays: 5,
  payDays: 10,
  publicityDays: 7,
  publicName: 'masked',
  deputyAboveFen: 500_000,
  supplyDays: 15,
  paperDays: 30,
  section: null,
  bounds: Object.fromEntries(Object.keys(aidKinds).map(key => [key, none])) as Record<AidKindKey, AidBounds>,
};

/** True when an amount is above what a section head decides. */
export const aidNeedsDeputy = (fen: number, { deputyAboveFen }: Pick<AidSettings, 'deputyAboveFen'>): boolean => fen > deputyAboveFen;

/** Fen as people write money: `3000 元`, `3000.50 元`. */
export const yuanInWords = (fen: number): string => `${fen % 100 === 0 ? fen / 100 : (fen / 100).toFixed(2)} 元`;

/** What is wrong with an amount of a kind, in words; null when it fits. */
export function aidAmountProblem(fen: number, { leastFen, mostFen }: AidBounds): string | null {
  if (!Number.isSafeInteger(fen) || fen <= 0) return '金额应大于 0，最多两位小数';
  if (leastFen !== null && fen < leastFen) return `本类帮扶每次不少于 ${yuanInWords(leastFen)}`;
  if (mostFen !== null && fen > mostFen) return `本类帮扶每次不超过 ${yuanInWords(mostFen)}`;
  return null;
}

/** Who decides, in words for everybody. */
export const aidDecidedBy = ({ deputyAboveFen }: Pick<AidSettings, 'deputyAboveFen'>): string =>
  `${yuanInWords(deputyAboveFen)}以内由科室负责人决定，超过的由分管领导决定；核实和决定不是同一个人`;
