import { addDays, type Day } from '@vc/domain';
import type { DemoItem, DemoItemsOn } from '../demo-item.ts';

const bureau = '桐乡市退役军人事务局';

const units: readonly [key: string, category: string, unit: string, contact: string, duty: string][] = [
  [
    'duty',
    'duty',
    bureau,
    '0573-88010000',
    '拟订全市退役军人工作计划并组织实施；负责移交安置、就业创业、优抚褒扬、权益维护、双拥和烈士纪念工作。',
  ],
  ['office', 'unit', '办公室', '0573-88010001', '机关日常运转、文电会务、信息公开、财务和资产管理。'],
  ['settlement', 'unit', '移交安置科', '0573-88010002', '退役军人接收安置、档案移交、选岗和逐月领取退役金人员的服务。'],
  ['employment', 'unit', '就业创业科', '0573-88010003', '教育培训、就业推荐、创业扶持、爱心商家和基地的管理。'],
  ['pension', 'unit', '优抚科', '0573-88010004', '抚恤补助发放、伤残评定、优待证、光荣牌和医疗保障。'],
  ['rights', 'unit', '思想政治和权益维护科', '0573-88010005', '思想政治、走访慰问、困难帮扶、信访和法律援助。'],
  ['centre', 'affiliated', '桐乡市退役军人服务中心', '0573-88010007', '承担退役军人服务、培训组织、活动和志愿服务。'],
];

const organisations: readonly DemoItem[] = units.map(
  ([key, category, unit, contact, duty], i): DemoItem => ({
    key: `o-${key}`,
    kind: 'organisation',
    category,
    title: i === 0 ? '主要职责' : `${unit}职责和联系方式`,
    summary: duty.split('；')[0] as string,
    body: `<p>${duty}</p><p>办事前可以先打电话，问清要带什么，少跑一趟。</p>`,
    fields: { unit, address: '桐乡市梧桐街道（演示地址）', hours: '工作日 8:30—11:30，13:30—17:00', contact },
    publishedOn: '2026-01-08',
  }),
);

const accounts: readonly [key: string, category: string, year: number, title: string, summary: string, publishedOn: Day][] = [
  ['budget-2026', 'budget', 2026, '2026 年部门预算', '收入和支出按功能分类列示，附“三公”经费预算表。', '2026-02-12'],
  ['accounts-2025', 'accounts', 2025, '2025 年部门决算', '收支决算、机关运行经费和政府采购情况说明。', '2026-09-04'],
  ['pension-2025', 'fund', 2025, '2025 年优抚资金使用情况', '按人员类别列出发放人次和标准，不涉及个人。', '2026-03-19'],
  ['training-2026', 'fund', 2026, '2026 年退役军人培训资金安排', '资金规模、补贴标准和承训机构选定方式。', '2026-05-07'],
  ['purchase-2026', 'purchase', 2026, '烈士纪念设施管护服务采购结果', '采购方式、成交单位和成交金额（演示数据）。', '2026-07-16'],
];

const finances: readonly DemoItem[] = accounts.map(
  ([key, category, year, title, summary, publishedOn]): DemoItem => ({
    key: `f-${key}`,
    kind: 'finance',
    category,
    title,
    summary,
    body: `<p>${summary}</p><table><caption>主要数字（演示，单位：万元）</caption><thead><tr><th>项目</th><th>数额</th></tr></thead><tbody><tr><td>基本支出</td><td>1,240</td></tr><tr><td>项目支出</td><td>3,860</td></tr></tbody></table><p>全部明细可到本局财务室查阅。</p>`,
    fields: { year, unit: bureau },
    publishedOn,
  }),
);

const personnel: DemoItemsOn = today => [
  {
    key: 'p-recruit-open',
    kind: 'personnel',
    category: 'recruitment',
    title: '公开招聘编外服务人员公告',
    summary: '招三名服务中心工作人员，退役军人、军属优先，报名不收费。',
    body: '<p>岗位：窗口接待两名、活动组织一名。条件：大专以上，熟练使用办公软件，有服务群众的耐心。报名带身份证、学历和退役证件，到服务中心二楼。</p>',
    fields: { issuer: bureau, deadline: addDays(today, 16), contact: '0573-88010007' },
    publishedOn: addDays(today, -5),
  },
  {
    key: 'p-recruit-past',
    kind: 'personnel',
    category: 'recruitment',
    title: '公益性岗位招聘公告（第二批）',
    summary: '村（社区）服务站协理员五名，报名已经截止。',
    body: '<p>面向就业困难的退役军人和军属，岗位在镇（街道）服务站，期限三年。面试名单已电话通知。</p>',
    fields: { issuer: bureau, deadline: addDays(today, -20), contact: '0573-88010003' },
    publishedOn: addDays(today, -45),
  },
  {
    key: 'p-appointment',
    kind: 'personnel',
    category: 'appointment',
    title: '关于两名同志任职的通知',
    summary: '就业创业科、优抚科负责人调整，已完成任前公示。',
    body: '<p>经研究，任命就业创业科科长一名、优抚科副科长一名，试用期一年。具体人选见附件名单（演示）。</p>',
    fields: { issuer: bureau, documentNumber: '桐退役军人局〔2026〕演字 6 号' },
    publishedOn: addDays(today, -60),
  },
  {
    key: 'p-training',
    kind: 'personnel',
    category: 'training',
    title: '镇村服务站站长轮训安排',
    summary: '分两批培训，每批三天，讲政策、接访和心理疏导。',
    body: '<p>参训人员为各镇（街道）和村（社区）退役军人服务站站长，考核合格发结业证明，计入年度考核。</p>',
    fields: { issuer: bureau },
    publishedOn: addDays(today, -33),
  },
  {
    key: 'p-civil',
    kind: 'personnel',
    category: 'other',
    title: '年度考核优秀等次情况',
    summary: '按比例评出优秀等次七名，名单已在机关公示栏张贴。',
    body: '<p>考核按德、能、勤、绩、廉五个方面进行，优秀等次名单在机关一楼公示栏张贴五个工作日，没有收到异议。</p>',
    fields: { issuer: bureau },
    publishedOn: addDays(today, -80),
  },
];

/** Who the bureau is, what it spends and whom it employs: what every organ publishes on its own initiative. */
export const openGovernment: DemoItemsOn = today => [...organisations, ...finances, ...personnel(today)];
