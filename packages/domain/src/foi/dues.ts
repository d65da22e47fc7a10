import type { Day } from '../day.ts';
import { addWorkingDays, type Calendar } from '../working-days.ts';
import { CORRECTION_NOTICE_DAYS, type FoiEvent, lastOf, opinionKinds } from './events.ts';
import type { FoiStanding } from './standing.ts';

/** Something that falls due, who has to do it, and by when. */
export interface FoiDue {
  what: 'reply' | 'ask-correction' | 'correct' | 'pay' | 'opinion' | 'reasons';
  whose: 'office' | 'applicant' | 'other';
  by: Day;
  /** In words: 最迟 … 答复. */
  words: string;
}

/** The last day on which a correction may be asked for: 7 working days from receipt (article 30). */
export const correctionNoticeBy = (receivedOn: Day, calendar: Calendar): Day =>
  addWorkingDays(receivedOn, CORRECTION_NOTICE_DAYS, calendar, { provisional: true }).day;

/** Everything that falls due from here, the earliest first; empty once the application has ended. */
export function foiDues(events: readonly FoiEvent[], standing: FoiStanding, calendar: Calendar): FoiDue[] {
  const { state, due, applicantUntil, opinions, receivedOn } = standing;
  if (state === 'finished' || state === 'withdrawn') return [];
  const found: FoiDue[] = [];
  if (state === 'correcting' && applicantUntil)
    found.push({ what: 'correct', whose: 'applicant', by: applicantUntil, words: '申请人补正申请内容' });
  if (state === 'paying' && applicantUntil)
    found.push({ what: 'pay', whose: 'applicant', by: applicantUntil, words: '申请人缴纳信息处理费' });
  if (state === 'handling') {
    for (const { of, party, dueOn, answeredOn } of opinions)
      if (!answeredOn) found.push({ what: 'opinion', whose: 'other', by: dueOn, words: `${opinionKinds[of]}“${party}”提出意见` });
    const reasons = lastOf(events, 'reasons-asked');
    if (reasons && !lastOf(events, 'reasons-received'))
      found.push({ what: 'reasons', whose: 'applicant', by: reasons.until, words: '申请人说明理由' });
    if (!lastOf(events, 'correction-asked'))
      found.push({
        what: 'ask-correction',
        whose: 'office',
        by: correctionNoticeBy(receivedOn, calendar),
        words: '内容不明确的，一次性告知补正',
      });
    found.push({ what: 'reply', whose: 'office', by: due, words: '答复申请人' });
  }
  return found.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
}
