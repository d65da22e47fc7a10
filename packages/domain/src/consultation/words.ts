import type { Subject } from '../subjects.ts';

/** What is wanted: an answer, or that something be done; the promise differs. */
export const consultationTypes = { enquiry: '咨询', demand: '诉求' } as const;
export type ConsultationType = keyof typeof consultationTypes;

/** What a question of this category is taken for until a member of staff says otherwise. */
export const typeOf = (category: Subject): ConsultationType => (category === 'rights' ? 'demand' : 'enquiry');

/** How it came in. */
export const consultationChannels = { platform: '云平台', phone: '来电', visit: '来访', letter: '来信' } as const;
export type ConsultationChannel = keyof typeof consultationChannels;

/** Who asks on behalf of a veteran (代办). */
export const helperRelations = {
  child: '子女',
  spouse: '配偶',
  relative: '亲友',
  station: '村（社区）服务站',
  other: '其他',
} as const;
export type HelperRelation = keyof typeof helperRelations;

/** What a helper declares before the question is sent. */
export const HELPER_CONSENT = '本人受这位退役军人委托代为留言，已告知并征得其同意，所填内容真实。';

/** Who speaks in the thread: the asker's side, the bureau, or a colleague to colleagues alone. */
export const messageKinds = {
  question: '提问',
  'follow-up': '追问',
  reopen: '不满意的原因',
  answer: '答复',
  note: '内部备注',
} as const;
export type MessageKind = keyof typeof messageKinds;

/** How far a cited item may still be relied upon. */
export const citeStates = { live: '现行', expired: '已过期', withdrawn: '已撤下' } as const;
export type CiteState = keyof typeof citeStates;
