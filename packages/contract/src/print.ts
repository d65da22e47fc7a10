/** Sizes of print on the phone. 大字 and 特大 also make everything that is pressed larger. */
export const printSizes = { standard: '标准', large: '大字', huge: '特大' } as const;
export type PrintSize = keyof typeof printSizes;
