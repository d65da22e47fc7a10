import { type ReportWork, reportRoutes } from '@vc/contract';
import type { TextPlace } from '@vc/domain';
import { useEffect, useRef, useState } from 'react';
import { call } from '../lib/call.ts';
import { useDraft } from '../lib/draft.ts';
import { explain, problemFor } from '../lib/problem-text.ts';
import { useSubmit } from '../lib/use-submit.ts';
import { useStaff } from '../session/staff-context.ts';
import { goToField } from '../ui/field.tsx';
import { clashes, differences, draftOf, formOf, givenOf, merged, type ReportForm, reportDraft } from './report-form.ts';
import { useReportChange } from './report-query.ts';

/** Brings the field of a complaint into view; of a paragraph, the place that it stands in. */
const goToPlace = (field: string): void => goToField(field.startsWith('text.') ? field.split('.').slice(0, 2).join('.') : field);

/**
 * What is written of a report: kept in this browser until it is saved, held against what somebody else has saved
 * meanwhile, with every complaint at its place until that place is changed. `onReload` looks at the report again.
 */
export function useReportDesk(work: ReportWork, onReload: () => void) {
  const staff = useStaff();
  const change = useReportChange();
  const draft = useDraft(`${staff.id}/report/${work.id}`, reportDraft, draftOf(work));
  const { problems, error, busy, submit } = useSubmit(reportRoutes.edit);
  const [mended, setMended] = useState<readonly string[]>([]);
  const { form, base, version } = draft.value;
  const latest = useRef(form);
  latest.current = form;
  const written = draft.dirty ? differences(form, base) : [];
  const theirs = formOf(work);
  const overtaken = version !== work.version;
  const clash = overtaken ? clashes(base, form, theirs) : [];
  const [joined, setJoined] = useState(false);
  const [settled, setSettled] = useState<unknown>(null);

  // What somebody else has saved is taken in wherever it does not clash with what is written here.
  useEffect(() => {
    if (!overtaken || busy || clash.length > 0) return;
    if (written.length === 0) draft.reset(draftOf(work));
    else draft.set(now => ({ ...draftOf(work), form: merged(now.base, now.form, theirs) }));
    setJoined(written.length > 0 && differences(base, theirs).length > 0);
    setSettled(error);
  });
  useEffect(() => {
    if (problems[0]) goToPlace(problems[0].field);
  }, [problems]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a report that has moved on is looked at again once, for each refusal
  useEffect(() => {
    if (explain(error).reload) onReload();
  }, [error]);

  const put = (field: string, next: (form: ReportForm) => ReportForm) => {
    draft.set(now => ({ ...now, form: next(now.form) }));
    setMended(now => (now.includes(field) ? now : [...now, field]));
  };

  /** Takes over what the server now has; what has been typed since `sent` was on the screen stays. */
  const takeOver = (saved: ReportWork, sent: ReportForm) => {
    const next = draftOf(saved);
    draft.reset(next, { ...next, form: merged(sent, latest.current, next.form) });
  };

  /** Saves a form over a version. Gives the report, or null when it could not be saved, which the page explains. */
  const send = async (whole: ReportForm, on: number): Promise<ReportWork | null> => {
    const sent = latest.current;
    const given = givenOf(work.id, on, whole);
    let saved = null as ReportWork | null;
    setMended([]);
    setJoined(false);
    await submit(given, async () => {
      saved = await change.mutateAsync(() => call(reportRoutes.edit, given));
      takeOver(saved, sent);
    });
    return saved;
  };

  /** The text that was drafted anew takes the place of what was written; explanations and number stay as they are typed. */
  const takeRedraft = (redrafted: ReportWork) => {
    const next = draftOf(redrafted);
    setJoined(false);
    draft.reset(next, { ...next, form: { ...latest.current, text: redrafted.text } });
  };

  const open = problems.filter(({ field }) => !mended.some(name => field === name || field.startsWith(`${name}.`)));
  return {
    form,
    /** Not saved yet. */
    dirty: written.length > 0,
    written,
    /** Places that somebody else has written otherwise since; null when there are none. */
    conflict: clash.length > 0 ? clash : null,
    /** Somebody else has written in other places since, which has been taken in. */
    joined,
    restored: { restoredAt: written.length > 0 ? draft.restoredAt : null, settle: draft.settle },
    writeText: (place: TextPlace, paragraphs: string[]) =>
      put(`text.${place}`, now => ({ ...now, text: { ...now.text, [place]: paragraphs } })),
    explain: (key: string, words: string) =>
      put(`explanations.${key}`, now => ({ ...now, explanations: { ...now.explanations, [key]: words } })),
    writeNumber: (documentNumber: string) => put('documentNumber', now => ({ ...now, documentNumber })),
    save: () => send(latest.current, version),
    /** Saves what is written over what somebody else has saved since; places that were left alone stay as they saved them. */
    saveMine: () => send(merged(base, latest.current, theirs), work.version),
    startOver: () => draft.reset(draftOf(work)),
    takeRedraft,
    busy,
    error: error === settled || (overtaken && explain(error).code === 'stale') ? null : error,
    /** What is wrong with one field; of a place, with the first of its paragraphs that is wrong. */
    problemAt: (name: string): string | undefined =>
      problemFor(open, name) ?? open.find(({ field }) => field.startsWith(`${name}.`))?.message,
  };
}

export type ReportDesk = ReturnType<typeof useReportDesk>;
