/** A text that somebody agrees to, in the version that was shown. A changed text is a new version and is asked for again. */
export interface ConsentText {
  /** The day on which the text was laid down. */
  version: string;
  title: string;
  lines: readonly string[];
}

/** What is said before anything is asked for (个人信息保护法第十七条). */
export const aidNotice: ConsentText = {
  version: '2026-11-25',
  title: '我们要您的哪些信息、用来做什么',
  lines: [
    '姓名、身份证号、手机号、住在哪个镇街、家庭人口和收入、困难情况：只用来核实和办理这一次困难帮扶申请。',
    '身份证号和手机号加密存放；只有经办人、审核人能看，查看留有记录。',
    '身份证明照片收到时就打上“仅用于困难帮扶”的字样，办结后按期删除。',
    '批准以后会公示：只公示姓氏、镇街和帮扶类别，到期自动撤下。',
    '您可以查看、更正、撤回申请。不同意提供，就没法办理这项申请，但不影响您使用其他功能。',
  ],
};

/** What has to be agreed to by itself (个人信息保护法第二十九条). */
export const aidSensitiveConsent: ConsentText = {
  version: '2026-11-25',
  title: '单独同意：敏感个人信息',
  lines: ['身份证号和身份证明照片、困难情况（可能涉及医疗、收入）是敏感个人信息。', '我同意你们为办理这次困难帮扶申请处理这些信息。'],
};

/** Account details are asked for only when there is something to pay (个人信息保护法第二十九条). */
export const aidAccountConsent: ConsentText = {
  version: '2026-11-25',
  title: '单独同意：收款账户',
  lines: ['银行卡号是敏感个人信息，只用来发放这一笔帮扶金。', '我同意你们为发放帮扶金处理这个账户。'],
};

/** What somebody who applies for another person declares. */
export const aidBehalfConsent: ConsentText = {
  version: '2026-11-25',
  title: '替别人申请',
  lines: ['申请人知道并同意由我代为申请、提供这些信息。', '办理结果我会如实告诉申请人。'],
};
