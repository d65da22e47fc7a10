/** Surnames at the head of most names; those that also begin ordinary words time and again (时, 全, 向, 安) are left out. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔汤温康施文牛樊葛邢齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连芦褚娄窦戚岑景费卜应臧仇沙丛仲虞匡池查';
const COMPOUND = '欧阳|上官|司马|诸葛|司徒|皇甫|尉迟|公孙|慕容|令狐|夏侯|长孙|宇文|端木';
const NAME = `(?:(?:${COMPOUND})[\\u4e00-\\u9fff]{1,2}|[${SURNAMES}][\\u4e00-\\u9fff]{1,2})`;

/** Ordinary words that begin like a name. */
const WORDS =
  /^(?:方[面便式法案向]|高[级龄度等校中速温]|任[务职何命期]|金[额融华]|管[理委道辖]|关[于系心爱怀注键]|应[当急届征]|成[员立绩为果]|和[谐平]|于[是]|严[重格禁肃]|温[暖州]|明[确显白]|平[时均等]|余[额姚杭]|万[元人]|白[天色血]|黄[金色岩]|江[苏西南北山]|相[关应当]|初[级中审]|公[告开民司安益示共]|武[器装警汉]|文[件化明职书]|石[油头]|程[序度]|曾[经用任]|许[可多昌]|林[业场]|何[种时]|马[上路]|周[边岁期年末一二三四五六日]|陈[述列]|章[程节]|易地|尚未|符合|左右|关键|申[请报领诉]|包[括含]|宁波|毕业|季度|单[位独元]|查[询看阅处]|车[辆票]|项目|连[续队]|农[村业户民]|司[法机]|古镇|简[单历]|解[决释除答放]|路[线口]|游客|费用|景[区点]|艾滋|尤其|房[屋产租]|盛大|童年|纪[念律检]|祝贺|甘肃|兰州|岳[父母]|庄严|齐全|牛奶|康[复养]|施[行工]|顾[问虑]|史[料实]|夏[季令]|付款|段[落位]|雷[达锋]|陶瓷|贺电|毛巾|钱款|莫大|汤圆|乔迁|阳光|沈阳|钟点|姚江|丁香|苏州|杜绝|董事|田间|肖像|彭州|韩国|唐山|宋代|谢谢|梁山|郑州|罗列|郭店|胡同|朱红|孙子|徐州|杨树|张贴|李子|王店|安[置全排徽]|姓名|性别|合计|小计|总计|共计|本人|全体|部门)|[某×]/;

/** Villages, offices and shops that begin with a surname: 石桥村. */
const PLACE = /[村镇乡县市区街路巷弄局站社所组办处科部室院校厂店]$/;

/** A name after a word that asks for one: 姓名：张建国. */
const ASKED =
  /(?:姓名|户主|持证人|当事人|受助人|救助对象|帮扶对象|慰问对象|补助对象|优抚对象|监护人|患者):\s{0,3}([\u4e00-\u9fff·]{2,4})(?![\u4e00-\u9fff:])/g;

/** A name after a title, set off from what follows. */
const TITLED = new RegExp(
  `(?:姓名|申请人|联系人|残疾军人|伤残军人|退役军人|退伍军人|老兵|烈士|遗属|配偶|儿子|女儿|孙子|孙女|之子|之女|学生):?\\s{0,3}(${NAME})(?![\\u4e00-\\u9fff:、])`,
  'g',
);

/** A name that what follows gives away: 张建国，男； 张建国同志； 张建国家住； 张建国（1950年3月生）. */
const FOLLOWED = new RegExp(
  `(${NAME})(?=[,、\\s(]{0,2}(?:男|女)[,、\\s).;。]|同志(?![们之])|老人|先生|女士|大爷|大妈|奶奶|爷爷|烈士|,?(?:家住|现住|住在|身份证|患|因病|因战|因公)|家[中里]|曾于|于\\d{4}年|(?:表示|介绍|说)[,:“]|[,(]{1,2}(?:\\d{4}年|现年|年龄|\\d{1,3}岁|今年))`,
  'g',
);

/** A cell that holds nothing but a name. */
const CELL = new RegExp(`(?:^|[\\t\\n])(${NAME})(?=[\\t\\n]|$)`, 'g');

export interface Span {
  from: number;
  to: number;
}

/** Names that are looked for again in a text that has named them once. */
const REPEATED_MOST = 50;

/** Where the names of people stand in plain text, and stand again once they are known. A masked name (张某, 张××) is none. */
export function namesIn(text: string): Span[] {
  const matches = (form: RegExp) =>
    Array.from(text.matchAll(form), match => {
      const name = match[1] as string;
      const from = match.index + match[0].lastIndexOf(name);
      return { name, from, to: from + name.length };
    });
  const seeming = [TITLED, FOLLOWED, CELL].flatMap(matches).filter(({ name }) => !PLACE.test(name));
  const told = [...matches(ASKED), ...seeming].filter(({ name }) => !WORDS.test(name));
  const again = [...new Set(told.map(({ name }) => name))].filter(name => name.length > 2).slice(0, REPEATED_MOST);
  const spans = new Map(told.map(({ from, to }) => [from, { from, to }]));
  for (const name of again)
    for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + 1)) spans.set(from, { from, to: from + name.length });
  return [...spans.values()].sort((a, b) => a.from - b.from);
}

const NEAR = 80;

/** The index of the first of `spans`, in order of place, that begins at `from` or later. */
function firstFrom(spans: readonly Span[], from: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The name that stands nearest to a fact in the same line, within 80 characters; null when the fact is nobody's. */
export function nameBeside(text: string, names: readonly Span[], fact: Span): Span | null {
  let nearest: { name: Span; gap: number } | null = null;
  for (let i = firstFrom(names, fact.from - NEAR); i < names.length; i++) {
    const name = names[i] as Span;
    if (name.from > fact.to + NEAR) break;
    const between = name.to <= fact.from ? text.slice(name.to, fact.from) : text.slice(fact.to, name.from);
    if (!between.includes('\n') && (nearest === null || between.length < nearest.gap)) nearest = { name, gap: between.length };
  }
  return nearest?.name ?? null;
}
