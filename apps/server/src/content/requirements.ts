import { type FieldProblem, fieldProblems, type Kind, kindOf } from '@vc/contract';
import { findPersonalData, personalDataLabels, publicAttributes } from '@vc/domain';
import { blocksOf, picturesIn, plainText } from '../platform/safe-html.ts';
import type { ContentEntity } from './content.entity.ts';

const BODY_MIN = 10;

/** What a publication must have and a draft may lack: every missing or wrong thing at once, each with its field. */
export function missingFor(row: ContentEntity): FieldProblem[] {
  const kind = kindOf(row.kind) as Kind;
  const problems: FieldProblem[] = [];
  if (!(row.category in kind.categories)) problems.push({ field: 'category', message: '请选择类别' });
  if (!row.summary) problems.push({ field: 'summary', message: '请用一句话说明：对谁、有什么用' });
  if (plainText(row.body).length < BODY_MIN) problems.push({ field: 'body', message: `请填写正文，至少 ${BODY_MIN} 个字` });
  if (picturesIn(row.body).some(({ alt }) => !alt))
    problems.push({ field: 'body', message: '正文里有图片没有写说明，请点开图片补上，读屏软件靠它读给看不见的人听' });
  if (row.attribute !== 'public' && !row.attributeBasis)
    problems.push({ field: 'attributeBasis', message: `${publicAttributes[row.attribute]}的，请写明依据` });
  const parsed = kind.fields.safeParse(row.fields);
  if (!parsed.success) problems.push(...fieldProblems(parsed.error as never).map(p => ({ ...p, field: `fields.${p.field}` })));
  return [...problems, ...personalDataIn(row)];
}

/** Personal numbers in anything that would be shown. Office telephones are meant to be public and are not looked for. */
function personalDataIn(row: ContentEntity): FieldProblem[] {
  const shown: [string, string][] = [
    ['title', row.title],
    ['summary', row.summary],
    ...blocksOf(row.body).map((block): [string, string] => ['body', block]),
    ...picturesIn(row.body).map(({ alt }): [string, string] => ['body', alt]),
    ...row.attachments.map(({ name }): [string, string] => ['attachments', name]),
    ...Object.entries(row.fields)
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'contact')
      .map(([field, value]): [string, string] => [`fields.${field}`, value]),
  ];
  return shown.flatMap(([field, text]) =>
    findPersonalData(text).map(({ kind, excerpt }) => ({ field, message: `含有${personalDataLabels[kind]} ${excerpt}，请隐去后再送审` })),
  );
}
