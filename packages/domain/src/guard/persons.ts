import type { Hit } from './finding.ts';
import { nameBeside, type Span } from './names.ts';

const NUMBER = '(?:\\d{1,4}|[一二三四五六七八九十百]{1,4})';

/** A home: a word that says so and a door, or a village or estate down to the house. */
const HOME_SAID = new RegExp(
  `(?:家庭住址|家庭地址|家住|住址|现住(?:址|在|于)?|居住地址?|居住在|户籍地址?|户籍所在地|户口所在地|常住地址|住在|住于)[:为在于是\\s]{0,3}[^\\n\\t。;]{2,40}?${NUMBER}(?:号|组|幢|栋|室|弄|单元|队|楼)`,
  'g',
);
const HOME_SHAPED = new RegExp(
  `[\\u4e00-\\u9fff]{2,12}(?:村|社区|小区|新村|花苑|花园|家园|公寓|苑|里)\\s?${NUMBER}(?:组|幢|栋|号楼|弄|队)[^\\n\\t,。;]{0,8}${NUMBER}(?:号|室)?`,
  'g',
);
/** Where a body works or a shop stands is meant to be known. */
const WORKPLACE = /(?:办公|单位|经营|门店|店铺|店址|机构|报名|活动|培训|服务|会议|企业|公司)[^\n\t。;,]{0,16}$/;
/** 地址 alone is that of a body, unless the line is about a person. */
const ADDRESS = /(?:地点|地址):\s?[\u4e00-\u9fff]{0,14}$/;
const PERSON_LINE = /(?:姓名|户主):[^\n]*$/;

/** True when the words before the number of a house say that it is no home. */
function isWorkplace(text: string, { from, to }: Span): boolean {
  const house = from + text.slice(from, to).search(new RegExp(NUMBER));
  const before = text.slice(Math.max(0, house - 120), house);
  return WORKPLACE.test(before) || (ADDRESS.test(before) && !PERSON_LINE.test(before));
}

const stretches = (text: string, form: RegExp): Span[] =>
  Array.from(text.matchAll(form), match => ({ from: match.index, to: match.index + match[0].length }));

/** A home address beside the name of the person. */
export function homesIn(text: string, names: readonly Span[]): Hit[] {
  if (names.length === 0) return [];
  const shaped = stretches(text, HOME_SHAPED).filter(home => !isWorkplace(text, home));
  return [...stretches(text, HOME_SAID), ...shaped]
    .filter(home => nameBeside(text, names, home) !== null)
    .map(home => ({ rule: 'home-address', ...home }));
}

const GRADE =
  /(?:(?:伤残|残疾|致残|评残)(?:等级|级别)?[^。;\n\t]{0,8}?(?:[一二三四五六七八九十]|10|\d)级)|(?:(?:[一二三四五六七八九十]|10|\d)级(?:因战|因公|因病)?(?:伤残|残疾|致残))|(?:(?:残疾|伤残)(?:等级|级别|性质|类别):\s?[^\s,。;]{1,8})/g;
const ILLNESS =
  /白血病|尿毒症|精神分裂|精神病|精神障碍|精神残疾|智力残疾|抑郁症|躁狂|双相情感|糖尿病|高血压|冠心病|心脏病|心肌梗|脑梗|脑溢血|脑出血|脑瘫|中风|偏瘫|截瘫|瘫痪|截肢|失明|聋哑|肝炎|肝硬化|肺结核|尘肺|矽肺|艾滋|HIV|梅毒|肾衰|帕金森|阿尔茨海默|老年痴呆|癫痫|红斑狼疮|[肺肝胃肠乳腺直结食道宫颈前列甲状胰膀胱鼻咽]{1,3}癌|癌症|恶性肿瘤|淋巴瘤|骨髓瘤/g;

/** An illness or a disability beside the name of the person. `lawful`: the law or the person wants it public, so it is only pointed out. */
export function healthIn(text: string, names: readonly Span[], lawful: boolean): Hit[] {
  if (names.length === 0) return [];
  return [...stretches(text, GRADE), ...stretches(text, ILLNESS)].flatMap(fact => {
    const name = nameBeside(text, names, fact);
    if (name === null) return [];
    const hit: Hit = { rule: 'health', from: Math.min(name.from, fact.from), to: Math.max(name.to, fact.to) };
    return [lawful ? { ...hit, level: 'warn' as const } : hit];
  });
}

const AGE = /[,(、\s:](\d{1,2}|[一二三四五六七八九]|十[一二三四五六七]?)(?:周)?岁/g;
const BORN = /(?:出生(?:日期|年月)?:?\s?(20\d{2})[-年./])|(?:(20\d{2})年\d{1,2}月(?:\d{1,2}日)?(?:出)?生)/g;
const ADULT = 18;

const inWords = '零一二三四五六七八九十';
const ageOf = (words: string): number =>
  /^\d/.test(words) ? Number(words) : words.startsWith('十') ? 10 + Math.max(0, inWords.indexOf(words[1] ?? '零')) : inWords.indexOf(words);

/** A child's name and age. `year`: the present one; without it a year of birth says nothing. */
export function minorsIn(text: string, names: readonly Span[], year: number | null): Hit[] {
  if (names.length === 0) return [];
  const ages = Array.from(text.matchAll(AGE)).filter(match => ageOf(match[1] as string) < ADULT);
  const births = year === null ? [] : Array.from(text.matchAll(BORN)).filter(match => year - Number(match[1] ?? match[2]) < ADULT);
  return [...ages, ...births].flatMap(match => {
    const fact = { from: match.index, to: match.index + match[0].length };
    const name = nameBeside(text, names, fact);
    if (name === null || name.to > fact.from || fact.from - name.to > 12) return [];
    return [{ rule: 'minor' as const, from: name.from, to: fact.to }];
  });
}
