import { isDay, subjects } from '@vc/domain';
import { day, oneOf, optionalText, partialDay, text, z } from '../words.ts';
import { kind } from './kind.ts';

/** Validity (时效性) of a document. */
export const validities = { valid: '有效', amended: '已修改', repealed: '已废止', lapsed: '已失效' } as const;
export type Validity = keyof typeof validities;

/** The validity that an item states of itself; null for a kind that has none. */
export const validityOf = ({ validity }: Readonly<Record<string, unknown>>): Validity | null =>
  typeof validity === 'string' && validity in validities ? (validity as Validity) : null;

const inForce = ({ validity }: { validity: Validity }): boolean => validity === 'valid' || validity === 'amended';

/** Whose document it is: the bureau's own normative documents (行政规范性文件) are counted in table two of the annual report. */
const makers = { other: '上级或其他单位文件', own: '本单位制发的规范性文件' } as const;

export const policy = kind({
  key: 'policy',
  label: '政策文件',
  icon: 'policy',
  group: 'policy',
  onHome: true,
  facet: 'validity',
  bodyTitle: '原文',
  succeeded: f => f.validity !== undefined && f.validity !== 'valid',
  catalogue: 'platform/policy',
  approval: 'leader',
  categories: subjects,
  fields: z
    .object({
      documentNumber: optionalText('文号', 60),
      issuer: text('发文机关', 120),
      issuedOn: z.optional(z.nullable(partialDay('发文日期'))),
      validity: oneOf('时效性', validities),
      who: optionalText('谁能享受', 300),
      amount: optionalText('待遇标准', 300),
      how: optionalText('怎么办理', 300),
      contact: optionalText('找谁办', 120),
      maker: z.optional(z.nullable(oneOf('制发情况', makers))),
      repealedOn: z.optional(z.nullable(day('废止（失效）日期'))),
    })
    .check(
      z.refine(f => f.maker !== 'own' || isDay(f.issuedOn), { error: '本单位制发的规范性文件，发文日期要写到日', path: ['issuedOn'] }),
      // The register of the annual report ends a document on this day: without it, it would count as in force for ever.
      z.refine(f => f.maker !== 'own' || inForce(f) || Boolean(f.repealedOn), {
        error: '本单位制发的规范性文件已废止或失效，请填写废止（失效）日期，年报按这一天计算',
        path: ['repealedOn'],
      }),
      z.refine(f => !inForce(f) || !f.repealedOn, {
        error: '仍然有效的文件没有废止（失效）日期，请去掉日期，或者把时效性改为已废止、已失效',
        path: ['repealedOn'],
      }),
      // A date of issue may be no more than a year or a month: what it does say is compared.
      z.refine(f => !f.repealedOn || !f.issuedOn || f.repealedOn >= f.issuedOn, {
        error: '废止（失效）日期不能早于发文日期，请核对两个日期',
        path: ['repealedOn'],
      }),
    ),
  form: [
    { field: 'issuer', label: '发文机关', widget: 'text' },
    { field: 'documentNumber', label: '文号', widget: 'text', hint: '如 民发〔2011〕110号' },
    { field: 'issuedOn', label: '发文日期', widget: 'text', hint: '只知道年份时写 2011 即可' },
    { field: 'validity', label: '时效性', widget: 'select', options: validities },
    { field: 'who', label: '谁能享受', widget: 'textarea' },
    { field: 'amount', label: '待遇标准', widget: 'textarea' },
    { field: 'how', label: '怎么办理', widget: 'textarea' },
    { field: 'contact', label: '找谁办', widget: 'text' },
    { field: 'maker', label: '制发情况', widget: 'select', options: makers, hint: '本单位制发的规范性文件计入年报表二' },
    { field: 'repealedOn', label: '废止（失效）日期', widget: 'day', past: true, hint: '已废止、已失效的填写；本单位制发的必须填写' },
  ],
  card: f => [f.documentNumber || f.issuer, ...(f.validity === 'valid' ? [] : [validities[f.validity]])],
  inForce,
  topic: category => (category === 'employment' ? 'employment-policy' : category === 'pension' ? 'pension' : null),
  register: f =>
    f.maker === 'own' && isDay(f.issuedOn)
      ? { register: 'normative', number: f.documentNumber || null, startedOn: f.issuedOn, endedOn: f.repealedOn ?? null }
      : null,
  reviewEvery: 12,
});
