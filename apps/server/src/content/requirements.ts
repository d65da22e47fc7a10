import { type FieldProblem, fieldProblems, type GuardFound, type Kind, kindOf } from '@vc/contract';
import { type Day, publicAttributes } from '@vc/domain';
import { picturesIn, plainText } from '../platform/safe-html.ts';
import type { ContentEntity } from './content.entity.ts';
import { guardProblems } from './guard-content.ts';

const BODY_MIN = 10;

/** What its kind asks of its own fields, each problem with its field. */
export function fieldsLacking(kind: Kind, fields: Readonly<Record<string, unknown>>): FieldProblem[] {
  const parsed = kind.fields.safeParse(fields);
  return parsed.success ? [] : fieldProblems(parsed.error as never).map(p => ({ ...p, field: `fields.${p.field}` }));
}

/** What its kind asks of a publication on `today` and a draft may lack, each with its field. */
function lacking(row: ContentEntity, today: Day): FieldProblem[] {
  const kind = kindOf(row.kind) as Kind;
  const problems: FieldProblem[] = [];
  if (!(row.category in kind.categories)) problems.push({ field: 'category', message: '请选择类别' });
  if (!row.summary) problems.push({ field: 'summary', message: '请用一句话说明：对谁、有什么用' });
  const inLink = kind.byLink && row.sourceUrl !== null;
  if (!inLink && plainText(row.body).length < BODY_MIN) problems.push({ field: 'body', message: `请填写正文，至少 ${BODY_MIN} 个字` });
  if (picturesIn(row.body).some(({ alt }) => !alt))
    problems.push({ field: 'body', message: '正文里有图片没有写说明，请点开图片补上，读屏软件靠它读给看不见的人听' });
  if (row.attribute !== 'public' && !row.attributeBasis)
    problems.push({ field: 'attributeBasis', message: `${publicAttributes[row.attribute]}的，请写明依据` });
  problems.push(...fieldsLacking(kind, row.fields), ...neededBy(kind, row), ...notYet(kind, row, today));
  if (row.successorId && !kind.succeeded?.(row.fields))
    problems.push({ field: 'successorId', message: '还标为有效，不能同时写明已被替代，请改时效性或去掉替代文件' });
  return problems;
}

/** What its category cannot do without. */
function neededBy(kind: Kind, row: ContentEntity): FieldProblem[] {
  return kind
    .needs(row.category)
    .filter(field => !row.fields[field])
    .map(field => ({ field: `fields.${field}`, message: `请填写${kind.form.find(one => one.field === field)?.label ?? field}` }));
}

/** Days on which something is said to have been done that have not come yet. */
function notYet(kind: Kind, row: ContentEntity, today: Day): FieldProblem[] {
  return kind.form
    .filter(({ field, past }) => past && String(row.fields[field] ?? '') > today)
    .map(({ field, label }) => ({ field: `fields.${field}`, message: `${label}不能晚于今天` }));
}

/**
 * What stands in the way of submission or publication on `today`: everything missing and everything the guard stops, at
 * once. `found`: what the guard found in the item.
 */
export const missingFor = (
  row: ContentEntity,
  found: readonly GuardFound[],
  at: 'submission' | 'publication',
  today: Day,
): FieldProblem[] => [...lacking(row, today), ...guardProblems(found, at)];
