import { type ContentWork, contentRoutes, type FieldProblem, type Kind } from '@vc/contract';
import { useState } from 'react';
import { call } from '../lib/call.ts';
import { explain } from '../lib/problem-text.ts';
import { differences, formOf, givenOf } from './content-form.ts';
import { useContentChange } from './content-query.ts';
import { useContentForm } from './use-form.ts';

/**
 * The state of the editor: what is typed, what the server complained of, and whether somebody else changed the item
 * meanwhile. A complaint is taken back when its field is changed.
 */
export function useContentEditor(kind: Kind, work: ContentWork | null) {
  const change = useContentChange();
  const [error, setError] = useState<unknown>(null);
  const [complaints, setComplaints] = useState<readonly FieldProblem[]>([]);
  const typed = useContentForm(kind, work, name => setComplaints(now => now.filter(problem => problem.field !== name)));
  const { form, version, dirty, takeOver, ...rest } = typed;

  /** What `act` gives; undefined when it could not be done, which the page then explains. */
  const attempt = async <T>(act: () => Promise<T>): Promise<T | undefined> => {
    setError(null);
    setComplaints([]);
    try {
      return await act();
    } catch (problem) {
      setError(problem);
      setComplaints(explain(problem).fields);
      return undefined;
    }
  };

  /** Saves what is typed over version `on`. */
  const save = (on = version) =>
    attempt(async () => {
      const sent = form;
      const given = givenOf(kind, sent);
      const saved = await change.mutateAsync(() =>
        work ? call(contentRoutes.edit, { id: work.id, version: on, ...given }) : call(contentRoutes.create, given),
      );
      takeOver(saved, sent);
      return saved;
    });

  /** Saves what is unsaved, then hands the item to its first signer. */
  const submit = async (): Promise<boolean> => {
    const saved = dirty ? await save() : work;
    if (!saved) return false;
    const sent = await attempt(() => change.mutateAsync(() => call(contentRoutes.submit, { id: saved.id, version: saved.version })));
    return sent !== undefined;
  };

  const overtaken = work !== null && version !== work.version;
  return {
    ...rest,
    form,
    dirty,
    /** Where what is typed differs from what somebody else has saved since; null when nobody has. */
    conflict: overtaken ? differences(form, formOf(kind, work)) : null,
    save,
    submit,
    busy: change.isPending,
    error,
    complaints,
  };
}

export type ContentEditor = ReturnType<typeof useContentEditor>;
