import { type FieldProblem, fieldProblems, type Route } from '@vc/contract';

/** What the contract itself finds wrong with an input, before anything is sent; the server asks the same again. */
export function check(route: Pick<Route, 'input'>, input: unknown): FieldProblem[] {
  const parsed = route.input.safeParse(input);
  return parsed.success ? [] : fieldProblems(parsed.error as Parameters<typeof fieldProblems>[0]);
}
