import { readFile } from 'node:fs/promises';
import type { UploadFinding } from '@vc/contract';
import { fileFinding, type GuardOptions } from '@vc/domain';
import { type FileFinding, scanBytes } from '../guard/index.ts';

const view = ({ rule, level, title, where, excerpt, mark, basis, fix }: FileFinding): UploadFinding => ({
  rule,
  level,
  title,
  where,
  excerpt,
  mark,
  basis,
  fix,
});

/**
 * Looks through a file before it is kept: `path` is where it lies, `name` what its author calls it. What is found is kept
 * with the file, shown to whoever works on the item, and stands in the way of publication like what is found in its text.
 * A file that could not be looked through counts as stopped. The name itself is judged where it is shown and can be changed:
 * among the words of the item (`content/guard-content.ts`).
 */
export const scanUpload = async (path: string, name: string, options: GuardOptions): Promise<UploadFinding[]> =>
  scanFound(await readFile(path), name, options);

/** What is found in a file, as it is kept with it. */
export async function scanFound(bytes: Buffer, name: string, options: GuardOptions): Promise<UploadFinding[]> {
  const { findings, problem } = await scanBytes(name, bytes, options);
  const inside = findings.filter(({ where }) => where !== '文件名');
  if (problem === null) return inside.map(view);
  const unread: FileFinding = {
    ...fileFinding('no-text', name),
    level: 'block',
    title: '没有检查成功的文件',
    fix: problem,
    where: '整个文件',
  };
  return [...inside, unread].map(view);
}
