import { type FieldProblem, fieldProblems, type GuardFound, type Kind, kindOf } from '@vc/contract';
import { publicAttributes } from '@vc/domain';
import { plainText } from '../platform/safe-html.ts';
import type { ContentEntity } from './content.entity.ts';
import { guardProblems } from './guard-content.ts';

const BODY_MIN = 10;

/** What its kind asks of a publication and a draft may lack, each with its field. */
function lacking(row: ContentEntity): FieldProblem[] {
  const kind = kindOf(row.kind) as Kind;
  const problems: FieldProblem[] = [];
  if (!(row.category in kind.categories)) problems.push({ field: 'category', message: '请选择类别' });
  if (!row.summary) problems.push({ field: 'summary', message: '请用一句话说明：对谁、有什么用' });
  if (plainText(row.body).length < BODY_MIN) problems.push({ field: 'body', message: `请填写正文，至少 ${BODY_MIN} 个字` });
  if (row.attribute !== 'public' && !row.attributeBasis)
    problems.push({ field: 'attributeBasis', message: `${publicAttributes[row.attribute]}的，请写明依据` });
  const parsed = kind.fields.safeParse(row.fields);
  if (!parsed.success) problems.push(...fieldProblems(parsed.error as never).map(p => ({ ...p, field: `fields.${p.field}` })));
  return problems;
}

/**
 * What stands in the way of submission or publication: everything missing and everything the guard stops, at once.
 * `found`: what the guard found in the item.
 */
export const missingFor = (row: ContentEntity, found: readonly GuardFound[], at: 'submission' | 'publication'): FieldProblem[] => [
  ...lacking(row),
  ...guardProblems(found, at),
];
