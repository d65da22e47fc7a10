import { consultationRoutes, type FieldProblem, fieldProblems, type Given } from '@vc/contract';
import { findPersonalData, personalDataLabels } from '@vc/domain';
import type { Draft } from './draft';

type Question = Given<typeof consultationRoutes.ask>;

/** What is wrong with each field, by its name: the first thing, when there are several. */
export type Problems = Readonly<Record<string, string>>;

/** The fields in the order in which they stand on the page. */
export const fieldOrder = ['category', 'question', 'name', 'phone'] as const;

export const problemsOf = (list: readonly FieldProblem[]): Problems =>
  Object.fromEntries([...list].reverse().map(({ field, message }) => [field, message]));

/** A short mark of what was written (FNV-1a): the same words give the same mark. */
function markOf(words: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The key carries a mark of the words: sent again unchanged it is filed once, sent again with other words it is another question. */
const asQuestion = ({ category, ...draft }: Draft, clientKey: string): Question =>
  ({
    ...draft,
    clientKey: `${clientKey}-${markOf(JSON.stringify([category, draft]))}`,
    category: category ?? undefined,
    phone: draft.phone.replace(/\s/g, '') || null,
  }) as Question;

/** The draft as it will be sent, or everything that must be put right first, all at once: the contract's own rules. */
export function checkDraft(draft: Draft, clientKey: string): { question: Question } | { problems: Problems } {
  const question = asQuestion(draft, clientKey);
  const parsed = consultationRoutes.ask.input.safeParse(question);
  return parsed.success ? { question } : { problems: problemsOf(fieldProblems(parsed.error)) };
}

/** Numbers that staff have no need of, found in what is being written; null when there are none. */
export function needlessNumbers(text: string): string | null {
  const kinds = new Set(findPersonalData(text).map(({ kind }) => kind));
  kinds.delete('mobile');
  if (kinds.size === 0) return null;
  const names = Array.from(kinds, kind => personalDataLabels[kind]).join('和');
  return `您写了${names}。工作人员不需要${names}，为了安全请删掉`;
}
