import type { ContentWork, Kind } from '@vc/contract';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { keepDraft, useDraft } from '../lib/draft.ts';
import { useStaff } from '../session/staff-context.ts';
import { type ContentForm, contentDraft, differences, draftOf, type FieldValue, formOf } from './content-form.ts';

export type CommonField = Exclude<keyof ContentForm, 'fields'>;

/** What is typed, kept in this browser until it is saved. `onEdit` hears the name of every field that is changed. */
export function useContentForm(kind: Kind, work: ContentWork | null, onEdit: (name: string) => void) {
  const staff = useStaff();
  const navigate = useNavigate();
  const keyOf = (id: string) => `${staff.id}/content/${id}`;
  const draft = useDraft(keyOf(work?.id ?? `new-${kind.key}`), contentDraft, draftOf(kind, work));
  const { form, version } = draft.value;
  const latest = useRef(form);
  latest.current = form;

  const edit = (name: string, next: (form: ContentForm) => ContentForm) => {
    draft.set(now => ({ ...now, form: next(now.form) }));
    onEdit(name);
  };
  const setCommon = <F extends CommonField>(name: F, value: ContentForm[F]) => edit(name, now => ({ ...now, [name]: value }));
  const setField = (field: string, value: FieldValue) =>
    edit(`fields.${field}`, now => ({ ...now, fields: { ...now.fields, [field]: value } }));

  /** Takes over what the server now has; letters typed since `sent` was sent stay. A new item gets its own address. */
  const takeOver = (saved: ContentWork, sent: ContentForm) => {
    const goesOn = differences(latest.current, sent).length > 0 ? { version: saved.version, form: latest.current } : null;
    if (work) {
      draft.reset(draftOf(kind, saved), goesOn ?? draftOf(kind, saved));
      return;
    }
    if (goesOn) keepDraft(keyOf(saved.id), goesOn);
    draft.abandon();
    navigate(`/contents/${saved.id}`, { replace: true });
  };

  /** Goes on from a version in which only the files are others; where words are others too, it is a conflict as ever. */
  const follow = (saved: ContentWork) => {
    if (!work || version !== work.version) return;
    const before = formOf(kind, work);
    if (differences(formOf(kind, saved), before).length === 0) takeOver(saved, before);
  };

  return {
    form,
    version,
    dirty: draft.dirty,
    restoredAt: draft.restoredAt,
    settle: draft.settle,
    startOver: () => draft.reset(draftOf(kind, work)),
    setCommon,
    setField,
    takeOver,
    follow,
  };
}
