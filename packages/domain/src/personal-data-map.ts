import { aidAccountConsent, aidBehalfConsent, aidNotice, aidSensitiveConsent } from './aid/consent.ts';
import { aidKindLabels } from './aid/kinds.ts';
import { aidStates } from './aid/steps.ts';
import { caseKinds } from './case/case.ts';
import { complaintKinds } from './complaint/steps.ts';
import { messageKinds } from './consultation/words.ts';
import { applicantClasses } from './foi/foi.ts';
import { foiStates } from './foi/steps.ts';
import { acts } from './history.ts';
import { offerReportReasons } from './offer-report/steps.ts';
import { type RetentionClass, retentionClasses } from './retention.ts';
import { signUpStates } from './sign-up/steps.ts';
import { subjects } from './subjects.ts';

/** Personal data as the law ranks it (个人信息保护法第二十八条): what harms a person's dignity or safety is sensitive. */
export const dataLevels = { ordinary: '一般', sensitive: '敏感' } as const;
export type DataLevel = keyof typeof dataLevels;

/** A column that holds something about a person. */
export interface PersonalColumn {
  what: string;
  level: DataLevel;
  /** The vault seals it (`SealedColumn`). */
  sealed?: true;
  /** What becomes of it when the account is closed or its period is over: emptied, or kept without its person. */
  end: 'cleared' | 'kept';
  /** It says nothing to the person whose it is (an index), and is left out of what he is shown. */
  hidden?: true;
}

/** A column that is told along with them, so that they are understood. */
export interface ToldColumn {
  what: string;
  /** It holds the id of something published, which is told by its title. */
  titled?: true;
  /** The words for its values. */
  words?: Readonly<Record<string, string>>;
}

/** A table that holds something about people: the whole register, one entry for each table. */
export interface PersonalTable {
  /** What it is called towards the person. */
  title: string;
  purpose: string;
  retention: RetentionClass;
  /** The column with the device that a row belongs to, or with the case that it is a part of; null: no device's. */
  owner: string | { caseIn: string } | null;
  /** What becomes of its rows when the account is closed: they lose their person, they go, or they stay as they are. */
  after: 'detached' | 'removed' | 'kept';
  columns: Readonly<Record<string, PersonalColumn>>;
  told?: Readonly<Record<string, ToldColumn>>;
  /** In SQL: which of its rows are told to the person, where some are the office's own. */
  only?: string;
  /** In SQL: which of its rows vouch for money that was paid. They keep what they name, sealed, as long as the accounts. */
  vouchers?: string;
}

const sensitive = (what: string, over: Partial<PersonalColumn> = {}): PersonalColumn => ({
  what,
  level: 'sensitive',
  end: 'cleared',
  ...over,
});
const ordinary = (what: string, over: Partial<PersonalColumn> = {}): PersonalColumn => ({
  what,
  level: 'ordinary',
  end: 'cleared',
  ...over,
});
/** What the record is about: it stays when its person does not. */
const kept = (what: string): PersonalColumn => ({ what, level: 'ordinary', end: 'kept' });

/** Texts that people agree to, by their purpose. */
const consentPurposes = {
  'aid/notice': aidNotice.title,
  'aid/sensitive': aidSensitiveConsent.title,
  'aid/account': aidAccountConsent.title,
  'aid/behalf': aidBehalfConsent.title,
};

/**
 * Everything that the platform holds about people: which column, what it is, why, and for how long. Export, closing,
 * retention and the page 个人信息 are made of this, and a test fails for a column that looks personal and is not in it.
 */
export const personalDataMap: Readonly<Record<string, PersonalTable>> = {
  sign_up: {
    title: '活动报名',
    purpose: '组织活动时通知您、核对名单',
    retention: 'sign-up',
    owner: 'veteranId',
    after: 'detached',
    columns: { name: sensitive('姓名', { sealed: true }), phone: sensitive('手机号', { sealed: true }) },
    told: { contentId: { what: '活动', titled: true }, joinedAt: { what: '报名时间' }, state: { what: '状态', words: signUpStates } },
  },
  case_record: {
    title: '办理事项',
    purpose: '办理您提出的事项，按期答复您',
    retention: 'case',
    owner: 'veteranId',
    after: 'detached',
    columns: { title: kept('事由'), person: ordinary('查重用的编码', { hidden: true }) },
    told: {
      kind: { what: '类别', words: caseKinds },
      number: { what: '编号' },
      openedAt: { what: '提出时间' },
      stateWords: { what: '状态' },
      closedOn: { what: '办结日期' },
    },
  },
  consultation: {
    title: '留言咨询',
    purpose: '答复您的问题',
    retention: 'case',
    owner: 'veteranId',
    after: 'detached',
    columns: {
      name: sensitive('称呼', { sealed: true }),
      phone: sensitive('手机号', { sealed: true }),
      relation: ordinary('代办人与您的关系'),
      helperName: sensitive('代办人', { sealed: true }),
      helperPhone: sensitive('代办人手机号', { sealed: true }),
      question: kept('问题'),
      ratingReason: kept('评价理由'),
    },
    told: { receipt: { what: '编号' }, category: { what: '类别', words: subjects }, askedAt: { what: '留言时间' } },
  },
  foi: {
    title: '信息公开申请',
    purpose: '核对申请人、答复您的申请（政府信息公开条例第二十九条）',
    retention: 'case',
    owner: 'veteranId',
    after: 'detached',
    columns: {
      name: sensitive('姓名或者名称', { sealed: true }),
      contactName: sensitive('联系人', { sealed: true }),
      proofNumber: sensitive('证件号码', { sealed: true }),
      phone: sensitive('手机号', { sealed: true }),
      email: sensitive('电子邮箱', { sealed: true }),
      address: sensitive('通信地址', { sealed: true }),
      title: kept('申请的信息'),
      wanted: kept('内容描述'),
      help: ordinary('需要的帮助'),
      reply: kept('答复'),
    },
    told: {
      registrationNumber: { what: '登记编号' },
      applicantClass: { what: '申请人类别', words: applicantClasses },
      receivedOn: { what: '收到日期' },
      state: { what: '状态', words: foiStates },
      answeredOn: { what: '办结日期' },
    },
  },
  foi_letter: {
    title: '信息公开申请的文书',
    purpose: '告知办理情况和结果',
    retention: 'case',
    owner: { caseIn: 'foiId' },
    after: 'kept',
    columns: { to: sensitive('收件人', { sealed: true }) },
    told: { title: { what: '文书' }, number: { what: '文号' }, on: { what: '日期' } },
    only: '`to` IS NULL',
  },
  complaint: {
    title: '对本程序的意见',
    purpose: '改进本程序，答复您的意见',
    retention: 'case',
    owner: 'veteranId',
    after: 'detached',
    columns: { phone: sensitive('手机号', { sealed: true }), text: kept('意见'), answers: { ...kept('答复和评价'), hidden: true } },
    told: {
      receipt: { what: '编号' },
      kind: { what: '情况', words: complaintKinds },
      pageName: { what: '页面' },
      filedAt: { what: '提出时间' },
    },
  },
  consultation_message: {
    title: '留言的往来',
    purpose: '答复您的追问',
    retention: 'case',
    owner: { caseIn: 'consultationId' },
    after: 'detached',
    columns: { text: kept('内容'), byName: kept('署名') },
    told: { kind: { what: '类型', words: messageKinds }, at: { what: '时间' } },
  },
  consultation_note: {
    title: '内部备注',
    purpose: '同事之间交代办理情况',
    retention: 'case',
    owner: null,
    after: 'kept',
    columns: { text: kept('内容'), byName: kept('署名') },
  },
  consultation_draft: {
    title: '没有发出的答复',
    purpose: '答复写到一半不丢失',
    retention: 'case',
    owner: null,
    after: 'kept',
    columns: { text: kept('内容'), byName: kept('署名') },
  },
  aid: {
    title: '困难帮扶申请',
    purpose: '核实和办理您的困难帮扶申请，发放帮扶金',
    retention: 'grant',
    owner: 'veteranId',
    after: 'detached',
    columns: {
      name: sensitive('姓名', { sealed: true }),
      idNumber: sensitive('身份证号', { sealed: true }),
      phone: sensitive('手机号', { sealed: true }),
      person: ordinary('查重用的编码', { hidden: true }),
      openKey: ordinary('防止重复的编码', { hidden: true }),
      relation: kept('替谁申请'),
      helperName: sensitive('代办人姓名', { sealed: true }),
      helperPhone: sensitive('代办人手机号', { sealed: true }),
      town: kept('镇（街道）'),
      household: sensitive('家庭人口', { sealed: true }),
      income: sensitive('家庭月收入（分）', { sealed: true }),
      story: sensitive('困难情况', { sealed: true }),
      again: sensitive('再次申请的原因'),
      checkNotes: sensitive('核实情况', { sealed: true, hidden: true }),
      reason: sensitive('决定的理由', { sealed: true }),
      publicName: ordinary('公示的称呼'),
      account: sensitive('收款账户', { sealed: true }),
    },
    told: {
      receipt: { what: '编号' },
      kind: { what: '帮扶类别', words: aidKindLabels },
      filedOn: { what: '提交日期' },
      state: { what: '状态', words: aidStates },
      paidOn: { what: '发放日期' },
    },
    vouchers: 'paidOn IS NOT NULL',
  },
  aid_draft: {
    title: '没有提交的帮扶申请',
    purpose: '换一台手机也能接着填',
    retention: 'draft',
    owner: 'veteranId',
    after: 'removed',
    columns: {
      form: sensitive('已填的内容（在草稿页里看）', { sealed: true, hidden: true }),
      code: sensitive('接着填的号码', { sealed: true }),
      codeIndex: ordinary('查找用的编码', { hidden: true, end: 'kept' }),
    },
    told: { savedAt: { what: '上次保存' }, expiresOn: { what: '保留到' } },
  },
  aid_draft_device: {
    title: '能打开帮扶草稿的手机',
    purpose: '换一台手机也能接着填',
    retention: 'draft',
    owner: 'veteranId',
    after: 'removed',
    columns: {},
  },
  consent: {
    title: '同意的记录',
    purpose: '证明您看过并同意过哪份说明',
    retention: 'archive',
    owner: 'veteranId',
    after: 'detached',
    columns: {},
    told: { purpose: { what: '同意的事项', words: consentPurposes }, textVersion: { what: '版本' }, at: { what: '时间' } },
  },
  case_file: {
    title: '传上来的文件',
    purpose: '办理您提出的事项',
    retention: 'draft',
    owner: 'veteranId',
    after: 'detached',
    columns: { name: kept('文件名') },
    told: { kind: { what: '用于', words: caseKinds }, createdAt: { what: '上传时间' }, removedAt: { what: '删除时间' } },
  },
  offer_report: {
    title: '商家反馈',
    purpose: '核实优惠没有兑现的情况',
    retention: 'archive',
    owner: 'veteranId',
    after: 'detached',
    columns: { note: kept('说明'), finding: kept('处理结果'), liveKey: ordinary('防止重复的编码', { hidden: true }) },
    told: { title: { what: '商家' }, reason: { what: '反映的情况', words: offerReportReasons }, reportedAt: { what: '反映时间' } },
  },
  notice: {
    title: '消息',
    purpose: '告诉您事项的进展',
    retention: 'notice',
    owner: 'toId',
    after: 'removed',
    columns: { title: kept('标题'), body: kept('内容') },
    told: { at: { what: '时间' } },
  },
  session: {
    title: '设备会话',
    purpose: '认出是同一部手机，把答复送回给您',
    retention: 'session',
    owner: 'holderId',
    after: 'removed',
    columns: {},
    told: { seenAt: { what: '开始使用' }, expiresAt: { what: '到期' } },
  },
  history: {
    title: '操作记录',
    purpose: '出了问题能查清是谁做的',
    retention: 'log',
    owner: 'whoId',
    after: 'kept',
    columns: { ip: { what: '网络地址', level: 'ordinary', end: 'kept' }, whoName: kept('操作人') },
    told: { at: { what: '时间' }, act: { what: '做了什么', words: acts } },
  },
  staff: {
    title: '工作人员账号',
    purpose: '登录管理后台、署名办理',
    retention: 'staff',
    owner: null,
    after: 'kept',
    columns: {
      username: { what: '用户名', level: 'ordinary', end: 'kept' },
      name: kept('姓名'),
      passwordHash: { what: '密码的校验值', level: 'sensitive', end: 'kept', hidden: true },
    },
  },
};

/** Columns that look personal and are not, with the reason: the test of the map reads them. */
export const notPersonal: Readonly<Record<string, string>> = {
  'absence.staffName': '请假的工作人员署名',
  'absence.toName': '接手的工作人员署名',
  'aid.checkedByName': '核实的工作人员署名',
  'aid.decidedByName': '决定的工作人员署名',
  'case_record.holderName': '承办人署名',
  'case_record.holderId': '承办人',
  'case_file.uploaderName': '上传的工作人员，群众一律记“群众”',
  'complaint.pageName': '程序里一个页面的名称',
  'content.authorName': '拟稿人署名',
  'content.place': '镇街道',
  'publication.place': '镇街道',
  'approval.signerName': '审批人署名',
  'guard_pass.byName': '放行的工作人员署名',
  'foi.applicantClass': '申请人类别，不指向个人',
  'foi_letter.contact': '本机关的联系方式',
  'canned_answer.byName': '常用答复的保存人署名',
  'counter.name': '编号序列的名称',
  'file.name': '公开附件的文件名',
  'file.uploaderName': '上传的工作人员署名',
  'ledger_import.fileName': '导入表格的文件名',
  'ledger_import.byName': '导入的工作人员署名',
  'setting.name': '设置的名称',
};

/** A group of what is held, as the page 个人信息 says it. */
export interface HeldInWords {
  title: string;
  what: string;
  purpose: string;
  howLong: string;
}

/** What may be held about the person at a phone, for every table that belongs to devices. */
export const heldInWords: readonly HeldInWords[] = Object.values(personalDataMap)
  .filter(({ owner }) => owner !== null)
  .map(({ title, purpose, retention, columns, told = {} }) => ({
    title,
    what: [...Object.values(columns).filter(({ hidden }) => !hidden), ...Object.values(told)].map(({ what }) => what).join('、'),
    purpose,
    howLong: retentionClasses[retention].words,
  }));
