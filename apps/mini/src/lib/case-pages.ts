import type { CaseKind } from '@vc/domain';
import { to } from './go';

/** The page on which a person follows a case of each kind: one line each. */
const pages: Partial<Record<CaseKind, (id: string) => string>> = {
  consultation: to.myOne,
  complaint: to.complaint,
};

/** Where a case is followed; null for a kind that is not followed on the phone yet. */
export const caseAddress = (kind: CaseKind, id: string): string | null => pages[kind]?.(id) ?? null;
