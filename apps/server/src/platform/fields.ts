import { Problem } from '@vc/contract';

/** One thing to look for in what somebody sent: whether it is wrong, in which field, and what to do about it. */
export type FieldRule = readonly [wrong: boolean, field: string, message: string];

/** Raises problem `invalid` that names every field that is wrong, all at once. */
export function expectFields(...rules: readonly FieldRule[]): void {
  const fields = rules.filter(([wrong]) => wrong).map(([, field, message]) => ({ field, message }));
  if (fields.length > 0) throw new Problem('invalid', undefined, fields);
}

/** The rule that a day which has not come cannot have happened. */
export const notAfter = (today: string, field: string, day: string | null | undefined): FieldRule => [
  Boolean(day && day > today),
  field,
  '日期不能晚于今天',
];
