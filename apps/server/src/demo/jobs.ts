import { addDays, type Day, firstDayOf } from '@vc/domain';
import type { DemoItem } from './demo-item.ts';
import { Choices } from './random.ts';

const PLACES: readonly [string, string][] = [
  ['wutong', '梧桐街道'],
  ['fengming', '凤鸣街道'],
  ['gaoqiao', '高桥街道'],
  ['wuzhen', '乌镇镇'],
  ['puyuan', '濮院镇'],
  ['tudian', '屠甸镇'],
  ['shimen', '石门镇'],
  ['heshan', '河山镇'],
  ['zhouquan', '洲泉镇'],
  ['dama', '大麻镇'],
  ['chongfu', '崇福镇'],
];

/** Posts by category: title, pay from, pay to, what the work is. */
const POSTS: readonly { category: string; title: string; pay: [number, number]; work: string }[] = [
  { category: 'security', title: '园区安保员', pay: [4500, 5500], work: '门岗值守、园区巡逻、访客登记，三班轮换，有夜班补贴。' },
  { category: 'security', title: '物业秩序维护队长', pay: [5500, 7000], work: '带班管理小区秩序队伍，组织消防演练，处理业主求助。' },
  { category: 'security', title: '消防控制室值班员', pay: [4800, 6000], work: '监看消防主机，按规定巡查和记录；持建构筑物消防员证优先。' },
  { category: 'production', title: '针织机操作工', pay: [6000, 8500], work: '看管电脑横机，换线、质检，有师傅带教三个月。' },
  { category: 'production', title: '化纤车间班组长', pay: [7000, 9500], work: '安排班组生产，检查设备点检和安全规程的执行。' },
  { category: 'production', title: '仓储包装工', pay: [5000, 6500], work: '成品分拣、包装、码放，长白班。' },
  { category: 'technical', title: '设备维修电工', pay: [6500, 9000], work: '车间电气设备的维护和抢修，持低压电工证。' },
  { category: 'technical', title: '数控机床操作员', pay: [6500, 9000], work: '按图纸加工和自检零件，部队有机修经历的可免试用期考核。' },
  { category: 'technical', title: '网络运维技术员', pay: [6000, 8000], work: '机房巡检、网络布线和故障处理，通信专业兵优先。' },
  { category: 'office', title: '行政后勤专员', pay: [4800, 6500], work: '车辆、会务、食堂和固定资产管理。' },
  { category: 'office', title: '档案管理员', pay: [4500, 6000], work: '文书整理、归档和查阅登记，要求细致、守纪律。' },
  { category: 'logistics', title: '货运驾驶员', pay: [7000, 10000], work: '市内及周边配送，持 B2 以上驾照，部队驾驶员优先。' },
  { category: 'logistics', title: '仓库叉车工', pay: [5500, 7500], work: '货物装卸和上架，持叉车证。' },
  { category: 'community', title: '社区专职网格员', pay: [4200, 5200], work: '走访登记、矛盾调解、平安巡查，本镇街户籍优先。' },
  { category: 'community', title: '退役军人服务站工作人员', pay: [4300, 5300], work: '建档立卡、政策咨询和走访慰问，党员优先。' },
  { category: 'other', title: '景区检票与引导员', pay: [4300, 5200], work: '检票、客流引导和游客服务，形象端正，普通话流利。' },
  { category: 'other', title: '机关食堂厨师', pay: [5500, 7500], work: '工作餐烹制和食品安全管理，炊事班经历优先。' },
];

const EMPLOYERS = [
  '濮韵针织',
  '凤栖新材料',
  '乌水文旅服务',
  '运河物流',
  '梧桐物业',
  '桐港纺织',
  '崇德电子',
  '石门湾食品',
  '大麻家纺',
  '洲泉化纤',
  '河山机械',
  '杭白菊农业',
  '高桥智能装备',
  '子恺文创',
  '振东商贸',
];
const SUFFIXES = ['有限公司', '股份有限公司', '集团有限公司'];

function post(choices: Choices, key: string, vacancies: number, publishedOn: Day, deadline: Day): DemoItem {
  const [place, placeLabel] = choices.of(PLACES);
  const { category, title, pay, work } = choices.of(POSTS);
  const employer = `桐乡市${choices.of(EMPLOYERS)}${choices.of(SUFFIXES)}`;
  const ageLimit = choices.of(['18—45 周岁', '18—50 周岁', '20—55 周岁', '不限']);
  return {
    key,
    kind: 'job',
    category,
    place,
    title: `${title}（退役军人优先）`,
    summary: `${employer}招 ${vacancies} 人，${placeLabel}，退役军人同等条件下优先录用。`,
    body: `<p>${work}</p><p>待遇：缴纳社会保险，提供工作餐，有年度体检和带薪年假。退役军人、军属同等条件下优先。</p><p>报名：在截止日前电话联系，面试时带身份证和退出现役证件。用人单位不收取任何费用，遇到收费请拨打本局电话反映。</p>`,
    fields: {
      employer,
      vacancies,
      payFrom: pay[0],
      payTo: pay[1],
      ageLimit,
      address: `桐乡市${placeLabel}（演示地址）`,
      deadline,
      contact: `0573-88${String(choices.int(20, 99))}0000`,
      verifiedBy: '就业创业科',
      verifiedOn: addDays(publishedOn, -2),
    },
    publishedOn,
  };
}

/** Splits `total` into `parts` whole numbers of at least one, about equal, the same every time. */
export function split(choices: Choices, total: number, parts: number): number[] {
  const share = Math.floor(total / parts);
  const numbers = Array.from({ length: parts }, () => Math.max(1, choices.int(Math.ceil(share / 2), Math.floor(share * 1.4))));
  for (let i = 0, left = total - numbers.reduce((a, b) => a + b, 0); left !== 0; i = (i + 1) % parts) {
    const step = left > 0 ? 1 : numbers[i] === 1 ? 0 : -1;
    numbers[i] = (numbers[i] as number) + step;
    left -= step;
  }
  return numbers;
}

/** The posts of 2020, long closed: `count` posts that hold `vacancies` between them. */
export function jobsOf2020(count: number, vacancies: number): DemoItem[] {
  const choices = new Choices(2020);
  return split(choices, vacancies, count).map((n, i) => {
    const on = addDays(firstDayOf(2020), 40 + Math.floor((i * 310) / count));
    return post(choices, `job-2020-${i + 1}`, n, on, addDays(on, choices.int(20, 45)));
  });
}

/** Posts that are open on the day the data is loaded. */
export function openJobs(count: number, today: Day): DemoItem[] {
  const choices = new Choices(60);
  return Array.from({ length: count }, (_, i) =>
    post(choices, `job-open-${i + 1}`, choices.int(1, 12), addDays(today, -Math.floor(i / 3)), addDays(today, choices.int(7, 60))),
  );
}
