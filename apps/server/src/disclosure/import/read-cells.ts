import {
  addDays,
  type Channel,
  catalogue,
  catalogueLeaves,
  catalogueName,
  channels,
  type Day,
  isDay,
  leavesOf,
  type Topic,
  topics,
} from '@vc/domain';

/** A cell read, or what is wrong with it and what to write instead. */
export type Read<T> = { value: T } | { problem: string };

const QUOTED = 30;

/** What stands in a cell, cut short when somebody has put an article there. */
export const quoted = (text: string): string => `“${[...text].slice(0, QUOTED).join('')}${[...text].length > QUOTED ? '…' : ''}”`;

const EXCEL_ZERO: Day = '1899-12-30';
/** Excel's numbers for days from 2000 to 2099. */
const EXCEL_DAYS = { from: 36_526, to: 73_050 };

/** A day in any form that people write, an Excel day number included. */
export function readDay(text: string): Read<Day> {
  const plain = text.normalize('NFKC').trim();
  const number = Number(plain);
  if (/^\d{5}(\.\d+)?$/.test(plain) && number >= EXCEL_DAYS.from && number <= EXCEL_DAYS.to)
    return { value: addDays(EXCEL_ZERO, Math.floor(number)) };
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+\d{1,2}:\d{2}.*)?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (!parts) return { problem: `${quoted(plain)}不是完整的日期，请写成 2020-03-01、2020/3/1 或 2020年3月1日` };
  const [, year = '', month = '', day = ''] = parts;
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(value) ? { value } : { problem: `没有${quoted(plain)}这一天，请核对日期` };
}

/** A whole number of things: `40`, `1,500`, `40个`. */
export function readQuantity(text: string): Read<number> {
  const plain = text.normalize('NFKC').replace(/[,\s]|[个名人条项家]$/g, '');
  return /^\d{1,9}(\.0+)?$/.test(plain) ? { value: Number(plain) } : { problem: `${quoted(text)}不是整数，请只写数字，如 40` };
}

const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** One of a table of labels, by its label or its key. */
function readLabel<K extends string>(what: string, table: Readonly<Record<K, string>>, text: string): Read<K> {
  const wanted = squeezed(text);
  const found = (Object.keys(table) as K[]).find(key => key === wanted || table[key] === wanted);
  return found
    ? { value: found }
    : { problem: `没有${what}${quoted(text)}，请改成：${Object.values(table).join('、')}${what === '渠道' ? '之一' : '之一，或留空'}` };
}

export const readChannel = (text: string): Read<Channel> => readLabel('渠道', channels, text);
export const readTopic = (text: string): Read<Topic> => readLabel('主题', topics, text);

/** How the leaves of the catalogue are written in a table: `云服务平台/招聘信息`. */
export const leafNames: readonly string[] = catalogueLeaves.map(catalogueName);

const leaves = catalogueLeaves.map(key => ({ key, path: catalogueName(key).split('/') }));
const branches = (catalogue.children ?? []).filter(node => node.children);

/** True when most of the letters of one name stand in the other. */
const alike = (name: string, wanted: string): boolean => {
  const shared = new Set([...wanted].filter(letter => name.includes(letter)));
  return shared.size >= 2 && shared.size * 2 >= Math.min(name.length, wanted.length);
};

/** A leaf of the catalogue by its name, with or without the names above it, or by its key. */
export function readCatalogue(text: string): Read<string> {
  const wanted = squeezed(text);
  const names = wanted.split(/[/>›＞\\]/).filter(name => name && name !== catalogue.label);
  const last = names[names.length - 1] ?? '';
  const found = leaves.filter(
    ({ key, path }) => key === wanted || (path[path.length - 1] === last && names.every(name => path.includes(name))),
  );
  if (found[0] && found.length === 1) return { value: found[0].key };
  const branch = branches.find(({ label }) => label === last);
  if (branch)
    return {
      problem: `${quoted(text)}还有下级，请写到末级，如 ${leavesOf(branch)
        .map(({ label }) => `${branch.label}/${label}`)
        .slice(0, 3)
        .join('、')}`,
    };
  if (found.length > 1) return { problem: `${quoted(text)}不止一处，请写全：${found.map(({ path }) => path.join('/')).join('、')}` };
  const near = leaves.filter(({ path }) => alike(path[path.length - 1] ?? '', last)).map(({ key }) => catalogueName(key));
  return {
    problem: `没有目录${quoted(text)}，请按模板填写末级目录的名称${near.length > 0 ? `，是不是 ${near.slice(0, 3).join('、')}？` : ''}`,
  };
}
