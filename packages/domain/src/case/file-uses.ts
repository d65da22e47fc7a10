/** What a file of a case is: shown by the person, an identity paper, or the bureau's own. */
export const caseFileUses = {
  evidence: '说明材料',
  identity: '身份证明',
  /** Read by nobody but those who write the answer; it becomes `reply` when the answer is sent. */
  draft: '没有发出的答复附件',
  reply: '答复附件',
  released: '公开的信息',
  original: '原件（不提供）',
} as const;
export type CaseFileUse = keyof typeof caseFileUses;
