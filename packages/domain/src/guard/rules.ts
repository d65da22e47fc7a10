import type { GuardLevel } from './finding.ts';

/**
 * Who may let a finding pass: whoever has read it; a second person, not the author, who writes why; the secrecy officer,
 * who writes why; nobody, so that it has to be taken out.
 */
export type GuardRelease = 'read' | 'second-person' | 'secrecy-officer' | 'never';

export interface GuardRule {
  title: string;
  level: GuardLevel;
  release: GuardRelease;
  basis: string;
  fix: string;
}

const PRIVACY = '《政府信息公开条例》第十五条；《个人信息保护法》第二十八条';
const SECRECY = '《政府信息公开条例》第十四条、第十七条；《保守国家秘密法》';
const DRAFTS = '《政府信息公开条例》第十六条（内部信息、过程性信息）';
const WORDING = '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）';

const block = { level: 'block', release: 'second-person' } as const;
const warn = { level: 'warn', release: 'read' } as const;

/** Every rule of the guard before publishing (发布前检查). */
export const guardRules = {
  'id-number': {
    ...block,
    title: '身份证号',
    basis: `${PRIVACY}；GB 11643—1999`,
    fix: '删去身份证号，或中间十位以上改为星号',
  },
  'id-doubtful': {
    ...warn,
    title: '疑似身份证号',
    basis: `${PRIVACY}；GB 11643—1999`,
    fix: '看一看是不是身份证号（写错一位或十五位旧号）：是就删去，不是就不用管',
  },
  'id-half-masked': {
    ...block,
    title: '身份证号遮得不够',
    basis: `${PRIVACY}；GB 11643—1999`,
    fix: '露出的数字能推算出整个号码：至少遮住出生年月日八位，或整个删去',
  },
  mobile: {
    ...warn,
    title: '手机号',
    basis: PRIVACY,
    fix: '是个人手机就删去或遮住中间四位；是对外办事电话，请改用座机或登记为公开电话',
  },
  'bank-card': { ...block, title: '银行卡号', basis: `${PRIVACY}；ISO/IEC 7812-1`, fix: '删去银行卡号' },
  'bank-account': { ...warn, title: '银行账号', basis: PRIVACY, fix: '个人账号要删去；单位对外收款的账号核对无误后可以保留' },
  'id-with-bank': {
    level: 'block',
    release: 'never',
    title: '身份证号与银行账号同时出现',
    basis: PRIVACY,
    fix: '这样的名单一律不能公开：把身份证号和银行账号两列都删去，再重新检查',
  },
  'home-address': { ...warn, title: '姓名与家庭住址', basis: PRIVACY, fix: '住址只写到镇（街道）或村（社区），门牌、组、幢、室删去' },
  health: {
    ...block,
    title: '个人的病情或伤残情况',
    basis: PRIVACY,
    fix: '删去病情、伤残等级，或隐去姓名；依法应当公示或本人书面同意公开的，写明依据再由他人放行',
  },
  minor: {
    ...block,
    title: '未成年人的姓名与年龄',
    basis: '《个人信息保护法》第二十八条、第三十一条；《未成年人保护法》',
    fix: '隐去孩子的姓名，或隐去出生日期和年龄',
  },
  certificate: { ...block, title: '证件号码', basis: PRIVACY, fix: '删去证件号码，只保留证件名称' },
  military: {
    level: 'secrecy',
    release: 'secrecy-officer',
    title: '部队番号、代号或驻地',
    basis: '《互联网军事信息传播管理办法》；《保守国家秘密法》',
    fix: '改为“某部”“某部队”；确属已经公开的历史番号，请保密员确认',
  },
  'secrecy-mark': {
    level: 'secrecy',
    release: 'never',
    title: '密级或内部标志',
    basis: SECRECY,
    fix: '立即停止，不要转发，报告保密员；解密或取消标志以前不能公开',
  },
  'not-public': {
    ...block,
    title: '标明不公开或依申请公开',
    basis: '《政府信息公开条例》第十三条、第十七条',
    fix: '公开属性与发布不符：先按审批表改定公开属性，再发布',
  },
  placeholder: { ...warn, title: '没有填完的地方', basis: WORDING, fix: '填上内容，或删去占位的符号' },
  word: { ...block, title: '本局词表中的词', basis: '本局词表', fix: '按词表的说明修改' },
  'hidden-sheet': { ...warn, title: '隐藏的工作表', basis: DRAFTS, fix: '取消隐藏看一遍，不公开的工作表删去（隐藏不等于删除）' },
  'hidden-cells': { ...warn, title: '隐藏的行或列', basis: DRAFTS, fix: '取消隐藏看一遍，不公开的行、列删去' },
  'filtered-rows': { ...warn, title: '筛选后看不见的行', basis: DRAFTS, fix: '清除筛选看一遍，不公开的行删去' },
  'tracked-changes': { ...warn, title: '修订痕迹', basis: DRAFTS, fix: '接受或拒绝全部修订后再保存' },
  comments: { ...warn, title: '批注', basis: DRAFTS, fix: '删去全部批注后再保存' },
  'hidden-text': { ...warn, title: '看不见的文字', basis: DRAFTS, fix: '显示出来看一遍，不公开的删去' },
  'location-data': {
    ...block,
    title: '照片里的拍摄位置',
    basis: '《个人信息保护法》第二十八条（行踪轨迹）',
    fix: '去掉照片的位置信息（属性—删除属性和个人信息，或截图另存）后重新上传',
  },
  'embedded-file': { ...warn, title: '嵌入的文件', basis: DRAFTS, fix: '双击打开看一遍；只为显示用的，改为图片' },
  macro: { ...warn, title: '宏代码', basis: WORDING, fix: '另存为不含宏的格式（.docx、.xlsx）' },
  'no-text': { ...warn, title: '没有可检查的文字', basis: WORDING, fix: '扫描件或图片无法自动检查，请逐页人工查看' },
} as const satisfies Record<string, GuardRule>;

export type GuardRuleId = keyof typeof guardRules;
