import type { Day } from '../day.ts';

/** How an application reaches the office (政府信息公开条例第二十九、三十一条). */
export const foiChannels = {
  'in-person': '当面提交',
  registered: '挂号信、快递等需要签收的邮寄',
  ordinary: '平信等不需签收的邮寄',
  fax: '传真',
  internet: '互联网',
} as const;
export type FoiChannel = keyof typeof foiChannels;

/** Channels for which the office has to confirm with the applicant before the application counts as received. */
export const confirmedChannels = ['ordinary', 'fax', 'internet'] as const satisfies readonly FoiChannel[];
export const needsConfirming = (channel: FoiChannel): boolean => (confirmedChannels as readonly string[]).includes(channel);

/** What is known of an arrival: the day it was handed in, signed for or came, and the day it was confirmed with the applicant. */
export interface Arrival {
  channel: FoiChannel;
  arrivedOn: Day;
  confirmedOn?: Day | null;
}

/**
 * The day on which an application counts as received (article 31): handed in, that day; signed for, that day; anything
 * else the day it was confirmed with the applicant. Null while that confirmation is missing.
 */
export const receivedDay = ({ channel, arrivedOn, confirmedOn }: Arrival): Day | null =>
  needsConfirming(channel) ? (confirmedOn ?? null) : arrivedOn;

/** Why it is that day, with the article. */
export const receivedWhy: Readonly<Record<FoiChannel, string>> = {
  'in-person': '当面提交的，以提交之日为收到之日（条例第三十一条第一项）',
  registered: '邮寄且需要签收的，以签收之日为收到之日（条例第三十一条第二项）',
  ordinary: '平信寄来的，以与申请人确认之日为收到之日（条例第三十一条第二项）',
  fax: '传真提交的，以双方确认之日为收到之日（条例第三十一条第三项）',
  internet: '网上提交的，以双方确认之日为收到之日（条例第三十一条第三项）',
};
