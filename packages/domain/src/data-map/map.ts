import { acts } from '../history.ts';
import { offerReportReasons } from '../offer-report/steps.ts';
import { signUpStates } from '../sign-up/steps.ts';
import { caseTables } from './cases.ts';
import { kept, ordinary, type PersonalTable, sensitive } from './column.ts';

/**
 * Everything that the platform holds about people: which column, what it is, why, and for how long. Export, closing,
 * retention and the page 个人信息 are made of this, and a test fails for a column that looks personal and is not in it.
 */
export const personalDataMap: Readonly<Record<string, PersonalTable>> = {
  ...caseTables,
  sign_up: {
    title: '活动报名',
    purpose: '组织活动时通知您、核对名单',
    retention: 'sign-up',
    owner: 'veteranId',
    after: 'detached',
    columns: { name: sensitive('姓名', { sealed: true }), phone: sensitive('手机号', { sealed: true }) },
    told: { contentId: { what: '活动', titled: true }, joinedAt: { what: '报名时间' }, state: { what: '状态', words: signUpStates } },
  },
  offer_report: {
    title: '商家反馈',
    purpose: '核实优惠没有兑现的情况',
    retention: 'archive',
    owner: 'veteranId',
    after: 'detached',
    columns: { note: kept('说明'), finding: kept('处理结果'), liveKey: ordinary('防止重复的编码', { hidden: true }) },
    told: { title: { what: '商家' }, reason: { what: '反映的情况', words: offerReportReasons }, reportedAt: { what: '反映时间' } },
  },
  notice: {
    title: '消息',
    purpose: '告诉您事项的进展',
    retention: 'notice',
    owner: 'toId',
    after: 'removed',
    columns: { title: kept('标题'), body: kept('内容') },
    told: { at: { what: '时间' } },
  },
  session: {
    title: '设备会话',
    purpose: '认出是同一部手机，把答复送回给您',
    retention: 'session',
    owner: 'holderId',
    after: 'removed',
    columns: {},
    told: { seenAt: { what: '开始使用' }, expiresAt: { what: '到期' } },
  },
  history: {
    title: '操作记录',
    purpose: '出了问题能查清是谁做的',
    retention: 'log',
    owner: 'whoId',
    after: 'kept',
    columns: { ip: { what: '网络地址', level: 'ordinary', end: 'kept' }, whoName: kept('操作人') },
    told: { at: { what: '时间' }, act: { what: '做了什么', words: acts } },
  },
  staff: {
    title: '工作人员账号',
    purpose: '登录管理后台、署名办理',
    retention: 'staff',
    owner: null,
    after: 'kept',
    columns: {
      username: { what: '用户名', level: 'ordinary', end: 'kept' },
      name: kept('姓名'),
      passwordHash: { what: '密码的校验值', level: 'sensitive', end: 'kept', hidden: true },
    },
  },
};
