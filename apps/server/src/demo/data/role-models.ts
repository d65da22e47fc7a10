import type { Day } from '@vc/domain';
import type { DemoItem } from '../demo-item.ts';

type Line = readonly [
  key: string,
  category: string,
  place: string,
  person: string,
  title: string,
  service: string,
  honour: string,
  deed: string,
  publishedOn: Day,
];

const lines: readonly Line[] = [
  [
    'river',
    'beautiful',
    'shimen',
    '朱某某',
    '二十年守一条河的老兵',
    '1989 年至 1993 年在海军某部服役',
    '最美退役军人（演示）',
    '退役后他当了护河员，每天走七公里，救起过三名落水的孩子，记满十一本巡河日记。',
    '2026-02-26',
  ],
  [
    'noodle',
    'veteran',
    'wutong',
    '沈某某',
    '面馆里的“暖心碗”',
    '1998 年至 2006 年在陆军某部服役',
    '模范退役军人（演示）',
    '他开面馆从不涨老人的价，每月给独居老兵送面上门，带出了六名退役军人徒弟，都开了自己的店。',
    '2026-04-02',
  ],
  [
    'signal',
    'party',
    'puyuan',
    '陆某某',
    '退休不退岗的通信兵',
    '1972 年至 1979 年在通信部队服役',
    '老兵党员先锋（演示）',
    '七十二岁的他给村里三百多户老人装好了一键呼叫，手把手教，谁打电话他都去。',
    '2026-05-21',
  ],
  [
    'blood',
    'volunteer',
    'chongfu',
    '王某',
    '献血六十次的驾驶员',
    '2001 年至 2013 年在武警某部服役',
    '优秀退役军人志愿者（演示）',
    '跑长途货运的他，二十年献血六十次，还拉起一支三十人的献血车队，雪天往血站送人。',
    '2026-06-18',
  ],
  [
    'teacher',
    'veteran',
    'wuzhen',
    '陈某某',
    '把军旅故事讲进一百间教室',
    '1990 年至 1999 年在空军某部服役',
    '模范退役军人（演示）',
    '他整理了本地英烈的故事，五年走进一百间教室，孩子们叫他“故事班长”。',
    '2026-08-01',
  ],
  [
    'family',
    'family',
    'zhouquan',
    '潘某某',
    '一封家书写了四十年',
    '丈夫戍边二十六年',
    '优秀军属（演示）',
    '丈夫守边防，她一个人照顾四位老人，还给连队战士写信寄鞋垫，被战士们喊作“编外指导员”。',
    '2026-09-10',
  ],
];

/** Deeds of this county's veterans, all made up, each with the consent that publication asks for. */
export const roleModels: readonly DemoItem[] = lines.map(
  ([key, category, place, person, title, service, honour, deed, publishedOn]): DemoItem => ({
    key: `r-${key}`,
    kind: 'role-model',
    category,
    place,
    title,
    summary: `${person}：${deed.split('，').slice(0, 2).join('，')}。`,
    body: `<p>${deed}</p><p>身边的人都说，有难处找老兵，准没错。本文经本人看过后公开。</p>`,
    fields: { person, service, honour, consentBy: '本人', consentOn: publishedOn },
    publishedOn,
  }),
);
