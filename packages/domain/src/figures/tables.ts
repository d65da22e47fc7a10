import {
  type ApplicantColumn,
  applicantColumnLabels,
  applicantColumns,
  type OutcomeRow,
  type RemedyBlock,
  type RemedyColumn,
  remedyBlocks,
  remedyColumns,
  type TableTwoColumn,
} from '../annual-report/format.ts';
import { formatFor } from '../annual-report/formats/index.ts';
import type { ApplicantClass } from '../foi/foi.ts';
import type { Register, RemedyResult } from '../register/register.ts';
import type { Figure, FigureSource } from './source.ts';

const EVENTS: Record<OutcomeRow['role'], { event: 'received' | 'carried-in' | 'answered' | 'carried-out'; words: string }> = {
  new: { event: 'received', words: '收到日在本年度的申请' },
  'carried-in': { event: 'carried-in', words: '上年底以前收到、上年底尚未办结的申请' },
  outcome: { event: 'answered', words: '本年度办结、以此结果结案的申请，一件只计一种结果' },
  total: { event: 'answered', words: '本年度办结的申请' },
  'carried-out': { event: 'carried-out', words: '本年底以前收到、本年底尚未办结的申请' },
};

/** `three/granted/natural`. */
export const threeId = (row: string, column: ApplicantColumn): string => `three/${row}/${column}`;
/** `four/review/pending`. */
export const fourId = (block: RemedyBlock, column: RemedyColumn): string => `four/${block}/${column}`;
/** `two/art20_1/normative/made`. */
export const twoId = (block: string, row: string, column: string): string => `two/${block}/${row}/${column}`;

function threeCell(row: OutcomeRow, column: ApplicantColumn): Figure {
  const { event, words } = EVENTS[row.role];
  return {
    id: threeId(row.key, column),
    label: `${row.path.at(-1)} · ${applicantColumnLabels[column]}`,
    unit: '件',
    definition: `${words}${column === 'total' ? '' : `，申请人为${applicantColumnLabels[column]}`}`,
    source: {
      table: 'foi',
      event,
      ...(column === 'total' ? {} : { applicant: column as ApplicantClass }),
      ...(row.role === 'outcome' ? { outcomes: row.leaves } : {}),
    },
  };
}

function fourCell(block: RemedyBlock, column: RemedyColumn): Figure {
  const result = column === 'total' ? {} : { result: column as RemedyResult | 'pending' };
  const words =
    column === 'pending' ? '本年底尚未审结' : column === 'total' ? '本年度受理或上年结转' : `本年度审结、${remedyColumns[column]}`;
  return {
    id: fourId(block, column),
    label: `${remedyBlocks[block]} · ${remedyColumns[column]}`,
    unit: '件',
    definition: `${words}的${remedyBlocks[block]}案件（含上年结转；复议机关作共同被告的由原行为机关统计）`,
    source: { table: 'remedy', block, ...result },
  };
}

const WORDS: Record<TableTwoColumn['from'], string> = {
  made: '本年度制作（新增）的',
  opened: '本年度公开的',
  ended: '本年度废止、失效（取消）的',
  'in-force': '本年底有效的',
  public: '本年底对外公开的',
  'last-year': '上年底已有的',
  net: '本年度新增减去取消的',
  acts: '本年度作出（发生）的',
  money: '本年度发生的金额，',
};

function twoCell(block: string, row: { key: string; label: string }, column: TableTwoColumn): Figure {
  const register = row.key as Register;
  const { from } = column;
  const source: FigureSource =
    from === 'acts' || from === 'money'
      ? { table: 'register_act', register, event: from, unit: column.unit ?? '元' }
      : { table: 'register_item', register, event: from };
  const unit = column.kind === 'money' ? (column.unit ?? '元') : '件';
  return {
    id: twoId(block, row.key, column.key),
    label: `${row.label} · ${column.label}`,
    unit,
    definition: `${WORDS[from]}${row.label}，以登记为准`,
    source,
  };
}

const built = new Map<number, readonly Figure[]>();

/** Every cell of the report's three tables for a year, as a figure with its own filter. Throws FormatMissing. */
export function tableFigures(year: number): readonly Figure[] {
  const known = built.get(year);
  if (known) return known;
  const { tableTwo, tableThree } = formatFor(year);
  const all = [
    ...tableTwo.flatMap(block =>
      block.rows.filter(row => !row.local).flatMap(row => block.columns.map(column => twoCell(block.key, row, column))),
    ),
    ...tableThree.flatMap(row => applicantColumns.map(column => threeCell(row, column))),
    ...(Object.keys(remedyBlocks) as RemedyBlock[]).flatMap(block =>
      (Object.keys(remedyColumns) as RemedyColumn[]).map(column => fourCell(block, column)),
    ),
  ];
  built.set(year, all);
  return all;
}
