import { type Day, dayInWords } from '../day.ts';
import { type Subject, subjects } from '../subjects.ts';
import { type ConsultationChannel, type ConsultationType, consultationChannels, consultationTypes } from './words.ts';

export interface SlipFacts {
  bureau: string;
  phone: string;
  hours: string;
  receipt: string;
  channel: ConsultationChannel;
  category: Subject;
  type: ConsultationType;
  receivedOn: Day;
  dueOn: Day;
  /** A telephone was left, so that the answer can be looked up. */
  reachable: boolean;
}

/** What a visitor is handed, or a caller is told: the number, the promise, and how to get at the answer. */
export function slipOf({ bureau, phone, hours, receipt, channel, category, type, receivedOn, dueOn, reachable }: SlipFacts): string {
  return [
    `${bureau} 受理回执`,
    `受理编号：${receipt}`,
    `收到日期：${dayInWords(receivedOn)}，${consultationChannels[channel]}`,
    `事项类别：${subjects[category]}${consultationTypes[type]}`,
    `承诺答复：最晚 ${dayInWords(dueOn)}`,
    reachable
      ? '查看答复：打开云平台小程序，点“凭编号查询”，输入受理编号和所留手机号的后四位。'
      : '查看答复：没有留手机号，请打电话并报受理编号。',
    `咨询电话：${phone}，${hours}`,
  ].join('\n');
}
