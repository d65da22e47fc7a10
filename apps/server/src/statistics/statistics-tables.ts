import type { FigureValue, YearStatistics } from '@vc/contract';
import { channels } from '@vc/domain';

/** A part of the statistics as a table: what its lines are, what its columns are, and its numbers. */
export interface StatisticsTable {
  name: string;
  /** 口径 */
  definition: string;
  head: readonly [string, ...string[]];
  rows: readonly (readonly [string, ...(number | null)[]])[];
}

/** Every figure under a heading, one line each, those below it set in by a space. */
const flat = (figures: readonly FigureValue[], depth = 0): [string, number][] =>
  figures.flatMap(({ label, value, children }): [string, number][] => [
    [`${'　'.repeat(depth)}${label}`, value],
    ...flat(children, depth + 1),
  ]);

/** Every number of the statistics page, part by part, in its order. */
export function statisticsTables(statistics: YearStatistics): StatisticsTable[] {
  const { year, months, sections, completeness, explanations, quality, definitions } = statistics;
  const years = [`${year} 年`, `${year - 1} 年`] as const;
  const compared = (name: string, what: string, key: 'catalogue' | 'channels' | 'topics'): StatisticsTable => ({
    name,
    definition: definitions[key] ?? '',
    head: [what, ...years],
    rows: statistics[key].map(({ label, now, before }) => [label, now.value, before.value]),
  });
  return [
    {
      name: '逐月公开',
      definition: definitions.months ?? '',
      head: ['月份', ...(months[0]?.channels ?? []).map(({ channel }) => channels[channel as keyof typeof channels] ?? channel), ...years],
      rows: months.map(({ month, channels: parts, now, before }) => [
        `${Number(month)} 月`,
        ...parts.map(part => part.value),
        now.value,
        before.value,
      ]),
    },
    compared('公开目录', '第一级目录', 'catalogue'),
    compared('公开渠道', '渠道', 'channels'),
    compared('重点领域', '主题', 'topics'),
    {
      name: '科室与及时',
      definition: definitions.sections ?? '',
      head: ['科室', '公开', '可判断', '不及时'],
      rows: sections.map(({ label, published, judged, late }) => [label, published.value, judged, late.value]),
    },
    {
      name: '要素完整',
      definition: definitions.completeness ?? '',
      head: ['内容种类', '条数', '完整度（分）'],
      rows: completeness.map(({ label, items, score }) => [label, items, score]),
    },
    {
      name: '解读覆盖',
      definition: definitions.explanations ?? '',
      head: ['内容种类', '应解读', '已解读', '按时', '尚欠', ...(explanations[0]?.forms ?? []).map(({ label }) => label)],
      rows: explanations.map(({ label, items, explained, inTime, owed, forms }) => [
        label,
        items,
        explained,
        inTime,
        owed,
        ...forms.map(form => form.items),
      ]),
    },
    { name: '公开质量', definition: definitions.quality ?? '', head: ['数字', years[0]], rows: flat(quality) },
  ];
}
