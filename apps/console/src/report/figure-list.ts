import { type Figure, figures, qualityFigures, tableFigures } from '@vc/domain';

/** A figure that can stand in the text, with where it belongs. */
export interface NamedFigure {
  figure: Figure;
  group: string;
  /** From the outermost figure down to this one: 主动公开信息 › 云服务平台 › 招聘信息. */
  path: string;
}

const GROUPS: Readonly<Record<string, string>> = {
  disclosure: '公开目录',
  channel: '公开渠道',
  topic: '重点领域',
  foi: '依申请公开',
  consultation: '留言咨询',
  two: '表二',
  three: '表三',
  four: '表四',
  quality: '公开质量',
};

/** Where a figure belongs, in words. */
export const groupOf = (id: string): string => GROUPS[id.split('/')[0] ?? ''] ?? '年度数字';

const listed = (among: readonly Figure[], above: readonly string[] = []): NamedFigure[] =>
  among.flatMap(figure => {
    const path = [...above, figure.label];
    return [{ figure, group: groupOf(figure.id), path: path.join(' › ') }, ...listed(figure.children ?? [], path)];
  });

/** Every figure that the report of a year may name. Throws FormatMissing. */
export const figureList = (year: number): NamedFigure[] => listed([...figures, ...tableFigures(year), ...qualityFigures]);

/** Those in whose name all the words of `search` occur. */
export function found(list: readonly NamedFigure[], search: string): NamedFigure[] {
  const wanted = search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return list.filter(({ figure, group, path }) => {
    const name = `${group} ${path} ${figure.id}`.toLowerCase();
    return wanted.every(word => name.includes(word));
  });
}
