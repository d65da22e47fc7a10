/** How long personal data is kept, by class: what becomes of it after that, in words for the person whose it is. */
export interface Retention {
  label: string;
  /** Days after which the nightly sweep removes or detaches it; null for what another rule ends. */
  days: number | null;
  words: string;
}

/** Years after its closing for which a case still names its person, when the bureau has set nothing else. */
export const CASE_YEARS = 2;
export const CASE_YEARS_MOST = 30;
/** Years for which vouchers of money are kept (会计档案管理办法附表一). */
export const VOUCHER_YEARS = 30;

export const retentionClasses = {
  draft: { label: '没有提交的文件', days: 30, words: '传上来 30 天还没有提交的，自动删除' },
  'sign-up': { label: '报名信息', days: 365, words: '报名满一年后，姓名和手机号自动清除' },
  case: { label: '办理事项', days: null, words: '办结满规定年限后，姓名、电话、证件号自动清除，只留下不带姓名的档案' },
  grant: {
    label: '帮扶档案',
    days: null,
    words: '没有发放的，办结满规定年限后自动清除；发放了资金的，作为会计凭据加密保存三十年，只有经办人能看，注销后不再和您的手机关联',
  },
  paper: {
    label: '随事项的文件',
    days: null,
    words:
      '传上来 30 天还没有提交的，自动删除；身份证明在办结后按规定天数删除；其他材料在办结满规定年限、清除姓名电话时一并删除，发放了资金的随会计凭据保存三十年；答复的附件和提供的信息作为业务档案保存',
  },
  notice: { label: '消息', days: 180, words: '看过 180 天后自动删除' },
  session: { label: '设备会话', days: null, words: '到期自动删除，最长两年' },
  log: { label: '操作记录', days: null, words: '按网络安全规定至少保存六个月，记的是谁做了什么，不记您填写的内容' },
  archive: { label: '档案', days: null, words: '作为业务档案保存，不带姓名、电话和证件号' },
  staff: { label: '工作人员', days: null, words: '在岗期间及档案规定的年限内保存' },
} as const satisfies Record<string, Retention>;
export type RetentionClass = keyof typeof retentionClasses;
