import { consultationRoutes, NoAnswer, Problem } from '@vc/contract';
import { useRef, useState } from 'react';
import { replace, to } from '../../lib/go';
import type { KeptForm } from '../../lib/kept-form';
import { callMine } from '../../lib/session';
import { withFiles } from '../../lib/uploads';
import { keepReceipt } from '../parts/receipts';
import { checkDraft, fieldOf, type Problems, problemsOf } from './check';
import type { Draft } from './draft';

export interface Sending {
  busy: boolean;
  /** What is wrong with each field. */
  problems: Problems;
  /** Why it could not be sent, though nothing is wrong with what was written. */
  failure: string | null;
  /** Sends the question; gives what is wrong with it, when something is. */
  send(): Promise<Problems | null>;
  /** The person has changed a field: what was said of it no longer holds. */
  settle(field: keyof Draft): void;
}

/** Sending a question: checked first, filed once, and nothing lost whatever happens. */
export function useSending({ form, clientKey, change, clear }: KeptForm<Draft>): Sending {
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<string | null>(null);
  const sending = useRef(false);

  const refuse = (found: Problems): Problems => {
    setProblems(found);
    setFailure(null);
    return found;
  };

  const file = async (): Promise<Problems | null> => {
    const checked = checkDraft(form, clientKey);
    if ('problems' in checked) return refuse(checked.problems);
    const { question } = checked;
    try {
      const filed = await withFiles(
        form.files,
        files => change({ files }),
        files => callMine(consultationRoutes.ask, { ...question, files }),
      );
      clear();
      keepReceipt(filed);
      replace(to.receipt(filed.id, filed.receipt, filed.dueOn, filed.provisional));
      return null;
    } catch (error) {
      if (error instanceof Problem && error.fields.length > 0) return refuse(problemsOf(error.fields));
      setProblems({});
      setFailure(error instanceof Problem || error instanceof NoAnswer ? error.message : '没有发出去，请再试一次。已填写的内容还在');
      return null;
    }
  };

  return {
    busy,
    problems,
    failure,
    async send() {
      if (sending.current) return null;
      sending.current = true;
      setBusy(true);
      try {
        return await file();
      } finally {
        sending.current = false;
        setBusy(false);
      }
    },
    settle(field) {
      const named = fieldOf[field] ?? field;
      if (named in problems) setProblems(({ [named]: _, ...rest }) => rest);
    },
  };
}
