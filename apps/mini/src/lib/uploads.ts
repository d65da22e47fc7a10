import { type CaseFile, NoAnswer, Problem } from '@vc/contract';
import { dropFile, type FileOf, sendFile } from './case-files';
import type { Chosen } from './choose';
import { shared, useShared } from './shared';

/** A file of a form, as it is kept with the form. */
export interface KeptFile {
  /** Its name on this phone, from the moment it was chosen. */
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  picture: boolean;
  /** Its name on the server, once it is there. */
  key: string | null;
}

/** A file on its way, or the reason why it did not arrive. What is chosen stays in memory for as long as the program runs. */
export interface Upload {
  chosen: Chosen;
  of: FileOf;
  percent: number;
  failure: string | null;
  done: CaseFile | null;
}

/** All files of all forms, so that one which arrives while another screen is open still finds its form. */
const uploads = shared<Readonly<Record<string, Upload>>>({});
export const useUploads = (): Readonly<Record<string, Upload>> => useShared(uploads);

/** A file on its way now, or one that has arrived since the program was opened. */
export const uploadOf = (id: string): Upload | undefined => uploads.get()[id];

const set = (id: string, part: Partial<Upload>): void => {
  const was = uploadOf(id);
  if (was) uploads.set({ ...uploads.get(), [id]: { ...was, ...part } });
};

/** One at a time: on a weak network two would both fail. */
let line: Promise<unknown> = Promise.resolve();

/** Screens are drawn anew only for steps that can be seen. */
const STEP = 10;

async function run(id: string): Promise<CaseFile | null> {
  const upload = uploadOf(id);
  if (!upload) return null;
  let last = 0;
  const heard = (percent: number) => {
    if (percent - last < STEP) return;
    last = percent;
    set(id, { percent });
  };
  try {
    const done = await sendFile(upload.chosen, upload.of, heard);
    if (uploadOf(id)) set(id, { done });
    else dropFile(done.key);
    return done;
  } catch (error) {
    const said = error instanceof Problem ? (error.fields[0]?.message ?? error.message) : null;
    set(id, { failure: said ?? (error instanceof NoAnswer ? '网络不通，没有传上去' : '没有传上去') });
    return null;
  }
}

function queue(id: string): Promise<CaseFile | null> {
  set(id, { percent: 0, failure: null, done: null });
  const turn = line.then(() => run(id));
  line = turn;
  return turn;
}

let count = 0;

/** Starts sending a file; gives what the form keeps of it. */
export function startUpload(chosen: Chosen, of: FileOf): KeptFile {
  count += 1;
  const id = `f${Date.now().toString(36)}-${count}`;
  uploads.set({ ...uploads.get(), [id]: { chosen, of, percent: 0, failure: null, done: null } });
  queue(id);
  const { name, size, picture } = chosen;
  return { id, name, size, picture, key: null };
}

/** Sends a file once more that did not arrive; false when it is no longer in memory and must be chosen anew. */
export function retryUpload(id: string): boolean {
  if (!uploadOf(id)) return false;
  queue(id);
  return true;
}

/** Takes a file away, wherever it is by now. */
export function removeUpload({ id, key }: KeptFile): void {
  const { [id]: upload, ...others } = uploads.get();
  if (upload) uploads.set(others);
  const there = key ?? upload?.done?.key;
  if (there) dropFile(there);
}

/** Throws a form away that has files, and the files with it, on the server too. */
export function discard({ form, clear }: { form: { files: readonly KeptFile[] }; clear(): void }): void {
  for (const file of form.files) removeUpload(file);
  clear();
}

/** The files as they are by now: those that have arrived meanwhile with their names on the server. */
export const arrived = (files: readonly KeptFile[], by: Readonly<Record<string, Upload>>): readonly KeptFile[] =>
  files.some(({ id, key }) => key === null && by[id]?.done)
    ? files.map(file => (file.key === null ? { ...file, key: by[file.id]?.done?.key ?? null } : file))
    : files;

/** The same of this moment: a file may have arrived while its place in the form was not on the screen. */
export const asOfNow = (files: readonly KeptFile[]): readonly KeptFile[] => arrived(files, uploads.get());

/** What stands in the way of filing a form with these files; null when nothing does. */
export const filesProblem = (files: readonly KeptFile[]): string | null =>
  asOfNow(files).every(({ key }) => key !== null) ? null : '有文件还没有传好，请等它传完，或者先删掉';

/** Files as they are called on this phone: their names on the server change when they have to be sent again. */
export const marksOf = (files: readonly KeptFile[]): string[] => files.map(({ id }) => id);

const refusesFiles = (error: unknown): boolean => error instanceof Problem && error.fields.some(({ field }) => field === 'files');

/**
 * Files a form with its files. When the server no longer takes them for this phone's (its session has ended meanwhile),
 * they are sent once more, and the form again. `changed` hears of their new names; those no longer in memory lose theirs
 * and must be chosen anew. Rejects as `act` does.
 */
export async function withFiles<T>(
  files: readonly KeptFile[],
  changed: (files: KeptFile[]) => void,
  act: (keys: string[]) => Promise<T>,
): Promise<T> {
  const keysOf = (list: readonly KeptFile[]) => list.flatMap(({ key }) => (key === null ? [] : [key]));
  try {
    return await act(keysOf(asOfNow(files)));
  } catch (error) {
    if (!refusesFiles(error) || files.length === 0) throw error;
    const again: KeptFile[] = [];
    for (const file of files) again.push({ ...file, key: uploadOf(file.id) ? ((await queue(file.id))?.key ?? null) : null });
    changed(again);
    if (again.some(({ key }) => key === null)) throw error;
    return act(keysOf(again));
  }
}
