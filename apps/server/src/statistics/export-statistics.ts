import type { YearStatistics } from '@vc/contract';

const BOM = '\uFEFF';

/** A line of the exported table: what, of which part, this year, the year before. */
type Line = [part: string, label: string, now: number, before: number | ''];

/** Everything on the statistics page as one flat table. */
export function statisticsLines({ months, channels, catalogue, topics, sections, completeness }: YearStatistics): Line[] {
  return [
    ...months.map(({ month, now, before }): Line => ['月份', `${Number(month)}月`, now.value, before.value]),
    ...channels.map(({ label, now, before }): Line => ['渠道', label, now.value, before.value]),
    ...catalogue.map(({ label, now, before }): Line => ['目录', label, now.value, before.value]),
    ...topics.map(({ label, now, before }): Line => ['重点领域', label, now.value, before.value]),
    ...sections.map(({ label, published }): Line => ['科室·公开', label, published.value, '']),
    ...sections.map(({ label, late }): Line => ['科室·公开不及时', label, late.value, '']),
    ...completeness.flatMap(({ label, score }): Line[] => (score === null ? [] : [['要素完整度', label, score, '']])),
  ];
}

/** A value that a spreadsheet will not run as a formula. */
const defused = (value: string | number): string => {
  const plain = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The year's statistics as a file. */
export async function statisticsFile(statistics: YearStatistics, format: 'csv' | 'json' | 'xlsx') {
  const name = `${statistics.year}年度政府信息公开统计.${format}`;
  const lines = statisticsLines(statistics);
  const head = ['部分', '项目', `${statistics.year} 年`, `${statistics.year - 1} 年`];
  if (format === 'json')
    return { name, type: 'application/json; charset=utf-8', bytes: new TextEncoder().encode(JSON.stringify(statistics, null, 2)) };
  const csv = [head, ...lines].map(line => line.map(defused).join(',')).join('\r\n');
  return { name, type: 'text/csv; charset=utf-8', bytes: new TextEncoder().encode(`${BOM}${csv}\r\n`) };
}
