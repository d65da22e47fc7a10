import { type Day, dayInWords } from '../day.ts';
import type { NoticeWords } from '../notice/notice.ts';

/** When and where something is held that people signed up for. */
export interface Meeting {
  heldOn: Day;
  /** The hour, as it is written: 上午 8:30 集合. */
  time: string | null;
  address: string;
}

const HOW_TO_CANCEL = '去不了请到“我的报名”取消。';

/** The day, and the hour where one is given. */
export const whenInWords = ({ heldOn, time }: Pick<Meeting, 'heldOn' | 'time'>): string =>
  [dayInWords(heldOn), time].filter(Boolean).join(' ');

/** What those who signed up are told of another time or place; null when both are as before. */
export function meetingMoved(title: string, was: Meeting, now: Meeting): NoticeWords | null {
  const moved = [
    ...(whenInWords(was) === whenInWords(now) ? [] : [`时间改为 ${whenInWords(now)}。`]),
    ...(was.address === now.address ? [] : [`地点改为 ${now.address}。`]),
  ];
  return moved.length === 0 ? null : { title: `您报名的活动有变动：${title}`, body: [...moved, HOW_TO_CANCEL].join('') };
}

/** What they are told when it is not held. */
export const meetingCalledOff = (title: string, was: Meeting): NoticeWords => ({
  title: `您报名的活动取消了：${title}`,
  body: `请不要再去。原定 ${whenInWords(was)}，地点 ${was.address}。`,
});

/** What they are told when it is held after all. */
export const meetingResumed = (title: string, now: Meeting): NoticeWords => ({
  title: `您报名的活动恢复了：${title}`,
  body: `您的报名仍然有效：${whenInWords(now)}，地点 ${now.address}。${HOW_TO_CANCEL}`,
});
