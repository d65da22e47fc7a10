import { fileRoute, route } from './route.ts';
import { count, cursor, day, pageSize, z } from './words.ts';

/** A number of the year, with its definition and what it is made of. */
export interface FigureValue {
  id: string;
  label: string;
  unit: string;
  definition: string;
  value: number;
  children: FigureValue[];
}

export const figureValue: z.ZodMiniType<FigureValue> = z.object({
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  definition: z.string(),
  value: z.number(),
  get children() {
    return z.array(figureValue);
  },
}) as z.ZodMiniType<FigureValue>;

export const yearFigures = z.object({ year: z.number(), bureau: z.string(), figures: z.array(figureValue) });
export type YearFigures = z.infer<typeof yearFigures>;

/** A record behind a figure, whatever table it lives in. */
export const figureRecord = z.object({
  id: z.string(),
  table: z.enum(['disclosure', 'foi', 'consultation', 'remedy', 'register_item', 'register_act', 'spot_check_item']),
  title: z.string(),
  on: day('日期'),
  catalogue: z.nullable(z.string()),
  channel: z.nullable(z.string()),
  /** What it adds to the figure, money in yuan; null where each record counts as one. */
  quantity: z.nullable(z.number()),
});
export type FigureRecord = z.infer<typeof figureRecord>;

const year = count('年度', 2008, 2100);

export const figureRoutes = {
  years: route({
    method: 'GET',
    path: '/staff/figures/years',
    access: 'staff',
    summary: '有记录的年度，新的在前',
    input: z.strictObject({}),
    reply: z.object({ years: z.array(z.number()) }),
  }),
  year: route({
    method: 'GET',
    path: '/staff/figures',
    access: 'staff',
    summary: '一个年度的全部数字，由记录计算',
    input: z.strictObject({ year }),
    reply: yearFigures,
  }),
  records: route({
    method: 'GET',
    path: '/staff/figures/records',
    access: 'staff',
    summary: '一个数字背后的记录',
    input: z.strictObject({ year, figure: z.string('请选择数字').check(z.maxLength(200, '数字编号不正确')), cursor, limit: pageSize }),
    reply: z.object({
      items: z.array(figureRecord),
      next: z.nullable(z.string()),
      label: z.string(),
      unit: z.string(),
      definition: z.string(),
      records: z.number(),
      /** Of these, cases that whoever asks may not see: counted, and not among the items. */
      hidden: z.number(),
      value: z.number(),
      /** Entered by hand where no record holds the number; part of `value`. */
      hand: z.array(z.object({ id: z.string(), amount: z.number(), reason: z.string(), by: z.string(), on: day('日期') })),
    }),
  }),
  file: fileRoute({
    method: 'GET',
    path: '/staff/figures/records/file',
    access: 'staff',
    summary: '导出一个数字背后的公开台账，全部列',
    input: z.strictObject({
      year,
      figure: z.string('请选择数字').check(z.maxLength(200, '数字编号不正确')),
      format: z.enum(['csv', 'xlsx'], '格式应为 csv 或 xlsx'),
    }),
  }),
};
