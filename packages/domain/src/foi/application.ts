/** In what form the information is wanted (条例第二十九条第三项). */
export const foiForms = { electronic: '电子文件', paper: '纸质', view: '到场查阅、抄录' } as const;
export type FoiForm = keyof typeof foiForms;

/** How it is to reach the applicant. */
export const foiWays = { platform: '在这里查看和下载', post: '邮寄', pickup: '自己来取', email: '电子邮件' } as const;
export type FoiWay = keyof typeof foiWays;

/** What proves who the applicant is (条例第二十九条第一项). */
export const foiProofs = { resident: '居民身份证', credit: '统一社会信用代码', other: '其他证件' } as const;
export type FoiProof = keyof typeof foiProofs;

/** A number of which the ends are shown and nothing else: `330***********1234`. */
export function maskProof(number: string): string {
  const letters = [...number];
  if (letters.length <= 6) return '*'.repeat(letters.length);
  return `${letters.slice(0, 3).join('')}${'*'.repeat(letters.length - 5)}${letters.slice(-2).join('')}`;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** True for a resident identity number whose check digit is right (GB 11643). */
export function isResidentNumber(number: string): boolean {
  if (!/^\d{17}[\dX]$/i.test(number)) return false;
  const sum = WEIGHTS.reduce<number>((total, weight, i) => total + weight * Number(number[i]), 0);
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase();
}
