import type { DemoItem } from '../demo-item.ts';

const issuer = '桐乡市退役军人事务局';
const fields = { issuer };

/** News of the bureau's work; the last three stood in its WeChat account first and are recorded by their link. */
export const news: readonly DemoItem[] = [
  {
    key: 'n-news-fair-2024',
    kind: 'news',
    category: 'employment',
    title: '专场招聘会进社区，家门口找到好工作',
    summary: '市退役军人事务局把招聘会开到街道广场，退役军人和军属家门口就能投简历、谈工资。',
    body: [
      '<p>11 月 15 日，退役军人专场招聘会开进了梧桐街道的社区广场。一早就有不少老兵带着孩子来打听岗位。</p>',
      '<p>“以前要跑市里，现在下楼就到。”刚退役的小伙子在一家物流企业的摊位前填好了报名表，约好下周试岗。现场还设了政策咨询台，怎么报免费培训、怎么申请创业贷款，工作人员一件件讲明白。</p>',
      '<p>招聘会后，没有找到合适岗位的同志都登记了意愿，由服务站一对一跟进。下一场计划放在濮院镇。</p>',
    ].join(''),
    fields,
    publishedOn: '2024-11-18',
  },
  {
    key: 'n-news-veterans-2025',
    kind: 'news',
    category: 'support',
    title: '清明时节，老兵志愿者义务讲解英烈故事',
    summary: '清明前后，退役军人志愿者在烈士陵园为学生和市民讲解英烈事迹，一共接待 20 多批祭扫队伍。',
    body: [
      '<p>清明前后，市烈士陵园来了一支特别的讲解队，队员都是退役军人，平均年龄超过 60 岁。</p>',
      '<p>他们把英烈的故事写在小卡片上，一遍遍练。“战友们把命留在了战场上，我们多讲一遍，就多一个孩子记得。”队里的老班长说。</p>',
      '<p>从 3 月底到 4 月初，志愿者接待了 20 多批祭扫队伍，还为行动不便的烈属推轮椅、献花、擦拭墓碑。想加入志愿队的退役军人，可以到镇（街道）退役军人服务站报名。</p>',
    ].join(''),
    fields,
    publishedOn: '2025-04-07',
  },
  {
    key: 'n-news-care-2025',
    kind: 'news',
    category: 'service',
    title: '入冬前上门送关爱，高龄老兵家里走一遍',
    summary: '服务站工作人员走访全市 85 岁以上老兵，查取暖、量血压、帮着做年度核验和优待证上门采集。',
    body: [
      '<p>天气转凉，各镇（街道）退役军人服务站分头上门，把辖区里 85 岁以上的老兵家里走一遍。</p>',
      '<p>进门先看取暖设备安不安全，再请社区医生量血压、问用药。眼神不好的老人，工作人员帮着做年度核验；还没办优待证的，当场采集照片，证做好了再送上门。</p>',
      '<p>走访中记下的 60 多件事，修扶手、换灯泡的当天解决，申请帮扶、转诊看病的列成清单，由专人盯着办。老人家里有需要的，随时打电话，我们随时来。</p>',
    ].join(''),
    fields,
    publishedOn: '2025-11-12',
  },
  {
    key: 'n-news-martyrs-2026',
    kind: 'news',
    category: 'support',
    title: '烈士纪念日：全市各界向烈士敬献花篮',
    summary: '9 月 30 日上午，烈属、老兵、学生和市民代表在市烈士陵园向烈士敬献花篮，追思英烈、传承精神。',
    body: [
      '<p>9 月 30 日上午，市烈士陵园庄严肃穆。烈属、老战士、现役官兵、机关干部和学生代表列队肃立，向烈士敬献花篮。</p>',
      '<p>全场默哀后，少先队员献唱，代表们缓步绕行纪念碑，献上鲜花。仪式上，还向烈士遗属颁授了烈士证书。</p>',
      '<p>仪式结束后，陵园对市民免费开放，不少家长带着孩子前来瞻仰。工作人员和老兵志愿者一直守到傍晚，为大家讲解、引导。</p>',
    ].join(''),
    fields,
    publishedOn: '2026-09-30',
  },
  {
    key: 'n-news-shop-2026',
    kind: 'news',
    category: 'service',
    title: '“老兵专席”走进二十家爱心商家',
    summary: '二十家新加入的爱心商家挂上统一标牌，退役军人出示优待证就能享受优惠。',
    body: '<p>全文见公众号。</p>',
    fields,
    sourceUrl: 'https://mp.weixin.qq.com/s/demo-veterans-shops',
    publishedOn: '2026-10-16',
  },
  {
    key: 'n-news-study-2026',
    kind: 'news',
    category: 'party',
    title: '主题党日：老兵讲堂开到村里来',
    summary: '退役军人党员轮流当主讲，一个月走了六个村（社区）。',
    body: '<p>全文见公众号。</p>',
    fields,
    sourceUrl: 'https://mp.weixin.qq.com/s/demo-veterans-lecture',
    publishedOn: '2026-11-06',
  },
  {
    key: 'n-news-fair-2026',
    kind: 'news',
    category: 'employment',
    title: '秋季专场招聘会达成意向一百多人次',
    summary: '三十五家企业进场，退役军人和军属现场投简历、约面试。',
    body: '<p>全文见公众号。</p>',
    fields,
    sourceUrl: 'https://mp.weixin.qq.com/s/demo-autumn-fair',
    publishedOn: '2026-11-13',
  },
];
