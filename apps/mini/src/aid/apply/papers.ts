import { type AidDraft, caseFileLimits, fileTypes } from '@vc/contract';
import { useRef, useState } from 'react';
import type { KeptFile } from '../../lib/uploads';
import type { DraftOnPhone } from './draft';

interface Waiting {
  material: string;
  file: KeptFile;
}

const asKept = ({ key, name, size, type }: AidDraft['files'][number]): KeptFile => ({
  id: key,
  key,
  name,
  size,
  picture: fileTypes[type].picture,
});

/**
 * Files of a draft by what they show. Those that have arrived stand in the form, and with it on the server; those on their way
 * are known to this screen alone.
 */
export function usePapers({ draft, form, change }: DraftOnPhone) {
  const [, redraw] = useState(0);
  const waiting = useRef<Waiting[]>([]);
  const sentHere = useRef<Record<string, KeptFile>>({});

  const nameless = (key: string): KeptFile => ({ id: key, key, name: '照片', size: 0, picture: true });
  const known = (key: string): KeptFile => {
    const there = draft?.files.find(file => file.key === key);
    return sentHere.current[key] ?? (there ? asKept(there) : nameless(key));
  };
  const filesOf = (material: string): KeptFile[] => [
    ...form.papers.filter(paper => paper.material === material).map(({ key }) => known(key)),
    ...waiting.current.filter(one => one.material === material).map(({ file }) => file),
  ];
  const onChange = (material: string, act: (was: readonly KeptFile[]) => readonly KeptFile[]) => {
    const next = act(filesOf(material));
    waiting.current = [
      ...waiting.current.filter(one => one.material !== material),
      ...next.filter(({ key }) => key === null).map(file => ({ material, file })),
    ];
    const there = next.flatMap(file => (file.key === null ? [] : [{ ...file, key: file.key }]));
    for (const file of there) sentHere.current[file.key] = file;
    const papers = there.map(({ key }) => ({ key, material }));
    const before = form.papers.filter(paper => paper.material === material).map(({ key }) => key);
    if (before.join() !== there.map(({ key }) => key).join())
      change(was => ({ papers: [...was.papers.filter(paper => paper.material !== material), ...papers] }));
    redraw(n => n + 1);
  };
  /** How many more files a paper may have. */
  const mostOf = (material: string): number =>
    caseFileLimits.files -
    form.papers.filter(paper => paper.material !== material).length -
    waiting.current.filter(one => one.material !== material).length;
  return { filesOf, onChange, mostOf, waiting: () => waiting.current.length };
}
