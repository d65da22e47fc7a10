import type { Hit } from './finding.ts';

const FORMS: readonly RegExp[] = [
  /\{\{[^{}\n]{0,60}\}\}|\$\{[^{}\n]{1,60}\}|<%[^%\n]{0,60}%>|\{%[^%\n]{0,60}%\}/g,
  /[【[〔(](?:待补|待定|待填|待核|待确认|待完善|待更新|此处|请填写|请输入|请在此|占位|样例|示例文字)[^】\]〕)\n]{0,20}[】\]〕)]?/g,
  /_{3,}(?:[^\n_]{0,6}_{3,})*/g,
  /\d{4}年 {1,8}月 {0,8}日|[Xx×]年[Xx×]{1,2}月(?:[Xx×]{1,2}日)?|[Xx×]月[Xx×]日/g,
  /lorem ipsum/gi,
];

const CROSSES = /[×X]{2,}|x{2,}/g;
const SURNAME_BEFORE = /[\u4e00-\u9fff]$/;
/** What a blank stands for; after a surname crosses are a masked name (张××). */
const BLANK_AFTER =
  /^\s?(?:省|市|县|区|镇|乡|村|街道|路|局|厅|部|处|科|年|月|日|号|元|人|名|单位|公司|学校|中学|大学|医院|企业|项目|活动|文件|通知|办法|会议|万)/;

/** Crosses that stand for something not yet written. Crosses among letters or digits (XXL, 138××××1234), and in names, are none. */
function isBlank(text: string, from: number, to: number): boolean {
  const [before, after] = [text.slice(Math.max(0, from - 4), from), text.slice(to, to + 4)];
  if (/[A-Za-z/.@]$/.test(before) || /^[A-Za-z.@]/.test(after)) return false;
  if (/\d$/.test(before) || /^-?\d/.test(after)) return /(?:19|20)$/.test(before) && to - from === 2 && /^(?:年|〕|-|\])/.test(after);
  if (text[from] === 'x' && !/[\u4e00-\u9fff]$/.test(before) && !/^[\u4e00-\u9fff]/.test(after)) return false;
  if (BLANK_AFTER.test(after)) return true;
  return !(SURNAME_BEFORE.test(before) && to - from <= 2);
}

/** Places that were left to be filled in: {{ }}, 【待补】, ××市, 20XX年, ____. */
export function placeholdersIn(text: string): Hit[] {
  const spans = FORMS.flatMap(form => Array.from(text.matchAll(form), match => [match.index, match.index + match[0].length] as const));
  const crosses = Array.from(text.matchAll(CROSSES), match => [match.index, match.index + match[0].length] as const).filter(([from, to]) =>
    isBlank(text, from, to),
  );
  return [...spans, ...crosses].map(([from, to]) => ({ rule: 'placeholder', from, to }));
}
