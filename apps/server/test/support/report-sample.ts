import { documentOf, draftText, lookupIn, type ReportDocument, type ReportText, tableFigures } from '@vc/domain';
import { totalsOf } from '../../src/report/outputs/totals.ts';

export const BUREAU = '桐乡市退役军人事务局';

/** Numbers for every cell of a year's tables, no two of them alike; totals are sums. */
export function sampleNumbers(year: number): Record<string, number> {
  const totals = totalsOf(year);
  const numbers: Record<string, number> = {};
  let next = 11;
  for (const { id, unit, source } of tableFigures(year)) {
    if (totals.has(id)) continue;
    next += 1;
    numbers[id] = unit.endsWith('元') ? next + 0.25 : 'event' in source && source.event === 'net' ? -next : next;
  }
  const valueIn = (id: string): number => numbers[id] ?? (totals.get(id) ?? []).reduce((sum, part) => sum + valueIn(part), 0);
  for (const id of totals.keys()) numbers[id] = valueIn(id);
  return numbers;
}

/** A report with a draft's text and `numbers` in its tables. */
export function sampleDocument(year: number, over: Partial<ReportText> = {}, numbers = sampleNumbers(year)): ReportDocument {
  const lookup = lookupIn(year, BUREAU, numbers);
  const header = {
    indexNumber: '330483/2021-136298',
    publisher: BUREAU,
    manner: '主动公开',
    issuedOn: `${year + 1}-01-20` as const,
    category: '政府信息公开年度报告',
    documentNumber: null,
  };
  return documentOf(header, { ...draftText(year, lookup), ...over }, lookup);
}
