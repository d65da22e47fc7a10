import { type contentRoutes, type FieldProblem, type Input, type Kind, kindOf, Problem } from '@vc/contract';
import { safeHtml } from '../platform/safe-html.ts';
import type { Tx } from '../platform/tx.ts';
import { ContentEntity } from './content.entity.ts';
import { checkPictures } from './pictures.ts';

/** What a form holds of an item. */
export type Draft = Input<typeof contentRoutes.create>;

const FIELD_MAX = 2000;

/**
 * The kind's own fields out of what was sent: unknown names are refused, blanks left out, the rest kept as typed.
 * Whether they are complete is asked at publication only.
 */
function draftFields(kind: Kind, sent: Record<string, unknown> = {}): Record<string, unknown> {
  const known = new Set(kind.form.map(field => field.field));
  const wrong = Object.entries(sent).filter(
    ([name, value]) =>
      !known.has(name) || (value !== null && !['string', 'number', 'boolean'].includes(typeof value)) || String(value).length > FIELD_MAX,
  );
  if (wrong.length > 0) {
    throw new Problem(
      'invalid',
      undefined,
      wrong.map(([name]) => ({
        field: `fields.${name}`,
        message: known.has(name) ? `内容太长或格式不对，最多 ${FIELD_MAX} 个字` : `“${kind.label}”没有这一项：${name}`,
      })),
    );
  }
  return Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== null && value !== ''));
}

/** The columns of a draft, its article made safe. */
function draftColumns(kind: Kind, draft: Draft) {
  return {
    kind: kind.key,
    category: draft.category ?? '',
    place: draft.place || null,
    title: draft.title,
    summary: draft.summary ?? '',
    body: safeHtml(draft.body ?? '', { pictures: true }),
    fields: draftFields(kind, draft.fields),
    formedOn: draft.formedOn ?? null,
    sourceUrl: draft.sourceUrl ?? null,
    aboutId: draft.aboutId ?? null,
    successorId: draft.successorId ?? null,
    attribute: draft.attribute ?? 'public',
    attributeBasis: draft.attributeBasis || null,
    changeNote: draft.changeNote || null,
    publishAt: draft.publishAt ?? null,
  };
}

/** Raises `invalid` when a link leads to nothing of the kind it should, or to the item itself. */
async function checkLinks(tx: Tx, kind: Kind, draft: Draft, id: string | null = null): Promise<void> {
  const kindOfItem = async (linked: string) => (await tx.find(ContentEntity, { id: linked }))?.kind;
  const wrong: FieldProblem[] = [];
  if (draft.aboutId && (await kindOfItem(draft.aboutId)) !== kind.about) wrong.push({ field: 'aboutId', message: '请选择它所解读的文件' });
  if (draft.successorId && (!kind.succeeded || draft.successorId === id || (await kindOfItem(draft.successorId)) !== kind.key))
    wrong.push({ field: 'successorId', message: `请选择另一条${kind.label}` });
  if (wrong.length > 0) throw new Problem('invalid', undefined, wrong);
}

/** A new draft. Problem `invalid`. */
export async function draftContent(
  tx: Tx,
  draft: Draft,
  extra: Partial<Pick<ContentEntity, 'importKey' | 'origin'>> = {},
): Promise<ContentEntity> {
  const kind = kindOf(draft.kind) as Kind;
  await checkLinks(tx, kind, draft);
  const columns = draftColumns(kind, draft);
  await checkPictures(tx, null, columns.body);
  return tx.insert(
    ContentEntity,
    {
      ...columns,
      attachments: [],
      state: 'draft',
      live: 'none',
      round: 0,
      holdDueOn: null,
      publishProblem: null,
      owed: [],
      owedDueOn: null,
      number: 0,
      publishedOn: null,
      section: tx.who.section ?? null,
      indexNumber: null,
      authorId: tx.who.id,
      authorName: tx.who.name,
      returnReason: null,
      importKey: extra.importKey ?? null,
      origin: extra.origin ?? null,
    },
    extra.importKey ? 'import' : 'create',
  );
}

/** Overwrites a draft with what its form holds. The kind cannot change. */
export async function redraftContent(tx: Tx, row: ContentEntity, draft: Draft): Promise<void> {
  if (draft.kind !== row.kind) throw new Problem('invalid', undefined, [{ field: 'kind', message: '内容类型不能更改，请另建一条' }]);
  const kind = kindOf(row.kind) as Kind;
  await checkLinks(tx, kind, draft, row.id);
  const columns = draftColumns(kind, draft);
  await checkPictures(tx, row.id, columns.body);
  Object.assign(row, columns, { authorId: tx.who.id, authorName: tx.who.name });
  await tx.save(row, 'edit');
}
