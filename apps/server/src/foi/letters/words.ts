import type { FoiSettings } from '@vc/contract';
import {
  type Day,
  dayInWords,
  type FeeBasis,
  type FoiEventOf,
  type FoiOutcome,
  foiChannels,
  OPINION_DAYS,
  overrulesWhom,
  PAYMENT_DAYS,
  remedyKey,
  remedySentence,
  replyLead,
} from '@vc/domain';
import type { FoiEntity } from '../foi.entity.ts';

/** What every letter of an application may speak of. */
export interface LetterFacts {
  row: FoiEntity;
  /** What was asked for, in words that do not say by whom. */
  titleForOthers: string;
  settings: FoiSettings & { bureau: string };
  today: Day;
}

/** `2026年11月23日`, as letters are dated. */
export const dated = (on: Day): string => dayInWords(on).replace(/（.*）$/, '');
export const yuan = (fen: number): string => `${fen / 100}元`;

const addressed = ({ row }: LetterFacts, words: string): string =>
  row.applicantClass === 'natural' ? words : words.replaceAll('您', '贵单位');

const opening = (facts: LetterFacts): string =>
  addressed(
    facts,
    `本机关于${dated(facts.row.receivedOn as Day)}收到您提交的政府信息公开申请（登记编号：${facts.row.registrationNumber}），申请公开“${facts.row.title}”。`,
  );

/** How somebody who applied on paper learns how far it is: the platform knows him by the telephone that he left, if he did. */
const whereToAsk = (facts: LetterFacts): string => {
  const { row, settings } = facts;
  const call = `拨打${settings.phone}，报登记编号${row.registrationNumber}询问。`;
  return addressed(
    facts,
    row.phone === null
      ? `查询办理进度：您没有留下手机号码，请${call}`
      : `查询办理进度：打开云平台小程序或者网页，点“凭编号查询”，填写登记编号${row.registrationNumber}和您留下的手机号码的后四位；也可以${call}`,
  );
};

/** 登记回执 */
export const receiptWords = (facts: LetterFacts): string[] => [
  addressed(facts, `您提交的政府信息公开申请，本机关已经登记，登记编号：${facts.row.registrationNumber}。`),
  `申请公开的信息：${facts.row.title}。`,
  `收到方式：${foiChannels[facts.row.channel]}；收到日期：${dated(facts.row.receivedOn as Day)}。`,
  `根据《中华人民共和国政府信息公开条例》第三十三条的规定，本机关将于${dated(facts.row.dueOn as Day)}前答复。需要补正、征求其他方面意见或者延长期限的，将另行告知。`,
  ...(facts.row.veteranId === null ? [whereToAsk(facts)] : []),
];

/** 补正告知书: all items at once, and by when (第三十条). It carries no remedy. */
export const correctionWords = (facts: LetterFacts, items: readonly string[], until: Day): string[] => [
  opening(facts),
  addressed(facts, '经审查，申请内容不明确。根据《中华人民共和国政府信息公开条例》第三十条的规定，请您补正以下事项：'),
  ...items.map((item, i) => `${i + 1}. ${item.replace(/[。；;]$/, '')}${i === items.length - 1 ? '。' : '；'}`),
  addressed(
    facts,
    `请您于${dated(until)}前将补正的内容提交本机关。答复期限自本机关收到补正的申请之日起计算；无正当理由逾期不补正的，视为放弃申请，本机关不再处理该申请。`,
  ),
];

/** 说明理由告知书 (第三十五条) */
export const reasonsWords = (facts: LetterFacts, why: string, until: Day): string[] => [
  opening(facts),
  why,
  addressed(
    facts,
    `根据《中华人民共和国政府信息公开条例》第三十五条的规定，请您于${dated(until)}前说明申请理由。理由不合理或者逾期没有说明的，本机关将告知不予处理。`,
  ),
];

/** 延期答复告知书 (第三十三条) */
export const extensionWords = (facts: LetterFacts, days: number, reason: string): string[] => [
  opening(facts),
  `因${reason.replace(/[。；;]$/, '')}，不能在规定期限内答复。根据《中华人民共和国政府信息公开条例》第三十三条的规定，经本机关政府信息公开工作机构负责人同意，答复期限延长${days}个工作日，本机关将于${dated(facts.row.dueOn as Day)}前答复。`,
];

/** 延迟答复告知书 (第三十五条) */
export const delayWords = (facts: LetterFacts, until: Day, reason: string): string[] => [
  opening(facts),
  addressed(
    facts,
    `您申请公开政府信息的数量、频次明显超过合理范围，经审查，您说明的理由合理。${reason.replace(/[。；;]?$/, '。')}根据《中华人民共和国政府信息公开条例》第三十五条的规定，本机关将延迟至${dated(until)}前答复。`,
  ),
];

/** 征求第三方意见书、征求意见函 (第三十二、三十四条). It does not say who applied. */
export function opinionWords({ row, titleForOthers }: LetterFacts, of: FoiEventOf<'opinion-asked'>['of'], about: string): string[] {
  const asked = `本机关收到一件政府信息公开申请（登记编号：${row.registrationNumber}），申请公开“${titleForOthers}”。`;
  return of === 'third-party'
    ? [
        asked,
        `经审查，公开该信息可能涉及你方合法权益：${about}`,
        `根据《中华人民共和国政府信息公开条例》第三十二条的规定，请自收到本意见书之日起${OPINION_DAYS}个工作日内书面提出是否同意公开的意见；不同意公开的，请说明理由。逾期没有提出意见的，由本机关依照条例的规定决定是否公开。`,
      ]
    : [
        asked,
        `该信息由本机关与贵单位共同制作：${about}`,
        `根据《中华人民共和国政府信息公开条例》第三十四条的规定，请自收到本函之日起${OPINION_DAYS}个工作日内提出意见；逾期未提出意见的，视为同意公开。`,
      ];
}

/** 收费通知书: basis, standard, amount, how and by when (国办函〔2020〕109号). */
export const feeWords = (facts: LetterFacts, basis: FeeBasis, quantity: number, fen: number, how: string): string[] => [
  opening(facts),
  addressed(
    facts,
    `您申请公开政府信息的数量、频次明显超过合理范围。根据《中华人民共和国政府信息公开条例》第四十二条和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，本机关${
      basis === 'cases' ? `按件收取信息处理费，本件为您本月第${quantity}件申请` : `按页收取信息处理费，共${quantity}页`
    }，应收${yuan(fen)}。`,
  ),
  `缴纳方式：${how}`,
  addressed(
    facts,
    `请您自收到本通知次日起${PAYMENT_DAYS}个工作日内缴纳，答复期限自完成缴费次日起重新计算；逾期未缴纳的，视为放弃申请，本机关不再处理该申请。`,
  ),
];

/** The reply itself: what was asked, what is decided by which articles, the reasons, what is enclosed, and the remedy. */
export function replyWords(facts: LetterFacts, outcome: FoiOutcome, text: string, files: readonly string[]): string[] {
  const { row, settings, today } = facts;
  const remedy = remedySentence(remedyKey(outcome, today), settings);
  return [
    opening(facts),
    replyLead(outcome, row.applicantClass !== 'natural'),
    ...text.split(/\n+/).filter(line => line.trim() !== ''),
    ...(files.length > 0 ? [`附件：${files.map((name, i) => (files.length > 1 ? `${i + 1}. ${name}` : name)).join('；')}`] : []),
    ...(remedy ? [addressed(facts, remedy)] : []),
  ];
}

/**
 * To a third party that did not agree, when its information is released all the same (第三十二条): the reason written for
 * it, not the applicant's reply, and not who applied. It may turn to the same places.
 */
export const thirdPartyWords = ({ row, titleForOthers, settings }: LetterFacts, outcome: FoiOutcome, reason: string): string[] => [
  `关于登记编号${row.registrationNumber}的政府信息公开申请，本机关曾征求你方意见，你方不同意公开。`,
  `经审查，本机关认为不公开可能对公共利益造成重大影响，根据《中华人民共和国政府信息公开条例》第三十二条的规定，决定公开“${titleForOthers}”${
    overrulesWhom(outcome) === 'all' ? '' : '中涉及你方的有关内容'
  }。决定公开的内容和理由如下：`,
  ...reason.split(/\n+/).filter(line => line.trim() !== ''),
  remedySentence('either', settings),
];
