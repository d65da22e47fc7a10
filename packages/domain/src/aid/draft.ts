import { addDays, type Day } from '../day.ts';

/** Days for which a draft is kept after it was begun or last extended. */
export const AID_DRAFT_DAYS = 30;

/** Hours after which somebody is reminded that what he wrote has not been sent. */
export const AID_UNSENT_HOURS = 48;

/** What is said about a draft before it goes, each once, in order. */
export const aidDraftWords = {
  unsent: {
    title: '困难帮扶申请还没有提交',
    body: '您填的困难帮扶申请还存着，没有提交，我们还没有开始办理。点开接着填，填好后请按“提交申请”。',
  },
  week: {
    title: '没有提交的申请 7 天后删除',
    body: '您存着的困难帮扶申请还没有提交，7 天后会自动删除。点开可以接着填，也可以再保留 30 天。',
  },
  day: { title: '没有提交的申请明天删除', body: '您存着的困难帮扶申请还没有提交，明天会自动删除。点开可以接着填，也可以再保留 30 天。' },
} as const;
export type AidDraftWord = keyof typeof aidDraftWords;

/** The last day on which a draft begun or extended on `on` is there. */
export const aidDraftUntil = (on: Day): Day => addDays(on, AID_DRAFT_DAYS);

/** Which words about its end a draft has come to on `today`; null when none. */
export function aidDraftEnding(until: Day, today: Day): 'week' | 'day' | null {
  if (today >= addDays(until, -1)) return 'day';
  return today >= addDays(until, -7) ? 'week' : null;
}

/** The least time between two grants of one kind to one person, months. */
export const AID_AGAIN_MONTHS = 12;
