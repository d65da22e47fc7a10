import { type FoiOutcome, outcomeRule } from './outcomes.ts';

/** What the reply decides, after the articles; the reasons or the information follow in the writer's own words. */
const decides: Readonly<Record<FoiOutcome, string>> = {
  public: '您申请公开的信息已经主动公开，现将获取的方式、途径告知如下：',
  given: '您申请公开的信息可以公开，现提供如下：',
  partial: '您申请公开的信息中含有不应当公开的内容，能够作区分处理，现提供可以公开的部分；不予公开的内容及理由如下：',
  secret: '您申请公开的信息依法确定为国家秘密，本机关不予公开。理由如下：',
  forbidden: '您申请公开的信息属于法律、行政法规禁止公开的信息，本机关不予公开。理由如下：',
  safety: '您申请公开的信息公开后可能危及国家安全、公共安全、经济安全、社会稳定，本机关不予公开。理由如下：',
  'third-party': '您申请公开的信息涉及商业秘密、个人隐私，公开会对第三方合法权益造成损害，本机关不予公开。理由如下：',
  internal: '您申请公开的信息属于人事管理、后勤管理、内部工作流程等内部事务信息，本机关不予公开。理由如下：',
  process: '您申请公开的信息属于履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息，本机关不予公开。理由如下：',
  enforcement: '您申请公开的信息属于行政执法案卷信息，本机关不予公开。理由如下：',
  inquiry: '您申请公开的信息，有关法律、行政法规对获取另有特别规定，请依照该规定办理。办理的依据和途径如下：',
  absent: '经检索，本机关没有制作或者获取您申请公开的信息，该信息不存在。检索情况如下：',
  'not-ours': '您申请公开的信息不属于本机关负责公开。说明如下：',
  'to-make': '您申请公开的信息需要本机关对现有政府信息进行加工、分析，本机关不予提供。说明如下：',
  unclear: '经补正，您申请公开的内容仍不明确，本机关无法提供。说明如下：',
  petition: '您提交的内容属于信访、投诉、举报等事项，本机关不作为政府信息公开申请处理。您可以通过以下途径提出：',
  repeat: '本机关已就您申请公开的相同政府信息作出答复，对本次申请不予重复处理。前次答复的情况如下：',
  publication: '您申请的是政府公报、报刊、书籍等公开出版物，现将获取的途径告知如下：',
  excessive: '您申请公开政府信息的数量、频次明显超过合理范围，且没有正当理由，本机关不予处理。说明如下：',
  reissue: '您要求本机关确认或者重新出具您已经获取的信息，本机关不予处理。说明如下：',
  uncorrected: '您在告知的期限内没有补正，视为放弃申请，本机关不再处理该申请。情况如下：',
  unpaid: '您在收到收费通知后20个工作日内没有缴纳信息处理费，视为放弃申请，本机关不再处理该申请。情况如下：',
  withdrawn: '您已申请撤回该申请，本机关终止办理。',
  other: '本机关对您的申请处理如下：',
};

/** What a writer starts from: what still has to be filled in stands in 【】. */
const starts: Partial<Record<FoiOutcome, string>> = {
  public: '该信息已在【网站或者公报名称】公开，可以在【网址或者栏目】查阅。',
  given: '【信息的内容，或者写明见附件】',
  partial: '提供的部分见附件。【哪些内容】不予公开，因为【理由】。',
  absent: '本机关检索了【检索的范围、方式、关键词】，没有找到相关记录。',
  'not-ours': '该信息由【机关名称】负责公开，联系电话【电话】，建议您向该机关提出申请。',
  petition: '请向【信访或者投诉受理单位】提出，联系电话【电话】。',
  publication: '该出版物可以通过【购买或者查阅的途径】获取。',
  repeat: '本机关已于【日期】以【文号】答复。',
};

/** The sentence with which a reply decides: its articles, then the decision. `organisation`: it is not a natural person who applied. */
export function replyLead(outcome: FoiOutcome, organisation: boolean): string {
  const { articles } = outcomeRule(outcome);
  const said = decides[outcome];
  const words = outcome === 'withdrawn' ? said : `根据《中华人民共和国政府信息公开条例》${articles}的规定，${said}`;
  return organisation ? words.replaceAll('您', '贵单位') : words;
}

export const replyStart = (outcome: FoiOutcome): string => starts[outcome] ?? '【理由】';

/** Places that a writer has not filled in yet. */
export const unfilled = (text: string): string[] => [...text.matchAll(/【[^】]*】/g)].map(([place]) => place);
