import { type CaseFile, type Cite, type ConsultationWork, caseFile, consultationRoutes, Problem, z } from '@vc/contract';
import { timeOf } from '@vc/domain';
import { useEffect, useRef, useState } from 'react';
import { callPlainly } from '../lib/call.ts';
import { type Draft, useDraft } from '../lib/draft.ts';
import { useStaff } from '../session/staff-context.ts';

/** How long a pause in typing is before what is typed goes to the server. */
const SAVE_AFTER_MS = 1_500;

const cite = z.object({ id: z.string(), kind: z.string(), title: z.string(), state: z.enum(['live', 'expired', 'withdrawn']) });
// Texts that were kept before answers carried files have none.
const written = z.object({ text: z.string(), cites: z.array(cite), files: z._default(z.array(caseFile), []) });
export type Written = z.infer<typeof written>;

/** The answer as the server has it. */
export const baseOf = ({ draft }: Pick<ConsultationWork, 'draft'>): Written => ({
  text: draft?.text ?? '',
  cites: draft?.cites ?? [],
  files: draft?.files ?? [],
});
export const idsOf = (cites: readonly Cite[]): string[] => cites.map(({ id }) => id);
export const keysOf = (files: readonly CaseFile[]): string[] => files.map(({ key }) => key);

export interface AnswerDraft {
  draft: Draft<Written>;
  /** Where what is typed is kept, in words. */
  words: string;
  /** Another screen has saved since; nothing more is saved until somebody decides. */
  overtaken: boolean;
  /** Saves what stands here over what the other screen saved. */
  keepMine: () => void;
  /** It was sent: nothing is left to keep. */
  done: () => void;
}

/**
 * The answer under being written: on the server after each pause, version by version, and in this browser until it is
 * there. A broken connection or a closed window costs nothing; two screens that write at once are told of each other.
 */
export function useAnswerDraft(work: ConsultationWork, open: boolean): AnswerDraft {
  const staff = useStaff();
  const draft = useDraft(`${staff.id}/answer-draft/${work.id}`, written, baseOf(work));
  const version = useRef(work.draft?.version ?? 0);
  const [words, setWords] = useState(work.draft ? `${work.draft.by} ${timeOf(work.draft.at)} 存到服务器` : '边写边存');
  const [overtaken, setOvertaken] = useState(false);
  const saving = useRef(false);
  const sent = useRef(false);
  const latest = useRef(draft);
  latest.current = draft;

  const save = async (): Promise<void> => {
    if (saving.current || sent.current || !latest.current.dirty) return;
    saving.current = true;
    const value = latest.current.value;
    setWords('正在保存…');
    try {
      const kept = await callPlainly(consultationRoutes.draft, {
        id: work.id,
        version: version.current,
        text: value.text,
        cites: idsOf(value.cites),
        files: keysOf(value.files),
      });
      version.current = kept.version;
      setWords(`已存到服务器 ${timeOf(kept.at)}`);
      if (!sent.current) latest.current.reset(value, latest.current.value);
    } catch (problem) {
      if (problem instanceof Problem && problem.code === 'stale') setOvertaken(true);
      setWords('还没有存到服务器，先存在本机');
    } finally {
      saving.current = false;
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the text starts the wait anew
  useEffect(() => {
    if (!open || overtaken || !draft.dirty) return;
    const timer = setTimeout(save, SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [draft.value, draft.dirty, open, overtaken]);

  return {
    draft,
    words,
    overtaken,
    keepMine: () => {
      version.current = work.draft?.version ?? 0;
      setOvertaken(false);
    },
    done: () => {
      sent.current = true;
      draft.abandon();
    },
  };
}
