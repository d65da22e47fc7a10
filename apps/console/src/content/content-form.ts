import { type ContentWork, type contentRoutes, type Given, type Kind, z } from '@vc/contract';
import { type Day, type PublicAttribute, publicAttributes } from '@vc/domain';

/** An item as it stands in the form: nothing is missing, blanks are empty. */
export const contentForm = z.object({
  title: z.string(),
  category: z.string(),
  /** Empty for the whole county. */
  place: z.string(),
  summary: z.string(),
  body: z.string(),
  formedOn: z.nullable(z.string()),
  sourceUrl: z.string(),
  aboutId: z.nullable(z.string()),
  successorId: z.nullable(z.string()),
  fields: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  attribute: z.enum(Object.keys(publicAttributes) as [PublicAttribute, ...PublicAttribute[]]),
  attributeBasis: z.string(),
  changeNote: z.string(),
  publishAt: z.nullable(z.string()),
});
export type ContentForm = z.infer<typeof contentForm>;
export type FieldValue = ContentForm['fields'][string];

/** A form together with the version it was begun on. */
export const contentDraft = z.object({ version: z.number(), form: contentForm });
export type ContentDraft = z.infer<typeof contentDraft>;

const valueIn = (value: unknown): FieldValue =>
  typeof value === 'string' || typeof value === 'number' ? value : value === null || value === undefined ? null : String(value);

/** The form of an item, or an empty one for a new item of a kind. */
export function formOf(kind: Kind, work: ContentWork | null): ContentForm {
  return {
    title: work?.title ?? '',
    category: work?.category ?? '',
    place: work?.place ?? '',
    summary: work?.summary ?? '',
    body: work?.body ?? '',
    formedOn: work?.formedOn ?? null,
    sourceUrl: work?.sourceUrl ?? '',
    aboutId: work?.aboutId ?? null,
    successorId: work?.successorId ?? null,
    fields: Object.fromEntries(kind.form.map(({ field }) => [field, valueIn(work?.fields[field])])),
    attribute: work?.attribute ?? 'public',
    attributeBasis: work?.attributeBasis ?? '',
    changeNote: work?.changeNote ?? '',
    publishAt: work?.publishAt ?? null,
  };
}

export const draftOf = (kind: Kind, work: ContentWork | null): ContentDraft => ({ version: work?.version ?? 0, form: formOf(kind, work) });

/** What is sent: blanks are left out. */
export function givenOf(kind: Kind, form: ContentForm): Given<typeof contentRoutes.create> {
  return {
    kind: kind.key,
    title: form.title,
    category: form.category || null,
    place: form.place || null,
    summary: form.summary || null,
    body: form.body || null,
    formedOn: form.formedOn as Day | null,
    sourceUrl: form.sourceUrl.trim() || null,
    aboutId: form.aboutId,
    successorId: form.successorId,
    fields: Object.fromEntries(Object.entries(form.fields).filter(([, value]) => value !== null && value !== '')),
    attribute: form.attribute,
    attributeBasis: form.attribute === 'public' ? null : form.attributeBasis || null,
    changeNote: form.changeNote || null,
    publishAt: form.publishAt,
  };
}

/** The fields of the kind without blanks, as its own functions want them. */
export const filled = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== ''));

const commonLabels = {
  title: '标题',
  category: '类别',
  place: '地区',
  summary: '一句话说明',
  body: '正文',
  formedOn: '成文日期',
  sourceUrl: '来源链接',
  aboutId: '所解读的文件',
  attribute: '公开属性',
  attributeBasis: '不主动公开的依据',
  changeNote: '更新说明',
  publishAt: '发布时间',
  successorId: '替代它的文件',
  attachments: '附件',
} as const;

/** The words of a field by its name in the contract. */
export const fieldLabel = (kind: Kind, name: string): string =>
  commonLabels[name as keyof typeof commonLabels] ?? kind.form.find(({ field }) => `fields.${field}` === name)?.label ?? name;

export interface Difference {
  name: string;
  mine: string;
  theirs: string;
}

const inWords = (value: unknown): string =>
  String(value ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Where two forms differ, in words. */
export function differences(mine: ContentForm, theirs: ContentForm): Difference[] {
  const flat = ({ fields, ...common }: ContentForm): Record<string, unknown> => ({
    ...common,
    ...Object.fromEntries(Object.entries(fields).map(([field, value]) => [`fields.${field}`, value])),
  });
  const [a, b] = [flat(mine), flat(theirs)];
  return Object.keys(a)
    .filter(name => (a[name] ?? '') !== (b[name] ?? ''))
    .map(name => ({ name, mine: inWords(a[name]), theirs: inWords(b[name]) }));
}
