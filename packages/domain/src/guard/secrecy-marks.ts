import type { Hit } from './finding.ts';

const GRADE = '(?:绝\\s{0,4}密|机\\s{0,4}密|秘\\s{0,4}密)';
const EDGE_BEFORE = '(?:^|[\\n\\t【\\[〔(《])[ ]{0,20}';
const EDGE_AFTER = '[ ]{0,20}(?=$|[\\n\\t】\\]〕)》])';

/** 机密★10年: the star makes it a mark. */
const STARRED = new RegExp(`${GRADE}\\s{0,4}[★☆⭐✭✩✯](?:\\s{0,3}(?:\\d{1,2}\\s?[年月]|长期))?`, 'g');
const DECLARED = /密\s{0,3}级\s{0,3}:\s{0,3}(?:绝\s?密|机\s?密|秘\s?密|内部|工作秘密)/g;
/** The grade on a line, in a cell or in brackets of its own, with or without a term. */
const ALONE = new RegExp(`${EDGE_BEFORE}(${GRADE}(?:级|件)?\\s{0,4}(?:\\d{1,2}\\s?年|长期)?)${EDGE_AFTER}`, 'g');

const INTERNAL = '内部(?:资料|文件|材料|刊物|参考|使用|传阅|掌握)';
const KEEP = '(?:注意保存|妥善保管|注意保密|(?:严禁|不得|请勿|禁止)(?:外传|翻印|复制|扩散|转发|传播|上网)|★)';
const INTERNAL_ALONE = new RegExp(`${EDGE_BEFORE}(${INTERNAL}|仅供${INTERNAL}|${KEEP.replace('|★', '')})${EDGE_AFTER}`, 'g');
const INTERNAL_KEPT = new RegExp(`${INTERNAL}[\\s,:;★·—-]{0,6}${KEEP}`, 'g');
const ONLY_INTERNAL =
  /(?:附件|此件|本件|本文件|本资料|本材料|该件)[^。;\n]{0,6}(?:仅供|仅限|限)(?:内部|系统内)(?:使用|参考|掌握|传阅)?|(?:此件|本件|附件|本资料)[^。;\n]{0,6}(?:严禁|不得|请勿|禁止)(?:外传|翻印|复制|扩散|转发|上网)/g;

const NOT_PUBLIC = /(?:此件|本件|本文件|本通知|此文)(?:为|属)?(?:不予公开|不宜公开|不公开|依申请公开)/g;
const ATTRIBUTE = /(?:公开属性|公开方式|公开类别|公开选项|信息属性)\s{0,3}[:为]\s{0,3}(?:不予公开|不公开|依申请公开)/g;

const hitsOf = (rule: Hit['rule'], text: string, form: RegExp): Hit[] =>
  Array.from(text.matchAll(form), match => {
    const mark = match[1] ?? match[0];
    const from = match.index + match[0].indexOf(mark);
    return { rule, from, to: from + mark.length };
  });

/**
 * Marks of secrecy (密级标志), of internal papers and of papers that are not for the public. The same words in a
 * sentence (国家秘密, 不得泄露内部资料, 不予公开) are no marks.
 */
export function secrecyMarksIn(text: string): Hit[] {
  const secret = [STARRED, DECLARED, ALONE, INTERNAL_ALONE, INTERNAL_KEPT, ONLY_INTERNAL].flatMap(form =>
    hitsOf('secrecy-mark', text, form),
  );
  return [...secret, ...[NOT_PUBLIC, ATTRIBUTE].flatMap(form => hitsOf('not-public', text, form))];
}
