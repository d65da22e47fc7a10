import { addDays, type Channel, type Day, firstDayOf, type Topic } from '@vc/domain';
import type { Publication } from '../disclosure/index.ts';
import { split } from './jobs.ts';
import { Choices } from './random.ts';

/** The number of records of 2020 in each category, as the bureau reported them. */
export const COUNTS_2020 = {
  organisation: 7,
  'policy-file': 28,
  'report-statistics': 1,
  finance: 2,
  personnel: 2,
  announcement: 1,
  'wechat-news': 332,
  'service-item': 70,
  'platform/merchant': 351,
  'platform/policy': 24,
  'platform/job': 44,
  'platform/base': 5,
  'platform/training': 5,
  'platform/consultation': 23,
  'platform/activity': 115,
  'platform/role-model': 113,
} as const;

export const EMPLOYMENT_POLICIES_2020 = 9;
export const JOB_POSTS_2020 = 63;
export const VACANCIES_2020 = 1500;
export const BASES_2020 = 12;
export const PARKS_2020 = 7;
export const FOI_2020 = 8;

/** Of the year's vacancies, those that stood in the platform's own posts. */
export const PLATFORM_VACANCIES_2020 = 620;

const PARK_BASES = 2;

const TOWNS = ['梧桐街道', '凤鸣街道', '高桥街道', '乌镇镇', '濮院镇', '屠甸镇', '石门镇', '河山镇', '洲泉镇', '大麻镇', '崇福镇'] as const;

/** Titles by category. `{town}` and `{n}` are filled in, so that no two rows read alike. */
const TITLES: Partial<Record<keyof typeof COUNTS_2020, readonly string[]>> = {
  organisation: [
    '领导班子成员及分工',
    '内设机构设置与职责',
    '局属事业单位职责',
    '机关办公地址与联系方式',
    '主要职责（三定规定摘要）',
    '年度工作要点',
    '政府信息公开指南',
  ],
  'report-statistics': ['2019年度政府信息公开工作年度报告'],
  finance: ['2020年部门预算', '2019年部门决算'],
  personnel: ['公开招聘编外工作人员公告', '干部任前公示情况'],
  announcement: ['关于开展优抚对象年度身份核验的公告'],
  'service-item': ['{item}办理指南（{town}窗口）', '{item}服务事项说明（{town}）'],
  'platform/merchant': ['{town}{shop}（爱心商家第{n}号）'],
  'platform/training': ['退役士兵职业技能培训第{n}期招生'],
  'platform/activity': ['{town}退役军人{act}（第{n}场）'],
  'platform/role-model': ['{town}{honour}事迹（{n}）'],
  'wechat-news': ['{town}开展{theme}（第{n}期）', '{theme}在{town}举行（第{n}期）', '动态｜{theme}走进{town}（第{n}期）'],
};

const WORDS = {
  town: TOWNS,
  item: [
    '退役军人报到登记',
    '优抚对象抚恤金发放',
    '伤残等级评定受理',
    '光荣牌悬挂',
    '义务兵家庭优待金发放',
    '退役士兵适应性培训报名',
    '立功受奖军人家庭送喜报',
  ],
  shop: [
    '面馆',
    '药房',
    '理发店',
    '书店',
    '超市',
    '眼镜店',
    '汽车维修店',
    '家电维修部',
    '健身馆',
    '照相馆',
    '早餐店',
    '体检中心',
    '宾馆',
    '影院',
    '农资店',
  ],
  act: ['志愿护岗活动', '党员主题学习', '敬老助残志愿服务', '防汛巡查志愿服务', '义务植树活动', '交通文明劝导', '国防教育进校园'],
  honour: ['模范退役军人', '最美退役军人', '优秀退役军人志愿者', '老兵党员先锋'],
  theme: [
    '老兵走访慰问',
    '双拥宣传',
    '退役士兵适应性培训',
    '退役军人服务站建设交流',
    '志愿服务集中行动',
    '政策宣讲',
    '烈士纪念设施巡护',
    '专场招聘宣传',
  ],
} as const;

function titleOf(category: keyof typeof COUNTS_2020, i: number, choices: Choices): string {
  const patterns = TITLES[category] ?? [];
  const pattern = patterns.length >= COUNTS_2020[category] ? (patterns[i] as string) : choices.of(patterns);
  return pattern.replace(/\{(\w+)\}/g, (_, word: string) => (word === 'n' ? String(i + 1) : choices.of(WORDS[word as keyof typeof WORDS])));
}

const channelOf = (category: string): Channel =>
  category.startsWith('platform/') ? 'platform' : category === 'wechat-news' ? 'wechat' : 'website';

/** Every so many-th row of a category was made public this many days after it was formed. */
const LATE_EVERY = 60;
const LATE_DAYS = 45;

/** The section of the bureau that looks after a category. */
function sectionOf(category: string): string {
  if (['platform/job', 'platform/base', 'platform/training', 'platform/merchant'].includes(category)) return '就业创业科';
  if (['platform/activity', 'platform/role-model'].includes(category)) return '思想政治和权益维护科';
  if (['service-item', 'policy-file', 'announcement'].includes(category)) return '优抚科';
  return '办公室';
}

/** Rows of a category spread evenly over the year, each formed a few days before it was made public. */
function rows(
  category: keyof typeof COUNTS_2020,
  count: number,
  choices: Choices,
  extra: (i: number) => Partial<Publication> = () => ({}),
): Publication[] {
  return Array.from({ length: count }, (_, i) => {
    const publishedOn = addDays(firstDayOf(2020), 6 + Math.floor((i * 355) / count));
    const more = extra(i);
    return {
      catalogue: category,
      channel: channelOf(category),
      topic: null,
      title: more.title ?? titleOf(category, i, choices),
      indexNumber: null,
      // Now and then something comes late: the report speaks of it.
      formedOn: addDays(publishedOn, i % LATE_EVERY === LATE_EVERY - 1 ? -LATE_DAYS : -choices.int(0, 12)),
      section: sectionOf(category),
      publishedOn,
      quantity: null,
      source: null,
      ...more,
    };
  });
}

/** A policy that the platform published in 2020. */
export interface PolicyOf2020 {
  id: string;
  title: string;
  topic: Topic | null;
  publishedOn: Day;
}

/** Policy files on the website: those that the platform shows as well, and a few that stand there alone. */
function policyFiles(onPlatform: readonly PolicyOf2020[]): Publication[] {
  const base = { catalogue: 'policy-file', channel: 'website' as const, indexNumber: null, quantity: null, source: null };
  const shared = onPlatform.map(({ id, title, topic, publishedOn }) => ({
    ...base,
    itemId: id,
    title,
    topic,
    formedOn: addDays(publishedOn, -5),
    publishedOn,
  }));
  const employment = EMPLOYMENT_POLICIES_2020 - onPlatform.filter(policy => policy.topic === 'employment-policy').length;
  const alone = Array.from({ length: COUNTS_2020['policy-file'] - shared.length }, (_, i): Publication => {
    const publishedOn = addDays(firstDayOf(2020), 60 + i * 70);
    const topic = i < employment ? 'employment-policy' : null;
    return {
      ...base,
      title: topic ? `关于促进退役军人就业创业的若干措施（第${i + 1}批）` : `退役军人工作文件汇编（第${i + 1}辑）`,
      topic,
      formedOn: addDays(publishedOn, -8),
      publishedOn,
    };
  });
  return [...shared, ...alone];
}

/** WeChat posts of the year: job fairs with their vacancies, bases and parks introduced, and the rest of the news. */
function wechatPosts(choices: Choices): Publication[] {
  const jobs = JOB_POSTS_2020 - COUNTS_2020['platform/job'];
  const bases = BASES_2020 - (COUNTS_2020['platform/base'] - PARK_BASES);
  const parks = PARKS_2020 - PARK_BASES;
  const vacancies = split(choices, VACANCIES_2020 - PLATFORM_VACANCIES_2020, jobs);
  return rows('wechat-news', COUNTS_2020['wechat-news'], choices, i => {
    const town = TOWNS[i % TOWNS.length];
    if (i < jobs)
      return { topic: 'job', quantity: vacancies[i] as number, title: `招聘｜${town}专场招聘第${i + 1}期，提供岗位${vacancies[i]}个` };
    if (i < jobs + bases) return { topic: 'employment-base', title: `走进退役军人就业创业基地（${town}，第${i - jobs + 1}家）` };
    if (i < jobs + bases + parks) return { topic: 'startup-park', title: `走进退役军人创业园（${town}，第${i - jobs - bases + 1}家）` };
    return {};
  });
}

/**
 * The rows of 2020 that the platform's own content and consultations do not write themselves: what stood on the
 * website and on WeChat, and the platform's merchants, bases, courses, activities and role models.
 */
export function ledgerOf2020(policies: readonly PolicyOf2020[]): Publication[] {
  const choices = new Choices(1123);
  const plain = (
    [
      'organisation',
      'report-statistics',
      'finance',
      'personnel',
      'announcement',
      'service-item',
      'platform/merchant',
      'platform/training',
      'platform/activity',
      'platform/role-model',
    ] as const
  ).flatMap(category => rows(category, COUNTS_2020[category], choices));
  const bases = rows('platform/base', COUNTS_2020['platform/base'], choices, i => {
    const park = i < PARK_BASES;
    return { topic: park ? 'startup-park' : 'employment-base', title: `${TOWNS[i * 2]}退役军人${park ? '创业园' : '就业创业基地'}` };
  });
  return [...plain, ...bases, ...policyFiles(policies), ...wechatPosts(choices)];
}
