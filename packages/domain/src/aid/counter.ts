/**
 * What the person would do from his phone is also taken in at the counter (柜台登记), by the clerk who holds the case: a
 * telephone is lost, or somebody of the village had filed it. What is done is the same; only how it came is said besides.
 */

/** Who came with it. A sort, not a name: histories name nobody who does not work here. */
export const aidBearers = {
  self: '申请人本人',
  family: '家属',
  village: '村（社区）工作人员',
  entrusted: '申请人委托的其他人',
} as const;
export type AidBearer = keyof typeof aidBearers;

/** How somebody made it known that he takes his application back. */
export const aidWishes = {
  said: '当面说明',
  written: '书面提出',
  phone: '来电说明，已核对身份',
} as const;
export type AidWish = keyof typeof aidWishes;

/** How it came, as the history says it. */
export const atCounterInWords = (bearer: AidBearer): string => `柜台登记，${aidBearers[bearer]}送来`;
export const wishInWords = (wish: AidWish): string => `柜台登记，申请人${aidWishes[wish]}`;
