import { type FoiCase, foiActRoutes, type Route } from '@vc/contract';
import {
  applicantClasses,
  CORRECTION_LEAST_DAYS,
  dayInWords,
  EXTENSION_MAX,
  feeBases,
  needsConfirming,
  OPINION_DAYS,
  opinionKinds,
  PAYMENT_DAYS,
} from '@vc/domain';
import { today } from '../lib/days.ts';
import type { FormField, Values } from '../ui/form-field.tsx';
import { arrivalFields } from './arrival-fields.ts';

/** What can be done with a case by filling in a small form. */
export interface ActForm {
  key: string;
  label: string;
  lead: string;
  route: Route;
  fields: FormField[];
  initial?: Values;
  /** What is sent along with what is typed. */
  along?: Record<string, unknown>;
  /** What is said when it is done. */
  done: string;
}

const on = (label: string): FormField => ({ name: 'on', label, kind: 'day', required: true, upTo: today() });

/** Everybody whose opinion is still waited for, by name. */
const awaited = ({ opinions }: FoiCase) =>
  Object.fromEntries(opinions.filter(({ answeredOn }) => !answeredOn).map(({ party }) => [party, party]));

/** Whether the applicant was sent the notice of a fee on paper; one that applied by phone has it at once. */
const awaitsNotice = ({ state, letters }: FoiCase): boolean =>
  state === 'paying' && letters.some(({ kind, served }) => kind === 'fee' && served?.way !== 'platform');

const correction = (work: FoiCase): ActForm => ({
  key: 'ask-correction',
  label: '告知补正',
  lead: `只能告知一次，要把需要补正的一次说全。最迟${dayInWords(work.limits.correction)}发出；补正期限至少${CORRECTION_LEAST_DAYS}个工作日，到${dayInWords(work.limits.correctionLeast)}。发出后编号，申请人在手机上收到。`,
  route: foiActRoutes.askCorrection,
  fields: [
    { name: 'items', label: '需要补正的事项', kind: 'lines', required: true, hint: '一行一条，写明要补什么' },
    { name: 'until', label: '补正期限', kind: 'day', required: true },
  ],
  done: '已告知补正',
});

/** That others do not learn who applied, and how they read what was asked for where its title says so. */
export const forOthers = ({ title, titleForOthers }: FoiCase): string =>
  `文书里不写申请人是谁${titleForOthers === title ? '' : `：信息名称写成“${titleForOthers}”`}。`;

const opinions = (work: FoiCase): ActForm[] => [
  {
    key: 'ask-opinion',
    label: '征求意见',
    lead: `书面征求第三方（第三十二条）或者共同制作机关（第三十四条）的意见。对方有15个工作日，所需时间不计入答复期限。${forOthers(work)}`,
    route: foiActRoutes.askOpinion,
    fields: [
      { name: 'of', label: '征求谁的意见', kind: 'choice', options: opinionKinds, required: true },
      { name: 'party', label: '对方名称', kind: 'text', max: 60, required: true },
      {
        name: 'about',
        label: '征求什么',
        kind: 'area',
        max: 500,
        required: true,
        hint: '写明公开可能涉及对方的哪些权益，或者共同制作的是什么',
      },
      { name: 'deliveredOn', label: '对方收到日', kind: 'day', upTo: today(), hint: '15个工作日从收到起算；还没送到的留空，送到后登记' },
    ],
    done: '已生成征求意见书',
  },
  ...(Object.keys(awaited(work)).length > 0
    ? [
        {
          key: 'delivered',
          label: '登记对方收到日',
          lead: `对方的${OPINION_DAYS}个工作日从收到征求意见书之日起算。知道送达方式的，请在“文书”里登记送达，不用在这里再填。`,
          route: foiActRoutes.delivered,
          fields: [
            { name: 'party', label: '对方名称', kind: 'choice' as const, options: awaited(work), required: true },
            { name: 'deliveredOn', label: '收到日', kind: 'day' as const, required: true, upTo: today() },
          ],
          done: '已登记，期限已重新计算',
        },
        {
          key: 'record-opinion',
          label: '登记意见',
          lead: '逾期没有意见的不用登记：第三方的由本机关依法决定，共同制作机关的视为同意。',
          route: foiActRoutes.opinion,
          fields: [
            { name: 'party', label: '谁的意见', kind: 'choice' as const, options: awaited(work), required: true },
            on('收到日'),
            {
              name: 'agrees',
              label: '是否同意公开',
              kind: 'choice' as const,
              options: { true: '同意公开', false: '不同意公开' },
              required: true,
            },
            { name: 'opinion', label: '意见和理由', kind: 'area' as const, max: 500, required: true },
          ],
          done: '已登记意见',
        },
      ]
    : []),
];

const fees = (work: FoiCase): ActForm[] => [
  {
    key: 'ask-fee',
    label: '通知缴费',
    lead: `只有数量、频次明显超过合理范围的才收，按件或按页只选一种（国办函〔2020〕109号）。这是该申请人本月第 ${work.fee.quantity} 件，按件应收 ${work.fee.fen / 100} 元。`,
    route: foiActRoutes.askFee,
    fields: [
      { name: 'basis', label: '收费标准', kind: 'choice', options: feeBases, required: true },
      { name: 'quantity', label: '本月第几件，或者共几页', kind: 'number', required: true },
      { name: 'how', label: '缴费方式', kind: 'area', max: 200, required: true },
    ],
    initial: { quantity: work.fee.quantity },
    done: '已通知缴费',
  },
  ...(awaitsNotice(work)
    ? [
        {
          key: 'delivered-fee',
          label: '登记收费通知收到日',
          lead: `申请人的${PAYMENT_DAYS}个工作日从收到收费通知书之日起算。知道送达方式的，请在“文书”里登记送达，不用在这里再填。`,
          route: foiActRoutes.delivered,
          fields: [{ name: 'deliveredOn', label: '收到日', kind: 'day' as const, required: true, upTo: today() }],
          along: { party: null },
          done: '已登记，缴费期限已重新计算',
        },
      ]
    : []),
  {
    key: 'record-payment',
    label: '登记缴费',
    lead: '缴费后答复期限重新计算。',
    route: foiActRoutes.paid,
    fields: [on('缴费日')],
    done: '已登记缴费',
  },
];

const reasons = (): ActForm[] => [
  {
    key: 'ask-reasons',
    label: '要求说明理由',
    lead: '申请数量、频次明显超过合理范围的，可以要求说明理由（第三十五条）。答复期限照常计算。',
    route: foiActRoutes.askReasons,
    fields: [
      { name: 'why', label: '为什么要求说明', kind: 'area', max: 500, required: true },
      { name: 'until', label: '说明期限', kind: 'day', required: true },
    ],
    done: '已要求说明理由',
  },
  {
    key: 'record-reasons',
    label: '登记理由（纸质）',
    lead: '申请人用纸质材料说明的，照录。',
    route: foiActRoutes.reasons,
    fields: [on('收到日'), { name: 'text', label: '理由', kind: 'area', max: 2000, required: true }],
    done: '已登记理由',
  },
  {
    key: 'set-delay',
    label: '确定延迟答复',
    lead: '理由合理、期限内办不完的，确定延迟答复的合理期限并告知申请人（第三十五条）。',
    route: foiActRoutes.delay,
    fields: [
      { name: 'until', label: '延迟到', kind: 'day', required: true },
      { name: 'reason', label: '理由', kind: 'area', max: 300, required: true },
    ],
    done: '已确定延迟答复的期限',
  },
];

/** What was registered wrongly is put right; what came by phone came when and how the platform says. */
const amend = (work: FoiCase): ActForm => {
  const byPhone = work.letters.some(({ kind, served }) => kind === 'receipt' && served?.way === 'platform');
  return {
    key: 'amend',
    label: '更正登记',
    lead: '登记错了的在这里更正，答复期限随收到日重新计算；改了什么、为什么改，记入操作记录。申请人自己要改申请内容的，不在这里改。',
    route: foiActRoutes.amend,
    fields: [
      { name: 'applicantClass', label: '申请人类别', kind: 'choice', options: applicantClasses, required: true },
      { name: 'name', label: '姓名或者单位名称', kind: 'text', max: 60, required: true },
      ...(byPhone ? [] : arrivalFields()),
      { name: 'reason', label: '更正的理由', kind: 'area', max: 200, required: true },
    ],
    initial: {
      applicantClass: work.applicantClass,
      name: work.applicant.name,
      channel: work.channel,
      arrivedOn: work.arrivedOn,
      confirmedOn: needsConfirming(work.channel) ? work.receivedOn : null,
    },
    done: '已更正，期限已重新计算',
  };
};

/** Every form that this case may have now, in the order in which work usually goes. */
export function actForms(work: FoiCase): ActForm[] {
  const all: ActForm[] = [
    correction(work),
    {
      key: 'correct',
      label: '登记收到的补正',
      lead: '申请人用纸质材料补正的，照录。答复期限自收到补正之日起重新计算。',
      route: foiActRoutes.corrected,
      fields: [on('收到日'), { name: 'text', label: '补正的内容', kind: 'area', max: 2000, required: true }],
      done: '已登记，期限重新计算',
    },
    ...opinions(work),
    {
      key: 'ask-extension',
      label: '申请延期',
      lead: `最多延长${EXTENSION_MAX}个工作日，只能一次，要在${dayInWords(work.dueOn)}以前经科室负责人同意并告知申请人。`,
      route: foiActRoutes.askExtension,
      fields: [
        { name: 'days', label: '延长几个工作日', kind: 'number', required: true },
        { name: 'reason', label: '理由', kind: 'area', max: 300, required: true },
      ],
      done: '已送科室负责人审批',
    },
    {
      key: 'split',
      label: '分成几件',
      lead: '一份申请里有几件事的，分开办理、分别答复。第一件用原来的编号，其余另编，收到日不变。',
      route: foiActRoutes.split,
      fields: [{ name: 'titles', label: '每一件申请的信息', kind: 'lines', required: true, hint: '一行一件' }],
      done: '已分开',
    },
    ...fees(work),
    ...reasons(),
    {
      key: 'withdraw',
      label: '登记撤回（纸质）',
      lead: '申请人书面要求撤回的，登记后终止办理，计入其他处理。',
      route: foiActRoutes.withdraw,
      fields: [on('撤回日'), { name: 'reason', label: '原因', kind: 'area', max: 300 }],
      done: '已终止办理',
    },
    amend(work),
  ];
  // The day a letter arrived may be entered for as long as letters are served, whoever has the next move.
  const may = (key: string) => work.may.includes(key === 'delivered' || key === 'delivered-fee' ? 'serve' : key);
  return all.filter(({ key }) => may(key));
}
