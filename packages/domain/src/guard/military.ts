import { numeralsAsDigits } from './figures.ts';
import type { Hit } from './finding.ts';

const ORDINAL = '(?:第\\s?)?(?:\\d{1,4}|[一二三四五六七八九十百零〇]{1,6})';

/** Not a unit: 军人, 师范, 旅游, 团员, 营业, 连续 … */
const NOT_UNIT =
  '(?!集团公司|军人|军休|军属|军队|军地|军官|军功|军龄|军衔|军事|军烈|军民|军医|军校|军婚|军训|军转|军嫂|军装|军供|军工|师范|师生|师傅|师资|师德|师徒|旅游|旅客|旅行|旅途|旅馆|旅程|旅社|团员|团队|团圆|团结|团体|团市|团县|团购|团委|团组|团支|团中|团课|团日|团拜|团聚|营业|营养|营商|营造|营销|营利|营救|营收|营运|营地|营口|营房|营盘|营改|营私|连续|连接|连同|连带|连锁|连云|连环|连心|连片|连任|连年|连日|连月|连贯|连线|连夜|连本|连串|连衣)';
const ARMS =
  '(?:步兵|炮兵|装甲|坦克|摩步|机步|合成|空降|陆战|航空兵|导弹|雷达|高炮|防空|通信|工兵|防化|舟桥|特种|特战|侦察|边防|武警|驱逐舰|护卫舰|潜艇|登陆舰|快艇|野战|空军|海军|火箭军|陆军|解放军)';

/** Forces of the past, whose units are history that everybody may read. */
const HISTORIC = /(?:志愿军|八路军|新四军|红军|红四方面军|红一方面军|野战军|抗日|东北民主联军|生产建设兵团|兵团|农场|农垦)[^。;\n]{0,30}$/;

/** Five digits and 部队: the cover number of a unit. Looked for among digits, so that numerals do not hide it. */
const COVER_NUMBER = /\d(?:\s?\d){4}\s?部\s?队/g;
const CHAIN = new RegExp(
  `${ORDINAL}(?:集团军|军|师)${ORDINAL}(?:师|旅|团)|${ORDINAL}(?:师|旅|团)${ORDINAL}(?:旅|团|营)|${ORDINAL}(?:旅|团|营)${ORDINAL}(?:营|连)|${ORDINAL}连${ORDINAL}排`,
  'g',
);
const ARMY = /(?:第\s?)?(?:\d{1,3}|[一二三四五六七八九十]{1,4})集团军/g;
const UNIT_OF_ARMS = new RegExp(
  `${ARMS}[\\u4e00-\\u9fff]{0,4}?${ORDINAL}${NOT_UNIT}(?:军|师|旅|团|营|连|支队|大队|总队|中队|基地)${NOT_UNIT}`,
  'g',
);
/** 代号为“…”, 番号：…, 演习代号“…”. The word alone, as in a form or a rule, is none. */
const CODE_NAME =
  /(?:(?:部队|演习|行动|舰艇|工程)(?:番号|代号)|番号)(?:[:为是]|(?=[“"]))\s?[“"]?(?=[^\s,。;”"]{0,12}[\dA-Za-z一二三四五六七八九十〇])[^\s,。;”"]{2,20}[”"]?/g;
const HULL = /舷号[:为是]?\s?\d{2,4}/g;
const QUARTERS =
  /(?:(?:部队|连队|营区|军营|营房|雷达站|弹药库|军火库|军用机场|军港|阵地|哨所)(?:的?(?:驻地|地址|位置|营区))?(?:驻扎?在|驻扎?于|位于|地处|坐落(?:于|在)|:)|驻扎?(?:在|于))\s?[^,。;\s]{2,24}?(?:镇|乡|村|岛|山|路|街道|港)[^,。;\s]{0,10}/g;
const COORDINATES = /(?:北纬|东经|[NE]\s?)\s?\d{1,3}(?:\.\d{2,}|°|度)[^。;\n]{0,30}/g;
const MILITARY_PLACE = /部队|营区|军营|阵地|军用|军事|靶场|弹药|雷达|军港/;

const hitsOf = (text: string, form: RegExp): Hit[] =>
  Array.from(text.matchAll(form), match => ({ rule: 'military', from: match.index, to: match.index + match[0].length }));

/** Units by number or code, where they lie, and places in figures beside military words. */
export function militaryIn(text: string): Hit[] {
  if (!/[部军师旅团营连队舰艇驻]|阵地|雷达|靶场|弹药|哨所|番号|代号|舷号/.test(text)) return [];
  const before = ({ from }: Hit, into = 0) => text.slice(Math.max(0, from - 40), from + into);
  const units = [CHAIN, ARMY, UNIT_OF_ARMS]
    .flatMap(form => hitsOf(text, form))
    .filter(hit => !HISTORIC.test(before(hit, 5)) && !text.slice(Math.max(0, hit.from - 4), hit.to).includes('某'));
  const covers = hitsOf(numeralsAsDigits(text), COVER_NUMBER).filter(({ from }) => !/[\d,.]/.test(text[from - 1] ?? ''));
  const places = hitsOf(text, COORDINATES).filter(hit => MILITARY_PLACE.test(before(hit)));
  return [...covers, ...units, ...[CODE_NAME, HULL, QUARTERS].flatMap(form => hitsOf(text, form)), ...places];
}
