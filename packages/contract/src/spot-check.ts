import { spotCheckStates } from '@vc/domain';
import { historyLine } from './content-shapes.ts';
import { route } from './route.ts';
import { count, cursor, day, id, instant, oneOf, pageOf, pageSize, text, version, z } from './words.ts';

const state = oneOf('状态', spotCheckStates);

/** A public record drawn for a spot check (定期抽查). */
export const spotCheckItem = z.object({
  id: z.string(),
  version,
  checkId: z.string(),
  disclosureId: z.string(),
  title: z.string(),
  catalogue: z.string(),
  publishedOn: day('公开日期'),
  state,
  finding: z.nullable(z.string()),
  may: z.array(z.enum(['pass', 'fail', 'mend', 'close', 'reopen'])),
  history: z.array(historyLine),
});
export type SpotCheckItem = z.infer<typeof spotCheckItem>;

export const spotCheck = z.object({
  id: z.string(),
  drawnAt: instant,
  drawnBy: z.string(),
  year: z.number(),
  size: z.number(),
  open: z.number(),
  failed: z.number(),
});
export type SpotCheck = z.infer<typeof spotCheck>;

const acted = z.strictObject({ id: id(), version });
const withFinding = z.strictObject({ id: id(), version, finding: text('发现的问题', 500) });
const withNote = z.strictObject({ id: id(), version, note: text('整改情况', 500) });

export const spotCheckRoutes = {
  list: route({
    method: 'GET',
    path: '/staff/spot-checks',
    access: 'staff',
    summary: '历次抽查',
    input: z.strictObject({ cursor, limit: pageSize }),
    reply: pageOf(spotCheck),
  }),
  draw: route({
    method: 'POST',
    path: '/staff/spot-checks',
    access: ['admin', 'reviewer'],
    summary: '由系统在公开台账中随机抽取',
    input: z.strictObject({ year: count('年度', 2008, 2100), size: count('抽取条数', 1, 100) }),
    reply: z.object({ check: spotCheck, items: z.array(spotCheckItem) }),
  }),
  items: route({
    method: 'GET',
    path: '/staff/spot-checks/:id/items',
    access: 'staff',
    summary: '一次抽查抽到的记录',
    input: z.strictObject({ id: id() }),
    reply: z.object({ check: spotCheck, items: z.array(spotCheckItem) }),
  }),
  pass: route({
    method: 'POST',
    path: '/staff/spot-check-items/:id/pass',
    access: ['admin', 'reviewer'],
    summary: '合格',
    input: acted,
    reply: spotCheckItem,
  }),
  fail: route({
    method: 'POST',
    path: '/staff/spot-check-items/:id/fail',
    access: ['admin', 'reviewer'],
    summary: '有问题',
    input: withFinding,
    reply: spotCheckItem,
  }),
  mend: route({
    method: 'POST',
    path: '/staff/spot-check-items/:id/mend',
    access: ['admin', 'editor'],
    summary: '已整改',
    input: withNote,
    reply: spotCheckItem,
  }),
  close: route({
    method: 'POST',
    path: '/staff/spot-check-items/:id/close',
    access: ['admin', 'reviewer'],
    summary: '复查通过',
    input: acted,
    reply: spotCheckItem,
  }),
  reopen: route({
    method: 'POST',
    path: '/staff/spot-check-items/:id/reopen',
    access: ['admin', 'reviewer'],
    summary: '复查未通过',
    input: withFinding,
    reply: spotCheckItem,
  }),
};
