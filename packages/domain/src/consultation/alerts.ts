import type { Alert } from '../case/case.ts';

/** Words of somebody who may be in danger. Words of mourning (烈士牺牲、去世) are not among them. */
const CRISIS =
  /自杀|自尽|自残|轻生|寻短见|想不开|不想活|活不下去|没法活|活着没(?:有)?(?:意思|意义|劲)|死了算|想死|去死|跳楼|跳河|跳江|上吊|割腕|喝农药|喝药死|安眠药|同归于尽|遗书|结束(?:自己的)?生命/;
/** Negated or told of others long ago: a film, a rule, a martyr. */
const NOT_CRISIS = /(?:防|预防|防止|干预)(?:自杀|自残|轻生)|自杀式|想死你/g;

const PETITION =
  /上访|信访|进京|静坐|拉横幅|堵(?:门|路)|围堵|集体(?:去|到|找|反映|维权)|串联|集访|越级|去省里|到省里|去北京|到北京|联名|讨说法|讨个说法|告到/;

/** What in a text asks for a call at once: danger before petition; null for an ordinary question. */
export function alertIn(text: string): Alert | null {
  const plain = text.replace(/\s/g, '');
  if (CRISIS.test(plain.replace(NOT_CRISIS, ''))) return 'crisis';
  return PETITION.test(plain) ? 'petition' : null;
}

/** Somebody to talk to at any hour. */
export interface HelpLine {
  name: string;
  phone: string;
  hours: string;
}

/** National lines, as facts: 国家卫生健康委 12356（2025 年起全国统一）、政务服务便民热线 12345. */
export const helpLines: Readonly<Record<Alert, readonly HelpLine[]>> = {
  crisis: [
    { name: '全国统一心理援助热线', phone: '12356', hours: '每天' },
    { name: '政务服务便民热线', phone: '12345', hours: '全天' },
  ],
  petition: [{ name: '政务服务便民热线', phone: '12345', hours: '全天' }],
};

/** What the asker is told before the numbers. */
export const helpWords: Readonly<Record<Alert, string>> = {
  crisis: '您的难处我们看到了，会尽快与您联系。现在就想找人说说，请直接打下面的电话。有生命危险请拨 120 或 110。',
  petition: '您反映的事情我们看到了，会尽快与您联系。着急的话，请直接打电话，我们当面给您说清楚。',
};
