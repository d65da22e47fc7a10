import { isDay } from '../day.ts';
import type { Cell, Claims, FilledReport, ShareClaim } from './filled-report.ts';
import { type ApplicantColumn, applicantColumns, type RemedyBlock, type RemedyColumn, remedyBlocks, remedyColumns } from './format.ts';
import { formatFor } from './formats/index.ts';

/** What is wrong with a file that should hold a filled report: every problem at once. */
export class UnreadableReport extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('；'));
    this.problems = problems;
  }
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

const ROW_KEYS: Record<string, string> = {
  规章: 'rules',
  规范性文件: 'normative',
  行政规范性文件: 'normative',
  行政许可: 'permits',
  其他对外管理服务事项: 'services',
  行政处罚: 'penalties',
  行政强制: 'coercion',
  行政事业性收费: 'fees',
  政府集中采购: 'procurement',
};

/** A cell as it stood; `blank` says what an empty one means: published blank, or not seen. */
const cellOf = (value: unknown, blank: null | undefined): Cell =>
  value === null || value === undefined ? blank : typeof value === 'number' ? value : String(value);

function readTableTwo(json: unknown, blank: null | undefined): FilledReport['tableTwo'] {
  const table: FilledReport['tableTwo'] = {};
  for (const [block, rows] of Object.entries(isObject(json) ? json : {})) {
    if (!isObject(rows)) continue;
    table[block] = {};
    for (const [label, cells] of Object.entries(rows)) {
      if (label !== 'columns' && Array.isArray(cells)) table[block][ROW_KEYS[label] ?? label] = cells.map(cell => cellOf(cell, blank));
    }
  }
  return table;
}

/** `{ rows: { new: { values: { natural: 1, … } } } }`. */
function readTableThree(json: unknown, blank: null | undefined): FilledReport['tableThree'] {
  const rows = isObject(json) && isObject(json.rows) ? json.rows : {};
  return Object.fromEntries(
    Object.entries(rows).map(([key, row]) => {
      const values = isObject(row) && isObject(row.values) ? row.values : {};
      return [
        key,
        Object.fromEntries(applicantColumns.map(column => [column, cellOf(values[column], blank)])) as Record<ApplicantColumn, Cell>,
      ];
    }),
  );
}

/** The few cells of table three that somebody could see: `{ new: { natural: 1, total: 1 }, granted: 0 }`. */
function readSeen(json: unknown): FilledReport['tableThree'] {
  const columns = new Set<string>(applicantColumns);
  return Object.fromEntries(
    Object.entries(isObject(json) ? json : {}).map(([key, cells]) => [
      key,
      isObject(cells) ? Object.fromEntries(Object.entries(cells).filter(([column]) => columns.has(column))) : {},
    ]),
  );
}

function readTableFour(json: unknown, blank: null | undefined): FilledReport['tableFour'] {
  const table: FilledReport['tableFour'] = {};
  for (const block of Object.keys(remedyBlocks) as RemedyBlock[]) {
    const part = isObject(json) ? json[block] : undefined;
    const values = isObject(part) && isObject(part.values) ? part.values : null;
    if (values)
      table[block] = Object.fromEntries(
        (Object.keys(remedyColumns) as RemedyColumn[]).map(column => [column, cellOf(values[column], blank)]),
      );
  }
  return table;
}

const share = (value: unknown): ShareClaim | undefined =>
  isObject(value) ? { count: number(value.count), pct: number(value.pct) } : undefined;

function readClaims(narrative: Json): Claims {
  const parts = isObject(narrative.parts) ? (narrative.parts as Record<string, number>) : null;
  const total = number(narrative.items_published);
  return {
    received: number(narrative.foi_received),
    finished: number(narrative.foi_completed) ?? number(narrative.foi_replied) ?? number(narrative.foi_answered),
    carriedIn: number(narrative.foi_completed_includes_carried_in) ?? number(narrative.foi_replied_includes_carried_in),
    carriedOut: number(narrative.foi_carried_out),
    grantedAndPartial: share(narrative.granted_and_partial),
    denied: share(narrative.denied),
    unable: share(narrative.unable),
    notProcessed: share(narrative.not_processed),
    other: share(narrative.other),
    review: number(narrative.review_cases) ?? number(narrative.review),
    litigation: number(narrative.litigation_cases) ?? number(narrative.litigation),
    rulesMade: number(narrative.rules_published),
    normativeMade: number(narrative.normative_docs_published),
    sums: parts && total !== undefined ? [{ name: '主动公开信息', total, parts }] : [],
  };
}

const LOCAL = /县|区|乡|镇|街道/;

/**
 * A filled report out of JSON: the shape that `vc report` writes and that public collections of reports use.
 * A key that stands for a wrong thing is named; a cell that is missing is a cell that nobody saw.
 * Throws UnreadableReport, or FormatMissing for a year without a format.
 */
export function readFilledReport(json: unknown): FilledReport {
  const problems: string[] = [];
  if (!isObject(json)) throw new UnreadableReport(['应为一个 JSON 对象']);
  const { year, body } = json;
  if (typeof year !== 'number' || !Number.isInteger(year)) problems.push('缺少 year（报告年度），应为整数');
  if (typeof body !== 'string' || body === '') problems.push('缺少 body（报告单位）');
  if (!isObject(json.table2) && !isObject(json.table3)) problems.push('缺少 table2、table3（表二、表三）');
  if (problems.length > 0) throw new UnreadableReport(problems);
  formatFor(year as number);
  const narrative = isObject(json.narrative) ? json.narrative : {};
  const blank = /not readable/.test(String(json.blank_cells ?? '')) ? undefined : null;
  const level = String(json.level ?? '');
  return {
    body: body as string,
    local: level ? /县|乡|镇|区/.test(level) : LOCAL.test(body as string),
    year: year as number,
    format: typeof json.format === 'string' ? json.format : null,
    citation: typeof json.citation === 'string' ? json.citation : null,
    publishedOn: isDay(json.published) ? json.published : null,
    tableTwo: readTableTwo(json.table2, blank),
    tableThree: isObject(json.table3) ? readTableThree(json.table3, blank) : readSeen(json.table3_seen),
    tableFour: readTableFour(json.table4, blank),
    claims: readClaims(narrative),
    parts: Array.isArray(json.parts) ? json.parts.map(String) : [],
    statements: typeof narrative.claim === 'string' ? [narrative.claim] : [],
    before: null,
  };
}
