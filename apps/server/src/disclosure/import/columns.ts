import { type LedgerColumn, ledgerColumns } from '../ledger-columns.ts';

interface ImportColumn {
  key: LedgerColumn;
  label: string;
  required: boolean;
  /** Other names under which tables have it. */
  also: readonly string[];
  /** What to write in it. */
  hint: string;
}

const column = (key: LedgerColumn, required: boolean, also: readonly string[], hint: string): ImportColumn => ({
  key,
  label: ledgerColumns[key],
  required,
  also,
  hint,
});

/** What an imported table may say of a row, in the order of the template. */
export const importColumns: readonly ImportColumn[] = [
  column('title', true, ['标题', '信息名称', '事项名称'], '公开信息的名称，最多 200 个字'),
  column('catalogue', true, ['公开目录', '目录名称', '分类', '所属目录'], '末级目录的名称，如 机构信息、云服务平台/招聘信息'),
  column('channel', true, ['公开渠道'], '云服务平台、政府门户网站或微信公众号'),
  column('publishedOn', true, ['发布日期', '公开时间', '发布时间'], '如 2020-03-01、2020/3/1 或 2020年3月1日'),
  column('formedOn', false, ['生成日期', '形成日期', '成文时间'], '可不填；写法同公开日期'),
  column('section', false, ['责任科室', '发布科室', '科室名称'], '可不填；填“单位信息”里登记的科室'),
  column('topic', false, ['主题'], '可不填；属于重点主题的填主题名称'),
  column('quantity', false, ['所含数量', '招聘人数'], '可不填；如招聘信息所含的岗位数'),
  column('url', false, ['网址', '网页链接', '地址'], '可不填；以 http:// 或 https:// 开头'),
  column('indexNumber', false, ['信息索引号'], '可不填；原来已有的索引号'),
];

const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[\s*：:（(].*$/, '')
    .trim();

/** The column that a heading names, whatever stands after it in brackets; null for one that is not ours. */
export const columnNamed = (heading: string): LedgerColumn | null => {
  const name = plain(heading);
  return importColumns.find(({ label, also }) => label === name || also.includes(name))?.key ?? null;
};
