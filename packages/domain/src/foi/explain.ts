import { dayInWords, yearOf } from '../day.ts';
import { explainClock } from '../working-day-clock.ts';
import { receivedWhy } from './channels.ts';
import { type FoiEvent, lastOf, opinionKinds } from './events.ts';
import { FOI_WORKING_DAYS } from './foi.ts';
import type { FoiStanding } from './standing.ts';

/** The reasons for a deadline, one sentence each with its article, before the days are counted out. */
function reasons(events: readonly FoiEvent[], { opinions, extension, applicantUntil, delayedTo, state }: FoiStanding): string[] {
  const first = lastOf(events, 'received');
  const corrected = lastOf(events, 'correction-received');
  const paid = lastOf(events, 'fee-paid');
  const extended = lastOf(events, 'extended');
  const lines = first ? [`${dayInWords(first.on)}收到：${receivedWhy[first.channel]}`] : [];
  lines.push(`自收到之日起${FOI_WORKING_DAYS}个工作日内答复（条例第三十三条）`);
  if (corrected) lines.push(`${dayInWords(corrected.on)}收到补正，答复期限自这一天起重新计算（条例第三十条）`);
  if (paid) lines.push(`${dayInWords(paid.on)}收到信息处理费，答复期限自这一天起重新计算（国办函〔2020〕109号）`);
  if (applicantUntil)
    lines.push(
      `现在等申请人${state === 'paying' ? '缴费' : '补正'}，最迟${dayInWords(applicantUntil)}；下面按最后一天算，申请人早办，期限就早到`,
    );
  for (const { of, party, askedOn, dueOn, answeredOn } of opinions)
    lines.push(
      `${dayInWords(askedOn)}征求${opinionKinds[of]}“${party}”的意见，${answeredOn ? `${dayInWords(answeredOn)}收到` : `最迟${dayInWords(dueOn)}`}，所需时间不计入（条例第三十三条第三款）`,
    );
  if (extended && extension) lines.push(`经${extended.approvedBy}同意，延长${extension}个工作日（条例第三十三条第二款）`);
  if (delayedTo) lines.push(`申请数量较多、理由合理，确定延迟到${dayInWords(delayedTo)}答复（条例第三十五条）`);
  return lines;
}

/** 为什么是这一天: every reason with its article, then every day with why it counts or not. */
export function explainFoi(events: readonly FoiEvent[], standing: FoiStanding): string[] {
  const counted = explainClock(standing.clock);
  const delayed =
    standing.due === standing.clock.due ? [] : [`答复期限 ${dayInWords(standing.due)}（${yearOf(standing.due)}年，按延迟答复期限）`];
  return [...reasons(events, standing), ...counted, ...delayed];
}
