import { type FieldProblem, fieldProblems, type Kind, kindOf, publicFields } from '@vc/contract';
import { type Day, findPersonalData, personalDataLabels } from '@vc/domain';
import { blocksOf, plainText } from '../platform/safe-html.ts';
import type { ContentEntity } from './content.entity.ts';

const BODY_MIN = 10;

/** What a publication on `today` must have and a draft may lack: every missing or wrong thing at once, each with its field. */
export function missingFor(row: ContentEntity, today: Day): FieldProblem[] {
  const kind = kindOf(row.kind) as Kind;
  const problems: FieldProblem[] = [];
  if (!(row.category in kind.categories)) problems.push({ field: 'category', message: '请选择类别' });
  if (!row.summary) problems.push({ field: 'summary', message: '请用一句话说明：对谁、有什么用' });
  const inLink = kind.byLink && row.sourceUrl !== null;
  if (!inLink && plainText(row.body).length < BODY_MIN) problems.push({ field: 'body', message: `请填写正文，至少 ${BODY_MIN} 个字` });
  const parsed = kind.fields.safeParse(row.fields);
  if (!parsed.success) problems.push(...fieldProblems(parsed.error as never).map(p => ({ ...p, field: `fields.${p.field}` })));
  problems.push(...neededBy(kind, row), ...notYet(kind, row, today));
  if (row.successorId && !kind.succeeded?.(row.fields))
    problems.push({ field: 'successorId', message: '还标为有效，不能同时写明已被替代，请改时效性或去掉替代文件' });
  return [...problems, ...personalDataIn(row)];
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

/** Personal numbers in anything that would be shown. Office telephones are meant to be public and are not looked for. */
function personalDataIn(row: ContentEntity): FieldProblem[] {
  const shown: [string, string][] = [
    ['title', row.title],
    ['summary', row.summary],
    ...blocksOf(row.body).map((block): [string, string] => ['body', block]),
    ...Object.entries(publicFields(kindOf(row.kind) as Kind, row.fields))
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'contact')
      .map(([field, value]): [string, string] => [`fields.${field}`, value]),
  ];
  return shown.flatMap(([field, text]) =>
    findPersonalData(text).map(({ kind, excerpt }) => ({ field, message: `含有${personalDataLabels[kind]} ${excerpt}，请隐去后再送审` })),
  );
}
