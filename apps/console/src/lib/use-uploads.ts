import { fileLimits, fileTypes, sizeInWords } from '@vc/contract';
import { useRef, useState } from 'react';
import { explain } from './problem-text.ts';

/** A file on its way: how far it is, or why it did not arrive. */
export interface Sending {
  id: number;
  file: File;
  percent: number;
  problem: string | null;
}

/** What a browser's dialog offers to choose from. */
export const acceptedFiles = Object.values(fileTypes)
  .map(({ extension }) => `.${extension}`)
  .concat('.jpeg')
  .join();

/** What can be said before anything is sent. The server looks at everything again. */
function plainlyTooLarge({ size }: File): string | null {
  return size > fileLimits.documentBytes ? `超过 ${sizeInWords(fileLimits.documentBytes)}，请拆成几个或压缩后再上传` : null;
}

/** Files that are uploaded one after another; one that fails stays in sight with its reason and can be sent again. */
export function useUploads(send: (file: File, onProgress: (percent: number) => void) => Promise<unknown>) {
  const [list, setList] = useState<readonly Sending[]>([]);
  const next = useRef(0);
  const queue = useRef(Promise.resolve());
  const latest = useRef(send);
  latest.current = send;

  const change = (id: number, over: Partial<Sending>) => setList(now => now.map(one => (one.id === id ? { ...one, ...over } : one)));
  const drop = (id: number) => setList(now => now.filter(one => one.id !== id));

  const run = async ({ id, file }: Sending) => {
    try {
      await latest.current(file, percent => change(id, { percent }));
      drop(id);
    } catch (error) {
      change(id, { problem: explain(error).message });
    }
  };
  const enqueue = (sending: Sending) => {
    queue.current = queue.current.then(() => run(sending));
  };

  const add = (files: Iterable<File>) => {
    const added = [...files].map(file => ({ id: ++next.current, file, percent: 0, problem: plainlyTooLarge(file) }));
    setList(now => [...now, ...added]);
    for (const sending of added) if (!sending.problem) enqueue(sending);
  };
  const again = (sending: Sending) => {
    change(sending.id, { percent: 0, problem: null });
    enqueue(sending);
  };
  return { list, add, again, drop, busy: list.some(({ problem }) => problem === null) };
}
