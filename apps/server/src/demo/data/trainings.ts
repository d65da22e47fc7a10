import { addDays } from '@vc/domain';
import type { DemoItem, DemoItemsOn } from '../demo-item.ts';

const contact = '0573-88010003';
const who = '户籍或安置地在桐乡、没到法定退休年龄的退役军人；随军家属有名额时可以插班。';
const TABLE = '<p>报名带身份证和退出现役证件，到镇（街道）退役军人服务站登记，名额满为止。</p>';

interface Course {
  key: string;
  category: string;
  place: string;
  title: string;
  summary: string;
  provider: string;
  address: string;
  seats: number;
  fee: 'free' | 'subsidised' | 'paid';
  feeNote: string;
  /** Days from loading to the last day of enrolment, to the first lesson, and how long it lasts. */
  days: readonly [deadline: number, start: number, length: number];
  learns: string;
}

const courses: readonly Course[] = [
  {
    key: 'forklift',
    category: 'skill',
    place: 'wutong',
    title: '叉车司机班（第六期）',
    summary: '晚上和周末上课，两周拿证，学费和证书费由政府承担。',
    provider: '桐乡技师学院（演示）',
    address: '桐乡市梧桐街道实训路 1 号（演示地址）',
    seats: 40,
    fee: 'free',
    feeNote: '学费、证书费由政府承担，午餐自理',
    days: [15, 20, 14],
    learns: '理论两天、场地练习八天，最后两天考试。通过后发特种设备作业人员证（叉车），有效期四年。',
  },
  {
    key: 'drone',
    category: 'skill',
    place: 'puyuan',
    title: '无人机操控与植保班',
    summary: '全日制四周，学会飞行、航线规划和农田喷洒，毕业推荐上岗。',
    provider: '低空技能培训中心（演示）',
    address: '濮院镇产业大道 18 号（演示地址）',
    seats: 20,
    fee: 'free',
    feeNote: '学费由政府承担，食宿自理',
    days: [25, 33, 28],
    learns: '前两周模拟器和理论，后两周实飞。考核合格发视距内驾驶员证书，由合作社优先录用。',
  },
  {
    key: 'electrician',
    category: 'skill',
    place: 'chongfu',
    title: '低压电工周末班',
    summary: '八个周末，边上班边学，适合在企业做设备维护的战友。',
    provider: '崇福职业培训学校（演示）',
    address: '崇福镇学院路 6 号（演示地址）',
    seats: 30,
    fee: 'subsidised',
    feeNote: '学费 1200 元，取得证书后补贴 1000 元',
    days: [10, 18, 56],
    learns: '安全用电、接线、排故三大块，结业参加低压电工作业考试。',
  },
  {
    key: 'adaptation',
    category: 'adaptation',
    place: 'wutong',
    title: '秋季退役士兵适应性培训',
    summary: '一周讲清政策、职业和心态，返乡报到的同志都请参加。',
    provider: '市退役军人服务中心',
    address: '市退役军人服务中心三楼（演示地址）',
    seats: 120,
    fee: 'free',
    feeNote: '免费，提供午餐',
    days: [6, 9, 7],
    learns: '政策解读、就业形势、职业测评、法律常识、心理调适，最后一天企业见面会。',
  },
  {
    key: 'startup',
    category: 'startup',
    place: 'wuzhen',
    title: '返乡创业训练营（民宿与文旅方向）',
    summary: '五天集训加三个月导师陪跑，结营可以优先入驻创业园。',
    provider: '乌镇创业园（演示）',
    address: '乌镇镇子夜路 88 号（演示地址）',
    seats: 25,
    fee: 'free',
    feeNote: '免费，含住宿',
    days: [18, 30, 5],
    learns: '选址、算账、合同、短视频推广、贷款贴息申请，每人带着自己的项目来。',
  },
  {
    key: 'degree',
    category: 'education',
    place: 'wutong',
    title: '成人大专学历提升班（行政管理）',
    summary: '退役军人免试入学，两年半业余学习，学费先交后补。',
    provider: '桐乡开放大学（演示）',
    address: '梧桐街道学前路 9 号（演示地址）',
    seats: 60,
    fee: 'subsidised',
    feeNote: '学费每学年 2600 元，毕业后按规定补贴',
    days: [40, 90, 912],
    learns: '线上课为主，每月两个周六面授，毕业发国家承认的大专文凭。',
  },
  {
    key: 'ecommerce-past',
    category: 'skill',
    place: 'dama',
    title: '电子商务晚间班（第五期）',
    summary: '家纺直播带货实操，报名已经截止。',
    provider: '大麻家纺电商学院（演示）',
    address: '大麻镇布艺路 20 号（演示地址）',
    seats: 30,
    fee: 'free',
    feeNote: '免费',
    days: [-12, -5, 30],
    learns: '开店、选品、直播、售后四个模块，晚上两小时。',
  },
];

/** Courses that can be joined on the day of loading, and one that cannot any more. */
export const trainings: DemoItemsOn = today =>
  courses.map(({ key, category, place, title, summary, provider, address, seats, fee, feeNote, days, learns }, i): DemoItem => {
    const [deadline, start, length] = days;
    const startsOn = addDays(today, start);
    return {
      key: `t-${key}`,
      kind: 'training',
      category,
      place,
      title,
      summary,
      body: `<p>${learns}</p>${TABLE}`,
      fields: {
        provider,
        who,
        startsOn,
        endsOn: addDays(startsOn, length),
        seats,
        fee,
        feeNote,
        deadline: addDays(today, deadline),
        address,
        contact,
      },
      publishedOn: addDays(today, -20 - i * 3),
    };
  });
