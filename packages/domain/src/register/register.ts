/**
 * The small registers (台账) behind table two of the annual report: documents the bureau makes, matters it handles,
 * and the single decisions, fees and purchases it records.
 */
export const registers = {
  rules: '规章',
  normative: '规范性文件',
  permits: '行政许可',
  services: '其他对外管理服务事项',
  penalties: '行政处罚',
  coercion: '行政强制',
  fees: '行政事业性收费',
  procurement: '政府集中采购',
} as const;
export type Register = keyof typeof registers;

/** Registers that hold things which last (documents, matters), from a day to a day. */
export const lastingRegisters = [
  'rules',
  'normative',
  'permits',
  'services',
  'penalties',
  'coercion',
  'fees',
] as const satisfies readonly Register[];
/** Registers that hold single acts (a decision, a fee taken, a purchase), each on its day. */
export const actRegisters = ['permits', 'services', 'penalties', 'coercion', 'fees', 'procurement'] as const satisfies readonly Register[];
/** Of the acts, those that carry a sum of money. */
export const moneyRegisters = ['fees', 'procurement'] as const satisfies readonly Register[];

/** How an application for review or a lawsuit ended (table four). */
export const remedyResults = { maintained: '结果维持', corrected: '结果纠正', other_result: '其他结果' } as const;
export type RemedyResult = keyof typeof remedyResults;
