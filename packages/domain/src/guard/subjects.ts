/** What is looked through every night once it is public: items, answers, and what the ledger says of things published elsewhere. */
export const guardSubjects = { content: '公开内容', consultation: '公众问答', disclosure: '公开台账' } as const;
export type GuardSubject = keyof typeof guardSubjects;
