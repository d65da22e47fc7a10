/** How far a channel has come with a notice that it repeats. */
export const deliveryStates = {
  waiting: '等待发送',
  sending: '正在发送',
  sent: '已送达通道',
  failed: '没有成功，稍后再试',
  'given-up': '不再发送',
} as const;
export type DeliveryState = keyof typeof deliveryStates;

const MINUTE = 60_000;
const FIRST_WAIT = MINUTE;
const LONGEST_WAIT = 60 * MINUTE;

/** A notice that no channel would take for so long is no news any more: the table of notices still has it. */
export const GIVE_UP_AFTER_MS = 24 * 60 * MINUTE;
/** From here on a notice that has not been carried is an alarm. */
export const LATE_AFTER_MS = 15 * MINUTE;
/** How long one server may be busy with a delivery before another takes it over; longer than a channel is waited for. */
export const LEASE_MS = MINUTE;

/** Milliseconds to wait after so many attempts (one or more) that failed: doubled each time, an hour at the most. */
export const waitAfter = (attempts: number): number => Math.min(FIRST_WAIT * 2 ** (attempts - 1), LONGEST_WAIT);
