import type { CaseKind } from '@vc/domain';
import { to } from './go';

const pages: Readonly<Record<CaseKind, (id: string) => string>> = {
  consultation: to.myOne,
  foi: to.foiOne,
  aid: to.aidOne,
  complaint: to.complaint,
};

/** The page on which a person follows a case of his own. */
export const caseAddress = (kind: CaseKind, id: string): string => pages[kind](id);
