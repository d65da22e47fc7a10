import type { Stretch } from './figures.ts';

const PHONE_WORD = /(?:电话|手机|联系|微信|热线|号码|☎|tel|phone|mobile|mob|wx|vx)[^。;\n\t\d]{0,10}(?:\+?86)?[^\d\t]{0,3}$/i;

const OTHER_NUMBER =
  /(?:订单|流水|受理|回执|项目|合同|运单|快递|物资|批次?|条形?码|凭证|发票|信用代码|注册|登记|索引|统一编|文件编|案|学籍|准考证)(?:号码|编号|编码|代码|单号|号|码)?[:为是\s]{0,3}$/;

/** True when the words before say that the number is one of an order, a project, a body, not of a person. */
export const followsOtherNumber = (before: string): boolean => OTHER_NUMBER.test(before);

const UNIT = /^\s{0,2}(?:元|万|亿|人|亩|平方|m2|%|分|岁|年|名|个|件|吨|公里|米|kg)|^\.\d{1,2}(?!\d)/i;
const CODE_BEFORE = /(?:^|[^A-Za-z])(?!(?:tel|t|phone|p|mobile|mob|m|wx|vx|wechat|no)$)[A-Za-z][A-Za-z0-9]*$/i;
const CODE_AFTER = /^[A-Za-z]/;

const SHORTEST_PIECE = 3;

/** The ways in which people split a telephone number, and in which tables and sums do not split theirs. */
function splitLikePhone({ groups, gaps, whole }: Stretch): boolean {
  if (groups.length === 1) return true;
  if (String(groups) === '3,4,4' && gaps.every(gap => /^[\s‐-―.·_)-]{1,3}$/.test(gap))) return whole || gaps[0] === gaps[1];
  if (!whole) return false;
  if (groups.every(length => length === 1)) return true;
  if (gaps.some(gap => /[,、;/]/.test(gap)) || groups.some(length => length < SHORTEST_PIECE)) return false;
  return groups.length === 2 || (groups.length === 3 && gaps.every(gap => /[-‐-―.·_]/.test(gap)));
}

/** A span of years or dates: `1950.10-1953.7`. */
const isDates = ({ digits, groups: [first = 0, second = 0] }: Stretch): boolean =>
  first === 4 && /^(?:1[89]|20)/.test(digits) && (second <= 2 || /^(?:1[89]|20)/.test(digits.slice(first)));
const isTimes = ({ gaps, groups }: Stretch): boolean => gaps.some(gap => gap.includes(':')) && groups.some(length => length > 1);
const isThousands = ({ groups, gaps }: Stretch): boolean =>
  gaps.length > 1 && gaps.every(gap => gap === ',') && groups.slice(1).every(length => length === 3);
const isDecimal = ({ gaps, before }: Stretch): boolean => (gaps.length === 1 && gaps[0] === '.') || /(?:^|\D)0\.$/.test(before);

/** True when eleven figures that can be a mobile number are written as telephone numbers are. */
export function isMobile(stretch: Stretch): boolean {
  const { before, after } = stretch;
  if (followsOtherNumber(before) || isDates(stretch) || isTimes(stretch) || isThousands(stretch)) return false;
  if (PHONE_WORD.test(before)) return true;
  return splitLikePhone(stretch) && !isDecimal(stretch) && !UNIT.test(after) && !CODE_AFTER.test(after) && !CODE_BEFORE.test(before);
}
