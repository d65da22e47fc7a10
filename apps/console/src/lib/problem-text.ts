import { type FieldProblem, Problem, type ProblemCode, problems } from '@vc/contract';

/** An error as a screen shows it. */
export interface Explained {
  code: ProblemCode | null;
  message: string;
  fields: readonly FieldProblem[];
  /** The record has moved on: what helps is to look at it again, keeping what was typed. */
  reload: boolean;
}

/** Any error in words that say what to do next. A fault of this program reads like the server's own `internal`. */
export function explain(error: unknown): Explained {
  if (error instanceof Problem)
    return {
      code: error.code,
      message: error.message,
      fields: error.fields,
      reload: error.code === 'stale' || error.code === 'wrong_state',
    };
  const noAnswer = error instanceof Error && error.name === 'NoAnswer';
  return { code: null, message: noAnswer ? error.message : problems.internal.message, fields: [], reload: false };
}

/** The complaint about one field, if there is one. */
export const problemFor = (fields: readonly FieldProblem[], name: string): string | undefined =>
  fields.find(problem => problem.field === name)?.message;
