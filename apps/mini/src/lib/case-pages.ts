import type { CaseKind, VeteranSubject } from '@vc/domain';
import { to } from './go';

const pages: Readonly<Record<CaseKind, (id: string) => string>> = {
  consultation: to.myOne,
  foi: to.foiOne,
  aid: to.aidOne,
  complaint: to.complaint,
};

/** The page on which a person follows a case of his own. */
export const caseAddress = (kind: CaseKind, id: string): string => pages[kind](id);

/** The page that a notice leads to: of a place in an activity to all of them, for the activity's own page may be gone. */
export const noticeAddress = (subject: VeteranSubject, id: string): string =>
  subject === 'sign_up' ? to.signUps : caseAddress(subject, id);
