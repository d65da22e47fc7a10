import { type AidDraftForm, aidDraftProblems } from '@vc/contract';
import { type Wrong, wrongBy } from '../../lib/send';

/** The form in five small steps; each field stands on one. */
export const applySteps = { kind: '类别', person: '信息', hardship: '困难', papers: '材料', check: '核对' } as const;
export type ApplyStep = keyof typeof applySteps;
export const stepKeys = Object.keys(applySteps) as ApplyStep[];

const fields: Record<ApplyStep, readonly string[]> = {
  kind: ['kind', 'relation'],
  person: ['helperName', 'helperPhone', 'name', 'idNumber', 'phone', 'town'],
  hardship: ['household', 'income', 'story'],
  papers: ['papers'],
  check: ['notice', 'sensitive', 'behalf', 'again'],
};

/** What is still missing or wrong on a step, by field. */
export function problemsOn(step: ApplyStep, form: AidDraftForm): Wrong {
  const found = aidDraftProblems(form).filter(({ field }) => fields[step].includes(field.split('.')[0] as string));
  return wrongBy(found.map(({ field, message }) => ({ field: field.split('.')[0] as string, message })));
}

/** The first step on which something has to be put right; null when nothing has. */
export const stepOf = (wrong: Wrong): ApplyStep | null => stepKeys.find(step => fields[step].some(field => field in wrong)) ?? null;

/** The first step on which something is still missing; the last when nothing is. */
export const firstOpen = (form: AidDraftForm): ApplyStep =>
  stepKeys.find(step => Object.keys(problemsOn(step, form)).length > 0) ?? 'check';
