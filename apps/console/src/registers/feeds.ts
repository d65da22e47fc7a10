import { type Register, type RegisterEvent, type ReportFormat, reportFormats, tableTitles } from '@vc/domain';

/** A register holds things that last, or single acts; the columns of table two read one or the other. */
export type Holding = 'items' | 'acts';

const isAct = (from: RegisterEvent): boolean => from === 'acts' || from === 'money';

const yearsOf = ({ from, to }: ReportFormat): string => (to === null ? `${from} 年度起` : `${from} 至 ${to} 年度`);

/** The row and columns of one format's table two that a register fills; null when that format has none. */
function cellsIn(format: ReportFormat, register: Register, holding: Holding): string | null {
  for (const { title, rows, columns } of format.tableTwo) {
    const row = rows.find(({ key }) => key === register);
    const filled = columns.filter(({ from }) => isAct(from) === (holding === 'acts'));
    if (row && filled.length > 0) return `${title}“${row.label}”的${filled.map(({ label }) => label).join('、')}`;
  }
  return null;
}

/**
 * Which row and columns of the annual report's table two a register fills: a sentence for each format of the years,
 * newest first.
 */
export function feedsOf(register: Register | null, holding: Holding): string[] {
  if (!register) return [`计入年度报告表二《${tableTitles.two}》。选一类台账，可以看到它对应的行和栏。`];
  const found = [...reportFormats].reverse().map(format => ({ format, cells: cellsIn(format, register, holding) }));
  const filled = found.flatMap(({ format, cells }) => (cells ? [`${yearsOf(format)}的报告，计入表二${cells}。`] : []));
  const [newest] = found;
  return newest && !newest.cells ? [...filled, `${yearsOf(newest.format)}的报告没有对应的栏，只作本单位的台账。`] : filled;
}
