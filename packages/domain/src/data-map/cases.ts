import { aidAccountConsent, aidBehalfConsent, aidNotice, aidSensitiveConsent } from '../aid/consent.ts';
import { aidKindLabels } from '../aid/kinds.ts';
import { aidStates } from '../aid/steps.ts';
import { caseKinds } from '../case/case.ts';
import { caseFileUses } from '../case/file-uses.ts';
import { complaintKinds } from '../complaint/steps.ts';
import { messageKinds } from '../consultation/words.ts';
import { applicantClasses } from '../foi/foi.ts';
import { foiStates } from '../foi/steps.ts';
import { subjects } from '../subjects.ts';
import { kept, ordinary, type PersonalTable, sensitive } from './column.ts';

/** Texts that people agree to, by their purpose. */
const consentPurposes = {
  'aid/notice': aidNotice.title,
  'aid/sensitive': aidSensitiveConsent.title,
  'aid/account': aidAccountConsent.title,
  'aid/behalf': aidBehalfConsent.title,
};

/** What cases hold of people: their records, what was written in them, their papers, and what was agreed to. */
export const caseTables: Readonly<Record<string, PersonalTable>> = {
  case_record: {
    title: '办理事项',
    purpose: '办理您提出的事项，按期答复您',
    retention: 'case',
    owner: 'veteranId',
    after: 'detached',
    columns: {
      title: kept('事由'),
      phoneIndex: ordinary('按手机号查重用的编码', { hidden: true }),
      idNumberIndex: ordinary('按证件号查重用的编码', { hidden: true }),
    },
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
    title: '事项里的文件',
    purpose: '办理您提出的事项',
    retention: 'paper',
    owner: 'veteranId',
    after: 'detached',
    columns: { name: kept('文件名') },
    told: {
      kind: { what: '用于', words: caseKinds },
      use: { what: '是什么', words: caseFileUses },
      createdAt: { what: '上传时间' },
      removedAt: { what: '删除时间' },
    },
  },
};
