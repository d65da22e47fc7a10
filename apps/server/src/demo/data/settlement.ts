import { addDays } from '@vc/domain';
import type { DemoItem, DemoItemsOn } from '../demo-item.ts';

const issuer = '桐乡市退役军人事务局';
const contact = '0573-88010002';

/** Notices of coming home and being settled; two of earlier years, the rest counted from the day of loading. */
export const settlements: DemoItemsOn = today => [...coming, ...current(today)];

const coming: readonly DemoItem[] = [
  {
    key: 'n-report-2024',
    kind: 'settlement',
    category: 'report',
    title: '2024 年秋季退役士兵返乡报到公告',
    summary: '今年秋季退役的同志，批准退役之日起 30 日内来局报到；9 月 1 日起按新的《退役军人安置条例》办理。',
    body: [
      '<p>欢迎战友回家！安置地在桐乡的 2024 年秋季退役士兵，请按下面的安排报到。</p>',
      '<h2>时间和地点</h2><p>自批准退役之日起 30 日内，工作日到市退役军人事务局移交安置窗口。路上耽搁、生病住院的，请先打电话说明。</p>',
      '<h2>请带好</h2><ol><li>退出现役证件、部队介绍信；</li><li>身份证、户口簿；</li><li>党（团）组织关系介绍信；</li><li>养老保险关系转移凭证、本人银行卡。</li></ol>',
      '<h2>新变化</h2><p>9 月 1 日起施行新的《退役军人安置条例》，立功增发一次性退役金的档次有调整，窗口备有对照表。</p>',
      '<p>没有正当理由、超过规定时间 30 日不报到的，视为放弃安置待遇，请务必记牢。</p>',
    ].join(''),
    fields: { issuer, who: '安置地在桐乡、刚退役的士兵', where: '市退役军人事务局移交安置窗口', contact: '0573-88010002' },
    publishedOn: '2024-09-02',
  },
  {
    key: 'n-report-2026',
    kind: 'settlement',
    category: 'report',
    title: '2026 年春季退役士兵返乡报到公告',
    summary: '2026 年春季退役的同志，请在批准退役之日起 30 日内报到；报到、落户介绍信、保险登记一窗办好。',
    body: [
      '<p>安置地在桐乡的 2026 年春季退役士兵，请自批准退役之日起 30 日内到市退役军人事务局移交安置窗口报到。</p>',
      '<h2>请带好</h2><ol><li>退出现役证件、部队介绍信；</li><li>身份证、户口簿；</li><li>党（团）组织关系介绍信；</li><li>养老保险关系转移凭证、本人银行卡。</li></ol>',
      '<h2>一窗办好</h2><ul><li>开落户介绍信；</li><li>登记一次性经济补助银行卡；</li><li>报名免费职业技能培训；</li><li>申领优待证、登记光荣牌；</li><li>有创业打算的，登记创业担保贷款和场地需求。</li></ul>',
      '<h2>别超期</h2><p>没有正当理由、超过规定时间 30 日不报到的，视为放弃安置待遇（《退役军人安置条例》第五十一条）。</p>',
    ].join(''),
    fields: { issuer, who: '安置地在桐乡、刚退役的士兵', where: '市退役军人事务局移交安置窗口', contact: '0573-88010002' },
    publishedOn: '2026-03-03',
  },
];

const current: DemoItemsOn = today => [
  {
    key: 's-winter',
    kind: 'settlement',
    category: 'report',
    title: '秋季退役士兵返乡报到最后一批安排',
    summary: '还没报到的同志请抓紧，报到、落户介绍信、保险登记一窗办好。',
    body: '<p>请带退出现役证件、部队介绍信、身份证和户口簿，工作日到移交安置窗口。路上耽搁或生病住院的，先打电话说明，窗口会登记延后。</p>',
    fields: { issuer, who: '安置地在桐乡的秋季退役士兵', deadline: addDays(today, 20), where: '市退役军人事务局移交安置窗口', contact },
    publishedOn: addDays(today, -25),
  },
  {
    key: 's-choose-post',
    kind: 'settlement',
    category: 'placement',
    title: '年度政府安排工作退役士兵选岗大会的通知',
    summary: '按服役表现积分从高到低选岗，岗位目录提前七天张贴，家属可以陪同。',
    body: '<p>选岗当天按量化评分排名依次选择，评分结果提前公示。请带身份证和选岗通知书，提前半小时签到；本人不能到场的，可以书面委托一名家属。</p><h2>选岗之前</h2><ul><li>核对自己的评分，有疑问三日内提出；</li><li>看岗位目录，想好三个以上意向；</li><li>单位情况可以打电话问窗口。</li></ul>',
    fields: {
      issuer,
      who: '符合政府安排工作条件并自愿参加的退役士兵',
      deadline: addDays(today, 12),
      where: '市人力资源市场二楼会议室',
      contact,
    },
    publishedOn: addDays(today, -6),
  },
  {
    key: 's-allowance',
    kind: 'settlement',
    category: 'pension',
    title: '自主就业一次性经济补助发放说明',
    summary: '补助打到本人银行卡，登记卡号后一个月内到账，不收任何手续费。',
    body: '<p>报到时登记的银行卡须为本人名下。到账会发短信，没有收到的请打电话核对卡号，不要点短信里的链接。</p>',
    fields: { issuer, who: '选择自主就业的退役士兵', where: '镇（街道）退役军人服务站', contact },
    publishedOn: addDays(today, -48),
  },
  {
    key: 's-job-help',
    kind: 'settlement',
    category: 'employment',
    title: '退役一年内就业跟踪服务怎么用',
    summary: '服务站为每名退役士兵建一张就业卡，推荐岗位、培训和创业指导各至少一次。',
    body: '<p>报到后两周内，服务站工作人员会打电话了解就业意愿。想学技术的推荐培训班，想创业的对接园区和导师，想找工作的推荐不少于三个岗位。</p>',
    fields: { issuer, who: '退役一年内还没有稳定工作的退役士兵', where: '户籍地镇（街道）退役军人服务站', contact: '0573-88010003' },
    publishedOn: addDays(today, -70),
  },
  {
    key: 's-archive',
    kind: 'settlement',
    category: 'other',
    title: '退役档案移交和查询须知',
    summary: '档案到局后会通知本人，查询带身份证，当场可以看、可以复印。',
    body: '<p>档案由部队寄到本局，不经个人手。收到后五个工作日内短信通知。因评残、补缴社保需要证明材料的，带身份证到档案室办理，不收费。</p>',
    fields: { issuer, who: '档案在本局保管的退役军人', where: '市退役军人事务局档案室', contact },
    publishedOn: addDays(today, -110),
  },
];
