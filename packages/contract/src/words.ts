import { type Day, isDay, subjects } from '@vc/domain';
import * as z from 'zod/mini';

// WeChat forbids code generation at run time; zod must never try it.
z.config({ jitless: true });

export { z };

/** Field words: each says in plain Chinese what to do when a value does not fit. */

const blank = (label: string) => `请填写${label}`;

/** Required text of 1 to `max` characters, outer white space removed. */
export const text = (label: string, max: number) =>
  z
    .string({ error: issue => (issue.input === undefined ? blank(label) : `${label}应为文字`) })
    .check(z.trim(), z.minLength(1, blank(label)), z.maxLength(max, `${label}最多 ${max} 个字，请删减`));

/** Text that may be left out; an empty string means left out. */
export const optionalText = (label: string, max: number) =>
  z.optional(z.nullable(z.string(`${label}应为文字`).check(z.trim(), z.maxLength(max, `${label}最多 ${max} 个字，请删减`))));

export const id = (label = '编号') => z.string(blank(label)).check(z.regex(/^[0-9A-Z]{26}$/, `${label}不正确，请从列表重新打开`));

export const day = (label: string) =>
  z.custom<Day>(isDay, {
    error: issue => (issue.input === undefined || issue.input === '' ? blank(label) : `${label}应为有效日期，写成 2026-01-31 的样子`),
  });

/** A date of which the month or day may be unknown: `2020`, `2020-01` or `2020-01-31`. */
export const partialDay = (label: string) =>
  z
    .string(`${label}应为日期`)
    .check(
      z.refine(
        value => /^\d{4}$/.test(value) || /^\d{4}-(0[1-9]|1[0-2])$/.test(value) || isDay(value),
        `${label}应写成 2020、2020-01 或 2020-01-31 的样子`,
      ),
    );

/** A whole number from `min` to `max`; a number typed as text (as in an address bar) is read as a number. */
export const count = (label: string, min = 0, max = 1_000_000) =>
  z.pipe(
    z.transform((value: unknown) => (typeof value === 'string' && /^-?\d+$/.test(value.trim()) ? Number(value) : value)),
    z
      .number(`${label}应为数字`)
      .check(
        z.refine(Number.isInteger, `${label}应为整数`),
        z.minimum(min, `${label}不能小于 ${min}`),
        z.maximum(max, `${label}不能大于 ${max}`),
      ),
  );

/** A position's degrees, decimal, from `min` to `max`. */
export const degrees = (label: string, min: number, max: number) =>
  z.pipe(
    z.transform((value: unknown) => (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value)),
    z
      .number(`${label}应为数字`)
      .check(z.minimum(min, `${label}应在 ${min} 到 ${max} 之间`), z.maximum(max, `${label}应在 ${min} 到 ${max} 之间`)),
  );

export const mobile = (label = '手机号') => z.string(blank(label)).check(z.regex(/^1[3-9]\d{9}$/, `${label}应为 11 位手机号码`));

/** An office or hotline number as printed: `0573-88000000`, `12345`. */
export const telephone = (label = '联系电话') =>
  z.string(blank(label)).check(z.trim(), z.regex(/^[\d-]{3,20}$/, `${label}只能有数字和短横线`));

export const webAddress = (label = '链接') =>
  z
    .string(blank(label))
    .check(z.trim(), z.maxLength(500, `${label}太长`), z.regex(/^https?:\/\/[^\s"'<>]+$/, `${label}应以 http:// 或 https:// 开头`));

export const flag = (label: string) =>
  z.pipe(
    z.transform((value: unknown) => (value === 'true' ? true : value === 'false' ? false : value)),
    z.boolean(`${label}应为是或否`),
  );

/** One of the keys of a table of labels. */
export const oneOf = <T extends Readonly<Record<string, string>>>(label: string, table: T) =>
  z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]], {
    error: issue =>
      issue.input === undefined || issue.input === null || issue.input === ''
        ? `请选择${label}`
        : `${label}应为：${Object.values(table).join('、')}之一`,
  });

export const subject = oneOf('类别', subjects);

/** Where the next page starts: opaque, given back as it came. */
export const cursor = z.optional(
  z.string('翻页位置不正确').check(z.maxLength(200, '翻页位置不正确'), z.regex(/^[\w-]*$/, '翻页位置不正确，请回到第一页')),
);
export const pageSize = z.optional(count('每页条数', 1, 100));

/** A page of a list; `next` is null on the last page. */
export const pageOf = <T extends z.ZodMiniType>(item: T) => z.object({ items: z.array(item), next: z.nullable(z.string()) });

export const instant = z.string();
export const version = count('版本');

/** Asks for the small copy of a picture. */
export const thumb = z.optional(z.enum(['thumb'], '尺寸只有 thumb'));
