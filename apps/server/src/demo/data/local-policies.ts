import { addDays } from '@vc/domain';
import type { DemoItemsOn } from '../demo-item.ts';

const issuer = '桐乡市退役军人事务局（演示）';

/** Two local documents of late: one explained in three forms, one that still owes its explanation. */
export const localPolicies: DemoItemsOn = today => [
  {
    key: 'local-startup',
    kind: 'policy',
    category: 'employment',
    title: '退役军人创业场地补助实施细则（演示）',
    summary: '入驻认定的创业园，场地费头一年补 60%，第二年补 40%，每年最多 2 万元。',
    body: '<p>第一条　为支持退役军人创业，对入驻经认定创业园的个体户和小微企业给予场地补助。</p><p>第二条　补助按实际缴纳的租金计算，第一年补 60%，第二年补 40%，每户每年最高 2 万元，最多补两年。</p><p>第三条　凭租赁合同、缴费凭证和优待证到镇（街道）服务站申请，30 日内办结。</p>',
    fields: {
      issuer,
      documentNumber: '桐退役军人局〔2026〕演字 9 号',
      issuedOn: addDays(today, -41),
      validity: 'valid',
      who: '在本市创业园登记经营的退役军人和随军家属',
      amount: '第一年租金的 60%、第二年的 40%，每年最高 2 万元',
      how: '到镇（街道）退役军人服务站申请，带租赁合同、缴费凭证、优待证',
      contact: '就业创业科',
    },
    publishedOn: addDays(today, -40),
  },
  {
    key: 'local-visit',
    kind: 'policy',
    category: 'rights',
    title: '高龄退役军人上门服务规范（演示）',
    summary: '85 岁以上退役军人每季度上门一次，量血压、做核验、收诉求，一事一记。',
    body: '<p>上门前电话预约，两人同行，出示工作证；不收费、不推销、不问银行卡号。诉求当场能办的当场办，不能办的五个工作日内回复。</p>',
    fields: {
      issuer,
      documentNumber: '桐退役军人局〔2026〕演字 11 号',
      issuedOn: addDays(today, -8),
      validity: 'valid',
      who: '年满 85 周岁的退役军人，行动不便的可以放宽年龄',
      how: '服务站主动上门，也可以打电话预约',
      contact: '思想政治和权益维护科',
    },
    publishedOn: addDays(today, -7),
  },
];

/** Explanations of the first: as a diagram, as a recording, as a film. */
export const localInterpretations: DemoItemsOn = today => [
  {
    key: 'i-local-startup-diagram',
    kind: 'interpretation',
    category: 'employment',
    about: 'local-startup',
    title: '一图看懂创业场地补助',
    summary: '补多少、补几年、去哪里办，三步走完。',
    body: '<table><caption>场地补助</caption><thead><tr><th>第几年</th><th>补多少</th><th>最多</th></tr></thead><tbody><tr><td>第一年</td><td>租金的 60%</td><td>2 万元</td></tr><tr><td>第二年</td><td>租金的 40%</td><td>2 万元</td></tr></tbody></table>',
    fields: { form: 'diagram', interpreter: '就业创业科', medium: 'https://www.example.com/demo/startup-diagram' },
    publishedOn: addDays(today, -39),
  },
  {
    key: 'i-local-startup-audio',
    kind: 'interpretation',
    category: 'employment',
    about: 'local-startup',
    title: '三分钟听懂创业场地补助',
    summary: '开车、做饭的时候听一遍，就知道自己能不能领。',
    body: '<p>录音里讲了：什么样的园区算认定的创业园，租金发票怎么开，没有公司执照能不能领（个体户可以）。</p>',
    fields: { form: 'audio', interpreter: '就业创业科', medium: 'https://www.example.com/demo/startup-audio' },
    publishedOn: addDays(today, -30),
  },
  {
    key: 'i-local-startup-video',
    kind: 'interpretation',
    category: 'employment',
    about: 'local-startup',
    title: '跟着老兵去领场地补助（短片）',
    summary: '一位老兵从签合同到补助到账的全过程。',
    body: '<p>片中的老兵在运河创业园租了一间 30 平方米的工作室，年租金 2.4 万元，第一年领到 1.44 万元。</p>',
    fields: { form: 'video', interpreter: '就业创业科', medium: 'https://www.example.com/demo/startup-video' },
    publishedOn: addDays(today, -21),
  },
];
