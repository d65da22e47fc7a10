import { type FieldProblem, fieldProblems, type Given, NoAnswer, Problem, type Route } from '@vc/contract';
import { useRef, useState } from 'react';

/** What stands beside each field that must be put right. */
export type Wrong = Readonly<Record<string, string>>;

/** By field; of several at one field the first, which is what to do first. */
export const wrongBy = (list: readonly FieldProblem[]): Wrong =>
  Object.fromEntries([...list].reverse().map(({ field, message }) => [field, message]));

/** Sends a form: one press sends once, what is wrong stands at its field, and a failure says what to do. */
export function useSend() {
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Wrong>({});
  const [failure, setFailure] = useState<string | null>(null);
  // Two presses may come before anything is drawn anew.
  const sending = useRef(false);

  /** What `act` gives, or null when it could not be done. With a route, the input is checked before anything is sent. */
  async function send<T, R extends Route>(act: () => Promise<T>, checked?: { route: R; input: Given<R> }): Promise<T | null> {
    if (sending.current) return null;
    const parsed = checked?.route.input.safeParse(checked.input);
    setFailure(null);
    setWrong(parsed && !parsed.success ? wrongBy(fieldProblems(parsed.error as never)) : {});
    if (parsed && !parsed.success) return null;
    sending.current = true;
    setBusy(true);
    try {
      return await act();
    } catch (error) {
      if (error instanceof Problem) setWrong(wrongBy(error.fields));
      setFailure(error instanceof Problem || error instanceof NoAnswer ? error.message : '没有办成，请再试一次');
      return null;
    } finally {
      sending.current = false;
      setBusy(false);
    }
  }
  return { busy, wrong, failure, send };
}
