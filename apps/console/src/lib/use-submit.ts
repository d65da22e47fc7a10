import { type FieldProblem, Problem, type Route } from '@vc/contract';
import { useState } from 'react';
import { check } from './check.ts';
import { explain } from './problem-text.ts';

export interface Submit {
  problems: readonly FieldProblem[];
  error: unknown;
  busy: boolean;
  /** Sends it when the contract finds nothing wrong; true when it was done. What went wrong is kept to be shown. */
  submit: (given: unknown, send: () => Promise<unknown>) => Promise<boolean>;
}

/** A form on its way to a route: what the contract or the server finds wrong with it, and whether it is being sent. */
export function useSubmit(route: Pick<Route, 'input'>): Submit {
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const submit: Submit['submit'] = async (given, send) => {
    const wrong = check(route, given);
    setProblems(wrong);
    setError(null);
    if (wrong.length > 0) return false;
    setBusy(true);
    try {
      await send();
      return true;
    } catch (problem) {
      setError(problem);
      setProblems(problem instanceof Problem ? explain(problem).fields : []);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { problems, error, busy, submit };
}
