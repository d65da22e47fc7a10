import { applicantClasses } from '../foi/foi.ts';

/**
 * The national format of the annual report (政府信息公开工作年度报告) in force for some years: every row, column and
 * label of its tables, as data. Sources: 国办公开办函〔2019〕60号 and 〔2021〕30号.
 */
export interface ReportFormat {
  id: '2019' | '2021';
  /** The first and last report year it is for; null while it is in force. */
  from: number;
  to: number | null;
  /** The document that lays it down, as a report must cite it. */
  citation: string;
  tableTwo: readonly TableTwoBlock[];
  tableThree: readonly OutcomeRow[];
}

/** How a number of table two is written. */
export interface TableTwoColumn {
  key: string;
  label: string;
  /** `change` may be negative; `money` is a decimal in `unit`; the rest are whole numbers from 0. */
  kind: 'count' | 'change' | 'money';
  unit?: '元' | '万元';
  /** Where its number comes from, in the register of the row. */
  from: RegisterEvent;
}

/**
 * What of a register is counted for a year Y. Of things that last: `made`, `opened`, `ended` in Y; `in-force` or `public`
 * at its end; `last-year` in force at the end of Y-1; `net` made less ended. Of single acts: `acts`, or their `money`.
 */
export type RegisterEvent = 'made' | 'opened' | 'ended' | 'in-force' | 'public' | 'last-year' | 'net' | 'acts' | 'money';

export interface TableTwoRow {
  key: string;
  label: string;
  /** A row that a province adds; it is shown, and stays out of national totals. */
  local?: boolean;
}

/** Rows of table two under one item of article 20, with the columns they share. */
export interface TableTwoBlock {
  key: string;
  /** 第二十条第（一）项 */
  title: string;
  rows: readonly TableTwoRow[];
  columns: readonly TableTwoColumn[];
}

/** A row of table three. `outcome` rows are the ways an application can end; they add up to the total. */
export interface OutcomeRow {
  key: string;
  /** The outcomes (办理结果) it counts, by their leaves of the newest format. */
  leaves: readonly string[];
  /** From the outermost heading to the row itself; rows that share headings stand under one merged cell. */
  path: readonly string[];
  role: 'new' | 'carried-in' | 'outcome' | 'total' | 'carried-out';
}

/** The seven columns of table three: natural persons, five kinds of organisation, and all of them. */
export const applicantColumns = [...(Object.keys(applicantClasses) as (keyof typeof applicantClasses)[]), 'total'] as const;
export type ApplicantColumn = (typeof applicantColumns)[number];
export const applicantColumnLabels: Record<ApplicantColumn, string> = { ...applicantClasses, total: '总计' };

/** The five results of table four, in its order. */
export const remedyColumns = {
  maintained: '结果维持',
  corrected: '结果纠正',
  other_result: '其他结果',
  pending: '尚未审结',
  total: '总计',
} as const;
export type RemedyColumn = keyof typeof remedyColumns;

/** The three blocks of table four. */
export const remedyBlocks = { review: '行政复议', litigation_direct: '未经复议直接起诉', litigation_after_review: '复议后起诉' } as const;
export type RemedyBlock = keyof typeof remedyBlocks;

export const tableTitles = {
  two: '主动公开政府信息情况',
  three: '收到和处理政府信息公开申请情况',
  four: '政府信息公开行政复议、行政诉讼情况',
} as const;

/** The words that stand in the corner of table three. */
export const tableThreeNote = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** The six parts, in their fixed order. */
export const reportParts = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const;

/** The five heads under which part one is written. */
export const partOneHeads = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'] as const;
