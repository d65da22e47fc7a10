import { type Route, z } from '@vc/contract';
import { useEffect, useState } from 'react';
import { useDraft } from '../lib/draft.ts';
import { useSubmit } from '../lib/use-submit.ts';
import { useStaff } from '../session/staff-context.ts';
import { goToField } from './field.tsx';

interface KeptFormOptions<V> {
  /** Tells its draft from every other one of this person: `register-item/new`. */
  name: string;
  schema: z.ZodMiniType<V>;
  /** What the server has, or blanks. */
  initial: V;
  /** Which version of the record `initial` is; left out for something new. */
  version?: number;
  route: Pick<Route, 'input'>;
  /** Tells its fields from those of other forms, where several may be open on one page. */
  scope?: string;
}

/** One value that somebody else has changed since the form was opened. */
export interface Moved<V> {
  name: keyof V & string;
  mine: V[keyof V];
  theirs: V[keyof V];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The name of a form's field on the page. */
const place = (name: string, scope = 'kept'): string => `${scope}.${name}`;

/** Puts the cursor into a field of the form that is open. */
export const goToKept = (name: string, scope?: string): void => goToField(place(name, scope));

/**
 * A small form: kept on this machine until the server has it, checked by its route's contract, sent once, and told when
 * somebody else has changed the record meanwhile.
 */
export function useKeptForm<V extends object>({ name, schema, initial, version = 0, route, scope }: KeptFormOptions<V>) {
  const staff = useStaff();
  const whole = z.object({ version: z.number(), values: schema }) as unknown as z.ZodMiniType<{ version: number; values: V }>;
  const draft = useDraft(`${staff.id}/${name}`, whole, { version, values: initial });
  const { problems, error, busy, submit } = useSubmit(route);
  const [mended, setMended] = useState<readonly string[]>([]);
  const [settled, setSettled] = useState<unknown>(null);
  const { values } = draft.value;
  const overtaken = draft.value.version !== version;
  const untouched = !draft.dirty || same(values, initial);

  useEffect(() => {
    if (overtaken && untouched) draft.reset({ version, values: initial });
  });
  useEffect(() => {
    if (problems[0]) goToKept(problems[0].field, scope);
  }, [problems, scope]);

  /** Every complaint about one field. They are taken back when it is changed. */
  const about = (field: keyof V & string): string[] =>
    mended.includes(field) ? [] : problems.filter(problem => problem.field === field).map(problem => problem.message);
  const attempt = async <T extends object>(given: unknown, send: () => Promise<T>): Promise<T | undefined> => {
    setMended([]);
    const answers: T[] = [];
    const done = await submit(given, async () => answers.push(await send()));
    return done ? answers[0] : undefined;
  };
  const forgive = () => setSettled(error);
  const takeTheirs = () => {
    forgive();
    draft.reset({ version, values: initial });
  };
  return {
    values,
    /** The version that a correction is sent over. */
    version: draft.value.version,
    put: <F extends keyof V & string>(field: F, value: V[F]) => {
      setMended(now => [...now, field]);
      draft.set(now => ({ ...now, values: { ...now.values, [field]: value } }));
    },
    /** What ties a `Field` to its place in the form, with what is wrong with it. */
    at: (field: keyof V & string): { name: string; problem: string | undefined } => ({
      name: place(field, scope),
      problem: about(field)[0],
    }),
    about,
    busy,
    draft: { restoredAt: draft.restoredAt, settle: draft.settle },
    /** Throws away what was typed. */
    drop: takeTheirs,
    /** What somebody else has changed since; null when nobody has. */
    moved:
      overtaken && !untouched
        ? (Object.keys(initial) as (keyof V & string)[])
            .filter(field => !same(values[field], initial[field]))
            .map((field): Moved<V> => ({ name: field, mine: values[field], theirs: initial[field] }))
        : null,
    keepMine: () => {
      forgive();
      draft.set(now => ({ ...now, version }));
    },
    takeTheirs,
    /** Why the last attempt failed; null once it has been looked into. */
    error: error === settled ? null : error,
    /** The last failure has been looked into: the record is being read again. */
    forgive,
    /** What the server answers when it was done, undefined when it was not. The draft stays. */
    attempt,
    /** As `attempt`; once done, the draft is gone. */
    save: async <T extends object>(given: unknown, send: () => Promise<T>): Promise<T | undefined> => {
      const answer = await attempt(given, send);
      if (answer) draft.abandon();
      return answer;
    },
  };
}

export type KeptForm<V extends object> = ReturnType<typeof useKeptForm<V>>;
