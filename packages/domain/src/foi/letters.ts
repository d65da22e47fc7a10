/** Letters of an application, each with what it is called; a reply is called after how the application ended. */
export const foiLetters = {
  receipt: '政府信息公开申请登记回执',
  correction: '政府信息公开申请补正告知书',
  reasons: '政府信息公开申请说明理由告知书',
  extension: '政府信息公开申请延期答复告知书',
  delay: '政府信息公开申请延迟答复告知书',
  'third-party': '政府信息公开征求第三方意见书',
  'co-maker': '政府信息公开征求意见函',
  fee: '政府信息公开信息处理费收费通知书',
  reply: '政府信息公开告知书',
  'third-party-told': '政府信息公开告知书（第三方）',
} as const;
export type FoiLetterKind = keyof typeof foiLetters;

/** Letters to somebody other than the applicant. */
export const lettersToOthers = ['third-party', 'co-maker', 'third-party-told'] as const satisfies readonly FoiLetterKind[];
export const isToApplicant = (kind: FoiLetterKind): boolean => !(lettersToOthers as readonly string[]).includes(kind);

/** Letters from whose arrival the time of whoever gets them runs (articles 32 to 34; fee rules 国办函〔2020〕109号). */
export const lettersThatStartTime = ['third-party', 'co-maker', 'fee'] as const satisfies readonly FoiLetterKind[];
export const startsTime = (kind: FoiLetterKind): boolean => (lettersThatStartTime as readonly string[]).includes(kind);

/** How a letter reached its addressee (送达). */
export const serviceWays = {
  platform: '平台送达',
  'in-person': '当面交付',
  post: '邮寄（挂号、特快）',
  email: '电子邮件',
  fax: '传真',
} as const;
export type ServiceWay = keyof typeof serviceWays;

const PATTERN_MAX = 60;

/** What is wrong with a pattern of document numbers, in words; null when nothing is. */
export function letterPatternProblem(pattern: string): string | null {
  if (pattern.length > PATTERN_MAX) return `文号格式最多 ${PATTERN_MAX} 个字，请缩短`;
  const found = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(match => match[1]);
  const unknown = found.find(name => name !== 'year' && name !== 'serial');
  if (unknown !== undefined) return `不认识 {${unknown}}；可用 {year} 和 {serial}`;
  const each = (name: string) => found.filter(one => one === name).length;
  if (each('year') !== 1 || each('serial') !== 1) return '要有一个 {year} 和一个 {serial}，例如 某退役军人局依申请〔{year}〕{serial}号';
  return null;
}

/** The number of a letter: `某退役军人局依申请〔2026〕3号`. */
export const letterNumber = (pattern: string, year: number, serial: number): string =>
  pattern.replace('{year}', String(year)).replace('{serial}', String(serial));
