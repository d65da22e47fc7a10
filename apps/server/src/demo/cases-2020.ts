import { type ApplicantClass, addDays, addWorkingDays, type Calendar, type Day, draftText, lookupIn, type Register } from '@vc/domain';
import { receiveFoi, replyFoi } from '../foi/index.ts';
import { system } from '../platform/actor.ts';
import type { Tx } from '../platform/tx.ts';
import { RegisterActEntity, RegisterItemEntity } from '../register/index.ts';
import { approveReport, numbersNow, publishReport, ReportEntity } from '../report/index.ts';
import { demoSite } from './data/site.ts';
import { FOI_2020 } from './ledger-2020.ts';
import { at } from './moment.ts';

/** The eight applications of 2020: what was asked, by whom, how it ended. */
const APPLICATIONS: readonly [title: string, applicant: ApplicantClass, outcome: string][] = [
  ['近三年抚恤补助标准调整文件', 'natural', 'granted'],
  ['某小区光荣牌悬挂情况统计', 'natural', 'unable_2'],
  ['2019年度公开选岗岗位目录', 'natural', 'granted'],
  ['退役士兵培训承训机构名单', 'natural', 'granted'],
  ['烈士纪念设施修缮项目概算', 'commercial', 'granted'],
  ['优抚资金年度分配说明', 'natural', 'partial'],
  ['双拥经费决算说明', 'natural', 'granted'],
  ['本人当年的安置档案', 'natural', 'unable_1'],
];

/** Documents and matters that stood in 2020. */
const ITEMS: readonly [register: Register, title: string, startedOn: Day, openedOn: Day | null][] = [
  ['normative', '退役军人就业创业扶持资金管理办法（演示）', '2019-06-18', '2019-06-20'],
  ['services', '退役军人报到登记', '2019-03-01', '2019-03-10'],
  ['services', '优抚对象抚恤金发放', '2019-03-01', '2019-03-10'],
  ['services', '伤残等级评定受理', '2019-03-01', '2019-03-10'],
  ['services', '光荣牌悬挂', '2019-03-01', '2019-03-10'],
  ['services', '义务兵家庭优待金发放', '2019-03-01', '2019-03-10'],
  ['services', '退役士兵适应性培训报名', '2020-04-08', '2020-04-10'],
  ['services', '立功受奖军人家庭送喜报', '2020-05-12', '2020-05-15'],
];

const PURCHASES: readonly [title: string, on: Day, yuan: number][] = [
  ['退役军人服务中心办公设备采购', '2020-05-20', 186_400],
  ['信息系统运维服务采购', '2020-09-11', 98_500.5],
];

/** What tables two and three of 2020 are made of, each application answered within its twenty working days. */
export async function casesOf2020(tx: Tx, calendar: Calendar): Promise<void> {
  for (let i = 0; i < FOI_2020; i++) {
    const [title, applicantClass, outcome] = APPLICATIONS[i] as (typeof APPLICATIONS)[number];
    const receivedOn = addDays('2020-02-12', i * 38);
    const row = await receiveFoi(tx.asOf(at(receivedOn, '11:00')), {
      registrationNumber: `2020-${String(i + 1).padStart(3, '0')}`,
      applicantClass,
      title,
      receivedOn,
    });
    const answeredOn = addWorkingDays(receivedOn, 8 + (i % 5) * 2, calendar).day;
    await replyFoi(tx.asOf(at(answeredOn, '16:00')), row, outcome, answeredOn);
  }
  for (const [register, title, startedOn, openedOn] of ITEMS) {
    await tx
      .asOf(at(startedOn, '09:00'))
      .insert(
        RegisterItemEntity,
        { register, title, number: null, startedOn, openedOn, endedOn: null, contentId: null, withdrawn: false },
        'register',
      );
  }
  for (const [title, on, yuan] of PURCHASES) {
    await tx
      .asOf(at(on, '09:00'))
      .insert(RegisterActEntity, { register: 'procurement', title, on, fen: Math.round(yuan * 100), withdrawn: false }, 'register');
  }
}

/** The annual report of 2020, drafted from its figures, approved and published in January 2021. */
export async function reportOf2020(tx: Tx): Promise<void> {
  const year = 2020;
  const drafting = tx.asOf(at('2021-01-12', '09:00'), system('办公室'));
  const text = draftText(year, lookupIn(year, demoSite.name, await numbersNow(drafting, year)));
  const row = await drafting.insert(
    ReportEntity,
    {
      year,
      state: 'draft',
      edition: 0,
      text,
      explanations: {},
      documentNumber: null,
      checkedById: null,
      approvedOn: null,
      publishedOn: null,
      contentId: null,
    },
    'draft',
  );
  row.state = 'checked';
  await tx.asOf(at('2021-01-14', '10:00'), system('办公室')).save(row, 'check');
  await approveReport(tx.asOf(at('2021-01-18', '15:00'), system('局长')), row, {
    bureau: demoSite.name,
    local: demoSite.local,
    before: null,
  });
  await publishReport(tx.asOf(at('2021-01-20', '09:30'), system('办公室')), row);
}
