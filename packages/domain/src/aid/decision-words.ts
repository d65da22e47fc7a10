import { type Day, dayInWords } from '../day.ts';
import { AID_GRANT_BASIS, AID_REMEDY, type AidGroundKey, aidGrounds } from './decision.ts';
import { type AidKindKey, aidKinds } from './kinds.ts';
import { type AidSettings, yuanInWords } from './settings.ts';

/** A decision upon an application, with what its notice says besides. */
export interface AidDecision {
  /** 困帮告〔2026〕12号 */
  number: string;
  /** The applicant's name. */
  to: string;
  kind: AidKindKey;
  receipt: string;
  filedOn: Day;
  decidedOn: Day;
  /** Null when aid was declined. */
  fen: number | null;
  ground: AidGroundKey | null;
  /** Why, in the words of whoever decided. */
  reason: string;
  /** Whom to ask. */
  bureau: { name: string; phone: string; hours: string };
}

/** A notice (困难帮扶告知书) as it is read on the phone and printed on paper. */
export interface AidDecisionWords {
  title: string;
  number: string;
  to: string;
  paragraphs: string[];
  signedBy: string;
  on: string;
}

/** `2026年11月23日`, as documents are dated. */
const dated = (on: Day): string => dayInWords(on).replace(/（.*）$/, '');

/** The words of a decision: what was decided, why, on what it rests, what comes next, what can be done against it, whom to ask. */
export function aidDecisionWords(decision: AidDecision, { publicityDays }: Pick<AidSettings, 'publicityDays'>): AidDecisionWords {
  const { number, to, kind, receipt, filedOn, decidedOn, fen, ground, reason, bureau } = decision;
  const { label } = aidKinds[kind];
  const opening = `您于${dated(filedOn)}提出的${label}帮扶申请（编号 ${receipt}），我局已经核实，现将决定告知如下：`;
  const why = `理由：${reason.replace(/。$/, '')}。`;
  const ask = `有不清楚的，请拨打 ${bureau.phone}，说出申请编号即可。接听时间：${bureau.hours}。`;
  const { basis, next } = ground === null ? { basis: AID_GRANT_BASIS, next: null } : aidGrounds[ground];
  const granted = [
    `一、决定给予${label}帮扶，金额 ${yuanInWords(fen ?? 0)}。`,
    `二、${why}`,
    `三、依据：${basis}。`,
    `四、下一步：先公示 ${publicityDays} 天，只公示姓氏、镇（街道）和帮扶类别；公示没有异议的，发放到您填写的账户。请在“我的帮扶申请”里填写收款账户。`,
  ];
  const declined = ['一、决定不予帮扶。', `二、${why}`, `三、依据：${basis}。`, `四、下一步：${next}。`, `五、${AID_REMEDY}。`];
  return {
    title: '困难帮扶告知书',
    number,
    to,
    paragraphs: [opening, ...(ground === null ? granted : declined), ask],
    signedBy: bureau.name,
    on: dated(decidedOn),
  };
}
