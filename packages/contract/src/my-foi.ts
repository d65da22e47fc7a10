import { approvalFormats } from './content.ts';
import { applyInput, fileKeys } from './foi-apply.ts';
import { foiReceipt, myFoi, myFoiRow } from './foi-shapes.ts';
import { fileRoute, route } from './route.ts';
import { cursor, id, oneOf, optionalText, pageOf, pageSize, text, version, z } from './words.ts';

/** What a phone may do with applications for information. */
export const myFoiRoutes = {
  about: route({
    method: 'GET',
    path: '/foi/about',
    access: 'anyone',
    summary: '申请公开之前要知道的：向谁申请、多久答复、收不收费',
    input: z.strictObject({}),
    reply: z.object({
      office: z.string(),
      phone: z.string(),
      address: z.nullable(z.string()),
      hours: z.string(),
      /** Working days that half of the last year's applications took; null when there were too few. */
      usual: z.nullable(z.number()),
    }),
  }),
  apply: route({
    method: 'POST',
    path: '/my/foi',
    access: 'veteran',
    summary: '申请公开政府信息，立即得到登记编号和答复期限',
    input: applyInput,
    reply: foiReceipt,
  }),
  list: route({
    method: 'GET',
    path: '/my/foi',
    access: 'veteran',
    summary: '我的信息公开申请，新的在前',
    input: z.strictObject({ cursor, limit: pageSize }),
    reply: pageOf(myFoiRow),
  }),
  one: route({
    method: 'GET',
    path: '/my/foi/:id',
    access: 'veteran',
    summary: '我的一件申请：办到哪一步、要我做什么、收到的文书',
    input: z.strictObject({ id: id() }),
    reply: myFoi,
  }),
  correct: route({
    method: 'POST',
    path: '/my/foi/:id/correct',
    access: 'veteran',
    summary: '按告知书补正',
    input: z.strictObject({ id: id(), version, text: text('补正的内容', 2000), files: fileKeys }),
    reply: myFoi,
  }),
  explain: route({
    method: 'POST',
    path: '/my/foi/:id/reasons',
    access: 'veteran',
    summary: '说明申请理由',
    input: z.strictObject({ id: id(), version, text: text('理由', 2000) }),
    reply: myFoi,
  }),
  withdraw: route({
    method: 'POST',
    path: '/my/foi/:id/withdraw',
    access: 'veteran',
    summary: '撤回申请',
    input: z.strictObject({ id: id(), version, reason: optionalText('原因', 300) }),
    reply: myFoi,
  }),
  letter: fileRoute({
    method: 'GET',
    path: '/my/foi/:id/letters/:letter',
    access: 'veteran',
    summary: '收到的一份文书，Word 或者 PDF',
    input: z.strictObject({ id: id(), letter: id('文书'), format: oneOf('格式', approvalFormats) }),
  }),
};
