import { consultationRoutes, type FieldProblem, fieldProblems, type Given } from '@vc/contract';
import { findPersonalData, personalDataLabels } from '@vc/domain';
import { keyFor } from '../../lib/kept-form';
import { filesProblem, marksOf } from '../../lib/uploads';
import type { Draft } from './draft';

type Question = Given<typeof consultationRoutes.ask>;

/** What is wrong with each field, by its name: the first thing, when there are several. */
export type Problems = Readonly<Record<string, string>>;

/** The fields in the order in which they stand on the page. */
export const fieldOrder = [
  'category',
  'question',
  'files',
  'helper.relation',
  'helper.name',
  'helper.phone',
  'helper.consent',
  'name',
  'phone',
] as const;

/** Under which name the contract speaks of a field of the draft. */
export const fieldOf: Readonly<Partial<Record<keyof Draft, string>>> = {
  relation: 'helper.relation',
  helperName: 'helper.name',
  helperPhone: 'helper.phone',
  consent: 'helper.consent',
};

export const problemsOf = (list: readonly FieldProblem[]): Problems =>
  Object.fromEntries([...list].reverse().map(({ field, message }) => [field, message]));

const digitsOf = (phone: string): string => phone.replace(/\s/g, '');

/** The draft as it will be sent, but for the files, which may have to go again first. */
export function asQuestion(draft: Draft, clientKey: string): Question {
  const { category, question, name, phone, anonymous, onBehalf, files } = draft;
  const helper = onBehalf
    ? { relation: draft.relation, name: draft.helperName, phone: digitsOf(draft.helperPhone), consent: draft.consent }
    : null;
  const written = { category: category ?? undefined, question, name, phone: digitsOf(phone) || null, anonymous, helper };
  return { ...written, files: [], clientKey: keyFor(clientKey, written, marksOf(files)) } as unknown as Question;
}

/** The question ready to be sent, or everything that must be put right first, all at once: the contract's own rules. */
export function checkDraft(draft: Draft, clientKey: string): { question: Question } | { problems: Problems } {
  const question = asQuestion(draft, clientKey);
  const parsed = consultationRoutes.ask.input.safeParse(question);
  const problems: Record<string, string> = parsed.success ? {} : { ...problemsOf(fieldProblems(parsed.error)) };
  const unsent = filesProblem(draft.files);
  if (unsent) problems.files = unsent;
  // The contract comes to this only when all else is well; here everything is said at once.
  if (draft.onBehalf && !draft.name.trim()) problems.name = '请填写退役军人本人的姓名';
  return Object.keys(problems).length === 0 ? { question } : { problems };
}

/** Numbers that staff have no need of, found in what is being written; null when there are none. */
export function needlessNumbers(text: string): string | null {
  const kinds = new Set(findPersonalData(text).map(({ kind }) => kind));
  kinds.delete('mobile');
  if (kinds.size === 0) return null;
  const names = Array.from(kinds, kind => personalDataLabels[kind]).join('和');
  return `您写了${names}。工作人员不需要${names}，为了安全请删掉`;
}
