import type { StaffRole } from '@vc/domain';
import { z } from './words.ts';

/** Who may call: everybody; a device that has a session; any member of staff; staff with one of these roles. */
export type Access = 'anyone' | 'veteran' | 'staff' | readonly StaffRole[];

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * One thing the server can be asked. `input` is a single object: the names in the path are taken from the path,
 * the rest from the query (GET, DELETE) or the body (POST, PUT).
 */
export interface Route<I extends z.ZodMiniType = z.ZodMiniType, R extends z.ZodMiniType = z.ZodMiniType> {
  method: Method;
  /** `/consultations/:id`, below `/api`. */
  path: string;
  access: Access;
  summary: string;
  input: I;
  reply: R;
  /** The answer is a file to save, not JSON. */
  file?: true;
  /** The body is a file of at most so many bytes, sent as it is; the rest of the input is in the query. */
  upload?: number;
  /** The body is a form with a file (`multipart/form-data`, one part named `file`); everything else is in the path and the query. */
  multipart?: true;
  /** Anyone may call, and a member of staff who is signed in is known as such. */
  staffToo?: true;
  /** Asked again and again by an open page, not by whoever sits before it: it keeps no session alive. */
  background?: true;
}

/** A route whose answer is a file. */
export type FileRoute<I extends z.ZodMiniType = z.ZodMiniType> = Route<I> & { file: true };

/** A route that is given a file. */
export type UploadRoute<I extends z.ZodMiniType = z.ZodMiniType, R extends z.ZodMiniType = z.ZodMiniType> = Route<I, R> & {
  upload: number;
};

/** What the body of an upload is called. */
export const UPLOAD_TYPE = 'application/octet-stream';

/** The largest file that any route takes. */
export const UPLOAD_MAX = 5 * 1024 * 1024;

export const route = <I extends z.ZodMiniType, R extends z.ZodMiniType>(definition: Route<I, R>): Route<I, R> => definition;

export const fileRoute = <I extends z.ZodMiniType>(definition: Omit<Route<I>, 'reply' | 'file'>): FileRoute<I> => ({
  ...definition,
  reply: z.unknown(),
  file: true,
});

export const uploadRoute = <I extends z.ZodMiniType, R extends z.ZodMiniType>(
  definition: Omit<Route<I, R>, 'method' | 'file'> & { upload: number },
): UploadRoute<I, R> => ({ method: 'POST', ...definition });

/** A route that takes a form with a file, which may be too large to be held in memory. */
export type FormRoute<I extends z.ZodMiniType = z.ZodMiniType, R extends z.ZodMiniType = z.ZodMiniType> = Route<I, R> & { multipart: true };

export const formRoute = <I extends z.ZodMiniType, R extends z.ZodMiniType>(
  definition: Omit<Route<I, R>, 'multipart'>,
): FormRoute<I, R> => ({ ...definition, multipart: true });

/** True when a call of this route carries its input in the query. */
export const asksByQuery = ({ method, upload, multipart }: Pick<Route, 'method' | 'upload' | 'multipart'>): boolean =>
  upload !== undefined || multipart === true || method === 'GET' || method === 'DELETE';

/** What a caller gives, and what the server reads after validation. */
export type Input<T extends Route> = z.output<T['input']>;
export type Given<T extends Route> = z.input<T['input']>;
export type Reply<T extends Route> = z.output<T['reply']>;

/** Names in the path of a route: `/a/:id` → `['id']`. */
export const pathNames = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(match => match[1] as string);
