const whole = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 });
const share = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 1 });
const money = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `1,123` */
export const inNumbers = (value: number): string => whole.format(value);

/** A part of a whole, `1.2%`; nothing of nothing is `0%`. */
export const inPercent = (part: number, of: number): string => share.format(of === 0 ? 0 : part / of);

/** A sum of money, `98,500.50 元`. */
export const inYuan = (yuan: number): string => `${money.format(yuan)} 元`;
