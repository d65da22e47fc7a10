import type { Hit } from './finding.ts';

const CERTIFICATE =
  '(?:残疾军人证|伤残军人证|残疾人证|残疾证|伤残人员证|伤残证|军官证|文职干部证|文职人员证|士兵证|士官证|军士证|义务兵证|军人证|学员证|警官证|退出现役证|退役军人证|退役证|退伍证|转业证|优待证|优抚证|抚恤证|定补证|定期抚恤金领取证|烈士证明书|革命烈士证|病故军人证明书|牺牲军人证明书|立功证书|军属证|家属证|护照)';

/** 退役证（编号：浙军第123456号）, 优待证号码 A1234567. */
const NUMBERED = new RegExp(
  `${CERTIFICATE}[》”"')\\s]{0,2}(?:[(:,\\s]{0,2}(?:号码|编号|证号|字号|卡号|证件号|号)[:为是\\s]{0,3}|[(:\\s]{0,2}(?=[\\u4e00-\\u9fff]{0,4}字?第))([\\u4e00-\\u9fff]{0,4}字?第?\\s?[A-Za-z]{0,4}[- ]?\\d(?:[- ]?\\d){3,20}号?)`,
  'g',
);

/** The number of a certificate with nothing but the certificate before it: 优待证33048312345678. */
const BARE = new RegExp(`${CERTIFICATE}[(:\\s]{0,2}([A-Za-z]{0,4}\\d{6,20})(?!\\d|[-年元张份人])`, 'g');

/** The numbers that say themselves whose they are: 军字第0123456号, 浙军K001234. */
const SELF_EVIDENT =
  /(?:[军士文武警学退残]字第\s?\d{5,10}\s?号?)|(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼](?:军|退|残)[A-Z]?\s?\d{6,8}(?!\d))/g;

/** Numbers of certificates (残疾军人证, 退役证, 军官证 …). The name of a certificate alone is no finding. */
export function certificatesIn(text: string): Hit[] {
  return [NUMBERED, BARE, SELF_EVIDENT].flatMap(form =>
    Array.from(text.matchAll(form), match => {
      const number = match[1] ?? match[0];
      const from = match.index + match[0].lastIndexOf(number);
      return { rule: 'certificate' as const, from, to: from + number.length };
    }),
  );
}
