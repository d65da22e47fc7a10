/** One way in which an application ends by law. */
export interface OutcomeRule {
  label: string;
  /** The row of table three of the annual report, by the 2021 format. */
  leaf: string;
  /** The articles of the Regulations (条例) that the reply names. */
  articles: string;
  /** The name of the letter that says so. */
  letter: string;
  /** The letter withholds something, so that review comes before a lawsuit (行政复议法第二十三条). */
  refuses: boolean;
  /** Courts do not hear it (最高人民法院 2011 年规定第二条). */
  notSuable?: boolean;
}

const refusing = (label: string, leaf: string, articles: string, letter = '政府信息不予公开告知书'): OutcomeRule => ({
  label,
  leaf,
  articles,
  letter,
  refuses: true,
});

/**
 * Every way an application can end (articles 14 to 16, 30, 35 to 39). Whatever leaves the applicant without what was
 * asked for counts as a refusal: somebody sent to review first keeps the way to court, the other way round it is lost.
 */
export const foiOutcomes = {
  public: {
    label: '已经主动公开，告知获取方式',
    leaf: 'granted',
    articles: '第三十六条第一项',
    letter: '政府信息公开告知书',
    refuses: false,
  },
  given: { label: '可以公开，予以提供', leaf: 'granted', articles: '第三十六条第二项', letter: '政府信息公开告知书', refuses: false },
  partial: refusing('部分公开（区分处理）', 'partial', '第三十七条、第三十六条第三项', '政府信息部分公开告知书'),
  secret: refusing('属于国家秘密', 'deny_1', '第十四条、第三十六条第三项'),
  forbidden: refusing('其他法律、行政法规禁止公开', 'deny_2', '第十四条、第三十六条第三项'),
  safety: refusing('公开后可能危及国家安全、公共安全、经济安全、社会稳定', 'deny_3', '第十四条、第三十六条第三项'),
  'third-party': refusing('涉及商业秘密、个人隐私，公开会损害第三方合法权益', 'deny_4', '第十五条、第三十二条、第三十六条第三项'),
  internal: refusing('人事管理、后勤管理、内部工作流程等内部事务信息', 'deny_5', '第十六条第一款、第三十六条第三项'),
  process: refusing('讨论记录、过程稿、磋商信函、请示报告等过程性信息', 'deny_6', '第十六条第二款、第三十六条第三项'),
  enforcement: refusing('行政执法案卷信息', 'deny_7', '第十六条第二款、第三十六条第三项'),
  inquiry: {
    ...refusing('工商、不动产登记资料等，另有查询规定', 'deny_8', '第三十六条第七项', '政府信息公开申请告知书'),
    notSuable: true,
  },
  absent: refusing('经检索，信息不存在', 'unable_1', '第三十六条第四项', '政府信息不存在告知书'),
  'not-ours': refusing('不属于本机关负责公开', 'unable_1', '第三十六条第五项', '非本机关政府信息告知书'),
  'to-make': {
    ...refusing('没有现成信息，需要另行加工、分析', 'unable_2', '第三十八条', '政府信息无法提供告知书'),
    notSuable: true,
  },
  unclear: refusing('补正后申请内容仍不明确', 'unable_3', '第三十条、第三十六条', '政府信息无法提供告知书'),
  petition: refusing('信访、投诉、举报类申请', 'notproc_1', '第三十九条第一款', '政府信息公开申请不予处理告知书'),
  repeat: refusing('重复申请', 'notproc_2', '第三十六条第六项', '政府信息公开申请不予重复处理告知书'),
  publication: {
    ...refusing('要求提供公报、报刊、书籍等公开出版物', 'notproc_3', '第三十九条第二款', '政府信息公开申请不予处理告知书'),
    notSuable: true,
  },
  excessive: refusing('无正当理由大量、反复申请', 'notproc_4', '第三十五条', '政府信息公开申请不予处理告知书'),
  reissue: refusing('要求确认或者重新出具已经获取的信息', 'notproc_5', '第三十六条第六项、第三十八条', '政府信息公开申请不予处理告知书'),
  uncorrected: refusing('无正当理由逾期不补正，不再处理', 'other_1', '第三十条', '政府信息公开申请终止办理告知书'),
  unpaid: refusing('逾期未缴纳信息处理费，不再处理', 'other_2', '第四十二条', '政府信息公开申请终止办理告知书'),
  withdrawn: { label: '申请人撤回申请', leaf: 'other_3', articles: '第二十九条', letter: '政府信息公开申请终止办理告知书', refuses: false },
  other: refusing('其他处理', 'other_3', '第三十六条', '政府信息公开申请告知书'),
} as const satisfies Record<string, OutcomeRule>;
export type FoiOutcome = keyof typeof foiOutcomes;

export const outcomeRule = (outcome: FoiOutcome): OutcomeRule => foiOutcomes[outcome];

/** The row of table three that counts an outcome in a report for `year`; the 2019 format has one row for all other ways. */
export const outcomeRow = (outcome: FoiOutcome, year: number): string => {
  const { leaf } = foiOutcomes[outcome];
  return year < 2021 && leaf.startsWith('other_') ? 'other' : leaf;
};

/** Ways in which the applicant gets what was asked for, or part of it. */
export const releases = (outcome: FoiOutcome): boolean => outcome === 'given' || outcome === 'partial' || outcome === 'public';
