/** A case (案件): a person at the other end, a legal clock, and an end. Each kind has its own table and its own steps. */
export const caseKinds = {
  consultation: '留言咨询',
  foi: '依申请公开',
  aid: '困难帮扶',
  complaint: '投诉建议',
} as const;
export type CaseKind = keyof typeof caseKinds;

/** How far a case has come, in the words of the person who waits for it; the same four for every kind. */
export const casePhases = { received: '已收到', assigned: '已分办', answered: '已答复', rated: '已评价' } as const;
export type CasePhase = keyof typeof casePhases;

/** What is said of a case, said to the person whose it is: 等申请人补正 is 等您补正. */
export const toApplicant = (words: string): string => words.replaceAll('申请人', '您');

/** What asks for a call at once rather than an answer in days. */
export const alerts = { crisis: '可能有危险', petition: '信访诉求' } as const;
export type Alert = keyof typeof alerts;
