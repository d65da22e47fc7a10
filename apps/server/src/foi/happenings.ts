import type { FoiHappening } from '@vc/contract';
import { type Day, dayInWords, type FoiEvent, opinionKinds, outcomeRule } from '@vc/domain';
import type { Happening } from './foi.entity.ts';

const sentences: { [K in FoiEvent['kind']]: (event: Extract<FoiEvent, { kind: K }>) => string } = {
  received: () => '收到申请',
  'correction-asked': ({ until }) => `一次性告知补正，请在${dayInWords(until)}前补正`,
  'correction-received': () => '收到补正，答复期限重新计算',
  'opinion-asked': ({ of, party }) => `书面征求${opinionKinds[of]}“${party}”的意见`,
  'opinion-received': ({ party, agrees }) => `“${party}”${agrees ? '同意公开' : '不同意公开'}`,
  extended: ({ days, approvedBy }) => `经${approvedBy}同意，答复期限延长${days}个工作日`,
  'fee-asked': ({ fen }) => `通知缴纳信息处理费${fen / 100}元`,
  'fee-paid': () => '收到信息处理费，答复期限重新计算',
  'reasons-asked': ({ until }) => `请申请人在${dayInWords(until)}前说明申请理由`,
  'reasons-received': () => '收到申请理由',
  'delay-set': ({ until, approvedBy }) => `经${approvedBy}同意，延迟到${dayInWords(until)}答复`,
  withdrawn: () => '申请人撤回申请，终止办理',
  replied: ({ outcome }) => `作出答复：${outcomeRule(outcome).label}`,
};

/** What happened, as sentences with their days. `forApplicant` leaves out who was asked and what they said. */
export function happeningsOf(events: readonly Happening[], forApplicant: boolean): FoiHappening[] {
  return events.map(event => {
    const what = (sentences[event.kind] as (event: FoiEvent) => string)(event);
    const note = event.note ?? (event.items ? event.items.map((item, i) => `${i + 1}. ${item}`).join('\n') : null);
    if (!forApplicant) return { on: event.on, what, note };
    if (event.kind === 'opinion-asked') return { on: event.on, what: '书面征求其他方面的意见，所需时间不计入期限', note: null };
    if (event.kind === 'opinion-received') return { on: event.on, what: '收到征求的意见', note: null };
    return { on: event.on as Day, what, note: event.kind === 'extended' || event.kind === 'delay-set' ? null : note };
  });
}

/** The reasons for a deadline as the applicant may read them: of other parties only that they were asked. */
export const withoutParties = (lines: readonly string[], events: readonly Happening[]): string[] =>
  events.reduce(
    (all, event) => (event.kind === 'opinion-asked' ? all.map(line => line.replaceAll(`“${event.party}”`, '')) : all),
    [...lines],
  );
