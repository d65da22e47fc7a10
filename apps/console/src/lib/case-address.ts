import { type CaseKind, caseKinds } from '@vc/domain';

/** Where the page of each kind of case lies. */
const pages: Readonly<Record<CaseKind, string>> = { consultation: '/consultations', foi: '/foi', aid: '/aid', complaint: '/complaints' };

/** The address of a case's page, and what its kind is called. */
export const caseAddress = (kind: CaseKind, id: string): string => `${pages[kind]}/${id}`;
export const caseKindInWords = (kind: CaseKind): string => caseKinds[kind];
