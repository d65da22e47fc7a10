/** Ways that serve certain matters better than a question put to the bureau. */
export const redirects = {
  complaint: {
    title: '要投诉、提建议，请走“投诉建议”',
    words: '办事没人理、态度不好、推诿扯皮，写在“投诉建议”里，由局里专人核查，并把处理结果告诉您。不用再按政府信息公开来申请。',
  },
  petition: {
    title: '信访事项，请走信访渠道',
    words: '要求解决问题、对处理意见不服的，按《信访工作条例》到信访窗口登记，或拨打 12345，会告诉您由谁受理、多久答复。',
  },
  archive: {
    title: '查本人档案，另有办法',
    words: '安置、入伍等个人档案不在网上提供。请本人带身份证到保管档案的单位（本局档案室或县档案馆）查阅；委托他人的带委托书。',
  },
  foi: {
    title: '要看政府文件或自己的办理材料，可以依申请公开',
    words: '想要本局制作或保存的文件、审核材料，可以提交政府信息公开申请，20 个工作日内答复；只问怎么办、能不能领，写留言就行。',
  },
  job: {
    title: '招聘岗位，请看“招聘信息”',
    words: '岗位的人数、待遇和截止日期以“招聘信息”里写的为准，标着“已截止”的不再招。',
  },
} as const;
export type Redirect = keyof typeof redirects;

const rules: readonly (readonly [Redirect, RegExp])[] = [
  [
    'complaint',
    /投诉|举报|没人(?:理|管|接)|不理(?:我|人)|态度(?:不好|恶劣|差)|推来推去|踢皮球|推诿|不作为|乱收费|(?:提|有)(?:个|点|几点|一个)?(?:建议|意见)/,
  ],
  ['petition', /信访|上访|讨(?:个)?说法/],
  ['archive', /(?:查|调|看|找|复印|补)[^，。？！,?!]{0,12}档案(?!里|没|上|中|有)|档案(?:在哪|怎么查|丢|遗失|去向)/],
  [
    'foi',
    /信息公开|公开申请|申请公开|依申请|(?:看|查|要|复印|提供|调取)[^，。？！,?!]{0,8}(?:审核|审批|评审|会议|原始)?(?:材料|文件|记录|名单|依据)(?:吗|么|可以|行不行)?[？?]?$/,
  ],
  ['job', /招聘|还招(?:不招|人|吗)|岗位?还(?:招|有|要)/],
];

/** The ways that a text asks for, the surest first, at most two. */
export function redirectsFor(text: string): Redirect[] {
  const plain = text.replace(/\s/g, '');
  return rules.flatMap(([to, rule]) => (rule.test(plain) ? [to] : [])).slice(0, 2);
}
